import { z } from 'zod'
import { alarmSchema, alarmStateSchema } from '../model/alarm.ts'
import { id, type Method } from './common.ts'

/** Methods of `alarms`. */
export const alarmMethods = {
  'alarms.list': {
    params: z.object({
      state: alarmStateSchema.optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    result: z.array(alarmSchema),
  },
  'alarms.acknowledge': {
    params: z.object({ id, note: z.string().max(2000).optional() }),
    result: alarmSchema,
  },
} as const satisfies Record<string, Method>
