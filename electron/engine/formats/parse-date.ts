/** ISO 8601 as it should be, on a day that every month has; `Date` reads it right. */
const exact = /^[12]\d{3}-\d\d-(?:0[1-9]|1\d|2[0-8])T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

/** RFC 822 likewise. */
const exactMail =
  /^(?:[A-Z][a-z]{2}, )?(?:0?[1-9]|1\d|2[0-8]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [12]\d{3} [012]\d:[0-5]\d:[0-5]\d (?:GMT|[+-]\d{4})$/

/** The year in which programs let time begin, and which stands for no date: `0001-01-01`, `Mon, 01 Jan 0001`. */
const noDate = /(?:^|[\s-])000\d(?=[\s-]|$)/

/** ISO 8601 and W3CDTF in the shapes feeds use: calendar, ordinal and week dates, with or without separators. */
const iso = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?|-?(\d{3})|-?W(\d{2})-?(\d)?)?(?:(?:T|t|\s+|\s*,\s*)(.*))?$/

/** A year of two digits, as in `03-12-31`. */
const shortIso = /^(\d{2})-(\d{2})-(\d{2})(?:(?:T|\s+)(.*))?$/

/** `05/28/2004 13:37`, as Americans write it; turned round when the first number cannot be a month. */
const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?:,?\s+(.*))?$/

/** `2004/05/28` and `2004.05.28`. */
const yearFirst = /^(\d{4})[/.]\s?(\d{1,2})[/.]\s?(\d{1,2})\.?(?:[,T]?\s*(.*))?$/

/** `31.12.2004 13:37`. */
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(.*))?$/

/** RFC 822 after the weekday: day, month, year, the rest. */
const dayFirst =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+([^\d\s.,-]{3,20})[.,]?[\s-]+(\d{4}|\d{2,3})(?:[,\sT]\s*(.*))?$/

/** Month first: `July 8, 2004 3:00 PM`, and `asctime` without its year: `Jan  4 16:29:06 PDT 2004`. */
const monthFirst =
  /^([^\d\s.,-]{3,20})[.,]?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4})(?:,?\s+(.*))?|,?\s+(.+?)\s+(\d{4}))$/

const time =
  /^(?:at\s+)?(\d{1,2})(?::?(\d{2}|(?<=:)\d)(?::?(\d{2}|(?<=:)\d)(?:[.,:](\d{1,9}))?)?)?\s*([ap]\.?m\.?(?![a-z]))?\s*(.*)$/i

const zoneOffset = /^(?:(?:GMT|UTC?|Z)\s*)?([+-])\s?(\d{1,2})(?::?(\d{1,2}))?(?::?\d{2})?(?:\s*\(.*)?$/i

/** Minutes east of Greenwich. Names that stand for several zones mean the American one, as RFC 822 has it. */
const zones: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, ist: 330 },
  ...{ bst: 60, cet: 60, met: 60, mez: 60, west: 60, cest: 120, mest: 120, mesz: 120, eet: 120, sast: 120 },
  ...{
    eest: 180,
    msk: 180,
    msd: 240,
    pkt: 300,
    ict: 420,
    wib: 420,
    hkt: 480,
    sgt: 480,
    awst: 480,
    kst: 540,
    jst: 540,
  },
  ...{ acst: 570, aest: 600, acdt: 630, aedt: 660, nzst: 720, nzdt: 780 },
  ...{
    nst: -210,
    ndt: -150,
    ast: -240,
    at: -240,
    adt: -180,
    edt: -240,
    est: -300,
    et: -300,
    cdt: -300,
    cst: -360,
  },
  ...{ ct: -360, mdt: -360, mst: -420, mt: -420, pdt: -420, pst: -480, pt: -480, akdt: -480 },
  ...{ akst: -540, hst: -600, brt: -180, art: -180 },
}

/** How month names begin, January first, without accents: in English and in languages that feeds are seen in. */
const months: readonly string[] = [
  'jan ene gen янв ιαν sty led',
  'feb fev fbr фев φεβ lut uno',
  'mar maa mrt мар μαρ bre',
  'apr avr abr апр απρ kwi dub',
  'may mai mei mag maj май мая μαι kve',
  'jun juin giu июн ιουν ιον cze cer',
  'jul juil lug июл ιουλ ιολ lip',
  'aug aou ago авг αυγ sie srp',
  'sep set сен σεπ szept wrz zar',
  'oct okt ott out окт οκτ paz rij',
  'nov ноя νοε lis',
  'dec dez dic des дек δεκ gru pro',
]

/**
 * A feed's date in milliseconds since 1970: RFC 822 and its misuses (odd zones, years of two digits, missing
 * weekday), ISO 8601 in all its shapes, `asctime`, dates of databases, of a few languages, and Unix time.
 * Without a zone it is taken as UTC, in Korean, Japanese and Chinese words as their time. `undefined` when it cannot be read or names no real day.
 */
export function parseDate(source: string): number | undefined {
  const text = source.length > 200 ? '' : source.trim()
  if (exact.test(text) || exactMail.test(text)) {
    const parsed = Date.parse(text)
    if (!Number.isNaN(parsed)) return parsed
  }
  if (noDate.test(text)) return undefined
  if (/^\d{10}$|^\d{13}$/.test(text)) return Number(text) * (text.length === 10 ? 1000 : 1)
  return parseIso(text) ?? parseNumbers(text) ?? parseNamed(text)
}

