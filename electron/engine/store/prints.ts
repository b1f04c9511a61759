import type { Database } from './database.ts'
import { PrintTable } from './print-table.ts'

/** Bytes of one key. */
const keyLength = 6
/** Newest items whose keys are held in memory: some 4,000 a day for as long as copies are looked for, in 5 MB. */
const mostItems = 60_000
/** How many more may come before the oldest are let go. */
const slack = 20_000

/** The keys by which copies of an item find it. Read into memory when the first item is looked for. */
export interface Prints {
  find(key: number): readonly number[]
  keep(id: number, keys: readonly number[]): void
  /** Gives the keys of an item that is about to be deleted to another. */
  passOn(from: number, to: number): void
}

export function createPrints(database: Database): Prints {
  const newest = database.query<{ readonly item: number; readonly keys: Uint8Array }>(
    `SELECT item, keys FROM (SELECT item, keys FROM prints ORDER BY item DESC LIMIT ${mostItems}) ORDER BY item`,
  )
  const insert = database.query(
    `INSERT INTO prints (item, keys) VALUES (?, ?)
     ON CONFLICT (item) DO UPDATE SET keys = CAST(keys || excluded.keys AS BLOB)`,
  )
  const inherit = database.query(
    `INSERT INTO prints (item, keys) SELECT ?2, keys FROM prints WHERE item = ?1
     ON CONFLICT (item) DO UPDATE SET keys = CAST(keys || excluded.keys AS BLOB)`,
  )
  let table: PrintTable | undefined
  let items = 0
  const forget = (): void => {
    table = undefined
  }
  database.onRollback(forget)

  const know = (): PrintTable => {
    if (table !== undefined) return table
    const fresh = new PrintTable()
    const rows = newest.all()
    for (const { item, keys } of rows) {
      const bytes = Buffer.from(keys.buffer, keys.byteOffset, keys.byteLength)
      for (let at = 0; at + keyLength <= bytes.length; at += keyLength) {
        fresh.add(bytes.readUIntLE(at, keyLength), item)
      }
    }
    items = rows.length
    table = fresh
    return fresh
  }

  return {
    find: (key) => know().find(key),
    keep(id, keys) {
      if (keys.length === 0) return
      const known = know()
      const bytes = Buffer.allocUnsafe(keys.length * keyLength)
      for (const [place, key] of keys.entries()) bytes.writeUIntLE(key, place * keyLength, keyLength)
      insert.run(id, bytes)
      for (const key of keys) known.add(key, id)
      items += 1
      if (items > mostItems + slack) forget()
    },
    passOn(from, to) {
      if (inherit.run(from, to) > 0) forget()
    },
  }
}
