import { z } from 'zod'
import { completenessSchema, replyStageSchema } from '../model/completeness.ts'
import {
  draftFields,
  replyDraftSchema,
  replyPlaceSchema,
  replySchema,
  replyStateSchema,
  replyTextLimit,
} from '../model/reply.ts'
import { toneCheckSchema } from '../model/tone.ts'
import { id, type Method } from './common.ts'

const one = z.object({ id })

/** Methods of `replies`. */
export const replyMethods = {
  /** What in a draft will read as an excuse, and what its stage still needs. Advice: it never stops a reply. */
  'replies.check': {
    params: z.object({
      text: z.string().max(replyTextLimit),
      /** Which stage to compare with; without one only the tone is checked. */
      stage: replyStageSchema.optional(),
      /** What the other person wrote: a line of the draft that repeats it is theirs, and is left alone. */
      quoted: z.string().max(replyTextLimit).optional(),
    }),
    result: toneCheckSchema.extend({
      /** Absent without a stage, and when the text was not checked. */
      completeness: completenessSchema.optional(),
      /** One sentence for each rule file that has an error and was left out. */
      troubles: z.array(z.string()),
    }),
  },
  /** Where an item can be answered, the best first; never empty. Asks nobody, so it answers at once. */
  'replies.places': { params: z.object({ itemId: id }), result: z.array(replyPlaceSchema) },
  /** The draft for an item, made when there is none. */
  'replies.draft': { params: z.object({ itemId: id }), result: replyDraftSchema },
  /** Changes what is given of a draft. Refused (`conflict`) while its reply is on its way. */
  'replies.save': {
    params: z
      .object({ id, ...draftFields })
      .partial()
      .required({ id: true }),
    result: replyDraftSchema,
  },
  /** Empties a draft. What was learned of the item (the breath, dismissed rules) stays. */
  'replies.discard': { params: one, result: replyDraftSchema },
  /**
   * Sends a draft after 15 seconds, in which it can be undone. Refused (`invalid`, with the field) when the text is
   * empty, too long or has an unfilled blank; `conflict` while an earlier try is not settled. Calling it twice sends
   * once.
   */
  'replies.send': {
    params: z.object({
      draftId: id,
      /** A text that is too long for one post goes out as a numbered thread. */
      asThread: z.boolean().default(false),
    }),
    result: replySchema,
  },
  /** Takes back what has not gone out yet; its text is a draft again. `conflict` when it is too late. */
  'replies.undo': { params: one, result: replySchema },
  /** Sends what failed once more, at once; of a thread what is missing. For `unknown` only where that cannot double it. */
  'replies.retry': { params: one, result: replySchema },
  /** The person says what became of an `unknown`, `copied` or half sent reply. `not-sent` makes it a draft again. */
  'replies.settle': { params: z.object({ id, as: z.enum(['sent', 'not-sent']) }), result: replySchema },
  /** The person copied the text of a draft to send it elsewhere; `replies.settle` then says whether they did. */
  'replies.copied': { params: z.object({ draftId: id }), result: replySchema },
  /** Newest first. */
  'replies.list': {
    params: z.object({
      itemId: id.optional(),
      states: z.array(replyStateSchema).min(1).optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    result: z.object({
      replies: z.array(replySchema),
      /** How many are neither sent nor undone, over all items. */
      open: z.number().int(),
    }),
  },
} as const satisfies Record<string, Method>
