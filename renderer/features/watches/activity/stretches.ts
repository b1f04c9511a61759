import type { Activity } from '../../../../electron/shared/model/activity.ts'

/** One bucket of the picture; times in milliseconds. */
export interface Stretch {
  readonly at: number
  readonly length: number
  readonly count: number
  readonly authors: number
  readonly low: number | undefined
  readonly high: number | undefined
  readonly unknown: boolean
}

/** The buckets of an answer with their times as numbers. */
export function stretchesOf({ bucketMinutes, buckets }: Activity): readonly Stretch[] {
  const length = bucketMinutes * 60_000
  return buckets.map(({ at, low, high, ...rest }) => ({ ...rest, at: Date.parse(at), length, low, high }))
}
