import { packSpread, unpackSpread } from './answer-spread.ts'
import { type AnswerTally, countCheck, countTally, emptyTally } from './answer-tally.ts'
import { type CheckRow, checkColumns, tenths, toCheck } from './check-rows.ts'
import type { Database } from './database.ts'
import { whole } from './numbers.ts'

interface RollupRow {
  readonly at: number
  readonly answers: number
  readonly sum: number
  readonly min: number
  readonly max: number
  readonly timed: number
  readonly dns: number
  readonly connect: number
  readonly tls: number
  readonly firstByte: number
  readonly download: number
  readonly spread: Uint8Array
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The lengths of roll-ups in minutes, longest first. */
const lengths = [1440, 60, 5]
/** Hours rolled up in one step; about 10 ms of work with a check a minute. */
const hoursAtATime = 25
/** A check is stored when it has ended, under the time at which it began. */
const lateness = 5 * minute

/** Answer times of 5 minutes, an hour and a day, by the row number of their source. */
export interface RollupTable {
  /** Rolls up a few hours that are over; true while there is more to do. Call inside `write`. */
  step(now: number): boolean
  /** How fast it was answered in each of `count` buckets of `length` milliseconds from `from` on. */
  answers(source: number, from: number, count: number, length: number): readonly AnswerTally[]
  /** Has everything from a moment on rolled up anew; what lies after it is forgotten where `isCut`. */
  redo(source: number, from: number, isCut: boolean): void
}

export function createRollupTable(database: Database): RollupTable {
  const behind = database.query<{ readonly source: number; readonly rolledUntil: number }>(
    `SELECT source, rolledUntil FROM sites WHERE rolledUntil < ? LIMIT ${hoursAtATime}`,
  )
  const nextCheck = database.query<{ readonly at: number | null }>(
    'SELECT min(at) AS at FROM checks WHERE source = ? AND at >= ?',
  )
  const checks = database.query<CheckRow>(
    `SELECT ${checkColumns} FROM checks WHERE source = ? AND at >= ? AND at < ?`,
  )
  const columns = 'at, answers, sum, min, max, timed, dns, connect, tls, firstByte, download, spread'
  const rollups = database.query<RollupRow>(
    `SELECT ${columns} FROM rollups WHERE source = ? AND minutes = ? AND at >= ? AND at < ?`,
  )
  const insert = database.query(
    `INSERT OR REPLACE INTO rollups (source, minutes, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const mark = database.query('UPDATE sites SET rolledUntil = ?2 WHERE source = ?1')
  const rolledUntil = database.query<{ readonly rolledUntil: number }>(
    'SELECT rolledUntil FROM sites WHERE source = ?',
  )
  const forgetAfter = database.query('DELETE FROM rollups WHERE source = ? AND at >= ?')

  const put = (source: number, minutes: number, at: number, tally: AnswerTally): void => {
    if (tally.count === 0) return
    const { count, sum, min, max, timed, phases, spread } = tally
    const sums = [phases.dns, phases.connect, phases.tls, phases.firstByte, phases.download].map(tenths)
    const values = [count, sum, min, max, timed].map(whole)
    insert.run(source, minutes, at, ...values, ...sums, packSpread(spread))
  }

  const rollHour = (source: number, at: number): void => {
    const whole = emptyTally()
    const parts = Map.groupBy(checks.all(source, at, at + hour), (row) => floor(row.at, 5 * minute))
    for (const [start, rows] of parts) {
      const part = emptyTally()
      for (const row of rows) countCheck(part, toCheck(row))
      put(source, 5, start, part)
      countTally(whole, part)
    }
    put(source, 60, at, whole)
    const today = emptyTally()
    const begin = floor(at, day)
    for (const row of rollups.all(source, 60, begin, begin + day)) countTally(today, toTally(row))
    put(source, 1440, begin, today)
  }

  return {
    step(now) {
      const until = floor(now - lateness, hour)
      let left = hoursAtATime
      for (const { source, rolledUntil } of behind.all(until)) {
        let place = rolledUntil
        for (; place < until && left > 0; left -= 1) {
          const start = floor(nextCheck.get(source, place)?.at ?? until, hour)
          if (start < until) rollHour(source, start)
          place = Math.min(start + hour, until)
        }
        mark.run(source, place)
      }
      return left === 0
    },
    answers(source, from, count, length) {
      const tallies = Array.from({ length: count }, emptyTally)
      const at = (moment: number) => tallies[Math.floor((moment - from) / length)]
      const minutes = lengths.find((one) => length % (one * minute) === 0)
      const rolled = minutes === undefined ? from : Math.max(from, rolledUntil.get(source)?.rolledUntil ?? 0)
      const end = from + count * length
      for (const row of minutes === undefined ? [] : rollups.all(source, minutes, from, rolled)) {
        const tally = at(row.at)
        if (tally !== undefined) countTally(tally, toTally(row))
      }
      for (const row of checks.all(source, rolled, end)) {
        const tally = at(row.at)
        if (tally !== undefined) countCheck(tally, toCheck(row))
      }
      return tallies
    },
    redo(source, from, isCut) {
      if (isCut) forgetAfter.run(source, whole(from))
      mark.run(source, floor(from, hour))
    },
  }
}

function toTally(row: RollupRow): AnswerTally {
  const { answers: count, sum, min, max, timed, dns, connect, tls, firstByte, download } = row
  return {
    ...{ count, sum, min, max, timed, spread: unpackSpread(row.spread) },
    phases: {
      ...{ dns: dns / 10, connect: connect / 10, tls: tls / 10 },
      ...{ firstByte: firstByte / 10, download: download / 10 },
    },
  }
}

function floor(at: number, length: number): number {
  return Math.floor(at / length) * length
}
