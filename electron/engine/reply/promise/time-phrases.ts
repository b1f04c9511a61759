import { type CalendarDay, dayAt, momentsOf, weekdayOf } from '../../../shared/model/clock-time.ts'
import { type ClockPhrase, clockPhrases } from '../../formats/spoken-time/clock-phrases.ts'
import type { SaidAt } from '../../formats/spoken-time/said-at.ts'
import { type DayPhrase, dayPhrases, inDays } from './day-phrases.ts'
import { type SpanPhrase, spanPhrases } from './span-phrases.ts'

/** A time to come in a text. */
export interface TimePhrase {
  readonly start: number
  readonly end: number
  /** Milliseconds since 1970. */
  readonly due: number
}

const minute = 60_000
/** What may stand between a time of day and its day. */
const between = /^[\s,]*(?:(?:on|at|by|around|about|before|the|of|of the|latest)[\s,]*)*$/
/** Before what was: “since 14:10”, “until 18:00”, “from Monday”. */
const notDue =
  /\b(?:since|from|until|till|after|of|for|was|were|yesterday|last|a|an|that|like|each|every)(?:[\s,]+(?:about|around|the))*[\s,]*(?:on|at)?[\s,]*$/
/** Longest gap between a time of day and its day, in characters. */
const longestGap = 16

/** All times that can be held against the writer, in the order of the text. `text` is in small letters. */
export function timePhrases(text: string, said: SaidAt): readonly TimePhrase[] {
  const days = dayPhrases(text)
  const spans = spanPhrases(text).filter((one) => !days.some((day) => overlaps(one, day)))
  const clocks = clockPhrases(text).filter(
    (one) => !days.some((day) => overlaps(one, day)) && !spans.some((span) => overlaps(one, span)),
  )
  const used = new Set<DayPhrase>()
  const withClock = clocks.map((clock) => {
    const day = days.find((one) => !used.has(one) && touches(text, clock, one))
    if (day !== undefined) used.add(day)
    return phrase([clock, ...(day === undefined ? [] : [day])], momentOf(clock, day, said))
  })
  const found = [
    ...withClock,
    ...days.filter((day) => !used.has(day)).map((day) => phrase([day], dueOf(day, said))),
    ...spans.map((span) => phrase([span], afterSpan(span, said))),
  ]
  return found
    .filter(
      ({ start }) => !notDue.test(text.slice(Math.max(0, start - 30), start)) && !isInBrackets(text, start),
    )
    .toSorted((one, other) => one.start - other.start)
}

function phrase(parts: readonly { readonly start: number; readonly end: number }[], due: number): TimePhrase {
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    due,
  }
}

/** The same moment on another clock: “18:00 CET (12:00 EST)”. */
function isInBrackets(text: string, at: number): boolean {
  const opened = text.lastIndexOf('(', at)
  return opened > 0 && !text.slice(opened, at).includes(')') && text.slice(0, opened).trim() !== ''
}

function overlaps(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end
}

/** Whether a day belongs to a time of day: nothing but small words between them. */
function touches(text: string, clock: ClockPhrase, day: DayPhrase): boolean {
  const gap = day.start >= clock.end ? text.slice(clock.end, day.start) : text.slice(day.end, clock.start)
  return gap.length <= longestGap && between.test(gap)
}

/** A time of day on its day; without one the next time that the clock shows it. */
function momentOf(clock: ClockPhrase, day: DayPhrase | undefined, said: SaidAt): number {
  const zone = clock.zone ?? said.zone
  const today = dayAt(said.at, zone)
  const on = (date: CalendarDay, time = clock.time) =>
    time === '24:00' ? momentsOf(inDays(1)(date), '00:00', zone).first : momentsOf(date, time, zone).first
  if (day !== undefined) {
    const moment = on(day.day(today))
    return day.isWeekly && moment < said.at ? on(inDays(7)(day.day(today))) : moment
  }
  const times = clock.isEither ? [clock.time, twelveLater(clock.time)] : [clock.time]
  const moments = [today, inDays(1)(today)].flatMap((date) => times.map((time) => on(date, time)))
  return Math.min(...moments.filter((moment) => moment > said.at))
}

function twelveLater(time: string): string {
  const [hours = '0', minutes = '00'] = time.split(':')
  return `${String((Number(hours) % 12) + 12).padStart(2, '0')}:${minutes}`
}

/** The end of a day or of its part; “this morning” said at noon is what is left of the day. */
function dueOf({ day, until }: DayPhrase, { at, zone }: SaidAt): number {
  const date = day(dayAt(at, zone))
  const moment = momentsOf(date, until, zone).first
  return moment > at ? moment : momentsOf(date, '23:59', zone).first
}

function afterSpan({ unit, count }: SpanPhrase, { at, zone }: SaidAt): number {
  const today = dayAt(at, zone)
  if (unit === 'minutes') return at + Math.round(count * minute)
  if (unit === 'days') return momentsOf(inDays(Math.round(count))(today), '23:59', zone).first
  let day = today
  for (let left = Math.round(count); left > 0; ) {
    day = inDays(1)(day)
    if (weekdayOf(day) < 6) left--
  }
  return momentsOf(day, '23:59', zone).first
}
