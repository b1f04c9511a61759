import { z } from 'zod'
import { timestampSchema } from '../model/time.ts'
import { type Method, nothing } from './common.ts'

/** Methods of `checks`. */
export const checkMethods = {
  'checks.pause': {
    params: z.object({ minutes: z.number().positive().max(1440) }),
    result: z.object({ pausedUntil: timestampSchema }),
  },
  'checks.resume': { params: nothing, result: nothing },
} as const satisfies Record<string, Method>
