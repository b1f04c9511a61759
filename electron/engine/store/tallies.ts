import type { Database } from './database.ts'
import { facetsOf, isMember } from './facets.ts'
import type { ItemStore } from './store.ts'

/** Keeps count of the items on each shelf of each source, so that counting never walks them. */
export interface Tallies {
  /** Notes a change; `flush` writes it. */
  count(source: number, shelf: number, items: number): void
  /** Writes what has been noted. Call it inside the transaction that made the change. */
  flush(): void
  /** Counts without members of stories. */
  counts(): ReturnType<ItemStore['counts']>
  /** Items on any of these shelves, those of removed sources included. */
  on(shelves: readonly number[]): number
  /** Items on each shelf that is not empty, of one source or of all that are not removed. */
  shelves(source?: number): ReadonlyMap<number, number>
  /** The highest row number an item ever had, deleted ones included: none is given twice. */
  highestEver(): number
  /** Remembers the highest row number before the item that has it is deleted. */
  keepHighest(id: number): void
}

export function createTallies(database: Database): Tallies {
  const add = database.query(
    `INSERT INTO tallies (source, shelf, items) VALUES (?, ?, ?)
     ON CONFLICT (source, shelf) DO UPDATE SET items = items + excluded.items`,
  )
  const shown = database.query<{ readonly shelf: number; readonly items: number }>(
    `SELECT t.shelf, sum(t.items) AS items FROM tallies t JOIN sources s ON s.number = t.source
     WHERE s.removedAt IS NULL GROUP BY t.shelf`,
  )
  const ofSource = database.query<{ readonly shelf: number; readonly items: number }>(
    'SELECT shelf, items FROM tallies WHERE source = ? AND items > 0',
  )
  const all = database.query<{ readonly shelf: number; readonly items: number }>(
    'SELECT shelf, sum(items) AS items FROM tallies GROUP BY shelf',
  )
  const getHighest = database.query<{ readonly value: string }>(
    "SELECT value FROM facts WHERE name = 'highestItem'",
  )
  const setHighest = database.query("INSERT OR REPLACE INTO facts (name, value) VALUES ('highestItem', ?)")
  const noted = new Map<string, { readonly source: number; readonly shelf: number; items: number }>()
  database.onRollback(() => noted.clear())

  const highestEver = (): number => Number(getHighest.get()?.value ?? 0)
  return {
    count(source, shelf, items) {
      const name = `${source} ${shelf}`
      const entry = noted.get(name)
      if (entry === undefined) noted.set(name, { source, shelf, items })
      else entry.items += items
    },
    flush() {
      for (const { source, shelf, items } of noted.values()) if (items !== 0) add.run(source, shelf, items)
      noted.clear()
    },
    counts() {
      const counts = { total: 0, unread: 0, needsAnswer: 0, snoozed: 0, aside: 0 }
      for (const { shelf, items } of shown.all()) {
        if (isMember(shelf)) continue
        const { state, needs } = facetsOf(shelf)
        if (state === 'aside') {
          counts.aside += items
          continue
        }
        counts.total += items
        if (state === 'unread') counts.unread += items
        if (state === 'snoozed') counts.snoozed += items
        if (needs === 'answer' && state !== 'acknowledged') counts.needsAnswer += items
      }
      return counts
    },
    on: (shelves) => all.all().reduce((sum, row) => (shelves.includes(row.shelf) ? sum + row.items : sum), 0),
    shelves(source) {
      const rows = source === undefined ? shown.all() : ofSource.all(source)
      return new Map(rows.filter((row) => row.items > 0).map((row) => [row.shelf, row.items]))
    },
    highestEver,
    keepHighest(id) {
      if (id > highestEver()) setHighest.run(String(id))
    },
  }
}
