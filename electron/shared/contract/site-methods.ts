import { z } from 'zod'
import { maintenanceStatusSchema } from '../model/maintenance.ts'
import { siteCheckSchema, siteSchema } from '../model/site.ts'
import { siteOverviewSchema, sitePageSchema, siteSeriesSchema, siteSpanSchema } from '../model/site-page.ts'
import { sourceOfferSchema } from '../model/source.ts'
import { timestampSchema } from '../model/time.ts'
import { id, type Method, nothing } from './common.ts'

/** As `sites.overview` gives it. */
const siteKey = z.string().min(1).max(300)

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
      key: siteKey,
      /** IANA name of the zone in which days are counted; this machine's when absent. */
      timeZone: z.string().min(1).max(100).optional(),
    }),
    result: sitePageSchema,
  },
  /** Pauses every check of a site, or lets all of them go on. */
  'sites.pause': {
    params: z.object({ key: siteKey, paused: z.boolean() }),
    result: nothing,
  },
  /** Maintenance of a site from now on, for so many minutes; 0 ends what was begun by hand. */
  'sites.maintain': {
    params: z.object({ key: siteKey, minutes: z.number().min(0).max(10_080) }),
    result: z.array(maintenanceStatusSchema),
  },
  /** Every maintenance in the settings, whether it is under way, and when it is next. */
  'sites.maintenance': { params: nothing, result: z.array(maintenanceStatusSchema) },
  /** What else could be watched about a site, by kinds that do not watch it yet. */
  'sites.offers': { params: z.object({ key: siteKey }), result: z.array(sourceOfferSchema) },
  /** Answer times of one check over a span. */
  'sites.series': {
    params: z.object({ sourceId: id, span: siteSpanSchema.default('24h') }),
    result: siteSeriesSchema,
  },
} as const satisfies Record<string, Method>
