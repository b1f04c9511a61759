import type { Database } from './database.ts'
import { facetsOf, shelvesOf } from './facets.ts'
import type { IncidentStore } from './incident-store.ts'
import { rowNumber, whole } from './numbers.ts'

interface BurstRow {
  readonly kind: number
  readonly count: number
  readonly fromAt: number
  readonly toAt: number
  readonly item: number
}

type ItemsOfIncidents = Pick<
  IncidentStore,
  | 'tally'
  | 'waiting'
  | 'addItems'
  | 'addHits'
  | 'addOfSource'
  | 'removeItems'
  | 'ofItem'
  | 'ofItems'
  | 'folds'
  | 'unread'
  | 'ofCompany'
  | 'items'
  | 'writers'
  | 'bursts'
  | 'ofChecks'
  | 'curve'
  | 'firstItemAt'
  | 'lastItemAt'
>

/** The items of incidents. An item belongs to one incident at most, together with the other places of its story. */
export function createIncidentItems(
  database: Database,
  familyOf: (id: string) => readonly string[],
  homeOf: (id: string | undefined) => string | undefined,
): ItemsOfIncidents {
  const ofFamily =
    'FROM incidents n CROSS JOIN incidentItems x ON x.incident = n.number WHERE n.id IN (SELECT value FROM json_each(?1))'
  const take = `INSERT OR IGNORE INTO incidentItems (item, incident, at, kind, who)
    SELECT i.id, n.number, i.at, (i.shelf >> 6) & 7, i.voice`
  // Whatever of a story is named, all of it is meant.
  const stories = `SELECT i.id FROM json_each(?2) asked CROSS JOIN items a ON a.id = asked.value
    CROSS JOIN items i ON i.id = coalesce(a.leader, a.id)
    UNION SELECT i.id FROM json_each(?2) asked CROSS JOIN items a ON a.id = asked.value
    CROSS JOIN items i INDEXED BY itemsByLeader ON i.leader = coalesce(a.leader, a.id)`
  const addItems = database.query<{ readonly item: number }>(
    `${take} FROM incidents n CROSS JOIN items i WHERE n.id = ?1 AND i.id IN (${stories}) RETURNING item`,
  )
  const addHits = database.query(
    `${take} FROM incidents n CROSS JOIN watches w CROSS JOIN hits h ON h.watch = w.number AND h.at >= ?3
     CROSS JOIN items i ON i.id = h.item OR i.leader = h.item WHERE n.id = ?1 AND w.id = ?2`,
  )
  const addOfSource = database.query(
    `${take} FROM incidents n CROSS JOIN sources s CROSS JOIN items i INDEXED BY itemsBySource ON i.source = s.number
     WHERE n.id = ?1 AND s.id = ?2 AND i.at >= ?3`,
  )
  const remove = database.query<{ readonly item: number }>(
    `DELETE FROM incidentItems WHERE item IN (${stories})
       AND incident IN (SELECT number FROM incidents WHERE id IN (SELECT value FROM json_each(?1))) RETURNING item`,
  )
  const ofItems = database.query<{ readonly item: number; readonly id: string }>(
    `SELECT x.item, n.id FROM json_each(?) asked CROSS JOIN incidentItems x ON x.item = asked.value
     CROSS JOIN incidents n ON n.number = x.incident`,
  )
  const ofCompany = database.query<{ readonly item: number; readonly id: string }>(
    `SELECT a.value AS item, n.id FROM json_each(?1) a CROSS JOIN items i ON i.id = a.value
     CROSS JOIN incidentItems x ON x.item = i.leader CROSS JOIN incidents n ON n.number = x.incident
     UNION ALL SELECT a.value, n.id FROM json_each(?1) a CROSS JOIN letters l ON l.item = a.value
     CROSS JOIN letters o INDEXED BY lettersByConversation ON o.conversation = l.conversation
     CROSS JOIN incidentItems x ON x.item = o.item CROSS JOIN incidents n ON n.number = x.incident`,
  )
  const items = database.query<{ readonly item: number }>(
    `SELECT x.item ${ofFamily} AND x.item > ?2 ORDER BY x.item LIMIT ?3`,
  )
  const hasPast = database.query(`SELECT 1 ${ofFamily.replace('incidentItems', 'pastItems')} LIMIT 1`)
  // With those that were deleted in time, where there are any: two tables are read at half the speed of one.
  const ever = <Row>(sqlOf: (from: string) => string) => {
    const present = database.query<Row>(sqlOf(`(SELECT x.at, x.kind, x.who ${ofFamily}) x`))
    const all = database.query<Row>(
      sqlOf(`(SELECT x.at, x.kind, x.who ${ofFamily} UNION ALL
        SELECT x.at, x.kind, x.who ${ofFamily.replace('incidentItems', 'pastItems')}) x`),
    )
    return (ids: string) => (hasPast.get(ids) === undefined ? present : all)
  }
  const tally = ever<{ readonly items: number; readonly people: number }>(
    (from) => `SELECT count(*) AS items, count(DISTINCT iif(x.kind = 2, NULL, x.who)) AS people FROM ${from}`,
  )
  const waiting = database.query<{ readonly count: number }>(
    `SELECT count(*) AS count FROM conversations c INDEXED BY conversationsWaiting WHERE c.waitingSince IS NOT NULL
       AND EXISTS (SELECT 1 FROM letters l CROSS JOIN incidentItems x ON x.item = l.item
         CROSS JOIN incidents n ON n.number = x.incident
         WHERE l.conversation = c.number AND n.id IN (SELECT value FROM json_each(?1)))
       AND NOT EXISTS (SELECT 1 FROM incidents n CROSS JOIN rounds r ON r.incident = n.number
         WHERE r.conversation = c.number AND r.leftOut IS NOT NULL AND n.id IN (SELECT value FROM json_each(?1)))`,
  )
  const writers = database.query<{ readonly title: string; readonly author: string | null }>(
    `SELECT i.title, i.author ${ofFamily.replace('WHERE', 'CROSS JOIN items i ON i.id = x.item WHERE')}
     AND x.kind <> 2 ORDER BY x.item LIMIT ?2`,
  )
  const ofChecks = database.query<{ readonly item: number }>(
    `SELECT x.item ${ofFamily} AND x.kind = 2 ORDER BY x.at DESC, x.item DESC LIMIT ?2`,
  )
  const bursts = database.query<BurstRow>(
    `SELECT x.kind, count(*) AS count, min(x.at) AS fromAt, max(x.at) AS toAt, min(x.item) AS item
     ${ofFamily} AND x.kind <> 2 GROUP BY CAST(x.at / ?2 AS INTEGER), x.kind ORDER BY fromAt, item`,
  )
  const curve = ever<{ readonly bucket: number; readonly count: number; readonly people: number }>(
    (from) =>
      `SELECT CAST((x.at - ?2) / ?3 AS INTEGER) AS bucket, count(*) AS count, count(DISTINCT x.who) AS people
       FROM ${from} WHERE x.kind <> 2 AND x.at >= ?2 GROUP BY bucket ORDER BY bucket`,
  )
  const newest = database.query<{ readonly id: string; readonly at: number | null }>(
    'SELECT n.id, (SELECT max(x.at) FROM incidentItems x WHERE x.incident = n.number) AS at FROM incidents n',
  )
  const fold = database.query<{ readonly items: number; readonly unread: number | null }>(
    `SELECT count(*) AS items, sum((i.shelf & 7) = 0) AS unread
     FROM incidents n CROSS JOIN incidentItems x ON x.incident = n.number CROSS JOIN items i ON i.id = x.item
     WHERE n.id IN (SELECT value FROM json_each(?1)) AND i.shelf IN (SELECT value FROM json_each(?2))
       AND (?3 IS NULL OR i.source = (SELECT number FROM sources WHERE id = ?3))
       AND (?4 IS NULL OR EXISTS (SELECT 1 FROM hits h CROSS JOIN watches w ON w.number = h.watch
         WHERE w.id = ?4 AND h.at = i.at AND h.item = i.id))
       AND i.source NOT IN (SELECT number FROM sources WHERE removedAt IS NOT NULL)`,
  )
  // By the unread: whoever has an incident has read most of what is stored, and without one nothing is looked at.
  const unread = database.query<{ readonly count: number }>(
    `SELECT count(*) AS count FROM items i INDEXED BY itemsByShelf WHERE i.shelf IN (SELECT value FROM json_each(?))
       AND EXISTS (SELECT 1 FROM incidentItems LIMIT 1) AND EXISTS (SELECT 1 FROM incidentItems x WHERE x.item = i.id)
       AND i.source NOT IN (SELECT number FROM sources WHERE removedAt IS NOT NULL)`,
  )
  const bound = (which: 'min' | 'max') =>
    database.query<{ readonly at: number | null }>(
      `SELECT ${which}(at) AS at FROM (
         SELECT (SELECT ${which}(x.at) FROM incidentItems x WHERE x.incident = n.number) AS at
         FROM incidents n WHERE n.id IN (SELECT value FROM json_each(?1))
         UNION ALL SELECT x.at ${ofFamily.replace('incidentItems', 'pastItems')})`,
    )
  const [first, last] = [bound('min'), bound('max')]

  const family = (id: string): string => JSON.stringify(familyOf(id))
  const numbers = (ids: readonly string[]): string =>
    JSON.stringify(ids.map(rowNumber).filter((number) => number !== undefined))
  const homes = (
    rows: readonly { readonly item: number; readonly id: string }[],
  ): ReadonlyMap<string, string> => {
    const known = new Map<string, string | undefined>()
    const found = new Map<string, string>()
    for (const { item, id } of rows) {
      if (!known.has(id)) known.set(id, homeOf(id))
      const home = known.get(id)
      if (home !== undefined) found.set(String(item), home)
    }
    return found
  }

  return {
    waiting: (id) => waiting.get(family(id))?.count ?? 0,
    tally(id) {
      const ids = family(id)
      const { items: count = 0, people = 0 } = tally(ids).get(ids) ?? {}
      return { items: count, people, waiting: waiting.get(ids)?.count ?? 0 }
    },
    addItems: (id, itemIds) => addItems.all(id, numbers(itemIds)).map(({ item }) => String(item)),
    addHits: (id, watchId, since) => addHits.run(id, watchId, whole(since)),
    addOfSource: (id, sourceId, since) => addOfSource.run(id, sourceId, whole(since)),
    removeItems: (id, itemIds) => remove.all(family(id), numbers(itemIds)).map(({ item }) => String(item)),
    ofItem: (itemId) => homes(ofItems.all(numbers([itemId]))).get(itemId),
    ofItems: (itemIds) => homes(ofItems.all(numbers(itemIds))),
    ofCompany: (itemIds) => homes(ofCompany.all(numbers(itemIds))),
    items: (id, limit, afterId) =>
      items
        .all(family(id), (afterId === undefined ? 0 : rowNumber(afterId)) ?? 0, limit)
        .map(({ item }) => String(item)),
    folds(filter, from, to) {
      const newestAt = new Map<string, number>()
      for (const { id, at } of newest.all()) {
        const home = at === null ? undefined : homeOf(id)
        if (home !== undefined && at !== null) newestAt.set(home, Math.max(at, newestAt.get(home) ?? at))
      }
      const shelves = JSON.stringify(shelvesOf(filter))
      return [...newestAt]
        .filter(([, at]) => at >= from && at < to)
        .toSorted(([, one], [, other]) => other - one)
        .flatMap(([incidentId, at]) => {
          const found = fold.get(family(incidentId), shelves, filter.sourceId ?? null, filter.watchId ?? null)
          if (found === undefined || found.items === 0) return []
          return [{ incidentId, items: found.items, unread: found.unread ?? 0, at }]
        })
    },
    unread: () => unread.get(JSON.stringify(shelvesOf({ state: 'unread' })))?.count ?? 0,
    writers: (id, limit) => writers.all(family(id), limit),
    ofChecks: (id, limit) =>
      ofChecks
        .all(family(id), limit)
        .map(({ item }) => String(item))
        .toReversed(),
    bursts: (id, span) =>
      bursts.all(family(id), whole(span)).map(({ kind, count, fromAt, toAt, item }) => ({
        kind: facetsOf(kind * 64).kind,
        ...{ count, from: fromAt, to: toAt, itemId: String(item) },
      })),
    curve(id, from, length) {
      const ids = family(id)
      return curve(ids)
        .all(ids, whole(from), whole(length))
        .map(({ bucket, ...counts }) => ({ number: bucket, ...counts }))
    },
    firstItemAt: (id) => first.get(family(id))?.at ?? undefined,
    lastItemAt: (id) => last.get(family(id))?.at ?? undefined,
  }
}
