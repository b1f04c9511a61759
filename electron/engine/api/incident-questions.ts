import type { incidentQuestionMethods } from '../../shared/contract/incident-question-methods.ts'
import type { QuestionsBefore } from '../store/store.ts'
import type { ApiContext, Handler } from './context.ts'

/** Handlers of what people ask in an incident. */
export function incidentQuestionHandlers({ incidents, undo }: ApiContext) {
  const { questions } = incidents
  const keep = ({ questions: before, places, made }: QuestionsBefore): string =>
    undo.keep({ what: 'questions', before, places, made })
  return {
    'incidents.answer': ({ questionId, statementId, reason }) => {
      const before = questions.answer(questionId, statementId, reason)
      return { question: questions.question(questionId), undo: keep(before) }
    },
    'incidents.joinQuestions': ({ questionId, intoId }) => {
      const before = questions.join(questionId, intoId)
      return { question: questions.question(intoId), undo: keep(before) }
    },
    'incidents.splitQuestion': ({ questionId, itemIds }) => {
      const { id, before } = questions.split(questionId, itemIds)
      return { question: questions.question(id), undo: keep(before) }
    },
  } satisfies { readonly [Name in keyof typeof incidentQuestionMethods]: Handler<Name> }
}
