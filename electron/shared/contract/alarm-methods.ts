import { z } from 'zod'
import { alarmDetailSchema, alarmSchema, alarmStateSchema } from '../model/alarm.ts'
import { id, type Method, undoable } from './common.ts'

/** How long somebody may say that they have it, or want no reminder; at most a week. */
const minutes = z
  .number()
  .int()
  .min(1)
  .max(7 * 24 * 60)

/** An alarm after somebody answered it; a rehearsal's answer ends it and cannot be taken back. */
const answered = alarmSchema.extend({ undo: undoable.undo.optional() })

/** Methods of `alarms`. */
export const alarmMethods = {
  /** Newest first. Rehearsals are listed until they are over. */
  'alarms.list': {
    params: z.object({
      state: alarmStateSchema.optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    result: z.array(alarmSchema),
  },
  'alarms.get': { params: z.object({ id }), result: alarmDetailSchema },
  /** "I have it": stops the ringing for so many minutes (else `acknowledgeMinutes` of the settings). */
  'alarms.acknowledge': {
    params: z.object({ id, note: z.string().max(2000).optional(), minutes: minutes.optional() }),
    result: answered,
  },
  /** "I still have it": the same time again from now. */
  'alarms.confirm': { params: z.object({ id, minutes: minutes.optional() }), result: answered },
  'alarms.snooze': { params: z.object({ id, minutes }), result: answered },
} as const satisfies Record<string, Method>
