import { digestSchema } from '../model/digest.ts'
import { type Method, nothing } from './common.ts'

/** Methods of `digest`: "while you were away". */
export const digestMethods = {
  'digest.get': { params: nothing, result: digestSchema },
  /** The person has read it; what comes from now on stands in the next one. */
  'digest.seen': { params: nothing, result: nothing },
} as const satisfies Record<string, Method>
