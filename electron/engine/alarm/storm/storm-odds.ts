import { ageGroups, type Grouped, groupByAge } from './age-groups.ts'
import { bucketsADay, bucketsAnHour } from './bucket.ts'
import { bumps, flashes, livelyStretches, storms } from './courses.ts'
import { LogSum } from './log-sum.ts'
import type { Recent } from './recent.ts'

/** What else there is to know when the odds are asked. */
export interface OddsContext {
  /** Usual mentions in a bucket, of late and right now. */
  readonly level: number
  readonly dueNow: number
  /** In which share of the past weeks something happened at the hour that lies `age` buckets back, 0 to 1. */
  habit(age: number): number
}

/** A storm begins with a mention an hour, or with half of what is usual where that is more. */
const leastStart = 1
const startShare = 0.5
/** A newsletter or a friendly link brings about half a day's mentions: five at least, a few hundred at most. */
const bumpDays = 0.6
const leastBump = 5
const greatestBump = 250
/** … two thirds more, or two fifths less: sizes in units of that, and how likely each is. */
const bumpSpread = 0.5
const sizes = [-2, -4 / 3, -2 / 3, 0, 2 / 3, 4 / 3, 2].map((deviation) => ({
  times: Math.exp(bumpSpread * deviation),
  likelihood: Math.exp((-deviation * deviation) / 2),
}))
const sizeTotal = sizes.reduce((total, { likelihood }) => total + likelihood, 0)
/**
 * How often a bump begins in a bucket: out of the blue every five weeks; and where one came every week, in one of the
 * twelve buckets around the one in which it came then.
 */
const bumpRate = 1 / (35 * bucketsADay)
const habitRate = 1 / 12
/** Mentions of a busy name hang together, so each counts for less: by this much for each mention due in an hour. */
const clustering = 0.05

/**
 * The logarithm of the odds that the last hours are the beginning of a storm (they double, and double again) rather
 * than a lively hour, a newsletter or a friendly link (much at once, then less). Bayes' rule over a few hundred
 * courses of events, each compared with what was seen; above 0 a storm is the better explanation.
 */
export function stormOdds(recent: Recent, context: OddsContext): number {
  const grouped = groupByAge(recent)
  const temper = 1 + clustering * context.dueNow * bucketsAnHour
  const storm = new LogSum()
  const start = Math.max(leastStart / bucketsAnHour, startShare * context.level)
  for (const { shape, weight } of storms) storm.add(weight + likelihood(grouped, shape, start) / temper)
  for (const { shape, weight } of flashes) storm.add(weight + likelihood(grouped, shape, 1) / temper)

  const harmless = new LogSum()
  harmless.add(0)
  for (const { shape, weight } of livelyStretches) {
    const extra = shape.map((times, group) => times * (grouped.due[group] ?? 0))
    harmless.add(weight + likelihood(grouped, extra, 1, true) / temper)
  }
  const usualBump = Math.min(greatestBump, Math.max(leastBump, bumpDays * context.level * bucketsADay))
  const rates = ageGroups.map(({ oldest }) => bumpRate + habitRate * context.habit(oldest))
  for (const { group, shape, weight } of bumps) {
    // Nobody answers a newsletter before it is out: a bump begins where something was seen.
    if ((grouped.seen[group] ?? 0) <= 0) continue
    for (const { times, likelihood: chance } of sizes)
      harmless.add(
        weight +
          Math.log(((rates[group] ?? 0) * chance) / sizeTotal) +
          likelihood(grouped, shape, usualBump * times) / temper,
      )
  }
  return storm.log - harmless.log
}

/**
 * How much better "what was due, plus `unit` times `shape`" explains what was seen than "what was due" alone: the
 * logarithm of the ratio of two Poisson likelihoods. `watchedAlready` when the shape counts only what was watched.
 */
function likelihood(
  grouped: Grouped,
  shape: readonly number[],
  unit: number,
  watchedAlready = false,
): number {
  let log = 0
  for (let group = 0; group < shape.length; group++) {
    const extra = unit * (shape[group] ?? 0) * (watchedAlready ? 1 : (grouped.watched[group] ?? 0))
    if (extra <= 0) continue
    const seen = grouped.seen[group] ?? 0
    if (seen > 0) log += seen * Math.log(1 + extra / Math.max(1e-9, grouped.due[group] ?? 0))
    log -= extra
  }
  return log
}
