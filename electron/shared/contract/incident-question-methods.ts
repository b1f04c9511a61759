import { z } from 'zod'
import { openQuestionSchema } from '../model/incident.ts'
import { id, type Method, undoable } from './common.ts'

const result = z.object({ question: openQuestionSchema, ...undoable })

/** Methods of `incidents` for what people ask. All can be taken back. */
export const incidentQuestionMethods = {
  /** A statement answers it; or it will not be answered, for a reason; with neither it is open again. */
  'incidents.answer': {
    params: z
      .object({
        questionId: id,
        statementId: id.optional(),
        reason: z.string().trim().min(1).max(2000).optional(),
      })
      .refine(({ statementId, reason }) => statementId === undefined || reason === undefined, {
        message: 'Say either which statement answers it or why nobody will.',
        path: ['reason'],
      }),
    result,
  },
  /** Makes one question part of another that asks the same; gives the other. */
  'incidents.joinQuestions': { params: z.object({ questionId: id, intoId: id }), result },
  /** Makes what these items ask a question of its own, which it gives. */
  'incidents.splitQuestion': {
    params: z.object({ questionId: id, itemIds: z.array(id).min(1).max(1000) }),
    result,
  },
} as const satisfies Record<string, Method>
