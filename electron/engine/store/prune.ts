import { waits } from './conversation-book.ts'
import type { Database } from './database.ts'
import { facetsOf, mark } from './facets.ts'
import { createSitePrune } from './site-prune.ts'
import type { Store } from './store.ts'
import type { Stories } from './stories.ts'
import type { Tallies } from './tallies.ts'
import { entryOf, type WordIndex } from './word-index.ts'
import type { WordParts } from './word-parts.ts'

/** Items deleted in one step; about 10 ms of work. */
const itemsAtATime = 100
/** Rows of small things deleted in one step. */
const rowsAtATime = 2000
/** Blocks of the word index merged in one step; about 8 ms of work. */
const mergedAtATime = 50
/** How long a change can be undone, in milliseconds. */
const undoable = 3_600_000
/** How long a delivered notice can still be clicked, in milliseconds. */
const clickable = 7 * 86_400_000
/** How long copies of an item are looked for, in milliseconds. */
const copied = 14 * 86_400_000

interface OldRow {
  readonly id: number
  readonly source: number
  readonly key: Uint8Array
  readonly shelf: number
  /** Of the item that leads its story, if another does. */
  readonly leaderShelf: number | null
  /** 1 when its author still waits for an answer, or it belongs to an incident that is not closed. */
  readonly waits: number
  readonly receivedAt: number
  readonly title: string
  readonly text: string
}

