import { bucketsADay } from './bucket.ts'

/** What is usual for one watch: how busy it is of late, and at which hours of the day (UTC). */
export interface Rhythm {
  /** Mentions of late and the days of watching they were seen in, both fading. */
  readonly mentions: number
  readonly days: number
  /** For each hour of the day: mentions seen, and mentions due had the day been even; both fading. */
  readonly seen: readonly number[]
  readonly due: readonly number[]
}

/** Before anything is known: a mention every other day, believed as little as a tenth of a day's watching. */
const firstMentionsADay = 0.5
const firstDays = 0.1
/** How fast the level and the hours are forgotten, in days of watching. */
const levelMemory = 3
const hourMemory = 28
/** How many mentions around an hour must be due before its own share is half believed. */
const doubt = 6
/** Hours near one another resemble one another: the width of the bell over which they are taken together. */
const bell = [1, 0.8825, 0.6065, 0.3247, 0.1353]
/** One bucket teaches at most this many mentions, so that a storm does not become the new usual. */
const lessonLimit = (usual: number) => 1 + 5 * usual

/** The rhythm of a watch that has seen nothing yet. */
export function newRhythm(): Rhythm {
  const hours = Array.from({ length: 24 }, () => 0)
  return { mentions: firstMentionsADay * firstDays, days: firstDays, seen: hours, due: hours }
}

/** Mentions in an average bucket of late. Always above 0. */
export function usualLevel(rhythm: Rhythm): number {
  return rhythm.mentions / rhythm.days / bucketsADay
}

/** Mentions to expect in a wholly watched bucket that begins at `at` (milliseconds). Always above 0. */
export function expectedMentions(rhythm: Rhythm, at: number): number {
  const hour = hourOfDay(at)
  let seen = doubt
  let due = doubt
  for (let step = 1 - bell.length; step < bell.length; step++) {
    const weight = bell[Math.abs(step)] ?? 0
    const near = (hour + step + 24) % 24
    seen += weight * (rhythm.seen[near] ?? 0)
    due += weight * (rhythm.due[near] ?? 0)
  }
  return (usualLevel(rhythm) * seen) / due
}

/** The rhythm after a bucket of `mentions`, the share `observed` of which was watched: what was not seen teaches nothing. */
export function learnRhythm(rhythm: Rhythm, at: number, mentions: number, observed: number): Rhythm {
  if (observed <= 0) return rhythm
  const usual = usualLevel(rhythm)
  const lesson = Math.min(mentions, lessonLimit(usual))
  const keep = Math.exp(-observed / (levelMemory * bucketsADay))
  const hour = hourOfDay(at)
  // An hour of the day is visited for an hour a day only, so it forgets by its own visits.
  const keepHour = Math.exp((-24 * observed) / (hourMemory * bucketsADay))
  return {
    mentions: rhythm.mentions * keep + lesson,
    days: rhythm.days * keep + observed / bucketsADay,
    seen: rhythm.seen.with(hour, (rhythm.seen[hour] ?? 0) * keepHour + lesson),
    due: rhythm.due.with(hour, (rhythm.due[hour] ?? 0) * keepHour + usual * observed),
  }
}

function hourOfDay(at: number): number {
  return Math.floor(at / 3_600_000) % 24
}
