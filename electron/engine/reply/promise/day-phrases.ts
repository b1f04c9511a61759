import { type CalendarDay, weekdayOf } from '../../../shared/model/clock-time.ts'

/** A day, or a part of one, in a text. */
export interface DayPhrase {
  readonly start: number
  readonly end: number
  /** Which day it is, seen from the day on which it was said. */
  readonly day: (said: CalendarDay) => CalendarDay
  /** When that part of the day is over, where no time is given. */
  readonly until: string
  /** Names a day of the week: said on that day after the time, it is the one a week later. */
  readonly isWeekly: boolean
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]
const shortMonths = months.map((name) => name.slice(0, 3)).join('|')
const day = weekdays.join('|')
const month = `${months.join('|')}|(?:${shortMonths})\\.?(?=[\\s,.])`

/** When the parts of a day are over. */
const parts: Readonly<Record<string, string>> = {
  morning: '12:00',
  noon: '12:00',
  afternoon: '18:00',
  evening: '22:00',
  night: '23:59',
}
const endOfDay = '23:59'

interface Rule {
  readonly find: RegExp
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
  ) => Omit<DayPhrase, 'start' | 'end'> | undefined
}

const plain = (days: (said: CalendarDay) => CalendarDay, until = endOfDay) => ({
  day: days,
  until,
  isWeekly: false,
})

/** The longer ones first: what one has read, no later one reads again. */
const rules: readonly Rule[] = [
  // “the end of next week” is its Friday: whoever waits counts working days.
  {
    find: /(?:the )?(?:end|close) of (?:the |this )?(?:day|business)|end of today|eod\b|cob\b/g,
    read: () => plain(inDays(0)),
  },
  { find: /(?:the )?end of tomorrow/g, read: () => plain(inDays(1)) },
  {
    find: /(?:the )?end of next week|(?:sometime |some time |during |in )?next week/g,
    read: () => plain((said) => fridayOf(inDays(7)(said))),
  },
  {
    find: /(?:the )?end of (?:the|this) week|this week|before the weekend|by the weekend|eow\b/g,
    read: () => plain(nextFriday),
  },
  {
    find: /(?:at|over|on|during|this|by the end of) (?:the )?weekend/g,
    read: () => plain((said) => inDays(7 - weekdayOf(said))(said)),
  },
  {
    find: /(?:the )?end of (?:the|this) month/g,
    read: () => plain(({ year, month: of }) => ({ year, month: of + 1, day: 0 })),
  },
  {
    find: new RegExp(
      `(?:(?:on|by|the) )*(?:(?:${day}),? )?(?:the )?(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${month})(?:,? (?<year>20\\d\\d))?`,
      'g',
    ),
    read: ({ date, month: name, year }) => dated(date, name, year),
  },
  {
    find: new RegExp(
      `(?:(?:${day}),? )?(?<month>${month}) (?<date>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,? (?<year>20\\d\\d))?`,
      'g',
    ),
    read: ({ date, month: name, year }) => dated(date, name, year),
  },
  {
    find: /(?<year>20\d\d)-(?<month>\d\d)-(?<date>\d\d)/g,
    read: ({ date, month: number, year }) => dated(date, months[Number(number) - 1], year),
  },
  {
    find: new RegExp(
      `(?<before>before )?(?<which>next |this |coming )?(?<weekday>${day})(?: (?<part>morning|noon|afternoon|evening|night))?`,
      'g',
    ),
    read({ before, which, weekday = '', part = '' }) {
      const wanted = weekdays.indexOf(weekday) + 1
      const week = which === 'next ' ? 7 : 0
      const ahead = (said: CalendarDay) => {
        const days = (wanted - weekdayOf(said) + 7) % 7
        // “Next Friday” is not the one of this week.
        return inDays(week > 0 && wanted >= weekdayOf(said) ? days + week : days)(said)
      }
      if (before !== undefined) return plain((said) => inDays(-1)(ahead(said)))
      return { day: ahead, until: parts[part] ?? endOfDay, isWeekly: true }
    },
  },
  {
    find: /(?<tomorrow>tomorrow|in the)(?: (?<part>morning|noon|afternoon|evening|night))/g,
    read: ({ tomorrow, part = '' }) =>
      plain(inDays(tomorrow === 'tomorrow' || part === 'morning' ? 1 : 0), parts[part]),
  },
  { find: /before tomorrow/g, read: () => plain(inDays(0)) },
  { find: /the day after tomorrow/g, read: () => plain(inDays(2)) },
  { find: /tomorrow/g, read: () => plain(inDays(1)) },
  {
    find: /(?:later )?this (?<part>morning|noon|afternoon|evening)/g,
    read: ({ part = '' }) => plain(inDays(0), parts[part]),
  },
  { find: /tonight|today|this night/g, read: () => plain(inDays(0)) },
]

/** All days in a text in small letters. */
export function dayPhrases(text: string): readonly DayPhrase[] {
  const found: DayPhrase[] = []
  for (const { find, read } of rules)
    for (const match of text.matchAll(find)) {
      const start = match.index
      const end = start + match[0].length
      const isWord = !/\p{L}/u.test(text[start - 1] ?? ' ') && !/\p{L}/u.test(text[end] ?? ' ')
      if (!isWord || found.some((one) => one.start < end && start < one.end)) continue
      const phrase = read(match.groups ?? {})
      if (phrase !== undefined) found.push({ ...phrase, start, end })
    }
  return found.toSorted((one, other) => one.start - other.start)
}

/** So many days later. */
export function inDays(days: number): (said: CalendarDay) => CalendarDay {
  return ({ year, month: of, day: date }) => {
    const later = new Date(Date.UTC(year, of, date + days))
    return { year: later.getUTCFullYear(), month: later.getUTCMonth(), day: later.getUTCDate() }
  }
}

function fridayOf(said: CalendarDay): CalendarDay {
  return inDays(5 - weekdayOf(said))(said)
}

/** The Friday to come; on a weekend still this Sunday, since the week is not over. */
function nextFriday(said: CalendarDay): CalendarDay {
  return weekdayOf(said) > 5 ? inDays(7 - weekdayOf(said))(said) : fridayOf(said)
}

/** Days for which a date without a year may lie behind: “22 November” said in December is no promise for next year. */
const mayBePast = 180

/** A date; without a year the next one, unless it was only just. */
function dated(
  date: string | undefined,
  name: string | undefined,
  year: string | undefined,
): Omit<DayPhrase, 'start' | 'end'> | undefined {
  const of = months.findIndex((one) => name !== undefined && one.startsWith(name.slice(0, 3)))
  const number = Number(date)
  if (of < 0 || number < 1 || number > 31) return undefined
  return plain((said) => {
    const earliest = Date.UTC(said.year, said.month, said.day - mayBePast)
    const next =
      [said.year - 1, said.year].find((one) => Date.UTC(one, of, number) >= earliest) ?? said.year + 1
    return { year: year === undefined ? next : Number(year), month: of, day: number }
  })
}
