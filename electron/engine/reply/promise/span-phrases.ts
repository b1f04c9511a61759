import { spokenNumbers } from '../../formats/spoken-number.ts'

/** A length of time from when it was said, in a text: “within two hours”. */
export interface SpanPhrase {
  readonly start: number
  readonly end: number
  /** In which unit, and how many. Days and weeks end with their last day; `working` days leave Saturday and Sunday out. */
  readonly unit: 'minutes' | 'days' | 'working'
  readonly count: number
}

const numbers: Readonly<Record<string, number>> = {
  ...spokenNumbers,
  ...{ a: 1, an: 1, 'forty-five': 45, 'half an': 0.5, 'a couple of': 2 },
  ...{ 'one or two': 2, 'two or three': 3, 'three or four': 4 },
}
const units: Readonly<Record<string, { readonly unit: SpanPhrase['unit']; readonly count: number }>> = {
  minute: { unit: 'minutes', count: 1 },
  min: { unit: 'minutes', count: 1 },
  hour: { unit: 'minutes', count: 60 },
  hr: { unit: 'minutes', count: 60 },
  h: { unit: 'minutes', count: 60 },
  day: { unit: 'days', count: 1 },
  night: { unit: 'days', count: 1 },
  week: { unit: 'days', count: 7 },
  fortnight: { unit: 'days', count: 14 },
  'working day': { unit: 'working', count: 1 },
  'business day': { unit: 'working', count: 1 },
  'work day': { unit: 'working', count: 1 },
  workday: { unit: 'working', count: 1 },
}

const number = String.raw`\d{1,3}(?:\.5)?|${Object.keys(numbers)
  .toSorted((one, other) => other.length - one.length)
  .join('|')}`
const unit = Object.keys(units)
  .toSorted((one, other) => other.length - one.length)
  .join('|')
// The upper number of “10 to 20 minutes” is the one that can be held to.
const span = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:within|in|inside|after|over) (?:the |about |around |roughly |at most |less than |under |max\.? )*(?:(?:next|coming|following) )?(?:(?:${number})(?: ?(?:-|–|to|or) ?))?(?<count>${number})?[ -]?(?<unit>${unit})s?|(?:every|each) (?:(?<each>${number}) )?(?<often>${unit})s?|(?<count2>${number})[ -](?<unit2>${unit})s? from now|(?<hourly>hourly(?= ?(?:[.,;!]|$|updates?|from))))(?!\p{L}| ago)`,
  'giu',
)

/** All such lengths of time in a text in small letters. */
export function spanPhrases(text: string): readonly SpanPhrase[] {
  return [...text.matchAll(span)].flatMap((found) => {
    const { count, each, count2, unit: one, often, unit2, hourly } = found.groups ?? {}
    const name = hourly === undefined ? (one ?? often ?? unit2 ?? '') : 'hour'
    const kind = Object.hasOwn(units, name) ? units[name] : undefined
    if (kind === undefined) return []
    const start = found.index
    const many = countOf(count ?? each ?? count2)
    return { start, end: start + found[0].length, unit: kind.unit, count: many * kind.count }
  })
}

/** “within the hour” has no number. */
function countOf(written: string | undefined): number {
  if (written === undefined) return 1
  const plain = written.toLowerCase()
  return Object.hasOwn(numbers, plain) ? (numbers[plain] ?? 1) : Number(plain)
}
