import { z } from 'zod'
import { id, type Method, nothing } from './common.ts'

/** Methods of `changes`. */
export const changeMethods = {
  'changes.undo': { params: z.object({ id }), result: nothing },
} as const satisfies Record<string, Method>
