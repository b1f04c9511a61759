import { z } from 'zod'
import { timestampSchema } from './time.ts'

/** What to look for in items: a name and the words that stand for it. */
export const watchSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Words or phrases, matched whole, without regard to case or diacritics; one is enough. */
  terms: z.array(z.string()),
  createdAt: timestampSchema,
})
export type Watch = z.infer<typeof watchSchema>
