/** A day on a calendar, as `Date.UTC` counts them: months from 0; days beyond the month's end go on into the next. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const hour = 60 * 60_000
const day = 24 * hour

/** Whether this machine knows a zone by that name. */
export function isTimeZone(zone: string): boolean {
  try {
    return offsetAt(0, zone) !== undefined
  } catch {
    return false
  }
}

/** Which day it is at `at` (milliseconds since 1970) where the clock is `zone`'s; empty for this machine's own. */
export function dayAt(at: number, zone: string): CalendarDay {
  const local = new Date(at + offsetAt(at, zone))
  return { year: local.getUTCFullYear(), month: local.getUTCMonth(), day: local.getUTCDate() }
}

/** Day of the week: 1 is Monday, 7 Sunday. */
export function weekdayOf({ year, month, day: date }: CalendarDay): number {
  return new Date(Date.UTC(year, month, date)).getUTCDay() || 7
}

/**
 * The moments (milliseconds since 1970) at which the clock of `zone` shows `time` (like `02:30`) on that day: one,
 * or two where the clock is set back over it. Where it is set forward over that time there is none; then it is the
 * moment of setting, and the one that lies as long after it as the time does.
 */
export function momentsOf(date: CalendarDay, time: string, zone: string): { first: number; last: number } {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const shown = Date.UTC(date.year, date.month, date.day, hours, minutes)
  const before = offsetAt(shown - day, zone)
  const after = offsetAt(shown + day, zone)
  const fitting = [...new Set([before, after])]
    .map((offset) => shown - offset)
    .filter((at) => at + offsetAt(at, zone) === shown)
    .toSorted((a, b) => a - b)
  const [first] = fitting
  if (first !== undefined) return { first, last: fitting.at(-1) ?? first }
  return { first: changeBetween(shown - after, shown - before, zone), last: shown - before }
}

/** When between two moments a zone's offset changes, to the second. */
function changeBetween(from: number, to: number, zone: string): number {
  const old = offsetAt(from, zone)
  let [low, high] = [from, to]
  while (high - low > 1000) {
    const middle = Math.round((low + high) / 2)
    if (offsetAt(middle, zone) === old) low = middle
    else high = middle
  }
  return Math.round(high / 1000) * 1000
}

/** Formats made so far, by zone. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds by which a zone's clock is ahead of UTC. Throws a `RangeError` for a zone that nobody knows. */
function offsetAt(at: number, zone: string): number {
  if (zone === '') return -new Date(at).getTimezoneOffset() * 60_000
  if (zone === 'UTC') return 0
  // Made only where a zone is named: Node's tables for it take 5 MB from the first one on.
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    })
  formats.set(zone, format)
  const whole = Math.floor(at / 1000) * 1000
  const part = Object.fromEntries(format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day: date = 1, hour: hours = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, date, hours, minute, second) - whole
}
