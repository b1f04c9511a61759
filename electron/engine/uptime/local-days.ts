/** A day on the person's clock; `from` and `to` in milliseconds since 1970. */
export interface LocalDay {
  /** E.g. `2026-11-22`. */
  readonly day: string
  readonly from: number
  readonly to: number
}

const hour = 3_600_000
const dayLength = 24 * hour

/**
 * The last `count` days in a time zone, oldest first, the last one being that of `now`. Days at a change of clocks
 * are 23 or 25 hours long. Throws a `RangeError` when there is no such zone.
 */
export function localDays(now: number, count: number, timeZone: string): readonly LocalDay[] {
  const clock = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
  /** What the clock on the wall shows, as if it were UTC. */
  const wall = (at: number): number => {
    const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day, part.hour, part.minute, part.second)
  }
  /** The first moment of the day whose midnight the wall shows as `midnight`. */
  const begin = (midnight: number): number => {
    let at = midnight - (wall(midnight) - midnight)
    // A change of clocks may lie between the guess and the truth.
    at -= wall(at) - midnight
    // Where midnight itself is skipped, the day begins when the clock has jumped.
    return wall(at) < midnight ? firstAfter(at, midnight) : at
  }
  const firstAfter = (at: number, midnight: number): number => {
    let moment = Math.ceil(at / 60_000) * 60_000
    while (wall(moment) < midnight) moment += 60_000
    return moment
  }
  const today = Math.floor(wall(now) / dayLength) * dayLength
  const midnights = Array.from({ length: count + 1 }, (_, index) => today - (count - 1 - index) * dayLength)
  const begins = midnights.map(begin)
  return midnights.slice(0, -1).map((midnight, index) => ({
    day: new Date(midnight).toISOString().slice(0, 10),
    from: begins[index] ?? midnight,
    to: begins[index + 1] ?? midnight + dayLength,
  }))
}
