import { plainQuestion } from './plain-question.ts'
import { alike, questionLikeness } from './question-likeness.ts'
import type { QuestionRules } from './question-rules.ts'
import { type ReadQuestion, readQuestion } from './read-question.ts'
import { alikeInSense, senseLikeness } from './sense/sense-likeness.ts'

/** Members of a group that a new question is compared with; more say nothing new. */
const compared = 12

/** A question as it is compared and, where there is a sense, its direction. */
export interface Felt {
  readonly read: ReadQuestion
  readonly direction: Float32Array | undefined
}

/**
 * Finds for each question the group it belongs to, one after the other: where a question is put never changes by what
 * is asked later, so that an answer noted for a group stays with it. `known` are the questions of the groups that there
 * are already; gives for each quote the number of its group, counting first those known and then the new ones.
 * `remembered`: questions that were read before, by their words, for those who come again with more.
 */
export function placeQuestions(
  known: readonly (readonly string[])[],
  quotes: readonly string[],
  rules: QuestionRules,
  remembered: Map<string, Felt> = new Map(),
): readonly number[] {
  const feel = (quote: string): Felt => {
    const before = remembered.get(quote)
    if (before !== undefined) return before
    const plain = plainQuestion(quote)
    const felt = { read: readQuestion(quote, rules), direction: rules.sense?.of(plain) }
    remembered.set(quote, felt)
    return felt
  }
  const enough = rules.sense === undefined ? alike : alikeInSense
  const groups = known.map((members) => members.slice(0, compared).map(feel))
  return quotes.map((quote) => {
    const felt = feel(quote)
    let best = groups.length
    let most = enough
    for (const [at, group] of groups.entries()) {
      const likeness = likenessTo(group, felt)
      if (likeness < most) continue
      best = at
      most = likeness + 1e-9
    }
    const group = groups[best]
    if (group === undefined) groups.push([felt])
    else if (group.length < compared) group.push(felt)
    return best
  })
}

/** The mean over a group's members: one odd member opens no door. */
function likenessTo(group: readonly Felt[], felt: Felt): number {
  let sum = 0
  for (const member of group) sum += likeness(member, felt)
  return sum / Math.max(1, group.length)
}

function likeness(one: Felt, other: Felt): number {
  if (one.direction === undefined || other.direction === undefined)
    return questionLikeness(one.read, other.read)
  return senseLikeness(one.read, other.read, one.direction, other.direction)
}
