import type { BlindSpotStore, StoredBlindSpot } from './blind-spot-store.ts'
import type { Database } from './database.ts'
import { whole } from './numbers.ts'

interface BlindSpotRow {
  readonly number: number
  readonly sourceId: string
  readonly sourceName: string
  readonly fromAt: number
  readonly toAt: number | null
  readonly reason: string
  readonly filled: number
}

/** How long it is kept what was not observed, in milliseconds. */
const kept = 400 * 86_400_000
const longestReason = 300

/** The ledger of what was not observed. At most one stretch per source lasts at a time. */
export function createBlindSpotStore(database: Database): BlindSpotStore {
  const numberOf = '(SELECT number FROM sources WHERE id = ?)'
  const lasting = database.query<{ readonly number: number; readonly fromAt: number }>(
    `SELECT number, fromAt FROM blindSpots WHERE source = ${numberOf} AND toAt IS NULL`,
  )
  const insert = database.query(
    `INSERT INTO blindSpots (source, fromAt, toAt, reason, filled)
     SELECT number, ?, ?, ?, 0 FROM sources WHERE id = ?`,
  )
  const end = database.query('UPDATE blindSpots SET toAt = ?, filled = ? WHERE number = ?')
  const forget = database.query('DELETE FROM blindSpots WHERE toAt < ?')
  const select = `SELECT b.number, s.id AS sourceId, s.name AS sourceName, b.fromAt, b.toAt, b.reason, b.filled
    FROM blindSpots b JOIN sources s ON s.number = b.source AND s.removedAt IS NULL
    WHERE (b.toAt IS NULL OR b.toAt > ?)`
  const order = 'ORDER BY b.fromAt DESC, b.number DESC LIMIT ?'
  const listAll = database.query<BlindSpotRow>(`${select} ${order}`)
  const listOf = database.query<BlindSpotRow>(`${select} AND s.id = ? ${order}`)
  return {
    open(sourceId, from, reason) {
      if (lasting.get(sourceId) === undefined)
        insert.run(whole(from), null, reason.slice(0, longestReason), sourceId)
    },
    close(sourceId, to, isFilled) {
      const spot = lasting.get(sourceId)
      if (spot === undefined) return
      end.run(whole(to), isFilled(spot.fromAt) ? 1 : 0, spot.number)
      forget.run(whole(to) - kept)
    },
    add(sourceId, from, to, reason) {
      insert.run(whole(from), whole(to), reason.slice(0, longestReason), sourceId)
    },
    list: (since, limit, sourceId) =>
      (sourceId === undefined
        ? listAll.all(whole(since), limit)
        : listOf.all(whole(since), sourceId, limit)
      ).map(toSpot),
  }
}

function toSpot({
  number,
  sourceId,
  sourceName,
  fromAt,
  toAt,
  reason,
  filled,
}: BlindSpotRow): StoredBlindSpot {
  return {
    ...{ sourceId, sourceName, reason },
    id: String(number),
    from: fromAt,
    to: toAt ?? undefined,
    filled: filled === 1,
  }
}
