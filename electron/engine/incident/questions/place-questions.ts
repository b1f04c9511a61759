import { alike, questionLikeness } from './question-likeness.ts'
import type { QuestionRules } from './question-rules.ts'
import { type ReadQuestion, readQuestion } from './read-question.ts'

/** Members of a group that a new question is compared with; more say nothing new. */
const compared = 12

/**
 * Finds for each question the group it belongs to, one after the other: where a question is put never changes by what
 * is asked later, so that an answer noted for a group stays with it. `known` are the questions of the groups that there
 * are already; gives for each quote the number of its group, counting first those known and then the new ones.
 */
export function placeQuestions(
  known: readonly (readonly string[])[],
  quotes: readonly string[],
  rules: QuestionRules,
): readonly number[] {
  const groups = known.map((members) => members.slice(0, compared).map((quote) => readQuestion(quote, rules)))
  return quotes.map((quote) => {
    const read = readQuestion(quote, rules)
    let best = groups.length
    let most = alike
    for (const [at, group] of groups.entries()) {
      const likeness = likenessTo(group, read)
      if (likeness < most) continue
      best = at
      most = likeness + 1e-9
    }
    const group = groups[best]
    if (group === undefined) groups.push([read])
    else if (group.length < compared) group.push(read)
    return best
  })
}

/** The mean over a group's members: one odd member opens no door. */
function likenessTo(group: readonly ReadQuestion[], read: ReadQuestion): number {
  let sum = 0
  for (const member of group) sum += questionLikeness(member, read)
  return sum / Math.max(1, group.length)
}
