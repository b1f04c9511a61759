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

/** The stretches that follow each other and for which `holds` is true, as pairs of first and last place. */
export function runs(
  stretches: readonly Stretch[],
  holds: (stretch: Stretch) => boolean,
): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = []
  stretches.forEach((stretch, place) => {
    if (!holds(stretch)) return
    const run = found.at(-1)
    if (run && run[1] === place - 1) run[1] = place
    else found.push([place, place])
  })
  return found
}
