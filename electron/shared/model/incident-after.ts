import { z } from 'zod'
import { timestampSchema } from './time.ts'

const minutes = z.number().int().nonnegative()

export const incidentMinutesSchema = z.object({
  /** Until an alarm rang, or the person opened the incident. */
  notice: minutes.optional(),
  /** Until somebody had it: an alarm was answered, or the incident opened. */
  acknowledge: minutes.optional(),
  /** Until the first statement. */
  firstWord: minutes.optional(),
  /** Until the cause was stated. */
  cause: minutes.optional(),
  /** Until it worked again, and that was said. */
  fix: minutes.optional(),
  /** Until everybody had been told. */
  close: minutes.optional(),
})
/** Whole minutes since the first sign; absent is what has not come yet. */
export type IncidentMinutes = z.output<typeof incidentMinutesSchema>

export const incidentMarkSchema = z.object({
  kind: z.enum(['alarm', 'statement', 'cause', 'fixed', 'closed']),
  at: timestampSchema,
  text: z.string(),
  statementId: z.string().optional(),
})
/** What happened at one moment of the curve. */
export type IncidentMark = z.output<typeof incidentMarkSchema>

export const incidentFiguresSchema = z.object({
  minutes: incidentMinutesSchema,
  items: z.number().int(),
  people: z.number().int(),
  statements: z.number().int(),
  questions: z.object({ asked: z.number().int(), answered: z.number().int(), declined: z.number().int() }),
  promises: z.object({ given: z.number().int(), kept: z.number().int(), late: z.number().int() }),
  /** What was said about it over time, from the first sign on; empty stretches included. */
  curve: z.object({
    bucketMinutes: z.number(),
    buckets: z.array(z.object({ at: timestampSchema, count: z.number().int(), people: z.number().int() })),
  }),
  /** Oldest first. */
  marks: z.array(incidentMarkSchema),
})
/** How it went, in numbers. */
export type IncidentFigures = z.output<typeof incidentFiguresSchema>

export const lessonOfferSchema = z.discriminatedUnion('do', [
  /** Adds terms to a watch, or makes one where there is no `watchId`. */
  z.object({
    do: z.literal('watch'),
    watchId: z.string().optional(),
    name: z.string(),
    terms: z.array(z.string()).min(1),
  }),
  z.object({ do: z.literal('warn'), watchId: z.string(), name: z.string() }),
  z.object({ do: z.literal('check'), url: z.string(), everyMinutes: z.number() }),
  z.object({ do: z.literal('oftener'), sourceId: z.string(), name: z.string(), everyMinutes: z.number() }),
  z.object({ do: z.literal('resume'), sourceId: z.string(), name: z.string() }),
])
/** What one click changes. */
export type LessonOffer = z.output<typeof lessonOfferSchema>

export const lessonSchema = z.object({
  /** The same for the same lesson, however often it is asked for. */
  id: z.string(),
  /** What would have told of it earlier, and from what that is known. */
  text: z.string(),
  /** How many minutes earlier, where that can be said. */
  minutes: z.number().int().positive().optional(),
  /** Items it was drawn from, at most 10, oldest first. */
  itemIds: z.array(z.string()),
  /** Absent where only the person can do something about it. */
  offer: lessonOfferSchema.optional(),
})
/** Something that would have caught a trouble earlier. */
export type Lesson = z.output<typeof lessonSchema>
