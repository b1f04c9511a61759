import { readTimeCursor, type TimePlace, timeCursor } from './cursor.ts'
import type { Database } from './database.ts'
import { shelvesOf } from './facets.ts'
import { createIncidentMembers } from './incident-members.ts'
import type { ItemFilter } from './store.ts'
import type { Tallies } from './tallies.ts'

/** One page of row numbers, in the order of the list. */
export interface IdPage {
  readonly ids: readonly number[]
  readonly nextCursor: string | undefined
}

interface PlacedRow {
  readonly id: number
  readonly at: number
}

/** Watches with fewer hits than this are walked hit by hit, whatever else the filter asks. */
const fewHits = 5000

/**
 * Lists without a query. Each shelf (and each shelf of a source) lies in an index by time, so a page is the
 * newest of a few sorted lists, whatever the filter.
 */
export function createItemList(
  database: Database,
  tallies: Tallies,
): (filter: ItemFilter, limit: number, cursor: string | undefined) => IdPage {
  const numbers = createNumbers(database)
  const members = createIncidentMembers(database)
  const lists = createShelfLists(database, '')
  const unfolded = createShelfLists(
    database,
    'AND NOT EXISTS (SELECT 1 FROM incidentItems x WHERE x.item = i.id)',
  )
  const ofIncident = database.query<PlacedRow>(
    `SELECT x.item AS id, x.at FROM incidentItems x INDEXED BY incidentItemsByTime CROSS JOIN items i ON i.id = x.item
     WHERE x.incident = ?1 AND x.at <= ?2 AND (x.at < ?2 OR (x.at = ?2 AND x.item < ?3))
       AND i.shelf IN (SELECT value FROM json_each(?5)) AND (?6 IS NULL OR i.source = ?6)
       AND (?7 IS NULL OR EXISTS (SELECT 1 FROM hits h WHERE h.watch = ?7 AND h.at = i.at AND h.item = i.id))
       AND i.source NOT IN (SELECT number FROM sources WHERE removedAt IS NOT NULL)
     ORDER BY x.at DESC, x.item DESC LIMIT ?4`,
  )
  const manyHits = database.query<{ readonly hits: number }>(
    'SELECT count(*) AS hits FROM (SELECT 1 FROM hits WHERE watch = ? LIMIT ?)',
  )

  const rows = (filter: ItemFilter, place: TimePlace, limit: number): readonly PlacedRow[] => {
    const { at, id } = place
    const shelves = shelvesOf(filter)
    const source = filter.sourceId === undefined ? undefined : numbers.shownSource(filter.sourceId)
    if (filter.sourceId !== undefined && source === undefined) return []
    const watch = filter.watchId === undefined ? undefined : numbers.watch(filter.watchId)
    if (filter.watchId !== undefined && watch === undefined) return []
    if (filter.incidentId !== undefined) {
      const asked = [JSON.stringify(shelves), source ?? null, watch ?? null]
      return merged(
        members
          .family(filter.incidentId)
          .map((incident) => ofIncident.all(incident, at, id, limit, ...asked)),
      )
    }
    const { hits, hitOnShelf, sourceShelf, shelf, shownShelf } =
      filter.fold === true && members.any() ? unfolded : lists
    if (watch !== undefined) {
      const found = manyHits.get(watch, fewHits)?.hits ?? 0
      if (found < fewHits || tallies.on(shelves) > fewHits) {
        return hits.all(watch, at, id, limit, source ?? null, JSON.stringify(shelves))
      }
      return merged(shelves.map((number) => hitOnShelf.all(number, at, id, limit, source ?? null, watch)))
    }
    if (source !== undefined)
      return merged(shelves.map((number) => sourceShelf.all(number, at, id, limit, source)))
    const query = numbers.hiddenSources().length === 0 ? shelf : shownShelf
    return merged(shelves.map((number) => query.all(number, at, id, limit)))
  }

  return (filter, limit, cursor) => {
    const found = rows(filter, readTimeCursor(cursor), limit + 1).slice(0, limit + 1)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const more = found.length > limit && last !== undefined
    return { ids: page.map((row) => row.id), nextCursor: more ? timeCursor(last) : undefined }
  }
}

/** Statements that walk shelves, for items that satisfy one more condition (on `i`). */
function createShelfLists(database: Database, condition: string) {
  const newest = 'ORDER BY i.at DESC, i.id DESC LIMIT ?4'
  const before = `(i.at < ?2 OR (i.at = ?2 AND i.id < ?3)) ${condition}`
  const onShelf = `SELECT i.id, i.at FROM items i INDEXED BY itemsByShelf WHERE i.shelf = ?1 AND i.at <= ?2 AND ${before}`
  const notHidden = 'AND i.source NOT IN (SELECT number FROM sources WHERE removedAt IS NOT NULL)'
  return {
    shelf: database.query<PlacedRow>(`${onShelf} ${newest}`),
    shownShelf: database.query<PlacedRow>(`${onShelf} ${notHidden} ${newest}`),
    sourceShelf: database.query<PlacedRow>(
      `SELECT i.id, i.at FROM items i INDEXED BY itemsBySource
       WHERE i.source = ?5 AND i.shelf = ?1 AND i.at <= ?2 AND ${before} ${newest}`,
    ),
    hitOnShelf: database.query<PlacedRow>(
      `${onShelf} ${notHidden} AND (?5 IS NULL OR i.source = ?5)
       AND EXISTS (SELECT 1 FROM hits h WHERE h.watch = ?6 AND h.at = i.at AND h.item = i.id) ${newest}`,
    ),
    hits: database.query<PlacedRow>(
      `SELECT h.item AS id, h.at FROM hits h CROSS JOIN items i ON i.id = h.item
       WHERE h.watch = ?1 AND h.at <= ?2 AND (h.at < ?2 OR (h.at = ?2 AND h.item < ?3))
         AND (?5 IS NULL OR i.source = ?5) AND i.shelf IN (SELECT value FROM json_each(?6))
         AND i.source NOT IN (SELECT number FROM sources WHERE removedAt IS NOT NULL) ${condition}
       ORDER BY h.at DESC, h.item DESC LIMIT ?4`,
    ),
  }
}

/** Several lists, each newest first, as one. */
function merged(lists: readonly (readonly PlacedRow[])[]): readonly PlacedRow[] {
  const filled = lists.filter((list) => list.length > 0)
  const only = filled[0]
  if (only !== undefined && filled.length === 1) return only
  return filled.flat().sort((one, other) => other.at - one.at || other.id - one.id)
}

/** Looks up the numbers that stand for sources and watches inside the file. */
export interface Numbers {
  shownSource(id: string): number | undefined
  hiddenSources(): readonly number[]
  watch(id: string): number | undefined
}

export function createNumbers(database: Database): Numbers {
  const source = database.query<{ readonly number: number }>(
    'SELECT number FROM sources WHERE id = ? AND removedAt IS NULL',
  )
  const hidden = database.query<{ readonly number: number }>(
    'SELECT number FROM sources WHERE removedAt IS NOT NULL',
  )
  const watch = database.query<{ readonly number: number }>('SELECT number FROM watches WHERE id = ?')
  return {
    shownSource: (id) => source.get(id)?.number,
    hiddenSources: () => hidden.all().map((row) => row.number),
    watch: (id) => watch.get(id)?.number,
  }
}
