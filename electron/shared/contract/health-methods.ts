import { z } from 'zod'
import { healthSchema } from '../model/health.ts'
import { id, type Method, nothing } from './common.ts'

/** Methods of `health`. */
export const healthMethods = {
  'health.get': { params: nothing, result: healthSchema },
  /** Takes a problem off the list once the person has read it. */
  'health.dismiss': { params: z.object({ id }), result: healthSchema },
} as const satisfies Record<string, Method>
