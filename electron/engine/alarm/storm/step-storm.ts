import { bucketLength, bucketsADay, bucketsAnHour, type StormBucket } from './bucket.ts'

/** What a bucket says about the storm: `quiet` and `ongoing` are not told, the others are, once each. */
export type StormVerdict = 'quiet' | 'storm' | 'ongoing' | 'doubled' | 'calming' | 'over'

/** Everything the detector remembers of one watch: plain JSON of bounded size. */
export interface StormState {
  readonly version: 0
  readonly recent: readonly (number | null)[]
  readonly level: number
  readonly watched: number
  readonly record: number
  readonly storm: OpenStorm | null
  readonly lastAlarmAt: number | null
}

interface OpenStorm {
  readonly since: number
  readonly alarmedAt: number
  readonly alarmedWith: number
  readonly peak: number
  readonly calming: boolean
  readonly calmBuckets: number
}

/** What one bucket changes. */
export interface StormStep {
  readonly state: StormState
  readonly verdict: StormVerdict
  /** Mentions in the hour that ends with this bucket. */
  readonly value: number
  /** What would have been usual for that hour. */
  readonly expected: number
  /** What is still ordinary for that hour, from and to. */
  readonly band: readonly [number, number]
  /** When the open storm began, in milliseconds. */
  readonly since?: number
}

const window = 24
const bar = 1
const evidenceBar = 5

/** The state of a watch that has seen nothing yet. */
export function newStormState(): StormState {
  return {
    version: 0,
    recent: [],
    level: 0.5 / bucketsADay,
    watched: bucketsADay,
    record: 0,
    storm: null,
    lastAlarmAt: null,
  }
}

/**
 * Takes the next bucket. Pure: the same state and bucket give the same step. Keep the new state when the bucket has
 * ended; while it fills, call with the mentions so far and keep the old one.
 */
export function stepStorm(state: StormState, bucket: StormBucket): StormStep {
  const observed = bucket.observed ?? 1
  const mentions = Math.min(bucket.mentions, bucket.authors ?? Number.POSITIVE_INFINITY)
  const recent = [...state.recent, observed > 0 ? mentions : null].slice(-window)
  const sum = (buckets: number) => recent.slice(-buckets).reduce<number>((total, n) => total + (n ?? 0), 0)
  const value = sum(bucketsAnHour)
  const long = sum(window)
  const expected = state.level * bucketsAnHour
  const usual = state.level * window
  const evidence =
    long > usual
      ? Math.sqrt(Math.log((long + 2) / (usual + 2)) * (Math.sqrt(long + 0.375) - Math.sqrt(usual + 0.375)))
      : 0
  const spread = 2 * Math.sqrt(expected + 1)
  const band: readonly [number, number] = [Math.max(0, expected - spread), expected + spread]
  const rested = state.lastAlarmAt === null || bucket.at - state.lastAlarmAt >= bucketsADay * bucketLength
  const isStorm =
    observed > 0 && mentions > 0 && value >= evidenceBar && evidence >= Math.max(1.2, bar * state.record)
  const { storm, verdict } = phase(state.storm, bucket, value, isStorm, rested, band, observed)
  const keep = Math.exp(-observed / (5 * bucketsADay))
  const watched = state.watched * keep + observed
  return {
    state: {
      version: 0,
      recent,
      level: (state.level * state.watched * keep + mentions) / watched,
      watched,
      record: Math.max(state.record * 2 ** (-observed / (8 * bucketsADay)), evidence),
      storm,
      lastAlarmAt: verdict === 'storm' || verdict === 'doubled' ? bucket.at : state.lastAlarmAt,
    },
    verdict,
    value,
    expected,
    band,
    ...(storm === null ? {} : { since: storm.since }),
  }
}

function phase(
  open: OpenStorm | null,
  bucket: StormBucket,
  value: number,
  isStorm: boolean,
  rested: boolean,
  band: readonly [number, number],
  observed: number,
): { readonly storm: OpenStorm | null; readonly verdict: StormVerdict } {
  if (open === null) {
    if (!isStorm || !rested) return { storm: null, verdict: 'quiet' }
    return {
      storm: {
        since: bucket.at - bucketsAnHour * bucketLength,
        alarmedAt: bucket.at,
        alarmedWith: value,
        peak: value,
        calming: false,
        calmBuckets: 0,
      },
      verdict: 'storm',
    }
  }
  if (observed <= 0) return { storm: open, verdict: 'ongoing' }
  const peak = Math.max(open.peak, value)
  if (value >= 2 * open.alarmedWith && value >= 2 * (open.calming ? open.peak : open.alarmedWith))
    return {
      storm: { ...open, alarmedAt: bucket.at, alarmedWith: value, peak, calming: false, calmBuckets: 0 },
      verdict: 'doubled',
    }
  const calmBuckets = value <= band[1] ? open.calmBuckets + 1 : 0
  if (calmBuckets >= bucketsAnHour) return { storm: null, verdict: 'over' }
  if (!open.calming && value <= peak / 2)
    return { storm: { ...open, peak, calming: true, calmBuckets }, verdict: 'calming' }
  return { storm: { ...open, peak, calmBuckets }, verdict: 'ongoing' }
}
