import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** Small facts that outlive a restart. Setting one to `undefined` forgets it. `indexed` and `highestItem` are the store's own. */
export function createFacts(database: Database): Store['facts'] {
  const get = database.query<{ readonly value: string }>('SELECT value FROM facts WHERE name = ?')
  const set = database.query('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)')
  const forget = database.query('DELETE FROM facts WHERE name = ?')
  return {
    get(name) {
      const row = get.get(name)
      return row === undefined ? undefined : JSON.parse(row.value)
    },
    set(name, value) {
      if (value === undefined) forget.run(name)
      else set.run(name, JSON.stringify(value))
    },
  }
}
