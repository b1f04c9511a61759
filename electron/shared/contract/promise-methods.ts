import { z } from 'zod'
import { promiseSchema } from '../model/incident.ts'
import { id, type Method, undoable } from './common.ts'

const one = z.object({ id })
const ended = z.object({ promise: promiseSchema, ...undoable })

/** Methods of `promises`: what was promised for a time in anything that went out. */
export const promiseMethods = {
  /** Those that are open first, by when they are due; then those that are not, the newest first. */
  'promises.list': {
    params: z.object({
      /** Only those of one incident. */
      incidentId: id.optional(),
      /** Only those that are neither kept nor dropped. */
      open: z.boolean().optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    result: z.array(promiseSchema),
  },
  /** It was kept, in a way that nobody here saw. Its alarm is over. */
  'promises.keep': { params: one, result: ended },
  /** It counts no more. Its alarm is over. */
  'promises.drop': { params: one, result: ended },
  /** What to write when it is due and there is nothing to tell: “No news yet, because …”. */
  'promises.draft': {
    params: one,
    result: z.object({
      /** With blanks to fill. */
      text: z.string(),
      /** Where it was given in an answer: the item whose composer to open. */
      itemId: id.optional(),
      /** Where the text stands in that composer already; absent where a draft of the person's stands there. */
      draftId: id.optional(),
      /** Where it was given in public about an incident. */
      incidentId: id.optional(),
    }),
  },
} as const satisfies Record<string, Method>
