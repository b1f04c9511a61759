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
  // “Earlier I said something else. That was not right.”
  if (draft.some(({ kind, value, corrects }) => corrects && kind === 'cause' && value === 'other')) return []
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
  if (denials > 0)
    return (
      denials === 1 && (claim.value === other.value ? !isUnnamed(claim, other) : isDeniedReason(claim, other))
    )
  switch (claim.kind) {
    case 'cause':
      return areOtherCauses(claim, other, draft, statement)
    case 'data':
      return (
        other.kind === 'data' && !isOfParts(claim, draft, other, statement) && areOtherFates(claim, other)
      )
    case 'leak':
      return other.kind === 'leak' && claim.value !== other.value && isSameThing(claim, other)
    case 'affected':
      return other.kind === 'affected' && areOtherNumbers(claim, other)
    case 'state':
      // What was broken may be mended since; what was mended should not be broken again without a word.
      return claim.value === 'broken' && other.value === 'fixed'
    case 'began':
      return other.kind === 'began' && (claim.from >= other.to || claim.to <= other.from)
  }
}

/** Two reasons without a name are the same only where they share a word. */
function isUnnamed(claim: Claim, other: Claim): boolean {
  return claim.value === 'other' && !isDeniedReason(claim, other)
}

/** “It has nothing to do with the theme”, after the theme was given as the reason in other words. */
function isDeniedReason(claim: Claim, other: Claim): boolean {
  if (claim.kind !== 'cause' || other.kind !== 'cause') return false
  const denied = claim.how === 'denied' ? claim : other
  const stated = denied === claim ? other : claim
  return denied.value === 'other' && [...denied.reason].some((word) => stated.reason.has(word))
}

type Of<Kind extends Claim['kind']> = Extract<Claim, { kind: Kind }>

/** “All” of one and a part of the other, or the same part. */
function isSameThing(one: Of<'data' | 'leak'>, other: Of<'data' | 'leak'>): boolean {
  const isAll = one.about.includes('all') || other.about.includes('all')
  return isAll || one.about.some((thing) => other.about.includes(thing))
}

/** A statement that says of one part that it is lost and of another that it is there says neither of the whole. */
function isOfParts(
  claim: Claim,
  draft: readonly Claim[],
  other: Claim,
  statement: readonly Claim[],
): boolean {
  const fates = (claims: readonly Claim[]) =>
    new Set(claims.flatMap((one) => (one.kind === 'data' ? isLost(one) : [])))
  return (fates(draft).size > 1 || fates(statement).size > 1) && claim.kind === other.kind
}

function isLost({ value }: Of<'data'>): boolean {
  return value === 'lost' || value === 'gone'
}

/** What was lost may be there again, unless it was lost for good. */
function areOtherFates(claim: Of<'data'>, other: Of<'data'>): boolean {
  if (isLost(claim) === isLost(other) || !isSameThing(claim, other)) return false
  return claim.value !== 'restored' || other.value === 'gone'
}

/** Share by which numbers may differ that were not counted. */
const roundOff = 0.25

function areOtherNumbers(claim: Of<'affected'>, other: Of<'affected'>): boolean {
  const nobody = [claim, other].find(({ value }) => value === 'nobody')
  if (claim.value !== other.value && nobody !== undefined)
    return claim.about === other.about || (nobody.about === 'all' && claim.isHarm && other.isHarm)
  // More of them report it as time goes by.
  if (!claim.isHarm || claim.about === 'reported' || claim.about === 'complained') return false
  if (claim.about !== other.about) return false
  if (claim.value !== other.value) return true
  if (claim.number === undefined || other.number === undefined || claim.number === other.number) return false
  const [one, two] = [claim, other].map(vaguenessOf)
  const [less, more] = claim.number < other.number ? [claim, other] : [other, claim]
  if (one === 'least' || two === 'least') return vaguenessOf(less) !== 'least' && more.number !== undefined
  const slack = one === 'about' || two === 'about' ? roundOff : 0
  return Math.abs(claim.number - other.number) > slack * Math.max(claim.number, other.number)
}

function vaguenessOf({ quote }: Claim): 'least' | 'about' | 'exact' {
  if (/\b(?:at least|more than|over|so far|up to now|until now)\b/iu.test(quote)) return 'least'
  return /\b(?:about|around|roughly|nearly|almost|some|approximately|up to|fewer than|less than)\b/iu.test(
    quote,
  )
    ? 'about'
    : 'exact'
}

/** A statement may name several causes: only two without a common one differ. To learn what was unknown is no contradiction. */
function areOtherCauses(
  claim: Claim,
  other: Claim,
  draft: readonly Claim[],
  statement: readonly Claim[],
): boolean {
  if (claim.kind !== 'cause' || other.kind !== 'cause' || other.value === 'unknown') return false
  const named = causesIn(draft)
  if (claim.value === 'unknown') return named.size === 1
  if (claim.value === 'other' || other.value === 'other')
    return areOtherReasons(reasonsIn(draft), reasonsIn(statement))
  return ![...causesIn(statement)].some((cause) => named.has(cause))
}

function causesIn(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(
    claims.filter(({ kind, how }) => kind === 'cause' && how !== 'denied').map(({ value }) => value),
  )
}

/** Two reasons for the same, or for what neither names, that share no word. */
function areOtherReasons(draft: readonly Of<'cause'>[], statement: readonly Of<'cause'>[]): boolean {
  const share = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].some((word) => other.has(word))
  const isSame = (one: Of<'cause'>, other: Of<'cause'>) =>
    share(one.reason, other.reason) ||
    (one.effect.size > 0 && other.effect.size > 0 && !share(one.effect, other.effect))
  return !draft.some((one) => statement.some((other) => isSame(one, other)))
}

function reasonsIn(claims: readonly Claim[]): readonly Of<'cause'>[] {
  return claims.filter(
    (claim): claim is Of<'cause'> =>
      claim.kind === 'cause' && claim.how !== 'denied' && claim.value !== 'unknown' && claim.reason.size > 0,
  )
}
