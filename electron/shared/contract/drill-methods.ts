import { drillSchema } from '../model/drill.ts'
import { type Method, nothing } from './common.ts'

/** Methods of `drills`. */
export const drillMethods = {
  'drills.start': { params: nothing, result: drillSchema },
  'drills.stop': { params: nothing, result: drillSchema },
  'drills.get': { params: nothing, result: drillSchema },
} as const satisfies Record<string, Method>
