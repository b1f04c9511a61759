import { taughtLayoutSchema } from '../../shared/model/taught-layout.ts'
import type { Database } from './database.ts'
import { whole } from './numbers.ts'
import type { StoredTaught, TaughtStore } from './store.ts'

interface TaughtRow {
  readonly id: string
  readonly at: number
  readonly layout: string
}

/** The layouts of form mails that the person has taught. */
export function createTaughtStore(database: Database): TaughtStore {
  const list = database.query<TaughtRow>('SELECT id, at, layout FROM taught ORDER BY at DESC, id')
  const save = database.query('INSERT OR REPLACE INTO taught (id, at, layout) VALUES (?, ?, ?)')
  const remove = database.query('DELETE FROM taught WHERE id = ?')
  const all = (): StoredTaught[] =>
    list.all().flatMap(({ id, at, layout }) => {
      const read = taughtLayoutSchema.safeParse(JSON.parse(layout))
      return read.success ? [{ id, taughtAt: at, layout: read.data }] : []
    })
  return {
    list: all,
    save({ id, taughtAt, layout }) {
      for (const other of all())
        if (JSON.stringify(other.layout) === JSON.stringify(layout)) remove.run(other.id)
      save.run(id, whole(taughtAt), JSON.stringify(layout))
    },
    remove(id) {
      const found = all().find((one) => one.id === id)
      remove.run(id)
      return found
    },
  }
}
