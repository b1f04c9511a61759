import { z } from 'zod'
import { pageAnswerSchema, pageDetailSchema, pageSchema } from '../model/page.ts'
import { id, type Method, nothing } from './common.ts'

/** Methods of `pages`: what watched pages are expected to be. */
export const pageMethods = {
  'pages.list': { params: nothing, result: z.array(pageSchema) },
  'pages.get': { params: z.object({ sourceId: id }), result: pageDetailSchema },
  /** Makes findings the new normal and looks again at once; the answer is remembered with them. */
  'pages.answer': {
    params: z.object({
      sourceId: id,
      keys: z.array(z.string().min(1).max(300)).min(1).max(200),
      answer: pageAnswerSchema,
    }),
    result: pageDetailSchema,
  },
  /** Leaves a part of the page out of what is told, or takes it in again. Scripts and forms in it are still watched. */
  'pages.ignore': {
    params: z.object({ sourceId: id, part: z.string().trim().min(1).max(300), ignore: z.boolean() }),
    result: pageDetailSchema,
  },
  /** Forgets what was learned and learns the page anew; answers and ignored parts stay. */
  'pages.relearn': { params: z.object({ sourceId: id }), result: pageDetailSchema },
} as const satisfies Record<string, Method>
