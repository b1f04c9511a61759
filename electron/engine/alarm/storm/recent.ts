import { bucketsAnHour } from './bucket.ts'

/** The last hours, bucket by bucket, the newest last. */
export interface Recent {
  /** Voices that tell of a rise; see `risingVoices`. */
  readonly seen: readonly number[]
  /** All voices; see `voicesIn`. */
  readonly voices: readonly number[]
  /** Mentions that would have been usual in what was watched. */
  readonly due: readonly number[]
  /** The share of each bucket that was watched, 0 to 1. */
  readonly watched: readonly number[]
}

/** How far back the shape of a rise is looked for: four hours, in buckets. */
export const span = 48

/** Nothing yet. */
export const nothingRecent: Recent = { seen: [], voices: [], due: [], watched: [] }

/** The last hours with one more bucket. */
export function withBucket(
  recent: Recent,
  bucket: { readonly seen: number; readonly voices: number; readonly due: number; readonly watched: number },
): Recent {
  return {
    seen: [...recent.seen.slice(1 - span), bucket.seen],
    voices: [...recent.voices.slice(1 - span), bucket.voices],
    due: [...recent.due.slice(1 - span), bucket.due],
    watched: [...recent.watched.slice(1 - span), bucket.watched],
  }
}

/** The sum of the newest `buckets` of a list. */
export function sumOfNewest(list: readonly number[], buckets: number): number {
  let sum = 0
  for (let index = Math.max(0, list.length - buckets); index < list.length; index++) sum += list[index] ?? 0
  return sum
}

/**
 * How many buckets ago the rise began: the stretch up to now with the largest surplus over twice of what was due and
 * a mention an hour. 0 is the newest bucket.
 */
export function ageOfRise(recent: Recent): number {
  let surplus = 0
  let largest = Number.NEGATIVE_INFINITY
  let began = 0
  for (let age = 0; age < recent.voices.length; age++) {
    const index = recent.voices.length - 1 - age
    surplus += (recent.voices[index] ?? 0) - 2 * (recent.due[index] ?? 0) - 1 / bucketsAnHour
    if (surplus > largest && (recent.voices[index] ?? 0) > 0) {
      largest = surplus
      began = age
    }
  }
  return began
}
