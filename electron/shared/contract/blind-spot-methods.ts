import { z } from 'zod'
import { blindSpotSchema } from '../model/blind-spot.ts'
import { timestampSchema } from '../model/time.ts'
import { id, type Method } from './common.ts'

/** Methods of `blindSpots`. */
export const blindSpotMethods = {
  /** Newest first; those that lasted into `since` are among them. */
  'blindSpots.list': {
    params: z.object({
      since: timestampSchema.optional(),
      sourceId: id.optional(),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    result: z.array(blindSpotSchema),
  },
} as const satisfies Record<string, Method>
