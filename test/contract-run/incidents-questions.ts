/** Methods about what people ask: they can only answer well where somebody asks, and are tested there. */
export const questionMethods = [
  'incidents.answer',
  'incidents.joinQuestions',
  'incidents.splitQuestion',
] as const

/** Params of the same methods that are wrong in some way. */
export const wrongQuestionParams = {
  'incidents.answer': { questionId: 'x', statementId: 'y', reason: 'z' },
  'incidents.joinQuestions': { questionId: 'x' },
  'incidents.splitQuestion': { questionId: 'x', itemIds: [] },
} as const
