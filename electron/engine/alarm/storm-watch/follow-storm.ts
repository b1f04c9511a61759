import { z } from 'zod'
import { bucketLength } from '../storm/bucket.ts'
import { newStormState, type StormStep, stepStorm } from '../storm/step-storm.ts'
import { readStormState, type StormState } from '../storm/storm-state.ts'
import type { CountedBucket } from './count-mentions.ts'

const openStormSchema = z.object({
  /** The begin of the bucket that made it one. */
  at: z.number(),
  /** When the rise began. */
  since: z.number(),
  /** How often it has doubled. */
  level: z.number(),
  /** Until when it had been counted when it was found calming. */
  calmingAt: z.number().optional(),
  /** The most voices in an hour so far. */
  peak: z.number(),
})

const stormMarkSchema = z.object({
  /** The end of the last bucket that was counted. */
  at: z.number(),
  state: z.unknown(),
  phase: z.object({
    open: openStormSchema.optional(),
    /** The storm before, and when it was found over. */
    last: openStormSchema.extend({ endedAt: z.number() }).optional(),
  }),
  /** What the last hour was like: voices, what was usual, up to how many were ordinary. */
  hour: z.object({ value: z.number(), expected: z.number(), high: z.number() }),
  /** How many buckets of this clock hour have been counted, and how much of them was watched. */
  watched: z.object({ buckets: z.number(), observed: z.number() }),
})

/** Everything that is known after a bucket: plain JSON. Times in milliseconds since 1970. */
export interface StormMark extends z.infer<typeof stormMarkSchema> {
  readonly state: StormState
}
/** Where a watch stands between quiet and storm. */
export type StormPhase = StormMark['phase']

/** The mark that was kept as JSON, or undefined when this is none (damaged, or written by another version). */
export function readStormMark(json: unknown): StormMark | undefined {
  const mark = stormMarkSchema.safeParse(json).data
  const state = readStormState(mark?.state)
  return mark === undefined || state === undefined ? undefined : { ...mark, state }
}

/** The mark of a watch whose counting begins with the bucket at `at`. */
export function firstMark(at: number): StormMark {
  return {
    at,
    state: newStormState(),
    phase: {},
    hour: { value: 0, expected: 0, high: 0 },
    watched: { buckets: 0, observed: 0 },
  }
}

const hour = 3_600_000
/** An alarm must rest on news for at least this share. */
const enoughNews = 0.5

/** The mark after a bucket that has ended; `observed` is the share of it that was watched, 0 to 1. */
export function followStorm(mark: StormMark, counted: CountedBucket, observed: number): StormMark {
  const step = stepOn(mark.state, counted, observed)
  const isNewHour = counted.at % hour === 0
  return {
    at: counted.at + bucketLength,
    state: step.state,
    phase: nextPhase(mark.phase, step, counted.at),
    hour: { value: step.value, expected: step.expected, high: step.band[1] },
    watched: {
      buckets: (isNewHour ? 0 : mark.watched.buckets) + 1,
      observed: (isNewHour ? 0 : mark.watched.observed) + observed,
    },
  }
}

/**
 * The phase while a bucket still fills. It can make a storm or double one; that it calms nobody knows before it has
 * ended.
 */
export function peekStorm(
  mark: StormMark,
  counted: CountedBucket,
  observed: number,
): Pick<StormMark, 'phase' | 'hour'> {
  const step = stepOn(mark.state, counted, observed)
  const isWorse = step.verdict === 'storm' || step.verdict === 'doubled'
  return {
    phase: isWorse ? nextPhase(mark.phase, step, counted.at) : mark.phase,
    hour: isWorse ? { value: step.value, expected: step.expected, high: step.band[1] } : mark.hour,
  }
}

/** A storm made of history is none: those buckets are taken as not watched, so that they neither alarm nor deafen. */
function stepOn(state: StormState, { newsShare, ...bucket }: CountedBucket, observed: number): StormStep {
  const step = stepStorm(state, { ...bucket, observed })
  const isAlarm = step.verdict === 'storm' || step.verdict === 'doubled'
  if (!isAlarm || newsShare >= enoughNews) return step
  return stepStorm(state, { ...bucket, mentions: 0, authors: 0, observed: 0 })
}

function nextPhase(phase: StormPhase, step: StormStep, at: number): StormPhase {
  const { open } = phase
  const peak = Math.max(open?.peak ?? 0, step.value)
  switch (step.verdict) {
    case 'storm':
      return { ...phase, open: { at, since: step.since ?? at, level: 0, peak } }
    case 'doubled': {
      const { calmingAt, ...before } = open ?? { at, since: step.since ?? at, level: 0 }
      return { ...phase, open: { ...before, level: before.level + 1, peak } }
    }
    case 'calming':
      return open === undefined ? phase : { ...phase, open: { ...open, peak, calmingAt: at + bucketLength } }
    case 'ongoing':
      return open === undefined ? phase : { ...phase, open: { ...open, peak } }
    case 'over':
    case 'quiet':
      return open === undefined ? phase : { last: { ...open, peak, endedAt: at + bucketLength } }
  }
}
