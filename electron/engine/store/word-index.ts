import type { Database } from './database.ts'
import { mark, marksOfShelf } from './facets.ts'
import { searchableText } from './searchable-text.ts'

/** The full-text index as the other files of the store write to it. */
export interface WordIndex {
  /** A new item. Items are gathered and written in large steps. */
  putNew(id: number, entry: IndexEntry): void
  /** Puts words or marks in for an item. */
  put(id: number, entry: Partial<IndexEntry>): void
  /** Takes words or marks out again: exactly those that were put in. */
  takeOut(id: number, entry: Partial<IndexEntry>): void
  /** Writes what has been gathered. To be called before the index is read. */
  flush(): void
}

/** What stands in the index for an item. Apart, because marks would turn plain words into strings of wide characters. */
export interface IndexEntry {
  /** What `searchableText` made of title and text. */
  readonly words: string
  /** Marks, separated by spaces. */
  readonly marks: string
}

/** Characters gathered before they are written: more blocks for longer (about 40 ms at this), less costs more in all. */
const mostGathered = 600_000

interface GatheredRow {
  readonly id: number
  readonly shelf: number
  readonly source: number
  readonly title: string
  readonly text: string
}

/** Everything that stands in the index for an item. */
export function entryOf(item: Omit<GatheredRow, 'id'>, watches: readonly number[]): IndexEntry {
  return {
    words: searchableText(item.title, item.text),
    marks: [...marksOfShelf(item.shelf), mark.source(item.source), ...watches.map(mark.watch)].join(' '),
  }
}

/**
 * Words and marks of an item may be put in and taken out apart from one another: an index without contents,
 * positions and column sizes keeps nothing but "this word, these ids".
 *
 * Each time SQLite writes gathered words out it sorts them and adds a segment, so new items are gathered over
 * several transactions. The fact `indexed` says up to which item the index goes; what lies beyond it after a
 * crash or a rollback is read from the items again.
 */
export function createWordIndex(database: Database): WordIndex {
  const put = database.query('INSERT INTO words (rowid, body, marks) VALUES (?, ?, ?)')
  const takeOut = database.query("INSERT INTO words (words, rowid, body, marks) VALUES ('delete', ?, ?, ?)")
  const getIndexed = database.query<{ readonly value: string }>(
    "SELECT value FROM facts WHERE name = 'indexed'",
  )
  const setIndexed = database.query("INSERT OR REPLACE INTO facts (name, value) VALUES ('indexed', ?)")
  const beyond = database.query<GatheredRow>(
    `SELECT i.id, i.shelf, i.source, i.title, b.text FROM items i CROSS JOIN bodies b ON b.id = i.id
     WHERE i.id > ? ORDER BY i.id`,
  )
  const watchesOf = database.query<{ readonly watch: number }>('SELECT watch FROM hits WHERE item = ?')

  let gathered = new Map<number, IndexEntry>()
  let characters = 0
  /** False when the file may hold items beyond `indexed` that have not been gathered. */
  let known = false
  database.onRollback(() => {
    known = false
  })

  const know = (): void => {
    if (known) return
    gathered = new Map()
    characters = 0
    for (const row of beyond.all(Number(getIndexed.get()?.value ?? 0))) {
      gather(
        row.id,
        entryOf(
          row,
          watchesOf.all(row.id).map(({ watch }) => watch),
        ),
      )
    }
    known = true
  }
  const gather = (id: number, entry: IndexEntry): void => {
    gathered.set(id, entry)
    characters += entry.words.length
  }
  const flush = (): void => {
    know()
    if (gathered.size === 0) return
    database.write(() => {
      let last = 0
      for (const [id, { words, marks }] of gathered) {
        put.run(id, words, marks)
        last = id
      }
      setIndexed.run(String(last))
    })
    gathered = new Map()
    characters = 0
  }

  return {
    putNew(id, entry) {
      know()
      gather(id, entry)
      if (characters > mostGathered) flush()
    },
    put(id, { words = '', marks = '' }) {
      know()
      if (gathered.has(id)) flush()
      put.run(id, words, marks)
    },
    takeOut(id, { words = '', marks = '' }) {
      know()
      if (gathered.has(id)) flush()
      takeOut.run(id, words, marks)
    },
    flush,
  }
}
