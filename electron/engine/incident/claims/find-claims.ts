import { sentencesOf } from '../sentences.ts'
import { writeOut } from '../write-out.ts'
import type { Claim, Claimed } from './claim.ts'
import type { ClaimRules } from './claim-rules.ts'

/** What says of an earlier statement that it was wrong. */
const takenBack =
  /\b(?:wrong|not true|not right|incorrect|mistaken|false|untrue|correction|correct (?:that|this|it|myself|what)|take (?:that|it) back|misled|misleading|inaccurate)\b/u

/** Characters before a claim in which a "not" denies it, unless the clause begins later. */
const reach = 70

/**
 * What a statement claims: cause, data lost or kept, leaked or private, who was affected, fixed or not. Questions, what
 * is only supposed ("if it was an attack") and what others say are no claims. Each sentence claims a thing once.
 */
export function findClaims(text: string, rules: ClaimRules): readonly Claim[] {
  const sentences = sentencesOf(text)
  const found: Claim[] = []
  for (const [at, sentence] of sentences.entries()) {
    if (/[?？]\W*$/u.test(sentence.text)) continue
    const plain = writeOut(sentence.text)
    const next = writeOut(sentences[at + 1]?.text ?? '')
    const corrects = rules.corrected.test(plain) && (takenBack.test(plain) || takenBack.test(next))
    const seen = new Set<string>()
    for (const { claims, opposite, pattern, isNegative } of rules.rules) {
      const match = pattern.exec(plain)
      if (match === null) continue
      const before = clauseBefore(plain, match.index)
      if (rules.supposed.test(plain.slice(0, match.index + match[0].length))) continue
      const denied = rules.denied.test(before) || (!isNegative && rules.denied.test(match[0]))
      const claim = denied && opposite !== undefined ? opposite : withNumber(claims, match[0])
      const key = `${claim.kind} ${claim.value}`
      if (seen.has(key)) continue
      seen.add(key)
      const isDenied = corrects || (denied && opposite === undefined)
      found.push({
        ...claim,
        how: isDenied ? 'denied' : rules.hedged.test(before) ? 'suspected' : 'stated',
        corrects,
        ...{ quote: sentence.text, start: sentence.start, end: sentence.end },
      })
    }
  }
  return found
}

/** What stands before a match in the same clause. */
function clauseBefore(plain: string, index: number): string {
  const before = plain.slice(Math.max(0, index - reach), index)
  return before.split(/[,;:–—]|\bbut\b|\bit was (?=\S+ $)/u).at(-1) ?? ''
}

function withNumber(claim: Claimed, match: string): Claimed {
  if (claim.kind !== 'affected' || claim.value !== 'somebody') return claim
  const number = /\d[\d,.]*/u.exec(match)?.[0].replace(/[,.](?=\d{3}\b)/gu, '')
  return number === undefined ? claim : { ...claim, number: Number.parseFloat(number) }
}
