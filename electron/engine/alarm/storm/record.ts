import { bucketsADay } from './bucket.ts'

/**
 * How surprising the last hours are, and how surprising this watch has been of late. Raw surprise does not carry from
 * a quiet name to a busy one, but surprise in units of the name's own does.
 */
export interface SurpriseRecord {
  readonly short: Gauge
  readonly long: Gauge
  /** Buckets watched so far, up to a day. */
  readonly watched: number
}

/** One fading count, what was due in it, and the size that its surprise usually has. */
interface Gauge {
  readonly seen: number
  readonly due: number
  /** Fading sum of the fourth powers of past surprise, and the number of buckets in it. */
  readonly powers: number
  readonly buckets: number
}

/** Half-lives of the two counts, in buckets: one and two hours. Taking the mean of two takes out luck. */
const shortHalfLife = 12
const longHalfLife = 24
/** Half-life of the memory for past surprise, in days. */
const memory = 7
/** The power under whose mean past surprise is taken: high enough for peaks to count, low enough for many to. */
const power = 4
/** A storm goes into the record as at most this many times its size, so that an old one deafens nobody. */
const limit = 3
/** The least size of the record: surprise below it is what any quiet name shows. */
const floor = 0.5
/** Nothing is compared in the first day, and the first hours are left out of the record: the level is being learned. */
const learning = bucketsADay
const warmUp = 72

const gauge: Gauge = { seen: 0, due: 0, powers: 0, buckets: 0 }

/** The record of a watch that has seen nothing yet. */
export const newSurpriseRecord: SurpriseRecord = { short: gauge, long: gauge, watched: 0 }

/**
 * Takes a bucket of `seen` mentions where `due` were usual, the share `observed` of which was watched. `ratio` is the
 * surprise of the last hours in units of the record, undefined while there is none to compare with.
 */
export function gaugeSurprise(
  record: SurpriseRecord,
  seen: number,
  due: number,
  observed: number,
): { readonly record: SurpriseRecord; readonly ratio: number | undefined } {
  const short = stepGauge(record.short, shortHalfLife, seen, due, observed, record.watched)
  const long = stepGauge(record.long, longHalfLife, seen, due, observed, record.watched)
  return {
    record: {
      short: short.gauge,
      long: long.gauge,
      watched: Math.min(learning, record.watched + observed),
    },
    ratio: record.watched < learning ? undefined : (short.ratio + long.ratio) / 2,
  }
}

function stepGauge(
  before: Gauge,
  halfLife: number,
  seenNow: number,
  dueNow: number,
  observed: number,
  watched: number,
): { readonly gauge: Gauge; readonly ratio: number } {
  const fade = 2 ** (-1 / halfLife)
  const seen = before.seen * fade + seenNow
  const due = before.due * fade + dueNow
  const surprise = surpriseOf(seen, due)
  const size = Math.max(floor, before.buckets > 0 ? (before.powers / before.buckets) ** (1 / power) : 0)
  const isLearning = watched < learning
  if (watched < warmUp || observed <= 0) return { gauge: { ...before, seen, due }, ratio: surprise / size }
  const keep = 2 ** (-observed / (memory * bucketsADay))
  const lesson = isLearning ? surprise : Math.min(surprise, limit * size)
  return {
    gauge: {
      seen,
      due,
      powers: before.powers * keep + observed * lesson ** power,
      buckets: before.buckets * keep + observed,
    },
    ratio: surprise / size,
  }
}

/**
 * Between "how many times more" (which is wild for small numbers) and "how many standard deviations" (which is wild
 * for large ones): the geometric mean of both.
 */
function surpriseOf(seen: number, due: number): number {
  if (seen <= due) return 0
  const times = Math.log((seen + 2) / (due + 2))
  const deviations = 2 * (Math.sqrt(seen + 0.375) - Math.sqrt(due + 0.375))
  return Math.sqrt(times * deviations)
}
