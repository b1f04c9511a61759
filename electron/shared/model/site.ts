import { z } from 'zod'
import { timestampSchema } from './time.ts'

export const siteVerdictSchema = z.enum(['up', 'down', 'unknown'])
/** `unknown` is neither up nor down: not checked yet, offline, just woken, or still confirming from nothing. */
export type SiteVerdict = z.infer<typeof siteVerdictSchema>

/** One check of a site. `unknown` was not a check of the site but of our own blindness. */
export const siteCheckSchema = z.object({
  at: timestampSchema,
  outcome: z.enum(['success', 'failure', 'unknown']),
  /** HTTP status of the last answer, if there was one. */
  status: z.number().int().optional(),
  /** Milliseconds from asking to the last byte. */
  milliseconds: z.number().optional(),
  /** What came instead of what was expected, in words; absent on success. */
  reason: z.string().optional(),
})
export type SiteCheck = z.infer<typeof siteCheckSchema>

export const siteSchema = z.object({
  sourceId: z.string(),
  name: z.string(),
  url: z.string(),
  verdict: siteVerdictSchema,
  /** Since when the verdict holds. */
  since: timestampSchema.optional(),
  /** True while failures (or successes after an outage) are being counted and checks come faster. */
  confirming: z.boolean(),
  lastCheck: siteCheckSchema.optional(),
})
export type Site = z.infer<typeof siteSchema>
