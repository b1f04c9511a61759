const minute = 60_000
/** Lengths of a bucket, in minutes: those that fit into a day or are whole days. */
const lengths = [5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7 * 1440, 28 * 1440]
const most = 120

/** Buckets of one length that cover a stretch of time. */
export interface CurveBuckets {
  readonly bucketMinutes: number
  /** When the first one begins, in milliseconds since 1970. */
  readonly from: number
  readonly count: number
}

/** At most 120 buckets, as short as that allows, from `from` up to and with `to`; stretches over years lose their end. */
export function curveBuckets(from: number, to: number): CurveBuckets {
  const startOf = (length: number) => Math.floor(from / (length * minute)) * length * minute
  const countOf = (length: number) =>
    Math.floor((Math.max(from, to) - startOf(length)) / (length * minute)) + 1
  const bucketMinutes = lengths.find((length) => countOf(length) <= most) ?? 28 * 1440
  return { bucketMinutes, from: startOf(bucketMinutes), count: Math.min(most, countOf(bucketMinutes)) }
}
