import type { Database } from './database.ts'
import { whole } from './numbers.ts'
import type { StoredWatch, WatchStore } from './store.ts'

interface WatchRow {
  readonly id: string
  readonly name: string
  readonly terms: string
  readonly createdAt: number
}

function toWatch(row: WatchRow): StoredWatch {
  const terms: string[] = JSON.parse(row.terms)
  return { id: row.id, name: row.name, terms, createdAt: row.createdAt }
}

/** What to look for. A removed watch leaves its hits behind for `prune` to sweep. */
export function createWatchStore(database: Database): WatchStore {
  const list = database.query<WatchRow>(
    'SELECT id, name, terms, createdAt FROM watches ORDER BY createdAt, id',
  )
  const save = database.query(
    `INSERT INTO watches (id, name, terms, createdAt) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, terms = excluded.terms`,
  )
  const remove = database.query('DELETE FROM watches WHERE id = ?')
  return {
    list: () => list.all().map(toWatch),
    save: (watch) => void save.run(watch.id, watch.name, JSON.stringify(watch.terms), whole(watch.createdAt)),
    remove: (id) => void remove.run(id),
  }
}
