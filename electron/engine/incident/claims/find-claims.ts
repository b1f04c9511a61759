import type { SaidAt } from '../../formats/spoken-time/said-at.ts'
import { sentencesOf } from '../sentences.ts'
import { writeOut } from '../write-out.ts'
import type { Claim, Claimed } from './claim.ts'
import type { ClaimRule, ClaimRules } from './claim-rules.ts'
import { contentWords } from './content-words.ts'
import { type Explanation, findExplanation } from './find-explanations.ts'
import { numberIn } from './number-in.ts'
import { findBeginnings } from './past/find-beginnings.ts'

/** What says of an earlier statement that it was wrong. */
const takenBack =
  /\b(?:wrong|not (?:true|right|correct|so|the (?:whole |full )?truth|accurate)|incorrect|mistaken|false|untrue|correction|correct (?:that|this|it|myself|what)|take (?:that|it|this) back|misled|misleading|inaccurate|unfair|unjust|premature|should not have (?:said|written|called|blamed|claimed|told)|too (?:early|soon|quick|fast)|without (?:checking|knowing)|apologi[sz]e for that|i was wrong|turned out (?:otherwise|differently))\b/u

/** Characters before a claim in which a "not" denies it, unless the clause begins later. */
const reach = 70
/** Characters of a sentence that are read; nobody writes longer ones. */
const longestSentence = 1200

/** Where another clause begins, so that a "not" before it says nothing of it. */
const seam =
  /[,;:–—()]|\b(?:but|because|since|so that|which|although|though|while|whereas|however|yet)\b|\band (?=(?:the|all|your|our|my|some|it|we|i|they|this|that|nothing|no|every|several|everything|everybody|everyone)\b)|\bit was (?=\S+ $)/u

/**
 * What a statement claims: cause, data lost or kept, leaked or private, who was affected, fixed or not, and when it began.
 * Questions, what is only supposed ("if it was an attack") and what others say are no claims. Each sentence claims a
 * thing once.
 */
export function findClaims(text: string, rules: ClaimRules, said: SaidAt): readonly Claim[] {
  const sentences = sentencesOf(text)
  const found: Claim[] = []
  for (const [at, { text: quote, start, end }] of sentences.entries()) {
    if (/[?？]\W*$/u.test(quote)) continue
    const plain = plainOf(quote)
    const next = plainOf(sentences[at + 1]?.text ?? '')
    const isWrong = takenBack.test(plain) || takenBack.test(next)
    const corrects = (rules.corrected.test(plain) && isWrong) || saidFirst(plain)
    const add = (claim: Claimed, how: Claim['how']) => {
      const isKnown = found.some((one) => one.start === start && nameOf(one) === nameOf(claim))
      if (!isKnown) found.push({ ...claim, how: corrects ? 'denied' : how, corrects, quote, start, end })
    }
    const explanation = findExplanation(plain)
    for (const rule of rules.rules) {
      const match = rule.pattern.exec(plain)
      if (match === null || rules.supposed.test(clausesBefore(plain, match.index) + match[0])) continue
      const before = clauseBefore(plain, match.index)
      // “It no longer deletes drafts” says that it did.
      if (/\bno longer\b[^,;:]*$/u.test(before)) continue
      const denied = rules.denied.test(before) || (!rule.isNegative && rules.denied.test(match[0]))
      const { claims, opposite } = rule
      const context = { before: sentences[at - 1]?.text ?? '', explanation }
      const claim = claimOf(
        denied && opposite !== undefined ? opposite : claims,
        match,
        denied,
        rules,
        context,
      )
      const isHedged = rules.hedged.test(before)
      add(claim, isHedged ? 'suspected' : denied && opposite === undefined ? 'denied' : 'stated')
    }
    const isCaused = found.some((one) => one.start === start && one.kind === 'cause')
    if (explanation !== undefined && !isCaused && !rules.supposed.test(plain)) {
      const before = clauseBefore(plain, explanation.index)
      const { reason, effect } = explanation
      const isHedged = rules.hedged.test(before)
      const isDenied = explanation.isDenied || rules.denied.test(before)
      add(
        { kind: 'cause', value: 'other', reason, effect },
        isHedged ? 'suspected' : isDenied ? 'denied' : 'stated',
      )
    }
    // What is taken back without being repeated may be anything.
    if (corrects && isWrong && !found.some((one) => one.start === start))
      add({ kind: 'cause', value: 'other', reason: new Set(), effect: new Set() }, 'denied')
    const plainOrder = writeOut(quote).slice(0, longestSentence)
    for (const { from, to, start: index } of findBeginnings(plainOrder, said)) {
      if (rules.supposed.test(plainOrder.slice(0, index))) continue
      const before = clauseBefore(plainOrder, index)
      if (rules.denied.test(before) && /\b(?:did not|not) (?:begin|start|happen)\b/u.test(before)) continue
      add({ kind: 'began', value: 'began', from, to }, rules.hedged.test(before) ? 'suspected' : 'stated')
    }
  }
  return found
}

