import type { Database } from './database.ts'
import { whole } from './numbers.ts'
import type { UndoStore } from './store.ts'

/** What is needed to take changes back. */
export function createUndoStore(database: Database): UndoStore {
  const keep = database.query('INSERT OR REPLACE INTO undo (id, at, change) VALUES (?, ?, ?)')
  const take = database.query<{ readonly change: string }>('DELETE FROM undo WHERE id = ? RETURNING change')
  return {
    keep: (id, at, change) => void keep.run(id, whole(at), JSON.stringify(change ?? null)),
    take(id) {
      const row = take.get(id)
      return row === undefined ? undefined : JSON.parse(row.change)
    },
  }
}
