import { bucketLength, bucketsAnHour, type StormBucket } from './bucket.ts'
import { looksLikeStorm } from './looks-like-storm.ts'
import { nextPhase, type StormVerdict } from './phase.ts'
import { ageOfRise, nothingRecent, sumOfNewest, withBucket } from './recent.ts'
import { gaugeSurprise, newSurpriseRecord } from './record.ts'
import { expectedMentions, learnRhythm, newRhythm, usualLevel } from './rhythm.ts'
import { learnSpread, newSpread, ordinaryBand } from './spread.ts'
import type { StormState } from './storm-state.ts'
import { risingVoices, voicesIn } from './voices.ts'
import { learnHabit, newWeeklyHabit } from './weekly-habit.ts'

export type { StormVerdict } from './phase.ts'
export { readStormState, type StormState } from './storm-state.ts'

/** What one bucket changes. */
export interface StormStep {
  readonly state: StormState
  readonly verdict: StormVerdict
  /** When the bucket began, in milliseconds. */
  readonly at: number
  /** Voices in the hour that ends with this bucket: mentions, or people where authors are known. */
  readonly value: number
  /** What would have been usual for that hour, in what was watched of it. */
  readonly expected: number
  /** From how many to how many are ordinary for that hour. */
  readonly band: readonly [number, number]
  /** While there is a storm: when the rise began, in milliseconds, … */
  readonly since?: number
  /** … and the most voices in an hour so far. */
  readonly peak?: number
}

/** The state of a watch that has seen nothing yet. */
export function newStormState(): StormState {
  return {
    version: 1,
    at: null,
    rhythm: newRhythm(),
    habit: newWeeklyHabit(),
    recent: nothingRecent,
    record: newSurpriseRecord,
    spread: newSpread,
    storm: null,
    told: null,
  }
}

/**
 * Takes the next bucket; looks at nothing later. Pure: the same state and bucket give the same step. Keep the new
 * state when the bucket has ended. While it fills, call with what it holds so far and keep the old state: an alarm
 * then comes with the very mention that makes it one, and again (the same one) when the bucket has ended.
 * Buckets that were left out count as not watched. Throws a RangeError when the bucket is not later than the last.
 */
export function stepStorm(before: StormState, bucket: StormBucket): StormStep {
  let state = before
  if (before.at !== null) {
    const missing = Math.round((bucket.at - before.at) / bucketLength) - 1
    if (missing < 0) throw new RangeError('Buckets must come in order, each later than the one before.')
    // What is older than the reach of every memory of hours makes no difference.
    for (let step = Math.min(missing, 600); step >= 1; step--)
      state = stepOnce(state, { at: bucket.at - step * bucketLength, mentions: 0, observed: 0 }).state
  }
  return stepOnce(state, bucket)
}

function stepOnce(before: StormState, bucket: StormBucket): StormStep {
  const { at } = bucket
  const observed = Math.min(1, Math.max(0, bucket.observed ?? 1))
  const voices = voicesIn(bucket)
  const level = usualLevel(before.rhythm)
  const usual = expectedMentions(before.rhythm, at)
  const due = usual * observed
  const recent = withBucket(before.recent, {
    seen: risingVoices(bucket, before.recent, due),
    voices,
    due,
    watched: observed,
  })
  const surprise = gaugeSurprise(before.record, voices, level * observed, observed)
  const value = sumOfNewest(recent.voices, bucketsAnHour)
  const expected = sumOfNewest(recent.due, bucketsAnHour)
  const band = ordinaryBand(before.spread, expected)

  const { storm, told, verdict } = nextPhase(before.storm, before.told, {
    at,
    value,
    ordinary: band[1],
    looksLikeStorm:
      before.storm === null &&
      observed > 0 &&
      looksLikeStorm({
        at,
        level,
        dueNow: usual,
        places: bucket.places ?? 0,
        arePeople: bucket.authors !== undefined,
        ratio: surprise.ratio,
        recent,
        habit: before.habit,
      }),
    since: at - ageOfRise(recent) * bucketLength,
    observed,
  })
  const hourWatched = sumOfNewest(recent.watched, bucketsAnHour) >= bucketsAnHour
  return {
    state: {
      version: 1,
      at,
      rhythm: learnRhythm(before.rhythm, at, voices, observed),
      habit: learnHabit(before.habit, at, voices, due),
      recent,
      record: surprise.record,
      spread: hourWatched ? learnSpread(before.spread, value, expected) : before.spread,
      storm,
      told,
    },
    verdict,
    at,
    value,
    expected,
    band,
    ...(storm === null ? {} : { since: storm.since, peak: storm.peak }),
  }
}
