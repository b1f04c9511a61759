import { z } from 'zod'
import { watchSchema } from '../model/watch.ts'
import { id, type Method, nothing, undoable } from './common.ts'

/** Methods of `watches`. */
export const watchMethods = {
  'watches.list': { params: nothing, result: z.array(watchSchema) },
  'watches.save': {
    params: z.object({
      /** Absent for a new watch. */
      id: id.optional(),
      name: z.string().trim().min(1).max(200),
      terms: z.array(z.string().trim().min(1).max(200)).min(1).max(200),
    }),
    result: watchSchema,
  },
  'watches.remove': { params: z.object({ id }), result: z.object(undoable) },
} as const satisfies Record<string, Method>
