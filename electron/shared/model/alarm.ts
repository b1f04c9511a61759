import { z } from 'zod'
import { timestampSchema } from './time.ts'

export const alarmStateSchema = z.enum(['ringing', 'acknowledged', 'over'])
/** `ringing` until a human acknowledges it or its cause ends; `over` when the cause has ended. */
export type AlarmState = z.infer<typeof alarmStateSchema>

export const alarmSchema = z.object({
  id: z.string(),
  sourceId: z.string(),
  title: z.string(),
  /** What was expected, what came, since when. */
  text: z.string(),
  state: alarmStateSchema,
  raisedAt: timestampSchema,
  acknowledgedAt: timestampSchema.optional(),
  note: z.string().optional(),
  endedAt: timestampSchema.optional(),
  itemId: z.string().optional(),
})
export type Alarm = z.infer<typeof alarmSchema>
