import { z } from 'zod'
import { id, type Method } from './common.ts'

/** Methods of the emergency page. */
export const reportPageMethods = {
  /** Makes the emergency page of a source, in the colours of the site, and the script for the site itself. */
  'reports.page': {
    params: z.object({ sourceId: id }),
    result: z.object({
      /** To be put on servers. `page`: on another host than the site's; `site`: on the site. */
      files: z.array(z.object({ name: z.string(), place: z.enum(['page', 'site']), text: z.string() })),
      /** What goes into the site's pages; absent while it is not known where the page will be. */
      siteTag: z.string().optional(),
      /** What to know or to do, one sentence each. */
      notes: z.array(z.string()),
    }),
  },
} as const satisfies Record<string, Method>
