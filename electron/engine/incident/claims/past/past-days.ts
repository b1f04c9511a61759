import { type CalendarDay, dayAt, momentsOf, weekdayOf } from '../../../../shared/model/clock-time.ts'
import type { SaidAt } from '../../../formats/spoken-time/said-at.ts'

/** A stretch of time, milliseconds since 1970. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** A day that is over or under way, or a part of it, in a text. */
export interface PastDay extends Stretch {
  readonly start: number
  readonly end: number
  /** The first of the days that it covers, for a time of day that is said with it. */
  readonly day: CalendarDay
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]
const month = `${months.join('|')}|(?:${months.map((name) => name.slice(0, 3)).join('|')})\\b\\.?`

/** When the parts of a day begin and end; a night goes on into the next day. */
const parts: Readonly<Record<string, readonly [string, string]>> = {
  morning: ['00:00', '12:00'],
  noon: ['11:30', '12:30'],
  afternoon: ['12:00', '18:30'],
  evening: ['17:00', '23:59'],
  night: ['18:00', '33:00'],
}
const wholeDay = ['00:00', '24:00'] as const
const part = '(?: (?<part>morning|noon|afternoon|evening|night))?'

type Groups = Readonly<Record<string, string | undefined>>
interface Rule {
  readonly find: RegExp
  readonly read: (groups: Groups, today: CalendarDay) => Days | undefined
}
interface Days {
  readonly first: CalendarDay
  readonly last?: CalendarDay
  readonly hours?: readonly [string, string] | undefined
}

/** The longer ones first: what one has read, no later one reads again. */
const rules: readonly Rule[] = [
  {
    find: new RegExp(
      `(?:(?:${weekdays.join('|')}),? )?(?:the )?\\b(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${month})(?:,? (?<year>20\\d\\d))?${part}`,
      'g',
    ),
    read: ({ date, month: name, year, part: of = '' }, today) => dated(date, name, year, today, parts[of]),
  },
  {
    find: new RegExp(
      `(?:(?:${weekdays.join('|')}),? )?\\b(?<month>${month}) (?<date>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]\\d)(?:,? (?<year>20\\d\\d))?${part}`,
      'g',
    ),
    read: ({ date, month: name, year, part: of = '' }, today) => dated(date, name, year, today, parts[of]),
  },
  {
    find: /\b(?<year>20\d\d)-(?<month>\d\d)-(?<date>\d\d)\b/g,
    read: ({ year, month: number, date }, today) =>
      dated(date, months[Number(number) - 1], year, today, undefined),
  },
  {
    find: new RegExp(`\\b(?<last>last )?(?<weekday>${weekdays.join('|')})${part}`, 'g'),
    read: ({ last, weekday = '', part: of = '' }, today) => {
      const back = (weekdayOf(today) - weekdays.indexOf(weekday) - 1 + 7) % 7
      return { first: daysBefore(today, back === 0 && last !== undefined ? 7 : back), hours: parts[of] }
    },
  },
  {
    find: new RegExp(`\\byesterday${part}`, 'g'),
    read: ({ part: of = '' }, today) => ({ first: daysBefore(today, 1), hours: parts[of] }),
  },
  {
    find: /\b(?:last night|overnight|(?:during|in) the night|this night)\b/g,
    read: (_, today) => ({ first: daysBefore(today, 1), hours: parts.night }),
  },
  {
    find: /\b(?:earlier |later )?this (?<part>morning|noon|afternoon|evening)\b/g,
    read: ({ part: of = '' }, today) => ({ first: today, hours: parts[of] }),
  },
  { find: /\btoday\b/g, read: (_, today) => ({ first: today }) },
  {
    find: /\b(?:the|last|this) weekend\b/g,
    read: (_, today) => {
      const back = weekdayOf(today) > 5 ? weekdayOf(today) - 6 : weekdayOf(today) + 1
      return { first: daysBefore(today, back), last: daysBefore(today, back - 1) }
    },
  },
  {
    find: /\b(?<which>last|this) week\b/g,
    read: ({ which }, today) => {
      const monday = daysBefore(today, weekdayOf(today) - 1 + (which === 'last' ? 7 : 0))
      return { first: monday, last: daysBefore(monday, -6) }
    },
  },
  {
    find: new RegExp(
      `\\b(?:since|in|from) (?:early |late |mid |the end of )?(?<month>${months.join('|')})\\b`,
      'g',
    ),
    read: ({ month: name = '' }, { year, month: now }) => {
      const of = months.indexOf(name)
      const first = { year: of > now ? year - 1 : year, month: of, day: 1 }
      return { first, last: { ...first, month: of + 1, day: 0 } }
    },
  },
]

/** All days in a text in small letters that lie behind, or are under way, where and when it was said. */
export function pastDays(text: string, { at, zone }: SaidAt): readonly PastDay[] {
  const found: PastDay[] = []
  const today = dayAt(at, zone)
  for (const { find, read } of rules)
    for (const match of text.matchAll(find)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((one) => one.start < end && start < one.end)) continue
      const days = read(match.groups ?? {}, today)
      if (days === undefined) continue
      const { first, last = first, hours = wholeDay } = days
      const from = momentOn(first, hours[0], zone)
      const to = momentOn(last, hours[1], zone)
      if (from <= at) found.push({ start, end, from, to: Math.min(to, Math.max(at, from)), day: first })
    }
  return found.toSorted((one, other) => one.start - other.start)
}

/** The moment at which the clock shows that time on a day; hours from 24 on are those of the next day. */
export function momentOn(day: CalendarDay, time: string, zone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const shown = `${String(hours % 24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
  return momentsOf(hours < 24 ? day : daysBefore(day, -1), shown, zone).first
}

/** So many days earlier; below 0 later. */
export function daysBefore({ year, month: of, day }: CalendarDay, days: number): CalendarDay {
  const then = new Date(Date.UTC(year, of, day - days))
  return { year: then.getUTCFullYear(), month: then.getUTCMonth(), day: then.getUTCDate() }
}

/** A date; without a year the last one that has been. */
function dated(
  date: string | undefined,
  name: string | undefined,
  year: string | undefined,
  today: CalendarDay,
  hours: Days['hours'],
): Days | undefined {
  const of = months.findIndex((one) => name !== undefined && one.startsWith(name.slice(0, 3)))
  const number = Number(date)
  if (of < 0 || number < 1 || number > 31) return undefined
  const isAhead = Date.UTC(today.year, of, number) > Date.UTC(today.year, today.month, today.day)
  const first = {
    year: year === undefined ? today.year - Number(isAhead) : Number(year),
    month: of,
    day: number,
  }
  return { first, hours }
}
