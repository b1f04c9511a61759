import { networkReportSchema } from '../model/network.ts'
import { type Method, nothing } from './common.ts'

/** Methods of `network`. */
export const networkMethods = {
  /** Asks now whether this machine is online, and tells what each host did. */
  'network.check': { params: nothing, result: networkReportSchema },
} as const satisfies Record<string, Method>
