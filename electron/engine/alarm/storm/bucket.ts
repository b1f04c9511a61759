/** How long one bucket of mentions lasts, in milliseconds. */
export const bucketLength = 300_000

/** Buckets in an hour and in a day. */
export const bucketsAnHour = 12
export const bucketsADay = 288

/** For how long a person counts as already heard, in milliseconds: what `authors` rests on. */
export const authorMemory = 4 * 3_600_000

/** The mentions of one watch in five minutes. */
export interface StormBucket {
  /** When it began, in milliseconds. Buckets come in order; ones that are left out were not watched. */
  readonly at: number
  /** How many mentions were seen; one story told in several places counts once. */
  readonly mentions: number
  /**
   * How many people among them had not been heard in the `authorMemory` before, where authors are known. One loud
   * account is not a storm, and five strangers in five minutes are more than one text copied five times.
   */
  readonly authors?: number
  /** From how many different places (sites, services) the mentions of the last hour came, where that is known. */
  readonly places?: number
  /** The share of the watching that took place, 0 to 1; 1 when absent. 0 means unknown, which is not quiet. */
  readonly observed?: number
}
