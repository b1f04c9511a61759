import { bucketLength, bucketsAnHour } from './bucket.ts'
import { type Recent, sumOfNewest } from './recent.ts'
import { stormOdds } from './storm-odds.ts'
import { habitAround, type WeeklyHabit } from './weekly-habit.ts'

/** What is known when a bucket has come in. */
export interface Outlook {
  /** When the bucket began, in milliseconds. */
  readonly at: number
  /** Mentions in an average bucket of late, and in one at this hour. */
  readonly level: number
  readonly dueNow: number
  /** From how many places the last hour's mentions came; 0 when unknown. */
  readonly places: number
  /** Whether the voices are people who were told apart, not just mentions. */
  readonly arePeople: boolean
  /** How surprising the last hours are, in units of the watch's own record; undefined while it has none. */
  readonly ratio: number | undefined
  readonly recent: Recent
  readonly habit: WeeklyHabit
}

/** Never an alarm with fewer voices than this within two hours. */
const fewest = 5
const floorBuckets = 2 * bucketsAnHour
/** An alarm comes with a mention, or shortly after one. */
const newestBuckets = 3
/** How surprising the last hours must be, in units of the watch's own record: of a busy name, and of others. */
const ratioBar = { busy: 2, otherwise: 1.2 }
/** How much likelier a storm must be than something harmless: the logarithm of the odds. */
const oddsBar = 2.5
/**
 * Talked about more often than this in an hour, a name is so busy that newsletters drown and news comes at once: the
 * odds then count for less and less, by this much for each time that it is e times as busy.
 */
const busy = 23
const busySlope = 23
/**
 * A name that is talked about at least so often in an hour has a record worth something: where the surprise is far
 * beyond it, the shape matters less, by this much for each time the record.
 */
const known = 3
const farBeyond = 2.75
const recordSlope = 8
/**
 * So many different people within two hours, and so many times what is usual, are a crowd: then the shape no longer
 * matters, unless something happens at this hour in at least half of all weeks. Mentions alone, which may be one
 * person's or one text's, never are.
 */
const crowd = { people: 20, times: 4, habit: 0.5 }
/**
 * In the first day nothing is known of a watch but what it has heard itself. Then only a crowd counts: so many different
 * people within an hour, and so many times as many as in the hours before, at least one of which was watched. The bar is
 * high enough for a busy name's first morning.
 */
const firstCrowd = { people: 20, times: 8, watchedBuckets: bucketsAnHour }
/** Heard from more than two places, a storm is believed a little sooner: by this for each of up to three more. */
const placeBonus = 0.25
const freePlaces = 2
const countedPlaces = 3

/**
 * Whether the last hours look like a storm. Three things must come together: enough voices, more surprise than the
 * watch's own record makes ordinary, and the shape of a storm rather than that of something harmless.
 */
export function looksLikeStorm({
  at,
  level,
  dueNow,
  places,
  arePeople,
  ratio,
  recent,
  habit,
}: Outlook): boolean {
  if (ratio === undefined) return arePeople && isFirstCrowd(recent)
  const perHour = level * bucketsAnHour
  if (ratio < (perHour > busy ? ratioBar.busy : ratioBar.otherwise)) return false
  if (sumOfNewest(recent.voices, floorBuckets) < fewest) return false
  if (sumOfNewest(recent.voices, newestBuckets) === 0) return false
  if (isCrowd({ at, arePeople, recent, habit })) return true
  const spread = Math.min(countedPlaces, Math.max(0, places - freePlaces))
  const busyness = Math.max(0, Math.log(perHour / busy))
  const beyond = perHour > known ? Math.max(0, ratio - farBeyond) : 0
  const bar = oddsBar - placeBonus * spread - busySlope * busyness - recordSlope * beyond
  return (
    stormOdds(recent, {
      level,
      dueNow,
      habit: (age) => habitAround(habit, at - age * bucketLength),
    }) >= bar
  )
}

function isCrowd({
  at,
  arePeople,
  recent,
  habit,
}: Pick<Outlook, 'at' | 'arePeople' | 'recent' | 'habit'>): boolean {
  const people = sumOfNewest(recent.voices, floorBuckets)
  return (
    arePeople &&
    people >= crowd.people &&
    people >= crowd.times * sumOfNewest(recent.due, floorBuckets) &&
    habitAround(habit, at) < crowd.habit
  )
}

function isFirstCrowd({ voices, watched, due }: Recent): boolean {
  const people = sumOfNewest(voices, bucketsAnHour)
  const all = voices.length
  const watchedBefore = sumOfNewest(watched, all) - sumOfNewest(watched, bucketsAnHour)
  if (people < firstCrowd.people || watchedBefore < firstCrowd.watchedBuckets) return false
  const anHourBefore = ((sumOfNewest(voices, all) - people) / watchedBefore) * bucketsAnHour
  return people >= firstCrowd.times * Math.max(anHourBefore, sumOfNewest(due, bucketsAnHour))
}
