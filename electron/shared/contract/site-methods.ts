import { z } from 'zod'
import { siteCheckSchema, siteSchema } from '../model/site.ts'
import { siteOverviewSchema, sitePageSchema, siteSeriesSchema, siteSpanSchema } from '../model/site-page.ts'
import { timestampSchema } from '../model/time.ts'
import { id, type Method, nothing } from './common.ts'

/** Methods of `sites`. */
export const siteMethods = {
  'sites.list': { params: nothing, result: z.array(siteSchema) },
  'sites.history': {
    params: z.object({
      sourceId: id,
      since: timestampSchema.optional(),
      limit: z.number().int().min(1).max(5000).default(500),
    }),
    result: z.array(siteCheckSchema),
  },
  /** One row per site, in the order in which they were added. */
  'sites.overview': { params: nothing, result: z.array(siteOverviewSchema) },
  /** Everything about one site. */
  'sites.get': {
    params: z.object({
      /** As `sites.overview` gives it. */
      key: z.string().min(1).max(300),
      /** IANA name of the zone in which days are counted; this machine's when absent. */
      timeZone: z.string().min(1).max(100).optional(),
    }),
    result: sitePageSchema,
  },
  /** Answer times of one check over a span. */
  'sites.series': {
    params: z.object({ sourceId: id, span: siteSpanSchema.default('24h') }),
    result: siteSeriesSchema,
  },
} as const satisfies Record<string, Method>
