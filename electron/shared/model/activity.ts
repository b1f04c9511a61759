import { z } from 'zod'
import { timestampSchema } from './time.ts'

export const activityBucketSchema = z.object({
  /** When it begins. */
  at: timestampSchema,
  count: z.number().int(),
  /** How many people they came from. */
  authors: z.number().int(),
  /** From how many to how many would have been usual; absent where that is not known. */
  low: z.number().optional(),
  high: z.number().optional(),
  /** Whether less than half of it was watched: few mentions then do not mean quiet. */
  unknown: z.boolean(),
})
export type ActivityBucket = z.infer<typeof activityBucketSchema>

export const activitySchema = z.object({
  /** Length of each bucket, such that there are at most 400. */
  bucketMinutes: z.number().int(),
  /** All of them in order, empty ones included; the first begins at or before `from`. */
  buckets: z.array(activityBucketSchema),
  /** Storm alarms in that time, oldest first. */
  alarms: z.array(z.object({ id: z.string(), at: timestampSchema, endedAt: timestampSchema.optional() })),
})
/** Mentions of one watch over time. */
export type Activity = z.infer<typeof activitySchema>
