import { z } from 'zod'
import { span } from './recent.ts'

const numbers = (length: number) => z.array(z.number()).length(length).readonly()
const lately = z.array(z.number()).max(span).readonly()
const gaugeSchema = z.object({ seen: z.number(), due: z.number(), powers: z.number(), buckets: z.number() })
const openStormSchema = z.object({
  /** When the rise began, milliseconds. */
  since: z.number(),
  /** Voices in the hour, at the most. */
  peak: z.number(),
  isCalming: z.boolean(),
  /** Watched buckets in a row that were ordinary again. */
  calmBuckets: z.number(),
})

const stormStateSchema = z.object({
  version: z.literal(1),
  /** When the newest bucket began; null before the first. */
  at: z.number().nullable(),
  rhythm: z.object({ mentions: z.number(), days: z.number(), seen: numbers(24), due: numbers(24) }),
  habit: z.object({ weeks: numbers(168), hour: z.number().nullable(), seen: z.number(), due: z.number() }),
  recent: z.object({ seen: lately, voices: lately, due: lately, watched: lately }),
  record: z.object({ short: gaugeSchema, long: gaugeSchema, watched: z.number() }),
  spread: z.object({ squares: z.number(), due: z.number() }),
  storm: openStormSchema.nullable(),
  /** The newest alarm: when, and with how many voices in the hour. */
  told: z.object({ at: z.number(), value: z.number() }).nullable(),
})

/** Everything the detector remembers of one watch: plain JSON, about 5 kB at the most. */
export type StormState = z.infer<typeof stormStateSchema>
/** A storm that is not over. */
export type OpenStorm = z.infer<typeof openStormSchema>

/** The state that was kept as JSON, or undefined when this is none (damaged, or written by another version): begin anew then. */
export function readStormState(json: unknown): StormState | undefined {
  return stormStateSchema.safeParse(json).data
}
