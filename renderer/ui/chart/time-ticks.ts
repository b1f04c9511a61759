import { clockWords, dateWords } from '../../text/age.ts'

const hour = 3_600_000
/** Hours between ticks, to choose from. */
const steps = [0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 7 * 24, 14 * 24, 28 * 24, 91 * 24, 365 * 24]

/** A moment on the axis and what stands under it. */
export interface TimeTick {
  readonly at: number
  readonly label: string
}

/** At most `most` moments between two times, counted from local midnight: clock times, and days where a day begins. */
export function timeTicks(from: number, to: number, most: number): readonly TimeTick[] {
  const step = (steps.find((hours) => (to - from) / (hours * hour) <= most) ?? 365 * 24) * hour
  const ticks: TimeTick[] = []
  // Days are not all 24 hours long, so each one is begun anew.
  const whole = step >= 24 * hour
  let day = new Date(from).setHours(0, 0, 0, 0)
  while (day < to) {
    const next = nextMidnight(day, whole ? Math.round(step / (24 * hour)) : 1)
    for (let at = day; at < next; at += whole ? next - day : step) {
      if (at >= from && at < to) ticks.push({ at, label: at === day ? dateWords(at, to) : clockWords(at) })
    }
    day = next
  }
  return ticks
}

function nextMidnight(midnight: number, days: number): number {
  const date = new Date(midnight)
  return date.setDate(date.getDate() + days)
}
