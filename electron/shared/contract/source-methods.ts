import { z } from 'zod'
import {
  sourceErrorKindSchema,
  sourceKindInfoSchema,
  sourceKindSchema,
  sourceOfferSchema,
  sourceSchema,
  sourceSettingsSchema,
} from '../model/source.ts'
import { timestampSchema } from '../model/time.ts'
import { id, type Method, nothing, undoable } from './common.ts'

const minutes = z.number().positive().max(43_200)

/** What went wrong with a source, in words for a person. */
const sourceFailure = z.object({ kind: sourceErrorKindSchema, message: z.string(), advice: z.string() })
export type SourceFailure = z.output<typeof sourceFailure>

/** Methods of `sources`. */
export const sourceMethods = {
  'sources.kinds': { params: nothing, result: z.array(sourceKindInfoSchema) },
  'sources.list': { params: nothing, result: z.array(sourceSchema) },
  'sources.add': {
    params: z.object({
      kind: sourceKindSchema,
      name: z.string().max(200).optional(),
      everyMinutes: minutes.optional(),
      settings: sourceSettingsSchema,
    }),
    result: sourceSchema,
  },
  'sources.update': {
    params: z.object({
      id,
      name: z.string().max(200).optional(),
      everyMinutes: minutes.optional(),
      settings: sourceSettingsSchema.optional(),
      paused: z.boolean().optional(),
    }),
    result: sourceSchema,
  },
  'sources.remove': { params: z.object({ id }), result: z.object(undoable) },
  'sources.check': {
    params: z.object({ id }),
    result: z.object({ newItems: z.number().int(), error: sourceFailure.optional() }),
  },
  'sources.checkAll': { params: nothing, result: z.object({ sources: z.number().int() }) },
  /** Tries settings without saving anything: the newest few items they would bring, or why they would not. */
  'sources.preview': {
    params: z.object({ kind: sourceKindSchema, settings: sourceSettingsSchema, id: id.optional() }),
    result: z.object({
      items: z.array(
        z.object({ title: z.string(), url: z.string().optional(), publishedAt: timestampSchema.optional() }),
      ),
      total: z.number().int(),
      error: sourceFailure.optional(),
    }),
  },
  /**
   * Tries where the list is in the answer of a `json-list`, without saving anything. The address is asked once, its answer
   * kept for ten minutes; `again` asks anew. `id`: the source whose stored secrets stand behind the masks.
   */
  'sources.tryMapping': {
    params: z.object({ settings: sourceSettingsSchema, id: id.optional(), again: z.boolean().optional() }),
    result: z.object({
      /** The answer, indented, its first 20,000 characters; absent when there is none. */
      sample: z.string().optional(),
      askedAt: timestampSchema.optional(),
      /** The first few entries as they are understood. */
      entries: z.array(
        z.object({
          title: z.string().optional(),
          text: z.string(),
          name: z.string().optional(),
          address: z.string().optional(),
          page: z.string().optional(),
          publishedAt: timestampSchema.optional(),
          spam: z.boolean(),
        }),
      ),
      total: z.number().int(),
      /** What is wrong with the mapping, a sentence without its full stop. */
      mistake: z.string().optional(),
      /** Why there is no answer. */
      error: sourceFailure.optional(),
    }),
  },
  /** Adds a source for every feed that a feed reader's list (OPML) names; what could not be added is named. */
  'sources.importOpml': {
    params: z.object({ text: z.string().min(1).max(900_000) }),
    result: z.object({
      added: z.number().int(),
      skipped: z.array(z.object({ title: z.string(), reason: z.string() })),
      /** Absent when nothing was added. */
      undo: id.optional(),
    }),
  },
  /** The sources that are feeds, as a list that any feed reader takes. */
  'sources.exportOpml': {
    params: nothing,
    result: z.object({
      text: z.string(),
      /** Names of sources that are no feeds, or only secret ones, and so are not in it. */
      leftOut: z.array(z.string()),
    }),
  },
  'sources.discover': {
    params: z.object({ address: z.string().min(1).max(2000) }),
    result: z.object({
      /** The address as understood, e.g. `https://blog.example/` for `blog.example`. */
      address: z.string(),
      title: z.string().optional(),
      offers: z.array(sourceOfferSchema),
      error: sourceFailure.optional(),
    }),
  },
} as const satisfies Record<string, Method>
