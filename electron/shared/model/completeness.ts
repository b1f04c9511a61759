import { z } from 'zod'

/** Where an answer stands in the story of a trouble, from the first word to the last. */
export const replyStageSchema = z.enum(['acknowledge', 'looking', 'cause', 'fixed', 'follow-up', 'declined'])
export type ReplyStage = z.output<typeof replyStageSchema>

/** What a whole answer may hold. The order is the one in which it reads best. */
export const replyElementSchema = z.enum([
  'owned',
  'harm',
  'do-now',
  'cause',
  'done',
  'repair',
  'next-update',
  'way-to-answer',
])
export type ReplyElement = z.output<typeof replyElementSchema>

/** A stretch of a text in UTF-16 units; `end` is the first one after it. */
const stretch = { start: z.number().int().nonnegative(), end: z.number().int().nonnegative() }

/** What is there for the stage at hand, what is missing, and what is there too early. */
export const completenessSchema = z.object({
  stage: replyStageSchema,
  /** Whether everything needed is there and nothing is too early. */
  complete: z.boolean(),
  elements: z.array(
    z.object({
      element: replyElementSchema,
      /** `needed` at this stage, or `welcome`. */
      weight: z.enum(['needed', 'welcome']),
      there: z.boolean(),
      /** The first sentence that says it. */
      at: z.object(stretch).optional(),
      /** What is missing, as advice in a sentence; absent when it is there. */
      advice: z.string().optional(),
    }),
  ),
  /** What must not be said yet, or not at all. */
  tooEarly: z.array(
    z.object({
      what: z.enum(['cause', 'no-harm-claim', 'never-again', 'charge']),
      ...stretch,
      quote: z.string(),
      reason: z.string(),
      offer: z.string(),
    }),
  ),
})
export type Completeness = z.output<typeof completenessSchema>
