import { z } from 'zod'
import { siteCheckSchema, siteSchema } from '../model/site.ts'
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
} as const satisfies Record<string, Method>
