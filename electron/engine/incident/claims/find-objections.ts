import type { SaidAt } from '../../formats/spoken-time/said-at.ts'
import type { Claim } from './claim.ts'
import type { ClaimRules } from './claim-rules.ts'
import { findClaims } from './find-claims.ts'
import { findContradictions } from './find-contradictions.ts'
import { findDenials } from './find-denials.ts'

/** A sentence of a draft, and what was said or is known otherwise. */
export interface Objection<Source> {
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly earlier: string
  /** In what they differ; `words`: the one says in nearly the same words that what the other says is not so. */
  readonly about: Claim['kind'] | 'words'
  readonly source: Source
}

/** Something that was said, with where it comes from. */
export interface SaidBefore<Source> {
  readonly text: string
  readonly claims: readonly Claim[]
  readonly source: Source
}

/**
 * Everything in a draft that contradicts what was said (`before`, oldest first) or is `known` to be so now, in the order of
 * the draft: claims of the same kind that exclude each other, and sentences that deny others in nearly the same words.
 */
export function findObjections<Source>(
  draft: string,
  before: readonly SaidBefore<Source>[],
  known: readonly (Claim & { readonly source: Source })[],
  rules: ClaimRules,
  said: SaidAt,
): readonly Objection<Source>[] {
  const claims = findClaims(draft, rules, said)
  const earlier = before.map((one) => one.claims.map((claim) => ({ ...claim, source: one.source })))
  const byClaims = findContradictions(claims, earlier, known).map(
    ({ draft: { quote, start, end, kind }, earlier: other }) => ({
      ...{ quote, start, end, about: kind, earlier: other.quote, source: other.source },
    }),
  )
  // Whoever takes something back repeats it in order to deny it.
  const isTakingBack = claims.some(({ corrects }) => corrects)
  const byWords = isTakingBack ? [] : findDenials(draft, before.toReversed())
  const rest = byWords
    .filter(({ start }) => byClaims.every((one) => one.start !== start))
    .map(({ quote, start, end, earlier: { source }, earlierQuote }) => ({
      ...{ quote, start, end, about: 'words' as const, earlier: earlierQuote, source },
    }))
  return [...byClaims, ...rest].toSorted((one, other) => one.start - other.start)
}
