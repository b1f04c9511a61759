import { type ToneLabel, toneLabelSchema } from '../../../../shared/model/tone.ts'
import { readText } from '../read-text.ts'
import { type EarFile, rowLength } from './ear.ts'
import { buckets, traitsOf } from './traits.ts'

/** A passage and what it is: no label when it is how a grown-up answers. */
export interface Lesson {
  readonly text: string
  readonly labels: readonly ToneLabel[]
}

const rounds = 12
const pace = 0.3
/** How strongly weights are drawn to zero: small, since each passage holds few of all traits. */
const restraint = 0.3

/**
 * Learns from passages: for “an excuse at all” and for each class one logistic regression, by stochastic gradient
 * descent with Adagrad's steps, both sides weighing the same. The same lessons always give the same file.
 */
export function learn(lessons: readonly Lesson[]): EarFile {
  const labels = toneLabelSchema.options
  const known = lessons.map(({ text, labels: own }) => ({
    traits: traitsOf(readText(text).flatMap(({ words }) => words)),
    own,
  }))
  const rows = [undefined, ...labels].map((label) =>
    learnRow(
      known.map(({ traits, own }) => ({
        traits,
        is: label === undefined ? own.length > 0 : own.includes(label),
      })),
    ),
  )
  const weights = new Int8Array(rows.length * rowLength)
  const unit = rows.map(({ row }, number) => {
    const most = row.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9)
    for (const [bucket, weight] of row.entries())
      weights[number * rowLength + bucket] = Math.round((weight / most) * 127)
    return Number((most / 127).toPrecision(6))
  })
  return {
    about: 'Learned from passages by test/tone-ear/train-ear.ts (npm run tone-ear); do not edit by hand.',
    buckets,
    labels,
    bias: rows.map(({ bias }) => Number(bias.toPrecision(6))),
    unit,
    weights: Buffer.from(weights.buffer).toString('base64'),
  }
}

function learnRow(
  lessons: readonly { readonly traits: readonly (readonly [number, number])[]; readonly is: boolean }[],
): { readonly row: Float64Array; readonly bias: number } {
  const yes = Math.max(1, lessons.filter(({ is }) => is).length)
  const no = Math.max(1, lessons.length - yes)
  const row = new Float64Array(rowLength)
  const moved = new Float64Array(rowLength).fill(1e-8)
  let bias = 0
  let biasMoved = 1e-8
  let seed = 7
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
  const order = [...lessons]
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const { traits, is } of order) {
      let sum = bias
      for (const [bucket, amount] of traits) sum += (row[bucket] ?? 0) * amount
      const weight = lessons.length / (2 * (is ? yes : no))
      const error = (1 / (1 + Math.exp(-sum)) - (is ? 1 : 0)) * weight
      for (const [bucket, amount] of traits) {
        const slope = error * amount + (restraint / lessons.length) * (row[bucket] ?? 0)
        const steepness = (moved[bucket] ?? 0) + slope * slope
        moved[bucket] = steepness
        row[bucket] = (row[bucket] ?? 0) - (pace * slope) / Math.sqrt(steepness)
      }
      biasMoved += error * error
      bias -= (pace * error) / Math.sqrt(biasMoved)
    }
  }
  return { row, bias }
}

function shuffle<Kind>(list: Kind[], random: () => number): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const [one, two] = [list[last], list[other]]
    if (one !== undefined && two !== undefined) {
      list[last] = two
      list[other] = one
    }
  }
}
