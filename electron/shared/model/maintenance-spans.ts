import { dayAt, momentsOf, weekdayOf } from './clock-time.ts'
import type { Maintenance, MaintenanceTimes } from './maintenance.ts'

/** A stretch of time, milliseconds since 1970; `to` is no longer part of it. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Maintenance under way, and when it ends. */
export interface UnderWay {
  readonly maintenance: Maintenance
  /** When the last of those that follow each other without a pause ends, milliseconds since 1970. */
  readonly until: number
}

const day = 24 * 60 * 60_000
/** How many windows that follow each other are followed; so many would be a week of them. */
const mostInARow = 50

/**
 * The stretches of maintenance that touch `from` to `to` (milliseconds since 1970), in order. What the clock on the
 * wall says counts: on the day on which clocks are set back a window over that hour is one hour longer, on the day on
 * which they are set forward it is shorter.
 */
export function maintenanceSpans(when: MaintenanceTimes, from: number, to: number): readonly Span[] {
  if (when.kind === 'once') {
    const span = { from: Date.parse(when.from), to: Date.parse(when.to) }
    return touches(span, from, to) ? [span] : []
  }
  const spans: Span[] = []
  const { days, timeZone } = when
  // One that began the day before may reach over midnight into the first day.
  for (let date = dayBefore(dayAt(from, timeZone)); ; date = { ...date, day: date.day + 1 }) {
    const begin = momentsOf(date, when.from, timeZone).first
    if (begin >= to) return spans
    const endDate = when.to > when.from ? date : { ...date, day: date.day + 1 }
    const span = { from: begin, to: momentsOf(endDate, when.to, timeZone).last }
    if (days.includes(weekdayOf(date)) && touches(span, from, to)) spans.push(span)
  }
}

/** The maintenance of a site that is under way at `at`; of several the one that ends last. */
export function maintenanceAt(
  all: readonly Maintenance[],
  site: string | undefined,
  at: number,
): UnderWay | undefined {
  const concerned = all.filter((one) => one.site === '' || one.site === site)
  let found: UnderWay | undefined
  let until = at
  for (let round = 0; round < mostInARow; round += 1) {
    const next = endingLast(concerned, until)
    if (next === undefined || next.until <= until) break
    until = next.until
    found = { maintenance: found?.maintenance ?? next.maintenance, until }
  }
  return found
}

/** The next time that maintenance is, or the present one; `undefined` when it is over for good. */
export function nextSpan(when: MaintenanceTimes, at: number): Span | undefined {
  const spans = maintenanceSpans(when, at, when.kind === 'once' ? Number.POSITIVE_INFINITY : at + 9 * day)
  return spans[0]
}

function endingLast(all: readonly Maintenance[], at: number): UnderWay | undefined {
  return all
    .flatMap((maintenance) =>
      maintenanceSpans(maintenance.when, at, at + 1).map(({ to }) => ({ maintenance, until: to })),
    )
    .toSorted((a, b) => b.until - a.until)[0]
}

function touches(span: Span, from: number, to: number): boolean {
  return span.from < to && span.to > from && span.from < span.to
}

function dayBefore(date: ReturnType<typeof dayAt>): ReturnType<typeof dayAt> {
  return { ...date, day: date.day - 1 }
}
