/**
 * At which hours of the week (UTC) something has happened before: newsletter days, friendly columns. One bit a visit
 * of the hour, the newest lowest.
 */
export interface WeeklyHabit {
  readonly weeks: readonly number[]
  /** The hour under way (hours since 1970), and what was seen and due in it so far. */
  readonly hour: number | null
  readonly seen: number
  readonly due: number
}

/** Hours in a week, and how many past weeks count; one more is kept for the week under way. */
const hours = 168
const remembered = 4
const kept = 2 ** (remembered + 1) - 1
const counted = 2 ** remembered - 1
/** An hour stands out with this many mentions too many, and this many standard deviations. */
const leastExtra = 2.5
const leastDeviations = 2

/** The habit of a watch that has seen nothing yet. */
export function newWeeklyHabit(): WeeklyHabit {
  return { weeks: Array.from({ length: hours }, () => 0), hour: null, seen: 0, due: 0 }
}

/** The habit after a bucket with `seen` mentions where `due` were usual. */
export function learnHabit(habit: WeeklyHabit, at: number, seen: number, due: number): WeeklyHabit {
  const hour = Math.floor(at / 3_600_000)
  if (hour === habit.hour) return { ...habit, seen: habit.seen + seen, due: habit.due + due }
  if (habit.hour === null || habit.due === 0) return { weeks: habit.weeks, hour, seen, due }
  const slot = habit.hour % hours
  const extra = habit.seen - habit.due
  const stoodOut = extra >= Math.max(leastExtra, leastDeviations * Math.sqrt(habit.due))
  const visits = (((habit.weeks[slot] ?? 0) << 1) | (stoodOut ? 1 : 0)) & kept
  return { weeks: habit.weeks.with(slot, visits), hour, seen, due }
}

/** In which share of the past weeks something happened around the hour of `at`, 0 to 1. */
export function habitAround(habit: WeeklyHabit, at: number): number {
  const slot = Math.floor(at / 3_600_000) % hours
  // An hour visited this week would count what is happening now as a habit, so its newest bit is left out.
  const current = (habit.hour ?? 0) % hours
  let most = 0
  for (const near of [slot, (slot + 1) % hours, (slot + hours - 1) % hours]) {
    const justVisited = (current - near + hours) % hours < 12 && near !== current
    const visits = ((habit.weeks[near] ?? 0) >> (justVisited ? 1 : 0)) & counted
    most = Math.max(most, countBits(visits))
  }
  return most / remembered
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest > 0; rest >>= 1) count += rest & 1
  return count
}
