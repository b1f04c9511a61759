import { z } from 'zod'
import { itemSchema } from '../model/item.ts'
import { timestampSchema } from '../model/time.ts'
import type { Method } from './common.ts'

/** The view in which a few real reports are found among very many. */
export const reportSortMethods = {
  /** What was reported lately, alike things together, with what a crowd of fakes would not say first. */
  'reports.sorted': {
    params: z.object({
      /** How far back, in hours. */
      hours: z.number().positive().max(8760).default(168),
      limit: z.number().int().min(1).max(200).default(50),
      /** How many to pass over. */
      offset: z.number().int().min(0).default(0),
    }),
    result: z.object({
      groups: z.array(
        z.object({
          /** The first of those that say the same. */
          item: itemSchema,
          /** How many say it, and how many people they are as far as that can be told. */
          reports: z.number().int().min(1),
          people: z.number().int().min(1),
          /** Why it stands where it stands, half a sentence each, e.g. "you have answered them before". */
          why: z.array(z.string()),
        }),
      ),
      /** All groups, and all reports in them. */
      total: z.number().int(),
      reports: z.number().int(),
      /** Since when far more came than usual, if they did. */
      floodSince: timestampSchema.optional(),
    }),
  },
} as const satisfies Record<string, Method>
