import { z } from 'zod'
import { timestampSchema } from './time.ts'

/** A stretch of time in which a source was not observed: neither up nor quiet, but unknown. */
export const blindSpotSchema = z.object({
  id: z.string(),
  sourceId: z.string(),
  sourceName: z.string(),
  from: timestampSchema,
  /** Absent while it lasts. */
  to: timestampSchema.optional(),
  /** Why, as half a sentence, e.g. "this machine was asleep". */
  reason: z.string(),
  /** Whether the source has since shown everything that was said in that time. */
  filled: z.boolean(),
})
export type BlindSpot = z.infer<typeof blindSpotSchema>
