import { z } from 'zod'
import { type ToneLabel, toneLabelSchema } from '../../../../shared/model/tone.ts'
import { buckets, kinds, traitsOf } from './traits.ts'

/** Length of one row of weights: one for each bucket. */
export const rowLength = buckets * kinds

/** What was learned from passages, as it lies in a pack: `test/tone-ear/train-ear.ts` writes it. */
export const earFileSchema = z
  .strictObject({
    about: z.string(),
    /** Must be those of `traits.ts`, or the weights mean nothing. */
    buckets: z.literal(buckets),
    labels: z.array(toneLabelSchema).min(1),
    /** Of each row: what it starts from, and what one unit of its weights is worth. First “reads as an excuse at all”, then each label. */
    bias: z.array(z.number()),
    unit: z.array(z.number()),
    /** One signed byte a weight, row after row, base64. */
    weights: z.string().max(4_000_000),
  })
  .refine(({ labels, bias, unit, weights }) => {
    const rows = labels.length + 1
    return (
      bias.length === rows &&
      unit.length === rows &&
      Buffer.from(weights, 'base64').length === rows * rowLength
    )
  }, 'the number of weights does not fit the labels')
export type EarFile = z.output<typeof earFileSchema>

/** What a passage sounds like as a whole. */
export interface Hearing {
  /** How sure the ear is that it reads as an excuse, from 0 to 1. */
  readonly excuse: number
  /** The classes by how much it sounds like them, most first, each with how sure the ear is, from 0 to 1. */
  readonly classes: () => readonly { readonly label: ToneLabel; readonly sure: number }[]
}

/** Listens to the words of a passage (`Sentence.words`). */
export type Ear = (words: readonly string[]) => Hearing

/** Makes an ear from what was learned. Adds up the weights of what the passage is like; nothing else is known of it. */
export function createEar({ labels, bias, unit, weights }: EarFile): Ear {
  const bytes = Buffer.from(weights, 'base64')
  const values = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  return (words) => {
    const traits = traitsOf(words)
    const row = (number: number) => {
      let sum = 0
      for (const [bucket, amount] of traits) sum += (values[number * rowLength + bucket] ?? 0) * amount
      return (bias[number] ?? 0) + sum * (unit[number] ?? 0)
    }
    const classes = () =>
      labels
        .map((label, index) => ({ label, sure: share(row(index + 1)) }))
        .sort((one, other) => other.sure - one.sure)
    return { excuse: share(row(0)), classes }
  }
}

function share(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}
