import type { Database } from './database.ts'

/** What is asked of a part, beyond what stands in it as words and marks. */
export interface Looked {
  /** Shelves of which an item must stand on one, as a JSON list of numbers. */
  readonly shelves: string
  /** The number of the source it must come from; `null` for any that has not been removed. */
  readonly source: number | null
}

/** An item with the text that is searched. */
export interface Candidate {
  readonly id: number
  readonly title: string
  readonly text: string
}

/** One of the tables that together are the word index. */
export interface WordPart {
  readonly number: number
  /** The lowest id whose words stand here. */
  readonly first: number
  /** Writes words and marks of an item; words may come as UTF-8. */
  put(id: number, words: string | Uint8Array, marks: string): void
  /** Takes them out again: exactly those that were put in. */
  takeOut(id: number, words: string, marks: string): void
  /** Ids below `below` that an expression finds, highest first; `looked` is looked up at each item. */
  ids(expression: string, below: number, limit: number, looked: Looked | undefined): readonly number[]
  /** The same with the first `characters` of their texts. */
  candidates(
    expression: string,
    below: number,
    limit: number,
    characters: number,
    looked: Looked | undefined,
  ): readonly Candidate[]
  /**
   * Merges about so many blocks of 4 kB: with `whole` on the way to one single segment, otherwise where four
   * segments of a size have gathered. True while there is more to merge.
   */
  merge(blocks: number, whole: boolean): boolean
  /** From now on it merges by itself where 16 segments of a size have gathered. */
  close(): void
}

/** The table of a part. */
export function tableOf(number: number): string {
  return number === 0 ? 'words' : `words${number}`
}

/** Makes the table of a part; its form is that of `words` after the migrations. */
export function createPartTable(database: Database, number: number): void {
  const table = tableOf(number)
  database.exec(
    `CREATE VIRTUAL TABLE ${table} USING fts5 (
       body, marks, content = '', columnsize = 0, detail = none, tokenize = "unicode61 remove_diacritics 2"
     );
     INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 0);
     INSERT INTO ${table} (${table}, rank) VALUES ('crisismerge', 64);
     INSERT INTO ${table} (${table}, rank) VALUES ('hashsize', 4194304)`,
  )
}

/** Opens a part whose table is there. */
export function openWordPart(database: Database, number: number, first: number): WordPart {
  const table = tableOf(number)
  const put = database.query(`INSERT INTO ${table} (rowid, body, marks) VALUES (?, CAST(? AS TEXT), ?)`)
  const takeOut = database.query(
    `INSERT INTO ${table} (${table}, rowid, body, marks) VALUES ('delete', ?, ?, ?)`,
  )
  const merge = database.query(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`)
  const close = database.query(`INSERT INTO ${table} (${table}, rank) VALUES ('automerge', 16)`)
  const changes = database.query<{ readonly changes: number }>('SELECT total_changes() AS changes')

  const asked = `${table} MATCH ?1 AND ${table}.rowid < ?2`
  const newest = `ORDER BY ${table}.rowid DESC LIMIT ?3`
  const items = `CROSS JOIN items i ON i.id = ${table}.rowid`
  const fits = (shelves: string, source: string) =>
    `AND i.shelf IN (SELECT value FROM json_each(${shelves})) AND (${source} IS NULL OR i.source = ${source})
     AND i.source NOT IN (SELECT number FROM sources WHERE removedAt IS NOT NULL)`
  const text = `SELECT i.id, i.title, substr(b.text, 1, ?4) AS text FROM ${table} ${items}
    CROSS JOIN bodies b ON b.id = i.id WHERE ${asked}`
  const ids = database.query<{ readonly id: number }>(
    `SELECT rowid AS id FROM ${table} WHERE ${asked} ${newest}`,
  )
  const fittingIds = database.query<{ readonly id: number }>(
    `SELECT i.id FROM ${table} ${items} WHERE ${asked} ${fits('?4', '?5')} ${newest}`,
  )
  const candidates = database.query<Candidate>(`${text} ${newest}`)
  const fittingCandidates = database.query<Candidate>(`${text} ${fits('?5', '?6')} ${newest}`)

  return {
    number,
    first,
    put: (id, words, marks) => void put.run(id, words, marks),
    takeOut: (id, words, marks) => void takeOut.run(id, words, marks),
    ids(expression, below, limit, looked) {
      const rows =
        looked === undefined
          ? ids.all(expression, below, limit)
          : fittingIds.all(expression, below, limit, looked.shelves, looked.source)
      return rows.map((row) => row.id)
    },
    candidates: (expression, below, limit, characters, looked) =>
      looked === undefined
        ? candidates.all(expression, below, limit, characters)
        : fittingCandidates.all(expression, below, limit, characters, looked.shelves, looked.source),
    close: () => void close.run(),
    merge(blocks, whole) {
      const before = changes.get()?.changes ?? 0
      merge.run(whole ? -blocks : blocks)
      // The command itself counts as one change.
      return (changes.get()?.changes ?? 0) - before > 1
    },
  }
}
