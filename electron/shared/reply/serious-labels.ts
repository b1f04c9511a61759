import type { ToneLabel } from '../model/tone.ts'

/** What makes an answer the next story: findings of these kinds are worth a breath before sending. */
export const seriousLabels: readonly ToneLabel[] = [
  'sarcasm',
  'counter-attack',
  'blame-shifting',
  'self-pity',
  'upsell-or-charge',
]
