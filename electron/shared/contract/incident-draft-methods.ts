import { z } from 'zod'
import { statementDraftFields, statementDraftSchema } from '../model/statement-draft.ts'
import { id, type Method } from './common.ts'

/** Which draft of an incident: the next statement, or the correction of the statement with that id. */
const which = { id, corrects: id.optional() }

/** Methods of `incidents`: statements in the making. */
export const incidentDraftMethods = {
  /** The draft as it was left; empty when there is none. */
  'incidents.draft': { params: z.object(which), result: statementDraftSchema },
  /** Changes what is given of a draft. One without a word in it is forgotten. */
  'incidents.keepDraft': {
    params: z.object({ ...which, draft: z.object(statementDraftFields).partial() }),
    result: statementDraftSchema,
  },
} as const satisfies Record<string, Method>
