import type { Activity, ActivityBucket } from '../../shared/model/activity.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import type { StormHour, StormSubject } from '../store/store.ts'
import type { ApiContext, Handlers } from './context.ts'

/** Lengths of buckets, in minutes: those that fit into a day or are whole days. */
const lengths = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7 * 1440]
const mostBuckets = 400
/** Buckets counted before others get their turn. */
const step = 25
const minute = 60_000
const hour = 60 * minute
const sparkHours = 48

/** Handlers that say what watches found over time. */
export function activityHandlers({
  store,
  parts,
}: ApiContext): Pick<Handlers, 'watches.activity' | 'watches.sparklines'> {
  const { storms } = store

  async function tally(subject: StormSubject, from: number, count: number, length: number) {
    const found = new Map<number, { readonly count: number; readonly authors: number }>()
    for (let first = 0; first < count; first += step) {
      const at = from + first * length
      for (const row of storms.tally(subject, at, at + Math.min(step, count - first) * length, length))
        found.set(first + row.number, row)
      await new Promise((done) => setImmediate(done))
    }
    return found
  }

  return {
    'watches.activity': async ({ id, from, to }): Promise<Activity> => {
      if (id !== 'overall' && !store.watches.list().some((watch) => watch.id === id))
        throw new CallFailure('not-found', 'That watch has been removed.')
      const begin = Date.parse(from)
      const end = Date.parse(to)
      if (end <= begin) throw new CallFailure('invalid', 'The end must be later than the beginning.', 'to')
      const fits = (minutes: number) => countBuckets(begin, end, minutes * minute) <= mostBuckets
      const bucketMinutes = lengths.find(fits)
      if (bucketMinutes === undefined)
        throw new CallFailure('invalid', 'That is too long a time: choose seven years or less.', 'from')
      const length = bucketMinutes * minute
      const first = Math.floor(begin / length) * length
      const count = countBuckets(begin, end, length)
      const found = await tally(id, first, count, length)
      const known = byHour(storms.hours(id, first - hour, first + count * length))
      const subject = id === 'overall' ? ({ kind: 'overall', id } as const) : ({ kind: 'watch', id } as const)
      return {
        bucketMinutes,
        buckets: Array.from({ length: count }, (_, number): ActivityBucket => {
          const at = first + number * length
          const { count = 0, authors = 0 } = found.get(number) ?? {}
          return { at: toTimestamp(at), count, authors, ...usualIn(known, at, length) }
        }),
        alarms: store.alarms.stormsBetween(subject, first, end).map(({ id, raisedAt, endedAt }) => ({
          id,
          at: toTimestamp(raisedAt),
          ...(endedAt === undefined ? {} : { endedAt: toTimestamp(endedAt) }),
        })),
      }
    },
    'watches.sparklines': () => {
      const from = Math.floor(parts.ports.clock.now() / hour) * hour - (sparkHours - 1) * hour
      const lines = new Map(
        store.watches.list().map(({ id }) => [id, new Array<number>(sparkHours).fill(0)] as const),
      )
      for (const { id, hour, count } of storms.perHour(from)) {
        const line = lines.get(id)
        if (line !== undefined && hour < sparkHours) line[hour] = count
      }
      return [...lines].map(([id, hours]) => ({ id, hours }))
    },
  }
}

function countBuckets(begin: number, end: number, length: number): number {
  return Math.ceil(end / length) - Math.floor(begin / length)
}

function byHour(hours: readonly StormHour[]): ReadonlyMap<number, StormHour> {
  return new Map(hours.map((one) => [one.at, one]))
}

/** What was usual in a stretch: the mean grows with its length, the chance around it with the root of that. */
function usualIn(
  known: ReadonlyMap<number, StormHour>,
  at: number,
  length: number,
): Pick<ActivityBucket, 'low' | 'high' | 'unknown'> {
  let expected = 0
  let variance = 0
  let watched = 0
  let share = 0
  for (let start = Math.floor(at / hour) * hour; start < at + length; start += hour) {
    const one = known.get(start)
    if (one === undefined) continue
    const part = (Math.min(at + length, start + hour) - Math.max(at, start)) / hour
    expected += one.expected * part
    variance += (one.high - one.expected) ** 2 * part
    watched += one.observed * part
    share += part
  }
  if (share === 0) return { unknown: false }
  const spread = Math.sqrt(variance)
  return {
    low: Math.max(0, expected - spread),
    high: expected + spread,
    unknown: watched < share / 2,
  }
}
