import { z } from 'zod'
import { toldOutcomeSchema } from './alarm.ts'
import { timestampSchema } from './time.ts'

export const drillSchema = z.object({
  /**
   * `idle`: none has been held; `gathering`: invented mentions are coming in; `ringing`: the alarm has been
   * raised and waits for somebody; `done`: it has ended, and this is its report.
   */
  state: z.enum(['idle', 'gathering', 'ringing', 'done']),
  startedAt: timestampSchema.optional(),
  endedAt: timestampSchema.optional(),
  /** The rehearsal's alarm while it rings. */
  alarmId: z.string().optional(),
  /** How many mentions were invented so far. */
  mentions: z.number().int(),
  /** What was told where, oldest first. */
  steps: z.array(z.object({ channel: z.string(), at: timestampSchema, outcome: toldOutcomeSchema })),
  /** Seconds from the alarm to "I have it"; absent when nobody had it. */
  acknowledgedAfterSeconds: z.number().optional(),
})
/** A rehearsal of the alarm, under way or over. */
export type Drill = z.infer<typeof drillSchema>
