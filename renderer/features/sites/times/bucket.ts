import type { SiteSeries } from '../../../../electron/shared/model/site-page.ts'

/** The phases of an answer in the order they happen. */
export const phases = ['dns', 'connect', 'tls', 'firstByte', 'download'] as const
export type Phase = (typeof phases)[number]

/** One stretch of the picture of answer times; all times in milliseconds. */
export interface Bucket {
  readonly at: number
  readonly length: number
  /** How many answers came. */
  readonly count: number
  /** Usual answer: the mean over the stretch; absent without an answer. */
  readonly mean: number | undefined
  /** Slower than this were 5 in 100; absent where there are too few answers to say so. */
  readonly slow: number | undefined
  readonly most: number | undefined
  /** The parts of the mean, where they are known. */
  readonly parts: Readonly<Partial<Record<Phase, number>>>
  /** How long of the stretch it was so. */
  readonly up: number
  readonly degraded: number
  readonly down: number
  readonly unknown: number
  readonly maintenance: number
}

/** Answers without which nothing can be said of the slowest 5 in 100. */
const fewest = 5

/** The stretches of the contract, ready to be drawn. */
export function bucketsOf({ bucketMinutes, buckets }: SiteSeries): readonly Bucket[] {
  return buckets.map(({ at, answer, time }) => ({
    at: Date.parse(at),
    length: bucketMinutes * 60_000,
    count: answer?.count ?? 0,
    mean: answer?.mean,
    slow: answer && answer.count >= fewest ? answer.p95 : undefined,
    most: answer?.max,
    parts: answer?.phases ?? {},
    ...time,
  }))
}
