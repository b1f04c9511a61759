import {
  bucketLength,
  bucketsADay,
  type StormBucket,
} from '../../../../electron/engine/alarm/storm/bucket.ts'
import {
  newStormState,
  type StormState,
  type StormStep,
  stepStorm,
} from '../../../../electron/engine/alarm/storm/step-storm.ts'

/** A Monday, 00:00 UTC. */
export const start = Date.UTC(2026, 0, 5)

/** Mentions by bucket number, drawn from a rate in mentions an hour; the same seed draws the same. */
export function drawn(days: number, perHour: (bucket: number) => number, seed = 1): readonly number[] {
  const uniform = generator(seed)
  return Array.from({ length: days * bucketsADay }, (_, bucket) => poisson(perHour(bucket) / 12, uniform))
}

/** A rise that begins with a mention an hour and doubles every `minutes`, in mentions an hour, `buckets` in. */
export function rising(buckets: number, minutes = 15, peak = 120): number {
  return buckets < 0 ? 0 : Math.min(peak, 2 ** ((buckets * 5 + 2.5) / minutes))
}

/** Runs mentions through the detector, beginning with `state` or with nothing known, and gives every step. */
export function watch(
  mentions: readonly number[],
  about: (bucket: number, mentions: number) => Partial<StormBucket> = () => ({}),
  state: StormState = newStormState(),
): readonly StormStep[] {
  let current = state
  const first = state.at === null ? start : state.at + bucketLength
  return mentions.map((count, bucket) => {
    const step = stepStorm(current, {
      at: first + bucket * bucketLength,
      mentions: count,
      ...about(bucket, count),
    })
    current = step.state
    return step
  })
}

/** The state after the last step. */
export function stateAfter(steps: readonly StormStep[]): StormState {
  return steps.at(-1)?.state ?? newStormState()
}

/** What was told, as [bucket number, verdict]. */
export function told(steps: readonly StormStep[]): readonly (readonly [number, string])[] {
  return steps.flatMap(({ verdict }, bucket) =>
    verdict === 'quiet' || verdict === 'ongoing' ? [] : [[bucket, verdict] as const],
  )
}

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function poisson(mean: number, uniform: () => number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = uniform(); product > limit; product *= uniform()) count += 1
  return count
}
