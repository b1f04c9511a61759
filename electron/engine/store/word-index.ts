import type { Database } from './database.ts'
import { mark, marksOfShelf } from './facets.ts'
import { GatheredWords } from './gathered-words.ts'
import { searchableText } from './searchable-text.ts'

/** The full-text index as the other files of the store write to it. */
export interface WordIndex {
  /** A new item. Items are gathered and written many at a time. */
  putNew(id: number, entry: IndexEntry): void
  /** Puts words or marks in for an item. */
  put(id: number, entry: Partial<IndexEntry>): void
  /** Takes words or marks out again: exactly those that were put in. */
  takeOut(id: number, entry: Partial<IndexEntry>): void
  /** Writes what has been gathered. To be called before the index is read. */
  flush(): void
  /** To be called after items were put: writes what has been gathered in small steps, now or once it is quiet. */
  catchUp(onError: (error: unknown) => void): void
}

/** What stands in the index for an item. Apart, because marks would turn plain words into strings of wide characters. */
export interface IndexEntry {
  /** What `searchableText` made of title and text. */
  readonly words: string
  /** Marks, separated by spaces. */
  readonly marks: string
}

/**
 * Bytes gathered before they are written in one transaction. Each transaction sorts its words and adds a
 * segment, about 20 ms however many words it is about: at this, a large import costs a third less than at a
 * fifth of it, and more would gain little and hold more memory.
 */
const worthWriting = 2_500_000
/** Bytes written in one step: a few milliseconds. */
const inOneStep = 200_000
/** Milliseconds without a new item after which a lesser rest is written too, so that no search has to do it. */
const quiet = 1000

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
 * Each transaction that puts words in sorts them and adds a segment, so new items are gathered over several
 * transactions. The fact `indexed` says up to which item the index goes; what lies beyond it after a
 * crash or a rollback is read from the items again.
 */
export function createWordIndex(database: Database): WordIndex {
  const putNew = database.query('INSERT INTO words (rowid, body, marks) VALUES (?, CAST(? AS TEXT), ?)')
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

  const gathered = new GatheredWords()
  /** False when the file may hold items beyond `indexed` that have not been gathered. */
  let known = false
  database.onRollback(() => {
    known = false
  })

  const know = (): void => {
    if (known) return
    gathered.clear()
    known = true
    for (const row of beyond.all(Number(getIndexed.get()?.value ?? 0))) {
      gather(
        row.id,
        entryOf(
          row,
          watchesOf.all(row.id).map(({ watch }) => watch),
        ),
      )
    }
  }
  const gather = (id: number, entry: IndexEntry): void => {
    if (gathered.add(id, entry)) return
    writeAll()
    gathered.add(id, entry)
  }
  const writeAll = (): void => database.write(() => void writeSome(Number.POSITIVE_INFINITY))
  /** Writes what has waited longest, about `most` bytes of it; true when some is left. */
  const writeSome = (most: number): boolean => {
    const left = gathered.bytes - most
    let last: number | undefined
    while (gathered.size > 0 && (gathered.bytes > left || last === undefined)) {
      const entry = gathered.take()
      if (entry === undefined) break
      putNew.run(entry.id, entry.words, entry.marks)
      last = entry.id
    }
    if (last !== undefined) setIndexed.run(String(last))
    return gathered.size > 0
  }
  const flush = (): void => {
    know()
    if (gathered.size > 0) writeAll()
  }
  const writeInSteps = (): Promise<void> =>
    database.writeInSteps(() => {
      know()
      return writeSome(inOneStep)
    })

  let rest: NodeJS.Timeout | undefined
  const writeRest = (onError: (error: unknown) => void): void => {
    if (gathered.bytes < inOneStep) gathered.shrink()
    else if (database.isOpen) writeInSteps().then(() => gathered.shrink(), onError)
  }

  return {
    putNew(id, entry) {
      know()
      gather(id, entry)
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
    catchUp(onError) {
      clearTimeout(rest)
      rest = setTimeout(writeRest, quiet, onError).unref()
      if (gathered.bytes > worthWriting) writeInSteps().catch(onError)
    },
  }
}