function parseIso(text: string): number | undefined {
  const match = iso.exec(text)
  if (match === null) return undefined
  const [, year, month, day, ordinal, week, weekday, rest] = match
  if (ordinal !== undefined) return moment(Number(year), 1, Number(ordinal), rest, 366)
  if (week !== undefined) {
    // Week 1 holds the year's first Thursday.
    const fourth = new Date(Date.UTC(Number(year), 0, 4))
    const monday = 4 - ((fourth.getUTCDay() + 6) % 7)
    return moment(Number(year), 1, monday + (Number(week) - 1) * 7 + Number(weekday ?? 1) - 1, rest, 380)
  }
  return moment(Number(year), Number(month ?? 1), Number(day ?? 1), rest)
}

function parseNumbers(text: string): number | undefined {
  const short = shortIso.exec(text)
  if (short !== null) return moment(fullYear(short[1]), Number(short[2]), Number(short[3]), short[4])
  const eastern = fromEastern(text)
  const match = yearFirst.exec(eastern)
  if (match !== null) return moment(Number(match[1]), Number(match[2]), Number(match[3]), match[4])
  if (eastern !== text) return parseIso(eastern)
  const dots = dotted.exec(text)
  if (dots !== null) return moment(Number(dots[3]), Number(dots[2]), Number(dots[1]), dots[4])
  const slashes = slashed.exec(text)
  if (slashes === null) return undefined
  const [, first, second, year, rest] = slashes
  const monthIsFirst = Number(first) <= 12
  return moment(
    fullYear(year),
    Number(monthIsFirst ? first : second),
    Number(monthIsFirst ? second : first),
    rest,
  )
}

/** A date in Korean, Japanese or Chinese words as numbers; where it has a time without a zone, with theirs. */
function fromEastern(text: string): string {
  const numbers = text
    .replace(/(\d)\s*[년年]\s*(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日号]/, '$1/$2/$3')
    .replace(/(오전|오후|上午|下午|午前|午後)\s*(\S+)/, (_, half: string, clock: string) =>
      /[전前]|上午/.test(half) ? `${clock} am` : `${clock} pm`,
    )
  if (numbers === text || !/:\d\d(?: [ap]m)?$/.test(numbers)) return numbers
  return `${numbers} ${/[년오]|午[前後]/.test(text) ? '+0900' : '+0800'}`
}

function parseNamed(source: string): number | undefined {
  // The weekday says nothing and is often wrong or foreign. Some write the rest in ISO or turned round.
  const text = source.replace(/^[^\s\d,]{2,20}(?:,\s*|\.,?\s+|\s+(?=\S*\d|\S+\s+\d))(?=\S)/u, (day) =>
    monthOf(day.replace(/[\s.,]+$/, '')) !== undefined && !day.includes(',') ? day : '',
  )
  const first = dayFirst.exec(text.replace(/ de /gi, ' '))
  if (first !== null) return namedMoment(first[3], first[2], first[1], first[4])
  const second = monthFirst.exec(text)
  if (second !== null)
    return namedMoment(second[3] ?? second[6], second[1], second[2], second[4] ?? second[5])
  const foreign = /^(\d{4})-([^\d\s-]{3,20})-(\d{1,2})(?:[T\s]\s*(.*))?$/.exec(text)
  if (foreign !== null) return namedMoment(foreign[1], foreign[2], foreign[3], foreign[4])
  return text === source ? undefined : (parseIso(text) ?? parseNumbers(text))
}

function namedMoment(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
  rest: string | undefined,
): number | undefined {
  const month = monthOf(name ?? '')
  return month === undefined ? undefined : moment(fullYear(year), month, Number(day), rest)
}

function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const index = months.findIndex((starts) => starts.split(' ').some((start) => lower.startsWith(start)))
  return index === -1 ? undefined : index + 1
}

/** Years of two or three digits as RFC 2822 reads them. */
function fullYear(text: string | undefined): number {
  const year = Number(text)
  if (text?.length === 2) return year < 50 ? 2000 + year : 1900 + year
  return text?.length === 3 ? 1900 + year : year
}

/** Puts a day and the text after it together; an unreadable time makes the whole unreadable, a zone does not. */
function moment(
  year: number,
  month: number,
  day: number,
  rest: string | undefined,
  lastDay = daysIn(year, month),
): number | undefined {
  if (month < 1 || month > 12 || day < (lastDay > 31 ? -3 : 1) || day > lastDay) return undefined
  const start = Date.UTC(year, month - 1, day)
  if (rest === undefined || rest.trim() === '') return start
  const clock = time.exec(rest.trim())
  if (clock === null) return undefined
  const [, hours, minutes = '0', seconds = '0', fraction = '0', half, zone = ''] = clock
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0)
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 60) return undefined
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000)
  const offset = zoneMinutes(zone)
  return start + ((hour * 60 + Number(minutes) - offset) * 60 + Number(seconds)) * 1000 + milliseconds
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** No zone is farther from Greenwich, in minutes. */
const farthest = 15 * 60

/** Minutes east of Greenwich; 0 for what is not known, since an hour's error is better than no date. */
function zoneMinutes(zone: string): number {
  const match = zoneOffset.exec(zone)
  if (match !== null) {
    const [, sign, first = '0', second = '0'] = match
    const minutes = Number(first) * 60 + Number(second)
    return minutes > farthest ? 0 : sign === '-' ? -minutes : minutes
  }
  const name = /^[a-z]+/i.exec(zone)?.[0].toLowerCase() ?? ''
  return zones[name] ?? 0
}
