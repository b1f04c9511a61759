import { z } from 'zod'
import { replyStageSchema } from '../model/completeness.ts'
import {
  cannedReplySchema,
  cannedTextSchema,
  replyLengthSchema,
  situationSchema,
  suggestionSchema,
} from '../model/template.ts'
import { id, type Method, undoable } from './common.ts'

/** Longest file of canned replies that is read, in UTF-16 units. */
const longestFile = 2_000_000

/** Methods of `templates`: the canned replies. */
export const templateMethods = {
  /** Those that answer the question, the best first; all of them without one. With an item, also which fit it. */
  'templates.list': {
    params: z.object({
      /** Suggest what fits this item. */
      itemId: id.optional(),
      /** Words of code, title, situation or text, or `/code`. */
      query: z.string().max(200).optional(),
      stage: replyStageSchema.optional(),
      length: replyLengthSchema.optional(),
    }),
    result: z.object({
      templates: z.array(cannedReplySchema),
      /** At most three, the best first; all of `stage` and `length` where those are asked for. Empty without an item. */
      suggested: z.array(suggestionSchema),
      /** What the item is about, the likeliest first. */
      situations: z.array(situationSchema),
      /** What is known of the item for its blanks, by the blank's name: `name`, `page`, `my name`. */
      known: z.record(z.string(), z.string()),
      /** Time zone of whoever wrote, where the item tells it. */
      theirZone: z.string().optional(),
      /** Set when the item attacks the reader: what it says, and why a breath helps before an answer. */
      attack: z.object({ quote: z.string(), why: z.string() }).optional(),
      /** One sentence for each file of replies with an error; what stands in it was left out. */
      troubles: z.array(z.string()),
    }),
  },
  /** Keeps an own one, or a change to one that came with the program. */
  'templates.save': {
    params: cannedTextSchema
      // Checked by the engine, which says it in a sentence.
      .extend({
        code: z.string().trim().max(200),
        title: z.string().trim().max(1000),
        text: z.string().max(100_000),
      })
      .extend({
        /** Absent for a new one. */
        id: id.optional(),
      }),
    result: cannedReplySchema.extend(undoable),
  },
  /** Takes one away; one that came with the program comes back by `templates.reset`. */
  'templates.remove': { params: z.object({ id }), result: z.object(undoable) },
  /** Puts those that came with the program back as they came: one, or all. Own ones stay. */
  'templates.reset': {
    params: z.object({ id: id.optional() }),
    result: z.object({
      /** How many are as they came again. */
      changed: z.number().int(),
      undo: id.optional(),
    }),
  },
  /** Takes replies from a file as `templates.export` writes it. One whose code exists takes its place. */
  'templates.import': {
    params: z.object({ text: z.string().min(1).max(longestFile) }),
    result: z.object({
      added: z.number().int(),
      changed: z.number().int(),
      /** One sentence for each that was left out, with its line. */
      troubles: z.array(z.string()),
      undo: id.optional(),
    }),
  },
  'templates.export': {
    /** `own`: what the person wrote or changed; `all`: whatever is in the list. */
    params: z.object({ which: z.enum(['own', 'all']).default('own') }),
    /** YAML. */
    result: z.object({ text: z.string(), count: z.number().int() }),
  },
} as const satisfies Record<string, Method>
