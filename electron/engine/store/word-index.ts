import type { Database } from './database.ts'
import { mark, marksOfPlace } from './facets.ts'
import { GatheredWords, type WaitingItems } from './gathered-words.ts'
import { searchableText } from './searchable-text.ts'
import type { WordPart } from './word-part.ts'
import type { WordParts } from './word-parts.ts'

/** The full-text index as the other files of the store write to it. */
export interface WordIndex {
  /** A new item. Items are gathered and written many at a time. */
  putNew(id: number, entry: IndexEntry): void
  /** Puts words or marks in for an item. */
  put(id: number, entry: Partial<IndexEntry>): void
  /** Takes everything out again that was put in for an item. */
  takeOut(id: number, entry: IndexEntry): void
  /** Takes some of an item's words or marks out, exactly as they were put in, and puts others in, if any. */
  exchange(id: number, off: Partial<IndexEntry>, on?: Partial<IndexEntry>): void
  /** Writes what has been gathered, for whoever reads the index and does not look at `waiting` too. */
  flush(): void
  /** Items that have been gathered but not written, newest first: newer than all that the index holds. */
  waiting(): WaitingItems
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
 * segment, about 20 ms however many words it is about: at this, a large import costs a quarter less than
 * at a third of it, and more would gain little and hold more memory.
 */
const worthWriting = 1_500_000
/** Bytes written in one step: a few milliseconds. */
const inOneStep = 200_000
/** Blocks of the newest part that are merged at once after such a rest: a few milliseconds. */
const mergedAtOnce = 32
/** Milliseconds between two such steps. */
const breath = 100
/** Milliseconds without a new item after which a lesser rest is written too, so that no search has to do it. */
const quiet = 1000

/**
 * Bytes written for each block of the last full part that is merged: a part has a block for about 18,000, so its
 * final form is ready well before the next part is full.
 */
const bytesPerSettled = 12_000

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
    marks: [...marksOfPlace(item.source, item.shelf), ...watches.map(mark.watch)].join(' '),
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
export function createWordIndex(database: Database, parts: WordParts): WordIndex {
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
    const before = gathered.bytes
    const left = before - most
    let last: number | undefined
    while (gathered.size > 0 && (gathered.bytes > left || last === undefined)) {
      const entry = gathered.take()
      if (entry === undefined) break
      parts.forNew(entry.id).put(entry.id, entry.words, entry.marks)
      last = entry.id
    }
    if (last !== undefined) setIndexed.run(String(last))
    parts.settle(Math.ceil((before - gathered.bytes) / bytesPerSettled))
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
  /** Merges on until nothing is left to merge or new items come. */
  const merge = (onError: (error: unknown) => void): void => {
    try {
      if (!database.isOpen || !parts.mergeNewest(mergedAtOnce)) return
    } catch (error) {
      onError(error)
      return
    }
    rest = setTimeout(merge, breath, onError).unref()
  }
  const writeRest = (onError: (error: unknown) => void): void => {
    const isWorthIt = gathered.bytes >= inOneStep && database.isOpen
    const written = isWorthIt ? writeInSteps() : Promise.resolve()
    written.then(() => {
      gathered.shrink()
      merge(onError)
    }, onError)
  }

  /** The part in which an item's entry has been written. */
  const writtenPart = (id: number): WordPart => {
    know()
    if (gathered.has(id)) flush()
    return parts.of(id)
  }

  return {
    putNew(id, entry) {
      know()
      gather(id, entry)
    },
    put(id, { words = '', marks = '' }) {
      know()
      if (words === '' && gathered.exchangeMarks(id, '', marks)) return
      writtenPart(id).put(id, words, marks)
    },
    takeOut(id, { words, marks }) {
      writtenPart(id).takeOut(id, words, marks)
    },
    exchange(id, off, on = {}) {
      know()
      const onlyMarks = off.words === undefined && on.words === undefined
      if (onlyMarks && gathered.exchangeMarks(id, off.marks ?? '', on.marks ?? '')) return
      const part = writtenPart(id)
      part.takeOut(id, off.words ?? '', off.marks ?? '')
      // Also when there is nothing to put in: the index counts rows, and calls itself damaged when more were
      // taken out than put in. In this order, because SQLite writes all out before it puts in a row twice.
      part.put(id, on.words ?? '', on.marks ?? '')
    },
    flush,
    waiting() {
      know()
      return gathered
    },
    catchUp(onError) {
      clearTimeout(rest)
      rest = setTimeout(writeRest, quiet, onError).unref()
      if (gathered.bytes > worthWriting) writeInSteps().catch(onError)
    },
  }
}
