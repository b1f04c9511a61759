import { placeQuestions } from './place-questions.ts'
import type { QuestionRules } from './question-rules.ts'

/** Questions that ask the same. */
export interface QuestionGroup<Question> {
  /** In the order in which they were given. */
  readonly questions: readonly Question[]
}

/**
 * Puts questions that ask the same together, one after the other: where a question is put never changes by what is
 * asked later, so that an answer noted for a group stays with it. Groups in the order of their first question.
 */
export function groupQuestions<Question extends { readonly quote: string }>(
  questions: readonly Question[],
  rules: QuestionRules,
): readonly QuestionGroup<Question>[] {
  const groups: Question[][] = []
  const places = placeQuestions(
    [],
    questions.map(({ quote }) => quote),
    rules,
  )
  for (const [at, question] of questions.entries()) {
    const place = places[at] ?? groups.length
    const group = groups[place]
    if (group === undefined) groups[place] = [question]
    else group.push(question)
  }
  return groups.map((group) => ({ questions: group }))
}
