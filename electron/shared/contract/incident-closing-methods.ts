import { z } from 'zod'
import { roundMemberSchema } from '../model/incident.ts'
import { finalOutlineSchema } from '../model/incident-closing.ts'
import { replyDraftSchema, replyTextLimit } from '../model/reply.ts'
import { id, type Method } from './common.ts'

const member = { id, conversationId: id }

/** Methods of `incidents` for its end: the final statement, and telling everybody who wrote. */
export const incidentClosingMethods = {
  /**
   * The final statement as an outline to fill; with a draft also which sections it has, and where it speaks of money
   * beside people who were hurt. Tone, completeness and contradictions are `replies.check` (with the stage `fixed`) and
   * `incidents.check`.
   */
  'incidents.outline': {
    params: z.object({ id, draft: z.string().max(replyTextLimit).optional() }),
    result: finalOutlineSchema,
  },
  /** Everyone who wrote about it, once each; who wrote first comes first. */
  'incidents.round': { params: z.object({ id }), result: z.array(roundMemberSchema) },
  /**
   * Makes the draft for one of them in the composer of `member.answerItemId`; from there it goes out as any answer does,
   * by the person.
   */
  'incidents.tell': {
    params: z.object(member),
    result: z.object({
      draft: replyDraftSchema,
      member: roundMemberSchema,
      /** False where a draft of the person's stood there already, which was left as it is. */
      isNew: z.boolean(),
    }),
  },
  /** Leaves somebody out of the round, with the reason, for the person alone; an empty one takes them in again. */
  'incidents.leaveOut': {
    params: z.object({ ...member, reason: z.string().trim().max(2000) }),
    result: roundMemberSchema,
  },
} as const satisfies Record<string, Method>
