import { z } from 'zod'

/** What a passage of a reply may sound like: the classes of `assets/tone/`. */
export const toneLabelSchema = z.enum([
  'conditional-apology',
  'minimising',
  'blame-shifting',
  'policy-shield',
  'non-answer',
  'passive-responsibility',
  'self-pity',
  'sarcasm',
  'counter-attack',
  'upsell-or-charge',
  'over-promise',
  'no-reply',
  'vague-deadline',
])
export type ToneLabel = z.output<typeof toneLabelSchema>

/** One remark of the tone check: advice, never a lock. */
export const toneFindingSchema = z.object({
  label: toneLabelSchema,
  /** Which rule of the pack spoke, e.g. `conditional-apology/sorry-if`; stays the same, so that "not this one" can be remembered. */
  rule: z.string(),
  /** Where in the text, in UTF-16 units; `end` is the first one after it. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
  /** Why, in one sentence. */
  reason: z.string(),
  /** A sentence to write instead, with blanks in brackets. */
  offer: z.string(),
})
export type ToneFinding = z.output<typeof toneFindingSchema>

/** What the tone check says of a text. */
export const toneCheckSchema = z.object({
  /** ISO 639, e.g. `en`; absent when the text gives too little to tell. */
  language: z.string().optional(),
  /** `false` when there is no pack for the language; then nothing was looked at. */
  checked: z.boolean(),
  /** Why it was not checked, in a sentence. */
  why: z.string().optional(),
  findings: z.array(toneFindingSchema),
})
export type ToneCheck = z.output<typeof toneCheckSchema>
