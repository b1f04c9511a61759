/** How long one bucket of mentions lasts, in milliseconds. */
export const bucketLength = 300_000

/** Buckets in an hour and in a day. */
export const bucketsAnHour = 12
export const bucketsADay = 288

/** The mentions of one watch in five minutes. */
export interface StormBucket {
  /** When it began, in milliseconds. */
  readonly at: number
  /** How many mentions were seen; one story told in several places counts once. */
  readonly mentions: number
  /** By how many different people, where that is known. One loud account is not a storm. */
  readonly authors?: number
  /** From how many different places (sites, services), where that is known. */
  readonly places?: number
  /** The share of the watching that took place, 0 to 1; 1 when absent. 0 means unknown, which is not quiet. */
  readonly observed?: number
}
