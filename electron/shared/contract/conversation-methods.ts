import { z } from 'zod'
import { conversationSchema, waitingSchema } from '../model/conversation.ts'
import { timestampSchema } from '../model/time.ts'
import { id, type Method, nothing, undoable } from './common.ts'

/** Methods of `waiting` and `conversations`: who wrote and has had no answer, and what was said. */
export const conversationMethods = {
  /** The longest wait first, over all channels. */
  'waiting.list': {
    params: z.object({
      limit: z.number().int().min(1).max(500).default(50),
      cursor: z.string().max(100).optional(),
    }),
    result: z.object({
      waiting: z.array(waitingSchema),
      /** How many there are in all. */
      total: z.number().int(),
      oldestSince: timestampSchema.optional(),
      nextCursor: z.string().optional(),
    }),
  },
  /** Says of conversations that nobody waits there any more; what waited in them counts as acknowledged. */
  'waiting.end': {
    params: z.object({
      /** Of conversations. */
      ids: z.array(id).min(1).max(500),
      as: z.enum(['answered', 'declined', 'merged', 'no-need']),
      /** Why; must be there for `declined`. For the operator alone: nobody is told. */
      reason: z.string().trim().max(2000).optional(),
      /** For `merged`: the conversation in which it is settled. */
      into: id.optional(),
    }),
    result: z.object({ ended: z.number().int(), ...undoable }),
  },
  'conversations.get': {
    /** By one of its items, or by its own id. */
    params: z.object({ itemId: id.optional(), id: id.optional() }),
    result: conversationSchema,
  },
  /** Sets the private note about the person of a conversation; an empty one takes it away. */
  'conversations.note': { params: z.object({ id, note: z.string().max(10_000) }), result: nothing },
} as const satisfies Record<string, Method>
