import { type ItemState, itemStateSchema } from '../../shared/model/item.ts'
import type { Database } from './database.ts'
import { asksForAside, facetsOf, movedMarks, shelfOf, shelvesOf } from './facets.ts'
import { createIncidentMembers } from './incident-members.ts'
import { createNumbers } from './item-list.ts'
import { rowNumber, wholeOrNull } from './numbers.ts'
import type { Search } from './search.ts'
import type { ConversationStore, ItemBefore, ItemChange, ItemFilter, ItemStore } from './store.ts'
import type { Tallies } from './tallies.ts'
import type { WordIndex } from './word-index.ts'

interface StandingRow {
  readonly id: number
  readonly source: number
  readonly shelf: number
  readonly leader: number | null
  readonly snoozedUntil: number | null
}

type Changes = Pick<ItemStore, 'change' | 'putBack' | 'wakeSnoozed' | 'nextSnoozeAt'>

/** Changes how items stand: state, need, snooze. */
export function createItemChange(
  database: Database,
  words: WordIndex,
  tallies: Tallies,
  search: Search,
  restand: ConversationStore['restand'],
): Changes {
  const numbers = createNumbers(database)
  const standing = database.query<StandingRow>(
    'SELECT id, source, shelf, leader, snoozedUntil FROM items WHERE id = ?',
  )
  const move = database.query('UPDATE items SET shelf = ?, snoozedUntil = ? WHERE id = ?')
  const selected = `SELECT id FROM items WHERE shelf IN (SELECT value FROM json_each(?1)) AND snoozedUntil IS NOT ?3
    AND source NOT IN (SELECT number FROM sources WHERE removedAt IS NOT NULL)`
  const byShelf = database.query<{ readonly id: number }>(`${selected} LIMIT ?2`)
  const bySource = database.query<{ readonly id: number }>(`${selected} AND source = ?4 LIMIT ?2`)
  const byWatch = database.query<{ readonly id: number }>(
    `${selected} AND (?4 IS NULL OR source = ?4) AND id IN (SELECT item FROM hits WHERE watch = ?5) LIMIT ?2`,
  )
  const members = createIncidentMembers(database)
  const byIncident = database.query<{ readonly id: number }>(
    `${selected} AND (?4 IS NULL OR source = ?4) AND (?5 IS NULL OR id IN (SELECT item FROM hits WHERE watch = ?5))
     AND id IN (SELECT item FROM incidentItems WHERE incident IN (SELECT value FROM json_each(?6))) LIMIT ?2`,
  )
  const due = database.query<{ readonly id: number }>(
    'SELECT id FROM items WHERE snoozedUntil <= ? ORDER BY id',
  )
  const nextSnooze = database.query<{ readonly at: number }>(
    'SELECT snoozedUntil AS at FROM items WHERE snoozedUntil IS NOT NULL ORDER BY snoozedUntil LIMIT 1',
  )

  /** Moves one item; what it was before, or nothing when there is no such item or it already is so. */
  const set = (
    asked: number,
    change: ItemChange,
    may: (state: ItemState, change: ItemChange) => boolean = () => true,
  ): ItemBefore | undefined => {
    const found = standing.get(asked)
    // A story stands as its leader stands.
    const row = found?.leader ? standing.get(found.leader) : found
    if (row === undefined) return undefined
    const { id } = row
    const facets = facetsOf(row.shelf)
    if (!may(facets.state, change)) return undefined
    const after = { ...facets, state: change.state ?? facets.state, needs: change.needs ?? facets.needs }
    const snoozedUntil = snoozeAfter(after.state, change, row.snoozedUntil)
    const shelf = shelfOf(after)
    if (shelf === row.shelf && snoozedUntil === row.snoozedUntil) return undefined
    move.run(shelf, snoozedUntil, id)
    if (shelf !== row.shelf) {
      const marks = movedMarks(row.source, row.shelf, shelf)
      words.exchange(id, { marks: marks.off }, { marks: marks.on })
      tallies.count(row.source, row.shelf, -1)
      tallies.count(row.source, shelf, 1)
    }
    const { state, needs } = facets
    return { id: String(id), state, needs, snoozedUntil: row.snoozedUntil ?? undefined }
  }

  const setAll = (ids: readonly number[], change: ItemChange, limit: number): ItemBefore[] =>
    database.write(() => {
      const before: ItemBefore[] = []
      for (const id of [...ids].sort((one, other) => one - other)) {
        if (before.length >= limit) break
        const was = set(id, change, mayChange)
        if (was !== undefined) before.push(was)
      }
      tallies.flush()
      restand(
        before.filter((was) => changesWaiting(was, change)).map(({ id }) => id),
        true,
      )
      return before
    })

  /** Shelves of the filter on which the change would change something. */
  const affected = (filter: ItemFilter, change: ItemChange): readonly number[] =>
    shelvesOf(filter).filter((shelf) => {
      const facets = facetsOf(shelf)
      const same =
        (change.state ?? facets.state) === facets.state && (change.needs ?? facets.needs) === facets.needs
      return !same || change.snoozedUntil !== undefined
    })

  const select = (filter: ItemFilter, change: ItemChange, limit: number): readonly number[] => {
    const shelves = JSON.stringify(affected(filter, change))
    const notUntil = wholeOrNull(change.snoozedUntil) ?? -1
    const source = filter.sourceId === undefined ? undefined : numbers.shownSource(filter.sourceId)
    if (filter.sourceId !== undefined && source === undefined) return []
    const idsOf = (rows: readonly { readonly id: number }[]) => rows.map((row) => row.id)
    const watch = filter.watchId === undefined ? undefined : numbers.watch(filter.watchId)
    if (filter.incidentId !== undefined) {
      if (filter.watchId !== undefined && watch === undefined) return []
      const family = JSON.stringify(members.family(filter.incidentId))
      return idsOf(byIncident.all(shelves, limit, notUntil, source ?? null, watch ?? null, family))
    }
    if (filter.watchId !== undefined) {
      return watch === undefined ? [] : idsOf(byWatch.all(shelves, limit, notUntil, source ?? null, watch))
    }
    return idsOf(
      source === undefined
        ? byShelf.all(shelves, limit, notUntil)
        : bySource.all(shelves, limit, notUntil, source),
    )
  }

  /** Changes what a search finds; `undefined` when the query asks for nothing. */
  const changeFound = (filter: ItemFilter, change: ItemChange, limit: number): ItemBefore[] | undefined => {
    const before: ItemBefore[] = []
    let cursor: string | undefined
    do {
      const page = search(filter, 1000, cursor)
      if (page === undefined) return undefined
      before.push(...setAll(page.ids, change, limit - before.length))
      cursor = page.nextCursor
    } while (cursor !== undefined && before.length < limit)
    return before
  }

  return {
    change(selection, change, limit = Number.MAX_SAFE_INTEGER) {
      if ('ids' in selection) {
        return setAll(
          selection.ids.map(rowNumber).filter((id) => id !== undefined),
          change,
          limit,
        )
      }
      const { filter } = selection
      return database.write(() => {
        const before: ItemBefore[] = []
        for (const part of changeableParts(filter, change)) {
          const found = changeFound(part, change, limit - before.length)
          if (found === undefined) return setAll(select(filter, change, limit), change, limit)
          before.push(...found)
        }
        return before
      })
    },
    putBack(before) {
      database.write(() => {
        const inOrder = before.toSorted((one, other) => Number(one.id) - Number(other.id))
        for (const { id, state, needs, snoozedUntil } of inOrder) {
          const number = rowNumber(id)
          if (number === undefined) continue
          set(number, { state, needs, ...(snoozedUntil === undefined ? {} : { snoozedUntil }) })
        }
        tallies.flush()
        restand(
          before.map(({ id }) => id),
          false,
        )
      })
    },
    wakeSnoozed(now) {
      const ids = due.all(Math.floor(now)).map((row) => row.id)
      return setAll(ids, { state: 'unread' }, ids.length).length
    },
    nextSnoozeAt: () => nextSnooze.get()?.at,
  }
}

