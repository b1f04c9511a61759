import { z } from 'zod'
import { timestampSchema } from './time.ts'

export const siteVerdictSchema = z.enum(['up', 'degraded', 'down', 'unknown'])
/**
 * `degraded`: it answers, but not as it should, e.g. too slowly. `unknown` is neither up nor down: not checked yet,
 * offline, just woken, or still confirming from nothing.
 */
export type SiteVerdict = z.infer<typeof siteVerdictSchema>

export const timingsSchema = z.object({
  dns: z.number().optional(),
  connect: z.number().optional(),
  tls: z.number().optional(),
  firstByte: z.number().optional(),
  download: z.number().optional(),
})
/**
 * Where the time of a check went, in milliseconds: looking up the name, connecting, the TLS handshake, waiting for the
 * first byte, reading the rest; over redirects each is added up, so that the phases make up the whole. A phase that
 * did not happen is absent: an address needs no name server, plain http no TLS, a kept connection neither.
 */
export type Timings = z.infer<typeof timingsSchema>

export const siteFactsSchema = z.object({
  certificate: z
    .object({
      validFrom: timestampSchema,
      expiresAt: timestampSchema,
      issuer: z.string(),
      names: z.array(z.string()),
      /** SHA-256 of the certificate, hexadecimal. */
      fingerprint: z.string(),
    })
    .optional(),
  domain: z
    .object({
      name: z.string(),
      expiresAt: timestampSchema.optional(),
      registrar: z.string().optional(),
    })
    .optional(),
})
/** What a check found out besides its verdict, for the site's page. */
export type SiteFacts = z.infer<typeof siteFactsSchema>

/** One check of a site. `unknown` was not a check of the site but of our own blindness. */
export const siteCheckSchema = z.object({
  at: timestampSchema,
  outcome: z.enum(['success', 'degraded', 'failure', 'unknown']),
  /** HTTP status of the last answer, if there was one. */
  status: z.number().int().optional(),
  /** Milliseconds from asking to the last byte. */
  milliseconds: z.number().optional(),
  timings: timingsSchema.optional(),
  /** What came instead of what was expected, in words; absent on success. */
  reason: z.string().optional(),
})
export type SiteCheck = z.infer<typeof siteCheckSchema>

export const siteSchema = z.object({
  sourceId: z.string(),
  /** The site this check belongs to, as `sites.overview` names it. */
  key: z.string(),
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
