import { loadQuestionRules } from '../incident/questions/load-question-rules.ts'
import { placeQuestions } from '../incident/questions/place-questions.ts'
import type { QuestionRules } from '../incident/questions/question-rules.ts'

/** What tells which questions ask the same. */
export interface QuestionEar {
  rules(): Promise<QuestionRules>
  /** As `placeQuestions`: the number of the group of each quote, first those known, then the new ones. */
  place(known: readonly (readonly string[])[], quotes: readonly string[]): Promise<readonly number[]>
  /** Nobody asks at present: gives its memory back. */
  rest(): void
  stop(): Promise<void>
}

/** Makes an ear that reads by the rules alone. */
export function createQuestionEar(): QuestionEar {
  let rules: Promise<QuestionRules> | undefined
  const loaded = () => {
    rules ??= loadQuestionRules()
    return rules
  }
  return {
    rules: loaded,
    place: async (known, quotes) =>
      quotes.length === 0 ? [] : placeQuestions(known, quotes, await loaded()),
    rest() {
      rules = undefined
    },
    async stop() {
      rules = undefined
    },
  }
}