/**
 * A filter as several that leave out what already is in the wanted state, so that a change in steps does not
 * walk over what its earlier steps did.
 */
function changeableParts(filter: ItemFilter, change: ItemChange): readonly ItemFilter[] {
  if (change.state === undefined || change.needs !== undefined || change.snoozedUntil !== undefined)
    return [filter]
  const states = itemStateSchema.options
    .filter((state) => state !== change.state)
    .filter((state) => state !== 'aside' || asksForAside(filter))
  return states
    .filter((state) => filter.state === undefined || filter.state === state)
    .filter((state) => filter.states === undefined || filter.states.includes(state))
    .map((state) => ({ ...filter, state }))
}

/** What is set aside stays there whatever is done to it, e.g. being read, until it is brought back. */
function mayChange(before: ItemState, { state, bringsBack = false }: ItemChange): boolean {
  if (bringsBack) return before === 'aside'
  return before !== 'aside' || state === undefined || state === 'aside'
}

/** Whether a change may end somebody's wait, or begin one. */
function changesWaiting(was: ItemBefore, change: ItemChange): boolean {
  if (change.needs !== undefined && change.needs !== was.needs) return true
  return change.state !== undefined && (change.state === 'aside') !== (was.state === 'aside')
}

function snoozeAfter(state: ItemState, change: ItemChange, before: number | null): number | null {
  if (state !== 'snoozed') return null
  return wholeOrNull(change.snoozedUntil) ?? before
}
