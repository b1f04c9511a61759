import { z } from 'zod'
import { watchedLookSchema } from '../model/page-look.ts'
import { id, type Method, nothing } from './common.ts'

/** Methods of `looks`: pages as a browser shows them. */
export const lookMethods = {
  'looks.list': { params: nothing, result: z.array(watchedLookSchema) },
  'looks.picture': {
    params: z.object({ sourceId: id, name: z.string().regex(/^[\da-f]{64}$/) }),
    /** `image` is a `data:` address of a PNG, absent when that picture is not kept any more. */
    result: z.object({ image: z.string().optional() }),
  },
  /**
   * What a person says of the newest look. `accept`: this is how it should be from now on, so the usual look is
   * learned anew from here; `ignore` and `mind` one finding from now on.
   */
  'looks.answer': {
    params: z.discriminatedUnion('answer', [
      z.object({ answer: z.literal('accept'), sourceId: id }),
      z.object({ answer: z.enum(['ignore', 'mind']), sourceId: id, finding: id }),
    ]),
    result: watchedLookSchema,
  },
} as const satisfies Record<string, Method>
