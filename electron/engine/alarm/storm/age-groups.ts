import { type Recent, span } from './recent.ts'

/** Where groups of ages begin, in buckets before now: fine for what is new, coarse for what is old. */
const edges = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 21, 24, 28, 33, 40, span]

/** One group of buckets of similar age. */
export interface AgeGroup {
  /** Its youngest and oldest bucket, in buckets before now. */
  readonly youngest: number
  readonly oldest: number
}

/** The groups, youngest first. */
export const ageGroups: readonly AgeGroup[] = edges
  .slice(0, -1)
  .map((youngest, group) => ({ youngest, oldest: (edges[group + 1] ?? span) - 1 }))

/** What was seen, due and watched in each group. */
export interface Grouped {
  readonly seen: readonly number[]
  readonly due: readonly number[]
  /** The share of the group that was watched, 0 to 1. */
  readonly watched: readonly number[]
}

/** Sums the last hours up by age. */
export function groupByAge(recent: Recent): Grouped {
  const sum = (list: readonly number[]) =>
    ageGroups.map(({ youngest, oldest }) => {
      let total = 0
      for (let age = youngest; age <= oldest; age++) total += list[list.length - 1 - age] ?? 0
      return total
    })
  return {
    seen: sum(recent.seen),
    due: sum(recent.due),
    watched: sum(recent.watched).map((total, group) => {
      const { youngest, oldest } = ageGroups[group] ?? { youngest: 0, oldest: 0 }
      return total / (oldest - youngest + 1)
    }),
  }
}

/** What a course of events (`at`, per bucket, by age) brings into each group. */
export function courseByGroup(at: (age: number) => number): readonly number[] {
  return ageGroups.map(({ youngest, oldest }) => {
    let total = 0
    for (let age = youngest; age <= oldest; age++) total += at(age)
    return total
  })
}
