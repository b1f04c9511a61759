import { z } from 'zod'
import { completenessSchema, replyStageSchema } from '../model/completeness.ts'
import { toneCheckSchema } from '../model/tone.ts'
import type { Method } from './common.ts'

/** Longest text that is checked, in UTF-16 units. */
const longestText = 200_000

/** Methods of `replies`. */
export const replyMethods = {
  /** What in a draft will read as an excuse, and what its stage still needs. Advice: it never stops a reply. */
  'replies.check': {
    params: z.object({
      text: z.string().max(longestText),
      /** Which stage to compare with; without one only the tone is checked. */
      stage: replyStageSchema.optional(),
      /** What the other person wrote: a line of the draft that repeats it is theirs, and is left alone. */
      quoted: z.string().max(longestText).optional(),
    }),
    result: toneCheckSchema.extend({
      /** Absent without a stage, and when the text was not checked. */
      completeness: completenessSchema.optional(),
      /** One sentence for each rule file that has an error and was left out. */
      troubles: z.array(z.string()),
    }),
  },
} as const satisfies Record<string, Method>
