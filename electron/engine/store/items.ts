import type { Database } from './database.ts'
import { facetsOf, isAside, isMember, mark, notAside } from './facets.ts'
import { createIncidentMembers } from './incident-members.ts'
import { createItemChange } from './item-change.ts'
import { createItemInsert, keyOf } from './item-insert.ts'
import { createItemList, createNumbers } from './item-list.ts'
import { createItemRows } from './item-rows.ts'
import { createNarrow } from './narrow.ts'
import { rowNumber } from './numbers.ts'
import { createSearch } from './search.ts'
import { createSearchInIncident } from './search-in-incident.ts'
import type { ConversationStore, ItemStore, ScannedItem } from './store.ts'
import type { Stories } from './stories.ts'
import type { Tallies } from './tallies.ts'
import type { WordIndex } from './word-index.ts'
import type { WordParts } from './word-parts.ts'

/** Most items a list gives at once. */
const mostAtOnce = 1000

interface ScannedRow {
  readonly id: number
  readonly story: number
  readonly shelf: number
  readonly sourceId: string
  readonly title: string
  readonly url: string | null
  readonly text: string
  readonly html: string | null
}

/** The items, put together from inserting, listing, searching and changing them. */
export function createItemStore(
  database: Database,
  words: WordIndex,
  parts: WordParts,
  tallies: Tallies,
  stories: Stories,
  restand: ConversationStore['restand'],
): ItemStore {
  const rows = createItemRows(database)
  const list = createItemList(database, tallies)
  const search = createSearchInIncident(
    createSearch(database, words, parts, tallies),
    createIncidentMembers(database),
  )
  const insert = createItemInsert(database, words, tallies, stories)
  const numbers = createNumbers(database)
  const scanned = `SELECT i.id, coalesce(i.leader, i.id) AS story, i.shelf, s.id AS sourceId, i.title, i.url, b.text, iif(?3, b.html, NULL) AS html
    FROM items i CROSS JOIN bodies b ON b.id = i.id CROSS JOIN sources s ON s.number = i.source`
  const scan = database.query<ScannedRow>(`${scanned} WHERE i.id > ?1 ORDER BY i.id LIMIT ?2`)
  const shown = `${scanned} WHERE s.removedAt IS NULL AND ${notAside('i.shelf')}`
  const scanBack = database.query<ScannedRow>(`${shown} AND i.id < ?1 ORDER BY i.id DESC LIMIT ?2`)
  const look = database.query<ScannedRow>(
    `${shown} AND i.id IN (SELECT value FROM json_each(?1)) ORDER BY i.id DESC LIMIT ?2`,
  )
  const toScanned = ({ id, story, shelf, url, html, ...rest }: ScannedRow): ScannedItem => ({
    ...rest,
    id: String(id),
    storyId: String(story),
    kind: facetsOf(shelf).kind,
    url: url ?? undefined,
    html: html ?? undefined,
  })
  const shelfByKey = database.query<{ readonly shelf: number }>(
    `SELECT coalesce(l.shelf, i.shelf) AS shelf FROM sources s CROSS JOIN items i ON i.source = s.number
     LEFT JOIN items l ON l.id = i.leader WHERE s.id = ? AND i.key = ?`,
  )
  const insertHit = database.query(
    'INSERT OR IGNORE INTO hits (watch, at, item) SELECT ?, at, id FROM items WHERE id = ?',
  )
  // Items are numbered as they come, so the walk from the newest ends at the first that came before.
  const older = database.query<{ readonly id: number }>(
    'SELECT id FROM items WHERE receivedAt <= ? ORDER BY id DESC LIMIT 1',
  )
  const newer = database.query<{ readonly shelf: number; readonly items: number }>(
    `SELECT i.shelf, count(*) AS items FROM items i JOIN sources s ON s.number = i.source
     WHERE i.id > ? AND s.removedAt IS NULL GROUP BY i.shelf`,
  )
  const ownHit = database.query(
    'UPDATE hits SET lent = 0 WHERE watch = ?1 AND item = ?2 AND at = (SELECT at FROM items WHERE id = ?2)',
  )
  const lendHit = database.query<{ readonly item: number }>(
    `INSERT OR IGNORE INTO hits (watch, at, item, lent)
     SELECT ?1, l.at, l.id, 1 FROM items i CROSS JOIN items l ON l.id = i.leader WHERE i.id = ?2 RETURNING item`,
  )
  // A new number leaves all hits and marks of the old one behind at once, however many there are.
  const renumber = database.query(
    `UPDATE watches SET number = (SELECT max(seq, (SELECT max(number) FROM watches)) + 1 FROM sqlite_sequence
       WHERE name = 'watches') WHERE id = ?`,
  )
  const keepNumber = database.query(
    `UPDATE sqlite_sequence SET seq = (SELECT max(number) FROM watches) WHERE name = 'watches'`,
  )

  return {
    insert: (items) => database.write(() => insert(items)),
    list(filter, page) {
      const limit = Math.min(Math.max(1, Math.floor(page.limit)), mostAtOnce)
      const found =
        (filter.query === undefined ? undefined : search(filter, limit, page.cursor)) ??
        list(filter, limit, page.cursor)
      return { items: rows.forList(found.ids, page.textLimit), nextCursor: found.nextCursor }
    },
    get(id) {
      const number = rowNumber(id)
      return number === undefined ? undefined : rows.whole(number)
    },
    statesOf(sourceId, externalIds) {
      const found = externalIds.map((id) => [id, shelfByKey.get(sourceId, keyOf(id))?.shelf] as const)
      return new Map(
        found.flatMap(([id, shelf]) => (shelf === undefined ? [] : [[id, facetsOf(shelf).state] as const])),
      )
    },
    some: (ids, textLimit) =>
      rows.forList(
        ids.map(rowNumber).filter((id) => id !== undefined),
        textLimit,
      ),
    ...createItemChange(database, words, tallies, search, restand),
    countSince(receivedAt) {
      const counts = { mention: 0, report: 0, site: 0 }
      for (const { shelf, items } of newer.all(older.get(receivedAt)?.id ?? 0))
        if (!isMember(shelf) && !isAside(shelf)) counts[facetsOf(shelf).kind] += items
      return counts
    },
    counts: tallies.counts,
    scan(afterId, limit, withHtml = false) {
      const after = afterId === undefined ? 0 : rowNumber(afterId)
      if (after === undefined) return []
      return scan.all(after, limit, withHtml ? 1 : 0).map(toScanned)
    },
    scanBack(beforeId, limit, withHtml = false) {
      const before = beforeId === undefined ? Number.MAX_SAFE_INTEGER : rowNumber(beforeId)
      if (before === undefined) return []
      return scanBack.all(before, limit, withHtml ? 1 : 0).map(toScanned)
    },
    look(ids, withHtml = false) {
      const numbers = ids.map(rowNumber).filter((id) => id !== undefined)
      return look.all(JSON.stringify(numbers), numbers.length, withHtml ? 1 : 0).map(toScanned)
    },
    ...createNarrow(database, words, parts),
    setWatch(watchId, itemIds) {
      const watch = numbers.watch(watchId)
      if (watch === undefined) return
      database.write(() => {
        for (const id of itemIds.map(rowNumber).filter((id) => id !== undefined)) {
          if (insertHit.run(watch, id) > 0) words.put(id, { marks: mark.watch(watch) })
          else ownHit.run(watch, id)
          const lent = lendHit.get(watch, id)
          if (lent !== undefined) words.put(lent.item, { marks: mark.watch(watch) })
        }
      })
    },
    clearWatch(watchId) {
      database.write(() => {
        if (renumber.run(watchId) > 0) keepNumber.run()
      })
    },
  }
}
