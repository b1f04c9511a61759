import type { Claim } from './claim.ts'

/** Two claims that cannot both hold: one of a draft, one said or known before. */
export interface Contradiction<Earlier extends Claim> {
  readonly draft: Claim
  readonly earlier: Earlier
}

/**
 * Holds what a draft claims against what was said or is known. `earlier` lists the claims of each statement, oldest
 * first. What the draft itself takes back ("I said it was policy; that was wrong") contradicts nothing. At most one
 * contradiction for each claim of the draft: the latest statement that says otherwise, else what is `known` to be so now,
 * e.g. that a check still fails.
 */
export function findContradictions<Earlier extends Claim>(
  draft: readonly Claim[],
  earlier: readonly (readonly Earlier[])[],
  known: readonly Earlier[] = [],
): readonly Contradiction<Earlier>[] {
  const takenBack = new Set(draft.filter(({ corrects }) => corrects).map(nameOf))
  const found: Contradiction<Earlier>[] = []
  const statements = earlier
    .map((claims) => claims.filter((claim) => !takenBack.has(nameOf(claim)) && !claim.corrects))
    .toReversed()
  for (const claim of draft) {
    if (claim.corrects || claim.how === 'suspected') continue
    const other =
      firstOf(statements, (statement) => statement.find((one) => excludes(claim, one, draft, statement))) ??
      known.find((one) => isOtherNow(claim, one) || excludes(claim, one, draft, known))
    if (other !== undefined) found.push({ draft: claim, earlier: other })
  }
  return found
}

function firstOf<One, Found>(all: readonly One[], find: (one: One) => Found | undefined): Found | undefined {
  for (const one of all) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** "Fixed" while it is known to be broken; what was only said to be broken may be mended since. */
function isOtherNow(claim: Claim, known: Claim): boolean {
  return (
    claim.kind === 'state' && known.kind === 'state' && claim.how === 'stated' && claim.value !== known.value
  )
}

function nameOf({ kind, value }: Claim): string {
  return `${kind} ${value}`
}

function excludes(claim: Claim, other: Claim, draft: readonly Claim[], statement: readonly Claim[]): boolean {
  if (claim.kind !== other.kind || other.how === 'suspected') return false
  const denials = Number(claim.how === 'denied') + Number(other.how === 'denied')
  if (denials > 0) return denials === 1 && claim.value === other.value
  if (claim.kind === 'cause') return areOtherCauses(claim, other, draft, statement)
  if (claim.kind === 'affected' && other.kind === 'affected' && claim.value === other.value)
    return claim.number !== undefined && other.number !== undefined && claim.number !== other.number
  // What was broken may be mended since; what was mended should not be broken again without a word.
  if (claim.kind === 'state') return claim.value === 'broken' && other.value === 'fixed'
  return claim.value !== other.value
}

/** A statement may name several causes: only two without a common one differ. To learn what was unknown is no contradiction. */
function areOtherCauses(
  claim: Claim,
  other: Claim,
  draft: readonly Claim[],
  statement: readonly Claim[],
): boolean {
  if (other.value === 'unknown') return false
  const named = causesIn(draft)
  if (claim.value === 'unknown') return named.size === 1
  return ![...causesIn(statement)].some((cause) => named.has(cause))
}

function causesIn(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(
    claims.filter(({ kind, how }) => kind === 'cause' && how !== 'denied').map(({ value }) => value),
  )
}
