import { dayAt } from '../../../../shared/model/clock-time.ts'
import { spokenNumbers } from '../../../formats/spoken-number.ts'
import { type ClockPhrase, clockPhrases } from '../../../formats/spoken-time/clock-phrases.ts'
import type { SaidAt } from '../../../formats/spoken-time/said-at.ts'
import { daysBefore, momentOn, type PastDay, pastDays, type Stretch } from './past-days.ts'

/** A time that lies behind in a text, as the stretch in which the moment that is meant lies. */
export interface PastTime extends Stretch {
  readonly start: number
  readonly end: number
}

const minute = 60_000
const units: Readonly<Record<string, number>> = {
  minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  week: 7 * 24 * 60 * minute,
}
const counts: Readonly<Record<string, number>> = {
  ...spokenNumbers,
  ...{ a: 1, an: 1, 'half an': 0.5, 'a couple of': 2 },
}
const count = `\\d{1,3}(?:\\.5)?|${Object.keys(counts)
  .toSorted((one, other) => other.length - one.length)
  .join('|')}`
const ago = new RegExp(`\\b(?<count>${count}) (?<unit>minute|hour|day|week)s? ago\\b`, 'g')
const lasting = new RegExp(
  `\\bfor (?:the (?:last |past )?|about |around |over |more than |almost |nearly |some |well over )*(?<count>${count}) (?<unit>minute|hour|day|week)s?\\b`,
  'g',
)

/** Most characters between a time of day and its day. */
const gap = 24
const between =
  /^[\s,]*(?:(?:on|at|in|of|the|around|about|early|late|that|this|roughly|circa|already)[\s,]*)*$/

/** All times in a text that lie before it was said. `text` is in small letters and was written out. */
export function pastTimes(text: string, said: SaidAt): readonly PastTime[] {
  const days = pastDays(text, said)
  const clocks = clockPhrases(text).filter(
    ({ start, end }) => !days.some((day) => day.start < end && start < day.end),
  )
  const used = new Set<PastDay>()
  const withClock = clocks.flatMap((clock) => {
    const near = days.find((day) => touches(text, clock, day))
    if (near !== undefined) used.add(near)
    const day = near ?? (days.length === 1 ? days[0] : undefined)
    const stretch = stretchOf(clock, day, said, isAbout(text, clock))
    return stretch === undefined ? [] : { start: clock.start, end: clock.end, ...stretch }
  })
  const spans = [...matches(text, ago, said), ...matches(text, lasting, said)]
  return [...withClock, ...days.filter((day) => !used.has(day)), ...spans].toSorted(
    (one, other) => one.start - other.start,
  )
}

function touches(text: string, clock: ClockPhrase, day: PastDay): boolean {
  const inside = day.start >= clock.end ? text.slice(clock.end, day.start) : text.slice(day.end, clock.start)
  return inside.length <= gap && between.test(inside)
}

function isAbout(text: string, { start }: ClockPhrase): boolean {
  return /\b(?:about|around|roughly|circa|some ?time|approximately|towards|nearly|almost)[\s,]*$/.test(
    text.slice(0, start),
  )
}

/** “10:15” is meant to a quarter of an hour, “10:17” to the minute or so; “about 10” may be off by more. */
function slackOf({ time }: ClockPhrase, about: boolean): number {
  if (about) return 45 * minute
  return Number(time.slice(3)) % 15 === 0 ? 15 * minute : 5 * minute
}

function stretchOf(
  clock: ClockPhrase,
  day: PastDay | undefined,
  said: SaidAt,
  about: boolean,
): Stretch | undefined {
  const zone = clock.zone ?? said.zone
  const slack = slackOf(clock, about)
  const hours = Number(clock.time.slice(0, 2))
  const minutes = clock.time.slice(3)
  const times = clock.isEither ? [clock.time, `${(hours % 12) + 12}:${minutes}`] : [clock.time]
  const today = dayAt(said.at, zone)
  // “Midnight” is the one before that day or the one after it.
  const dates = day === undefined ? [today, daysBefore(today, 1)] : [day.day, daysBefore(day.day, -1)]
  const moments = dates
    .flatMap((date) => times.map((time) => momentOn(date, time, zone)))
    .filter((moment) => moment <= said.at && (day === undefined || (moment >= day.from && moment <= day.to)))
  if (moments.length === 0) return undefined
  if (day === undefined && !clock.isEither) {
    const last = Math.max(...moments)
    return { from: last - slack, to: last + slack }
  }
  // Half a day either way, where it does not say which.
  const latest = Math.max(...moments)
  const recent = moments.filter((moment) => latest - moment <= 12 * 60 * minute)
  return { from: Math.min(...recent) - slack, to: latest + slack }
}

function matches(text: string, pattern: RegExp, { at }: SaidAt): readonly PastTime[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { count: written = '', unit = '' } = match.groups ?? {}
    const length = (counts[written] ?? Number(written)) * (units[unit] ?? 0)
    const slack = Math.max(length * 0.25, (units[unit] ?? 0) * 0.75)
    const start = match.index
    return {
      start,
      end: start + match[0].length,
      from: at - length - slack,
      to: Math.min(at, at - length + slack),
    }
  })
}
