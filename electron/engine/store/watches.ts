import type { Database } from './database.ts'
import { whole } from './numbers.ts'
import type { StoredWatch, WatchStore } from './store.ts'

interface WatchRow {
  readonly id: string
  readonly name: string
  readonly terms: string
  readonly exclude: string
  readonly sourceIds: string | null
  readonly collapse: number
  readonly storm: number
  readonly createdAt: number
}

function readStrings(text: string): readonly string[] {
  const strings: string[] = JSON.parse(text)
  return strings
}

function toWatch(row: WatchRow): StoredWatch {
  return {
    id: row.id,
    name: row.name,
    terms: readStrings(row.terms),
    exclude: readStrings(row.exclude),
    sourceIds: row.sourceIds === null ? undefined : readStrings(row.sourceIds),
    collapse: row.collapse === 1,
    storm: row.storm === 1,
    createdAt: row.createdAt,
  }
}

/** What to look for. A removed watch leaves its hits behind for `prune` to sweep. */
export function createWatchStore(database: Database): WatchStore {
  const list = database.query<WatchRow>(
    `SELECT id, name, terms, exclude, sourceIds, collapse, storm, createdAt FROM watches
     ORDER BY createdAt, id`,
  )
  const save = database.query(
    `INSERT INTO watches (id, name, terms, exclude, sourceIds, collapse, storm, createdAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, terms = excluded.terms, exclude = excluded.exclude,
       sourceIds = excluded.sourceIds, collapse = excluded.collapse, storm = excluded.storm`,
  )
  const remove = database.query('DELETE FROM watches WHERE id = ?')
  return {
    list: () => list.all().map(toWatch),
    save({ id, name, terms, exclude, sourceIds, collapse, storm, createdAt }) {
      save.run(
        id,
        name,
        JSON.stringify(terms),
        JSON.stringify(exclude),
        sourceIds === undefined ? null : JSON.stringify(sourceIds),
        collapse ? 1 : 0,
        storm ? 1 : 0,
        whole(createdAt),
      )
    },
    remove: (id) => void remove.run(id),
  }
}
