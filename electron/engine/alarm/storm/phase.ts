import { bucketLength, bucketsADay, bucketsAnHour } from './bucket.ts'
import type { OpenStorm, StormState } from './storm-state.ts'

/** What a bucket says about the storm: `quiet` and `ongoing` are not told, the others are, once each. */
export type StormVerdict = 'quiet' | 'storm' | 'ongoing' | 'doubled' | 'calming' | 'over'

/** What the hour that ends with a bucket looks like. */
export interface Hour {
  readonly at: number
  readonly value: number
  /** Up to how many are ordinary. */
  readonly ordinary: number
  readonly looksLikeStorm: boolean
  readonly since: number
  readonly observed: number
}

/** For a day after an alarm there is no new one, unless there are twice as many voices as there were then. */
const coolDown = bucketsADay * bucketLength
const again = 2
/** Calming: half of the peak. Over: a whole watched hour in a row was ordinary. */
const calmShare = 0.5
const calmBuckets = bucketsAnHour

type Phase = Pick<StormState, 'storm' | 'told'> & { readonly verdict: StormVerdict }

/** The next phase of a storm, and what is to be told of it. What was not watched neither calms nor ends one. */
export function nextPhase(storm: OpenStorm | null, told: StormState['told'], hour: Hour): Phase {
  const doubledSince = told !== null && hour.value >= again * told.value
  const alarm = { at: hour.at, value: hour.value }
  if (storm === null) {
    const rested = told === null || hour.at - told.at >= coolDown || doubledSince
    if (!hour.looksLikeStorm || !rested) return { storm, told, verdict: 'quiet' }
    const opened = { since: hour.since, peak: hour.value, isCalming: false, calmBuckets: 0 }
    return { storm: opened, told: alarm, verdict: 'storm' }
  }
  if (hour.observed <= 0) return { storm, told, verdict: 'ongoing' }
  const peak = Math.max(storm.peak, hour.value)
  if (doubledSince)
    return { storm: { ...storm, peak, isCalming: false, calmBuckets: 0 }, told: alarm, verdict: 'doubled' }
  const calm = hour.value <= hour.ordinary ? storm.calmBuckets + 1 : 0
  if (calm >= calmBuckets) return { storm: null, told, verdict: 'over' }
  const isCalming = hour.value <= calmShare * peak
  return {
    storm: { ...storm, peak, isCalming: storm.isCalming || isCalming, calmBuckets: calm },
    told,
    verdict: isCalming && !storm.isCalming ? 'calming' : 'ongoing',
  }
}