/** “At first I said ninety. It was 112”: what was said is named, not repeated. */
function saidFirst(plain: string): boolean {
  if (/\bas (?:i|we)\b/u.test(plain)) return false
  return /\b(?:earlier|at first|initially|originally|first|until now|in (?:my|our) (?:last|first|earlier) \w+)\b.{0,30}\b(?:i|we) (?:\w+ )?(?:said|wrote|blamed|called|thought|told|claimed|spoke|counted|put)\b|\b(?:i|we) (?:was|were) (?:wrong|mistaken|too (?:quick|fast|early|hasty|optimistic))\b|^correction\b|\bscratch that\b|\bspoke too soon\b|\b(?:i|we) (?:\w+ )?(?:first|initially|originally|earlier) (?:said|wrote|blamed|called|thought|told|claimed|spoke)\b/u.test(
    plain,
  )
}

/** As the patterns read it. */
function plainOf(sentence: string): string {
  return writeOut(sentence).replace(/[-‐‑]/gu, ' ').slice(0, longestSentence)
}

function nameOf(claim: Claimed): string {
  return `${claim.kind} ${claim.value} ${'about' in claim ? claim.about : ''}`
}

/** What stands before a match, back to where something else begins. */
function clausesBefore(plain: string, index: number): string {
  return (
    plain
      .slice(0, index)
      .split(/[;:—–]/u)
      .at(-1) ?? ''
  )
}

/** What stands before a match in the same clause. */
function clauseBefore(plain: string, index: number): string {
  return (
    plain
      .slice(Math.max(0, index - reach), index)
      .split(seam)
      .at(-1) ?? ''
  )
}

/** What stands around a match. */
interface Context {
  readonly before: string
  readonly explanation: Explanation | undefined
}

function claimOf(
  claims: ClaimRule['claims'],
  match: RegExpExecArray,
  denied: boolean,
  rules: ClaimRules,
  { before, explanation }: Context,
): Claimed {
  switch (claims.kind) {
    case 'cause':
      return {
        ...claims,
        reason: explanation?.reason ?? contentWords(match.input),
        effect: explanation?.effect ?? new Set(),
      }
    case 'state':
      return claims
    case 'data':
      return { ...claims, about: thingsIn(match, before, denied || claims.value === 'kept', rules) }
    case 'leak':
      return { ...claims, about: thingsIn(match, before, denied || claims.value === 'private', rules) }
    case 'affected': {
      const { what, what2, what3, event } = match.groups ?? {}
      const about = happenedTo(what ?? what2 ?? what3 ?? event ?? '')
      const isHarm = event === undefined
      const number = claims.value === 'somebody' ? numberIn(match[0]) : undefined
      return { ...claims, about, isHarm, ...(number === undefined ? {} : { number }) }
    }
  }
}

/** Which things it is about. “No data was lost” speaks of everything, “we lost data” does not. */
function thingsIn(
  match: RegExpExecArray,
  before: string,
  isUniversal: boolean,
  { things }: ClaimRules,
): readonly string[] {
  const isAll = isUniversal || /\b(?:everything|all)\b/u.test(match[0])
  for (const words of [
    match[0],
    match.input,
    ...(/^(?:it|they|these|those)\b/u.test(match[0]) ? [plainOf(before)] : []),
  ]) {
    const named = things.filter(({ pattern }) => pattern.test(words)).map(({ name }) => name)
    if (named.length > 0 && !(named.length === 1 && named[0] === 'all'))
      return named.filter((one) => one !== 'all')
    if (named.length > 0) break
  }
  return [isAll ? 'all' : 'data']
}

/** What happened to them, by one word: `charged` for “were already charged”; `all` where they were just affected. */
function happenedTo(words: string): string {
  if (/^(?:affect|hit|hurt|harm|impact|concern|touch|involve|effect|consequence)/u.test(words)) return 'all'
  return (
    words
      .replace(/^(?:was|were|is|are|has been|have been|had been|got) (?:\w+ )?(?=\w+$)/u, '')
      .split(' ')[0] ?? 'all'
  )
}
