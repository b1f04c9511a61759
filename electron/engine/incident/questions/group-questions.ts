import { alike, questionLikeness } from './question-likeness.ts'
import type { QuestionRules } from './question-rules.ts'
import { type ReadQuestion, readQuestion } from './read-question.ts'

/** Questions that ask the same. */
export interface QuestionGroup<Question> {
  /** In the order in which they were given. */
  readonly questions: readonly Question[]
}

/** Members that a new question is compared with; more say nothing new. */
const compared = 12

/**
 * Puts questions that ask the same together, one after the other: where a question is put never changes by what is
 * asked later, so that an answer noted for a group stays with it. Groups in the order of their first question.
 */
export function groupQuestions<Question extends { readonly quote: string }>(
  questions: readonly Question[],
  rules: QuestionRules,
): readonly QuestionGroup<Question>[] {
  const groups: { questions: Question[]; read: ReadQuestion[] }[] = []
  for (const question of questions) {
    const read = readQuestion(question.quote, rules)
    let best: (typeof groups)[number] | undefined
    let most = alike
    for (const group of groups) {
      const likeness = likenessTo(group.read, read)
      if (likeness < most) continue
      best = group
      most = likeness + 1e-9
    }
    if (best === undefined) {
      groups.push({ questions: [question], read: [read] })
    } else {
      best.questions.push(question)
      if (best.read.length < compared) best.read.push(read)
    }
  }
  return groups.map(({ questions }) => ({ questions }))
}

/** The mean over a group's members: one odd member opens no door. */
function likenessTo(group: readonly ReadQuestion[], read: ReadQuestion): number {
  let sum = 0
  for (const member of group) sum += questionLikeness(member, read)
  return sum / group.length
}
