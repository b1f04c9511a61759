import { zoneFor, zoneNames } from './zones.ts'

/** A time of day in a text. */
export interface ClockPhrase {
  readonly start: number
  readonly end: number
  /** Like `18:00`; `24:00` for midnight at the day's end. */
  readonly time: string
  /** Whose clock, as a distance from UTC, where it says so. */
  readonly zone: string | undefined
  /** “by 6” without am or pm: it may be twelve hours later as well. */
  readonly isEither: boolean
}

const half = String.raw`(?:a\.?m\.?|p\.?m\.?)(?![a-z])`
const clock = new RegExp(
  String.raw`(?<![\d:.,/£$€-])(?:(?<hour>[01]?\d|2[0-4])[:.](?<minute>[0-5]\d)(?![\d/]|[.:,]\d|\s?(?:%|euro|dollar|pound))\s?(?<half>${half})?|(?<bare>[01]?\d|2[0-3])\s?(?:(?<barehalf>${half})|(?<oclock>o['’]?clock|uhr|h(?![a-z])))|(?<alone>(?<=\b(?:by|at|before) )(?:[01]?\d|2[0-3]))(?!\d|[.,:/-]\d|\s(?:\w+\s)?(?:minutes?|hours?|days?|weeks?|months?|years?|percent|people|euros?|dollars?|pounds?|of|january|february|march|april|may|june|july|august|september|october|november|december))|(?<word>noon|midday|midnight))` +
    String.raw`(?:\s?(?:hours|hrs))?(?:\s?\(?(?<zone>(?:utc|gmt)\s?[+−-]\s?\d{1,2}(?::?\d{2})?|${zoneNames})(?![a-z]))?`,
  'giu',
)

/** All times of day in a text in small letters. */
export function clockPhrases(text: string): readonly ClockPhrase[] {
  return [...text.matchAll(clock)].flatMap((found) => {
    const { hour, minute = '00', bare, alone, word, oclock, zone } = found.groups ?? {}
    const named = word === 'midnight' ? '24' : word === undefined ? undefined : '12'
    const isAfternoon = /^p/.test(found.groups?.half ?? found.groups?.barehalf ?? '')
    const isMorning = /^a/.test(found.groups?.half ?? found.groups?.barehalf ?? '')
    const written = Number(named ?? hour ?? bare ?? alone)
    if ((isAfternoon || isMorning) && (written > 12 || written === 0)) return []
    const hours = isAfternoon ? (written % 12) + 12 : isMorning ? written % 12 : written
    const start = found.index
    return {
      start,
      end: start + found[0].length,
      time: `${String(hours).padStart(2, '0')}:${minute}`,
      zone: zone === undefined ? undefined : zoneFor(zone),
      isEither: (alone !== undefined || oclock?.startsWith('o') === true) && written > 0 && written <= 12,
    }
  })
}