/** Deletes what nobody needs any more, one small step a call. */
export function createPrune(
  database: Database,
  words: WordIndex,
  parts: WordParts,
  tallies: Tallies,
  stories: Stories,
  pruneConversations: (keepSince: number) => boolean,
  now: () => number,
): Store['prune'] {
  const columns = `i.id, i.source, i.key, i.shelf, i.receivedAt, i.title, b.text,
    (SELECT l.shelf FROM items l WHERE l.id = i.leader) AS leaderShelf,
    EXISTS (SELECT 1 FROM letters l CROSS JOIN conversations c ON c.number = l.conversation
      WHERE l.item = i.id AND ${waits})
    OR EXISTS (WITH RECURSIVE walk (number) AS (
        SELECT x.incident FROM incidentItems x WHERE x.item = i.id
        UNION SELECT n.mergedInto FROM walk w CROSS JOIN incidents n ON n.number = w.number
          WHERE n.mergedInto IS NOT NULL)
      SELECT 1 FROM walk w CROSS JOIN incidents n ON n.number = w.number
      WHERE n.mergedInto IS NULL AND n.stage <> 'closed') AS waits`
  const from = 'FROM items i CROSS JOIN bodies b ON b.id = i.id'
  const ofSource = database.query<OldRow>(
    `SELECT ${columns} ${from} WHERE i.source = ? ORDER BY i.id LIMIT ${itemsAtATime}`,
  )
  const after = database.query<OldRow>(
    `SELECT ${columns} ${from} WHERE i.id > ? ORDER BY i.id LIMIT ${itemsAtATime}`,
  )
  const watchesOf = database.query<{ readonly watch: number }>('SELECT watch FROM hits WHERE item = ?')
  const deleteItem = database.query('DELETE FROM items WHERE id = ?')
  const forget = database.query('INSERT OR IGNORE INTO forgotten (source, key) VALUES (?, ?)')

  /** `rows` must be in ascending order: the index is written in larger steps so. */
  const deleteItems = (rows: readonly OldRow[]): void => {
    tallies.keepHighest(rows.at(-1)?.id ?? 0)
    const losing = stories.bereave(rows.map(({ id }) => id))
    for (const row of rows) {
      words.takeOut(
        row.id,
        entryOf(
          row,
          watchesOf.all(row.id).map(({ watch }) => watch),
        ),
      )
      deleteItem.run(row.id)
      tallies.count(row.source, row.shelf, -1)
    }
    for (const leader of losing) stories.settleHits(leader)
    tallies.flush()
  }

  const removed = database.query<{ readonly number: number; readonly id: string }>(
    'SELECT number, id FROM sources WHERE removedAt < ? ORDER BY removedAt LIMIT 1',
  )
  const ofRemoved = (['checks.at', 'spells.fromAt', 'rollups.at', 'forgotten.key'] as const).map((place) => {
    const [table, column] = place.split('.')
    return database.query(
      `DELETE FROM ${table} WHERE source = ?1 AND ${column} IN
         (SELECT ${column} FROM ${table} WHERE source = ?1 LIMIT ${rowsAtATime})`,
    )
  })
  const deleteAlarms = database.query(
    "DELETE FROM alarms WHERE subjectId = ? AND subjectKind IN ('site', 'source')",
  )
  const deleteSource = database.query('DELETE FROM sources WHERE number = ?')
  const purgeSource = (removedBefore: number): boolean => {
    const source = removed.get(Math.floor(removedBefore))
    if (source === undefined) return false
    const rows = ofSource.all(source.number)
    if (rows.length > 0) deleteItems(rows)
    else if (ofRemoved.every((query) => query.run(source.number) === 0)) {
      deleteAlarms.run(source.id)
      deleteSource.run(source.number)
    }
    return true
  }

  const leftBehind = database.query<{ readonly watch: number; readonly item: number; readonly at: number }>(
    `WITH RECURSIVE numbers (watch) AS (
       SELECT min(watch) FROM hits
       UNION ALL SELECT (SELECT min(h.watch) FROM hits h WHERE h.watch > numbers.watch) FROM numbers WHERE watch IS NOT NULL
     )
     SELECT h.watch, h.item, h.at FROM hits h WHERE h.watch =
       (SELECT watch FROM numbers WHERE watch NOT IN (SELECT number FROM watches) LIMIT 1) LIMIT ${itemsAtATime * 5}`,
  )
  const deleteHit = database.query('DELETE FROM hits WHERE watch = ? AND at = ? AND item = ?')
  const sweepHits = (): boolean => {
    const rows = leftBehind.all().toSorted((one, other) => one.item - other.item)
    for (const { watch, item, at } of rows) {
      words.exchange(item, { marks: mark.watch(watch) })
      deleteHit.run(watch, at, item)
    }
    return rows.length > 0
  }

  const oldPrints = database.query(
    `DELETE FROM prints WHERE item IN (
       SELECT oldest.item FROM (SELECT item FROM prints ORDER BY item LIMIT ${itemsAtATime * 5}) oldest
       CROSS JOIN items i ON i.id = oldest.item WHERE i.receivedAt < ?)`,
  )
  const oldUndo = database.query(
    `DELETE FROM undo WHERE rowid IN (SELECT rowid FROM undo WHERE at < ? LIMIT ${itemsAtATime})`,
  )
  const oldNotices = database.query(
    `DELETE FROM notices WHERE number IN (SELECT number FROM notices WHERE deliveredAt < ? LIMIT ${rowsAtATime})`,
  )
  // What was said about a trouble is known by its reply to have been said to everybody, or to one alone.
  const oldReplies = database.query(
    `DELETE FROM replies WHERE number IN (
       SELECT number FROM replies WHERE createdAt < ? AND state IN ('sent', 'undone')
         AND NOT EXISTS (SELECT 1 FROM statements WHERE reply = replies.id) LIMIT ${itemsAtATime})`,
  )
  // What was promised about a trouble is part of its story.
  const oldPromises = database.query(
    `DELETE FROM promises WHERE number IN (
       SELECT number FROM promises p WHERE givenAt < ? AND state <> 'open' AND statement IS NULL
         AND NOT EXISTS (SELECT 1 FROM incidentItems WHERE item = p.item)
         AND NOT EXISTS (SELECT 1 FROM letters l CROSS JOIN incidentItems x ON x.item = l.item
           WHERE l.conversation = p.conversation) LIMIT ${itemsAtATime})`,
  )
  const lostDrafts = database.query(
    `DELETE FROM drafts WHERE id IN (
       SELECT d.id FROM drafts d WHERE d.reply IS NULL AND NOT EXISTS (SELECT 1 FROM items WHERE id = CAST(d.item AS INTEGER))
       LIMIT ${itemsAtATime})`,
  )
  const sweepSites = createSitePrune(database, rowsAtATime)

  /** The last item looked at for its age. Row numbers follow receipt, so the old ones come first. */
  let place = 0
  const forgetOld = (keepSince: number): boolean => {
    const rows = after.all(place)
    place = rows.at(-1)?.id ?? 0
    if (rows.every((row) => row.receivedAt >= keepSince)) {
      place = 0
      return false
    }
    const old = rows.filter(
      (row) => row.receivedAt < keepSince && row.waits === 0 && isDone(row.leaderShelf ?? row.shelf),
    )
    for (const row of old) forget.run(row.source, row.key)
    deleteItems(old)
    return true
  }

  return ({ keepSince, removedBefore }) => {
    words.flush()
    const more = database.write(
      () =>
        purgeSource(removedBefore) ||
        sweepHits() ||
        oldPrints.run(now() - copied) > 0 ||
        oldUndo.run(now() - undoable) > 0 ||
        oldNotices.run(now() - clickable) > 0 ||
        oldReplies.run(Math.floor(keepSince)) > 0 ||
        oldPromises.run(Math.floor(keepSince)) > 0 ||
        lostDrafts.run() > 0 ||
        sweepSites(now()) ||
        forgetOld(keepSince) ||
        pruneConversations(keepSince) ||
        parts.tidy(mergedAtATime),
    )
    // Pages that were only needed for walking through everything would stay in memory.
    if (!more) database.exec('PRAGMA shrink_memory')
    return more
  }
}

/** Whether nobody waits for an item any more: not snoozed, and answered or set aside if it wanted an answer. */
function isDone(shelf: number): boolean {
  const { needs, state } = facetsOf(shelf)
  return state !== 'snoozed' && (needs !== 'answer' || state === 'acknowledged' || state === 'aside')
}
