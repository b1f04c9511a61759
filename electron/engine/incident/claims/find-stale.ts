import type { Claim } from './claim.ts'
import { findContradictions } from './find-contradictions.ts'

/** A statement, as far as this needs to know it. */
export interface Said {
  readonly id: string
  /** Whoever read one statement there reads the next one too. */
  readonly audience: string
  readonly text: string
  readonly claims: readonly Claim[]
}

/** A sentence of a statement that is not so. */
export interface StaleSentence<One extends Said> {
  readonly statement: One
  readonly quote: string
  readonly start: number
  readonly end: number
}

/**
 * The statements, oldest first, in which something stands that a fact now says otherwise, unless it was put right later
 * at the same place. `fact`: what it claims now. `old`: what it said before, in its own words; where a fact claims
 * nothing that can be compared, a statement that holds these words is one.
 */
export function findStale<One extends Said>(
  statements: readonly One[],
  fact: readonly Claim[],
  now: string,
  old: readonly string[],
): readonly StaleSentence<One>[] {
  const found = statements.map((statement) => wrongIn(statement, fact, now, old))
  return statements.flatMap((statement, at) => {
    const wrong = found[at]
    if (wrong === undefined) return []
    const later = statements.slice(at + 1)
    const isPutRight = later.some(
      (next, index) =>
        next.audience === statement.audience &&
        found[at + 1 + index] === undefined &&
        speaksOf(next, fact, now),
    )
    return isPutRight ? [] : [{ statement, ...wrong }]
  })
}

type Place = Pick<Claim, 'quote' | 'start' | 'end'>

function wrongIn(
  { text, claims }: Said,
  fact: readonly Claim[],
  now: string,
  old: readonly string[],
): Place | undefined {
  // Who said that nobody knew the cause yet said so truly: it was found since.
  const stated = claims.filter(
    ({ corrects, kind, value }) => !corrects && !(kind === 'cause' && value === 'unknown'),
  )
  // Seen from the statement the fact came later: what it says for good cannot be said the other way round.
  const [first] = findContradictions(stated, [fact.filter(({ how }) => how !== 'denied')])
  if (first !== undefined) return placeOf(first.draft)
  const [other] = findContradictions(fact, [stated])
  if (other !== undefined) return placeOf(other.earlier)
  if (fact.length > 0) return undefined
  for (const words of old) {
    const start = text.toLowerCase().indexOf(words.toLowerCase())
    if (words.length < shortestWords || start < 0 || text.toLowerCase().includes(now.toLowerCase())) continue
    return { quote: text.slice(start, start + words.length), start, end: start + words.length }
  }
  return undefined
}

function placeOf({ quote, start, end }: Claim): Place {
  return { quote, start, end }
}

/** Fewer characters of an old fact stand in many a sentence that says something else. */
const shortestWords = 6

function speaksOf({ claims, text }: Said, fact: readonly Claim[], now: string): boolean {
  return (
    claims.some(({ kind }) => fact.some((one) => one.kind === kind)) ||
    (now.length >= shortestWords && text.toLowerCase().includes(now.toLowerCase()))
  )
}
