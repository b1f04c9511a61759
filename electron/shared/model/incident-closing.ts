import { z } from 'zod'
import { certaintySchema } from './incident.ts'

export const outlineSectionSchema = z.enum([
  'what',
  'cause',
  'when',
  'affected',
  'lost',
  'done',
  'changes',
  'remedy',
  'contact',
  'sorry',
])
/** What a final statement says, in the order in which it reads best. */
export type OutlineSection = z.output<typeof outlineSectionSchema>

/** A stretch of a draft in UTF-16 units; `end` is the first one after it. */
const stretch = {
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
}

export const finalOutlineSchema = z.object({
  /** The whole outline as a text to fill, with blanks such as `{what you did}`. */
  text: z.string(),
  sections: z.array(
    z.object({
      section: outlineSectionSchema,
      heading: z.string(),
      /** What can be said by now, with blanks for the rest. */
      text: z.string(),
      /** On how firm a fact it rests; `unknown` where only the person can say. */
      certainty: certaintySchema,
      /** What belongs here, in a sentence. */
      advice: z.string(),
      /**
       * Of a draft: where it says so first; absent where no such words were found. Below the section's heading any words
       * do; in prose without headings they may say it in a way that was not understood.
       */
      said: z.object(stretch).optional(),
    }),
  ),
  /** Of a draft: whether no section is missing. */
  complete: z.boolean().optional(),
  /** Of a draft: where it speaks of money beside people who were hurt. */
  charges: z
    .array(
      z.object({
        ...stretch,
        /** Who was hurt: the sentence of the draft, or the fact. */
        beside: z.string(),
        reason: z.string(),
        offer: z.string(),
      }),
    )
    .optional(),
})
/** The final statement in the making. */
export type FinalOutline = z.output<typeof finalOutlineSchema>
