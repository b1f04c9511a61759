import type { Database } from './database.ts'
import { createPartTable, openWordPart, tableOf, type WordPart } from './word-part.ts'

/**
 * The word index in parts by id. A search walks them from the newest on, so that what it must gather before it
 * has its first item is bounded; a part that is full gets its final form, a single segment, and is left alone.
 */
export interface WordParts {
  /** Newest first; never empty. */
  list(): readonly WordPart[]
  /** The part in which an item's words stand. */
  of(id: number): WordPart
  /** The part for an item that is newer than all others; a new part when the last one is full. */
  forNew(id: number): WordPart
  /** One step of merging small segments of the newest part, which does not do so by itself; true while there is more to do. */
  mergeNewest(blocks: number): boolean
  /** One step of bringing full parts into their final form; true while there is more to do. */
  settle(blocks: number): boolean
  /** One step of what keeps searches quick, for idle times; true while there is more to do. */
  tidy(blocks: number): boolean
}

/** Ids in one part. Less means more parts to walk for rare words, more means longer gathering for common beginnings. */
export const idsPerPart = 65_536

interface PartRow {
  readonly number: number
  readonly first: number
  readonly settled: number
}

export function createWordParts(database: Database, size: number): WordParts {
  const all = database.query<PartRow>('SELECT number, first, settled FROM wordParts ORDER BY first DESC')
  const add = database.query('INSERT INTO wordParts (number, first, settled) VALUES (?, ?, 0)')
  const setSettled = database.query('UPDATE wordParts SET settled = 1 WHERE number = ?')
  const remove = database.query('DELETE FROM wordParts WHERE number = ?')
  const anyBelow = database.query('SELECT 1 FROM items WHERE id < ? LIMIT 1')

  let known: { readonly parts: readonly WordPart[]; readonly unsettled: readonly WordPart[] } | undefined
  const forget = (): void => {
    known = undefined
  }
  database.onRollback(forget)
  const know = () => {
    if (known === undefined) {
      const rows = all.all()
      const parts = rows.map((row) => openWordPart(database, row.number, row.first))
      known = { parts, unsettled: parts.filter((_, index) => index > 0 && rows[index]?.settled === 0) }
    }
    return known
  }
  const newest = (): WordPart => {
    const part = know().parts[0]
    if (part === undefined) throw new Error('The word index has no parts')
    return part
  }

  const settle = (blocks: number): boolean => {
    const part = know().unsettled.at(-1)
    if (part === undefined) return false
    database.write(() => {
      if (part.merge(blocks, true)) return
      setSettled.run(part.number)
      forget()
    })
    return true
  }
  /** Drops the oldest part when none of its items is left. */
  const dropEmpty = (): boolean => {
    const [oldest, next] = know().parts.toReversed()
    if (oldest === undefined || next === undefined || anyBelow.get(next.first) !== undefined) return false
    database.write(() => {
      database.exec(`DROP TABLE ${tableOf(oldest.number)}`)
      remove.run(oldest.number)
      forget()
    })
    return true
  }
  return {
    list: () => know().parts,
    of: (id) => know().parts.find((part) => part.first <= id) ?? know().parts.at(-1) ?? newest(),
    forNew(id) {
      const last = newest()
      if (id - last.first < size) return last
      last.close()
      createPartTable(database, last.number + 1)
      add.run(last.number + 1, id)
      forget()
      return newest()
    },
    mergeNewest: (blocks) => database.write(() => newest().merge(blocks, false)),
    settle,
    tidy(blocks) {
      if (settle(blocks) || dropEmpty()) return true
      return know().parts.some((part) => database.write(() => part.merge(blocks, false)))
    },
  }
}
