import { z } from 'zod'
import { timestampSchema } from './time.ts'

/**
 * What to look for in items: a name and the terms that stand for it. A term is a word or phrase (whole words in
 * a row, parted by white space or hyphens), `kett*` (words that begin so), `#tag` (that hashtag only), `@name` or
 * `@name@server` (a handle) or `blog.example/path` (that domain and those below it, named or linked to). Case and
 * diacritics make no difference.
 */
export const watchSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** One of these is enough. */
  terms: z.array(z.string()),
  /**
   * An item in which one of these stands is no hit. One that contains a term, such as "kettle corn" for "kettle",
   * only takes away the places where it stands itself.
   */
  exclude: z.array(z.string()),
  /** Only items of these sources; absent for all. */
  sourceIds: z.array(z.string()).optional(),
  /** Whether one story that is told in several places is one item. */
  collapse: z.boolean(),
  /** Whether a storm of hits raises an alarm. */
  storm: z.boolean(),
  createdAt: timestampSchema,
})
export type Watch = z.infer<typeof watchSchema>

/** A term that the program proposes, and in half a sentence why. */
export const termOfferSchema = z.object({ term: z.string(), why: z.string() })
export type TermOffer = z.infer<typeof termOfferSchema>
