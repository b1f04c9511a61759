import { ageGroups, courseByGroup } from './age-groups.ts'
import { bucketsAnHour } from './bucket.ts'

/** One way in which mentions may have come about, as mentions in each age group, and how likely it is to begin at all. */
export interface Course {
  /** Mentions by age group, in units that the course's user knows. */
  readonly shape: readonly number[]
  /** Logarithm of how often this begins. */
  readonly weight: number
}

/**
 * How often things begin, per bucket: a storm every seven weeks, a flood within minutes every four months, and livelier
 * stretches all the time. (Newsletters and links: see `storm-odds.ts`.) Only their proportions matter.
 */
const stormRate = 1 / 15_000
const flashRate = 3e-5
const livelyRate = 0.3 / bucketsAnHour
/** How strongly hours vary: the shape of a gamma distribution. */
const liveliness = 4

/** How long a storm takes to double, in buckets: 10 to 30 minutes. */
const doublings = [2, 2.63, 3.46, 4.56, 6]
/** How often it has doubled by now. */
const doubled = Array.from({ length: 15 }, (_, step) => 1 + step / 2)
/** A storm is looked for about an hour after it began: before, there is too little to see; later, it is plain. */
const ripeAge = { buckets: 13, give: 4, otherwise: 0.1 }

/** Storms by how fast they double and how often they have; units of the rate at which a storm begins, per bucket. */
export const storms: readonly Course[] = doublings.flatMap((doubling) =>
  doubled.map((times) => {
    const age = times * doubling
    const ripeness = Math.exp(-(((age - ripeAge.buckets) / ripeAge.give) ** 2) / 2) + ripeAge.otherwise
    return {
      shape: startingAt((times + 0.5) * doubling, (at) => 2 ** (times - (at + 0.5) / doubling)),
      weight: Math.log((stormRate * ripeness * doubling * 0.5) / doublings.length),
    }
  }),
)

/** Twenty mentions or more within five or ten minutes, and nothing before or after; in mentions. */
export const flashes: readonly Course[] = [20, 40, 80, 160, 320].flatMap((size) =>
  [0, 1, 2, 3, 4, 5].flatMap((age) =>
    [age, age + 1]
      .filter((oldest) => oldest <= 5)
      .map((oldest) => ({
        shape: courseByGroup((at) => (at >= age && at <= oldest ? size / (oldest - age + 1) : 0)),
        weight: Math.log(flashRate / 10),
      })),
  ),
)

/** A livelier stretch that began in one of the last two hours: in units of what was due anyway. */
export const livelyStretches: readonly Course[] = ageGroups
  .filter(({ oldest }) => oldest < 24)
  .flatMap(({ youngest, oldest }) =>
    [0.5, 1, 2, 3.5, 6].map((extra, index) => ({
      shape: ageGroups.map((group) => (group.oldest <= oldest ? extra : 0)),
      // How strongly an hour varies: a gamma distribution of this shape, about its mean.
      weight: Math.log(
        livelyRate *
          (oldest - youngest + 1) *
          ([0.5, 0.7, 1.2, 2, 3][index] ?? 0) *
          (1 + extra) ** (liveliness - 1) *
          Math.exp(-liveliness * extra),
      ),
    })),
  )

/** What a newsletter or a friendly link brings: much at once, then less and less, or the same for hours. */
export interface Bump {
  /** The age group in which it began. */
  readonly group: number
  /** Its share by age group; about 1 in all once it is over. */
  readonly shape: readonly number[]
  /** Logarithm of the number of buckets it may have begun in, split between the half-lives. */
  readonly weight: number
}

/** Half-lives in buckets: half an hour to two hours, and none. */
const halfLives = [6, 8.5, 12, 17, 24, Number.POSITIVE_INFINITY]
/** After eight hours it is over, in buckets. */
const bumpLength = 96

/** Every bump of the last hours: by where it began and how fast it fades. */
export const bumps: readonly Bump[] = halfLives.flatMap((halfLife) => {
  const whole = Array.from({ length: bumpLength }, (_, at) => 2 ** (-at / halfLife)).reduce((a, b) => a + b)
  return ageGroups.map(({ youngest, oldest }, group) => ({
    group,
    shape: courseByGroup((age) => (age <= oldest ? 2 ** (-(oldest - age + 0.5) / halfLife) / whole : 0)),
    weight: Math.log((oldest - youngest + 1) / halfLives.length),
  }))
})

function startingAt(age: number, at: (age: number) => number): readonly number[] {
  return courseByGroup(at).map((mentions, group) => ((ageGroups[group]?.youngest ?? 0) > age ? 0 : mentions))
}
