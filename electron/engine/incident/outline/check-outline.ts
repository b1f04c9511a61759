import { findBlanks } from '../../../shared/canned/find-blanks.ts'
import type { FinalOutline, OutlineSection } from '../../../shared/model/incident-closing.ts'
import { type Sentence, sentencesOf } from '../sentences.ts'
import { writeOut } from '../write-out.ts'
import type { OutlineRules } from './outline-rules.ts'

type Said = NonNullable<FinalOutline['sections'][number]['said']>
type Charge = NonNullable<FinalOutline['charges']>[number]

/** What a draft of a final statement says, and where it speaks of money beside people who were hurt. */
export interface OutlineCheck {
  readonly said: ReadonlyMap<OutlineSection, Said>
  readonly charges: readonly Charge[]
}

/** A stretch of the draft in which somebody else has found a charge or an offer to buy. */
export interface FoundCharge {
  readonly start: number
  readonly end: number
  readonly reason: string
  readonly offer: string
}

/** What else is known of a draft. */
export interface DraftKnowledge {
  /** Sentences known to state a cause. */
  readonly causes: readonly { readonly start: number; readonly end: number }[]
  /** Who was hurt, as far as is known; empty where nobody was. */
  readonly hurt: string
  readonly charges: readonly FoundCharge[]
}

/**
 * Compares a draft with what a final statement has to say. A sentence counts for the section below whose heading it
 * stands, and for every one of which it speaks; one with a blank counts for none. Linear in the length of the draft.
 */
export function checkOutline(draft: string, rules: OutlineRules, known: DraftKnowledge): OutlineCheck {
  const headings = new Map(rules.sections.map(({ section, heading }) => [heading.toLowerCase(), section]))
  const blanks = findBlanks(draft)
  let below: OutlineSection | undefined
  const sentences = sentencesOf(draft).flatMap((sentence) => {
    const heading = headings.get(sentence.text.toLowerCase().replace(/^#+\s*|[:.]$/gu, ''))
    if (heading !== undefined) below = heading
    const isBlank = blanks.some(({ start, end }) => start < sentence.end && end > sentence.start)
    if (heading !== undefined || isBlank) return []
    return [{ ...sentence, plain: writeOut(sentence.text), below }]
  })
  const said = new Map<OutlineSection, Said>()
  for (const { section, patterns, unless } of rules.sections) {
    const first = sentences.find(
      (sentence) =>
        unless?.test(sentence.plain) !== true &&
        ((sentence.below === section && sentence.plain.split(' ').length >= fewest) ||
          patterns.some((pattern) => pattern.test(sentence.plain)) ||
          (section === 'cause' && known.causes.some((cause) => overlaps(cause, sentence)))),
    )
    if (first !== undefined) said.set(section, stretchOf(first))
  }
  const isHurt = ({ plain }: { readonly plain: string }) => hurt.test(plain) && !nobody.test(plain)
  const beside = sentences.find(isHurt)?.text ?? known.hurt
  return { said, charges: beside === '' ? [] : chargesIn(sentences, rules, known, beside) }
}

/** Words of a sentence below a heading that says what belongs there. */
const fewest = 3
/** That something was done to people. */
const hurt =
  /\b(?:you|your|people|readers|customers|users|visitors|members|subscribers|buyers|everyone|everybody|those who)\b.{0,80}\b(?:could not|can not|lost|loss|deleted|destroyed|erased|wiped|gone|hurt|affected|leaked|exposed|charged|waited|unable|not able|wrong|missing)\b|\b(?:lost|deleted|destroyed|erased|wiped|leaked|exposed|affected|hurt)\b.{0,60}\b(?:you|your|people|readers|customers|users|visitors|members|subscribers|buyers|everyone|everybody|orders|photos|comments|accounts|addresses|files)\b/u
const nobody = /\b(?:nobody|no one|no customers?|no readers?|no users?) (?:was|were|is|are|has been|lost)\b/u

function chargesIn(
  sentences: readonly (Sentence & { readonly plain: string })[],
  { charges }: OutlineRules,
  known: DraftKnowledge,
  beside: string,
): readonly Charge[] {
  return sentences.flatMap((sentence): Charge[] => {
    const found = known.charges.find((charge) => overlaps(charge, sentence))
    const speaks = charges.words.some((pattern) => pattern.test(sentence.plain))
    const isFree = charges.free.some((pattern) => pattern.test(sentence.plain))
    if (found === undefined && (!speaks || isFree)) return []
    return [
      {
        ...stretchOf(sentence),
        beside,
        reason:
          found?.reason ??
          'Whoever was hurt by this reads about money here, and takes it for the point of it.',
        offer:
          found?.offer ?? 'Leave it out, or say that it costs them nothing: “You do not pay for [what].”',
      },
    ]
  })
}

function overlaps(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): boolean {
  return one.start < other.end && other.start < one.end
}

function stretchOf({ start, end, text }: Sentence): Said {
  return { start, end, quote: text }
}
