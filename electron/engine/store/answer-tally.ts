import type { SitePhases } from '../../shared/model/site-page.ts'
import type { StoredCheck } from './site-store.ts'

/** What several answered checks took together. All times in milliseconds. */
export interface AnswerTally {
  /** How many were answered. */
  count: number
  sum: number
  min: number
  max: number
  /** How many of them had their phases measured, and the sums of those. */
  timed: number
  readonly phases: { -readonly [Phase in keyof SitePhases]: number }
  /** How many answers fell into each bin of answer times; by `binOf`. */
  readonly spread: Map<number, number>
}

/** Each bin is wider than the one before by this factor, so that a middle of it is right to about 5 %. */
const growth = 1.1

/** A tally of nothing. */
export function emptyTally(): AnswerTally {
  return {
    ...{ count: 0, sum: 0, min: 0, max: 0, timed: 0, spread: new Map() },
    phases: { dns: 0, connect: 0, tls: 0, firstByte: 0, download: 0 },
  }
}

/** Counts one check in; one without an answer time counts for nothing. */
export function countCheck(tally: AnswerTally, check: Pick<StoredCheck, 'milliseconds' | 'timings'>): void {
  const { milliseconds, timings } = check
  if (milliseconds === undefined) return
  join(tally, 1, milliseconds, milliseconds, milliseconds)
  const bin = binOf(milliseconds)
  tally.spread.set(bin, (tally.spread.get(bin) ?? 0) + 1)
  if (timings === undefined) return
  tally.timed += 1
  addPhases(tally, timings)
}

/** Counts in what another tally counted. */
export function countTally(tally: AnswerTally, other: AnswerTally): void {
  if (other.count === 0) return
  join(tally, other.count, other.sum, other.min, other.max)
  for (const [bin, count] of other.spread) tally.spread.set(bin, (tally.spread.get(bin) ?? 0) + count)
  tally.timed += other.timed
  addPhases(tally, other.phases)
}

/** Such that `share` (0 to 1) of the answers came sooner, in milliseconds, right to about 5 %; 0 of nothing. */
export function quantile(tally: AnswerTally, share: number): number {
  let left = Math.ceil(tally.count * share)
  for (const bin of [...tally.spread.keys()].sort((a, b) => a - b)) {
    left -= tally.spread.get(bin) ?? 0
    if (left <= 0) return Math.min(tally.max, Math.max(tally.min, growth ** bin))
  }
  return tally.max
}

function join(tally: AnswerTally, count: number, sum: number, min: number, max: number): void {
  tally.min = tally.count === 0 ? min : Math.min(tally.min, min)
  tally.max = Math.max(tally.max, max)
  tally.count += count
  tally.sum += sum
}

function addPhases({ phases }: AnswerTally, more: NonNullable<StoredCheck['timings']>): void {
  phases.dns += more.dns ?? 0
  phases.connect += more.connect ?? 0
  phases.tls += more.tls ?? 0
  phases.firstByte += more.firstByte ?? 0
  phases.download += more.download ?? 0
}

/** 0 for up to a millisecond. */
function binOf(milliseconds: number): number {
  return milliseconds <= 1 ? 0 : Math.round(Math.log(milliseconds) / Math.log(growth))
}
