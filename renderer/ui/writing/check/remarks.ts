import { labelText, remarkText } from '../../../text/reply.ts'
import type { Mark } from '../marks.ts'
import type { Check } from './use-check.ts'

/** One remark about a stretch of the text, of either check. */
export interface Remark extends Mark {
  /** What it is, in a word or two. */
  readonly label: string
  readonly quote: string
  readonly reason: string
  readonly offer: string
  /** By which "not this one" is remembered: the rule and the words it spoke about. */
  readonly key: string
}

/** Most remarks that are shown at once; who has heard so many knows, and each costs the page some work at every key. */
export const mostRemarks = 50

/** Longest key that a draft keeps, in UTF-16 units. */
const longestKey = 200

/** The first remarks of a check in the text's order, at most `mostRemarks`, without those the person wants to hear nothing of. */
export function remarksOf(check: Check | undefined, dismissed: readonly string[]): readonly Remark[] {
  if (check === undefined) return []
  const tone = check.findings.map(
    (finding): Remark => ({
      ...finding,
      id: `${finding.rule}@${finding.start}`,
      look: 'remark',
      label: labelText[finding.label],
      key: keyOf(finding.rule, finding.quote),
    }),
  )
  const early = (check.completeness?.tooEarly ?? [])
    // What the tone check says of the same words already is not said twice.
    .filter(({ start, end }) => !tone.some((one) => one.start < end && start < one.end))
    .map(
      ({ what, ...rest }): Remark => ({
        ...rest,
        id: `early/${what}@${rest.start}`,
        look: 'early',
        label: remarkText.early,
        key: keyOf(`early/${what}`, rest.quote),
      }),
    )
  return [...tone, ...early]
    .filter(({ key }) => !dismissed.includes(key))
    .toSorted((one, other) => one.start - other.start)
    .slice(0, mostRemarks)
}

function keyOf(rule: string, quote: string): string {
  return `${rule} ${quote.toLowerCase().replace(/\s+/g, ' ')}`.slice(0, longestKey)
}
