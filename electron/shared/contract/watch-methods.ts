import { z } from 'zod'
import { activitySchema } from '../model/activity.ts'
import { itemSchema } from '../model/item.ts'
import { timestampSchema } from '../model/time.ts'
import { termOfferSchema, watchSchema } from '../model/watch.ts'
import { id, type Method, nothing, undoable } from './common.ts'

// What is empty or too short is refused by the engine, in a sentence.
const name = z.string().trim().max(200)
const term = z.string().trim().max(200)
const terms = z.array(term).max(200)
const exclude = z.array(term).max(200)
/** `null` for all sources. */
const sourceIds = z.array(id).max(1000).nullable()

/** Methods of `watches`. */
export const watchMethods = {
  'watches.list': { params: nothing, result: z.array(watchSchema) },
  'watches.save': {
    /** What is left out stays as it was; a new watch leaves nothing out, looks at all sources, collapses and warns of storms. */
    params: z.object({
      /** Absent for a new watch. */
      id: id.optional(),
      name,
      terms,
      exclude: exclude.optional(),
      sourceIds: sourceIds.optional(),
      collapse: z.boolean().optional(),
      storm: z.boolean().optional(),
    }),
    result: watchSchema.extend({
      /** Set when more than half of what is stored would be a hit; one sentence with the number. */
      warning: z.string().optional(),
    }),
  },
  'watches.remove': { params: z.object({ id }), result: z.object(undoable) },
  /** Ways in which others may write a name, and what looks like it but is not meant. */
  'watches.suggest': {
    params: z.object({
      name,
      /** The site that the name belongs to, for its domain. */
      siteAddress: z.string().trim().max(2000).optional(),
      /** Terms that have been chosen already; they are not offered again. */
      terms: z.array(term).max(200).optional(),
    }),
    result: z.object({ terms: z.array(termOfferSchema), exclude: z.array(termOfferSchema) }),
  },
  /** What a watch would find in what is stored. */
  'watches.preview': {
    params: z.object({
      terms,
      exclude: exclude.optional(),
      sourceIds: sourceIds.optional(),
      /** How many examples to give. */
      limit: z.number().int().min(0).max(100).default(5),
    }),
    result: z.object({
      /** Hits among the `of` newest items; `of` is all of them unless that would take too long. */
      total: z.number().int(),
      of: z.number().int(),
      /** What each term would find by itself, exclusions applied, in the order of `terms`. */
      perTerm: z.array(z.object({ term: z.string(), items: z.number().int() })),
      /** The newest hits. */
      examples: z.array(itemSchema),
      /** Set when more than half of at least 100 items would be hits; one sentence with the number. */
      warning: z.string().optional(),
    }),
  },
  /** Mentions over time, with what was usual and the alarms. */
  'watches.activity': {
    params: z.object({
      /** `overall` for all watches that warn of storms together, and the reports. */
      id: id,
      from: timestampSchema,
      to: timestampSchema,
    }),
    result: activitySchema,
  },
  /** Mentions of each watch in each of the last 48 hours, oldest first. */
  'watches.sparklines': {
    params: nothing,
    result: z.array(z.object({ id, hours: z.array(z.number().int()).length(48) })),
  },
} as const satisfies Record<string, Method>
