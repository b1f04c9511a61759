import { z } from 'zod'
import { taughtSchema } from '../model/conversation.ts'
import { itemDetailSchema } from '../model/item.ts'
import { id, type Method, undoable } from './common.ts'

const mark = z.string().trim().min(1)

/** Methods of `reports`. */
export const reportMethods = {
  /**
   * Remembers what the person marked in a form mail, as it stands there, for all mails of the same layout. Gives the
   * item as it is understood now.
   */
  'reports.teach': {
    params: z.object({
      itemId: id,
      message: mark.max(200_000),
      name: mark.max(500).optional(),
      address: mark.max(500).optional(),
    }),
    result: itemDetailSchema,
  },
  /** Layouts the person has taught, the newest first. */
  'reports.taught': { params: z.object({}), result: z.array(taughtSchema) },
  'reports.forget': { params: z.object({ id }), result: z.object(undoable) },
  /** Fetches what hangs on a report. Nothing of it is looked at: it goes to whoever asked, to be saved. */
  'reports.attachment': {
    params: z.object({
      itemId: id,
      /** Its place among the report's attachments, from 0. */
      index: z.number().int().min(0).max(1000),
    }),
    result: z.object({
      name: z.string().optional(),
      type: z.string(),
      size: z.number().int(),
      base64: z.string(),
    }),
  },
} as const satisfies Record<string, Method>
