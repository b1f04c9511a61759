import { createMatrixMemory, type Linear, type MatrixMemory } from './matrix-memory.ts'
import { createPieceTable } from './piece-table.ts'
import type { Matrix, SenseFile } from './sense-file.ts'

/** Tells what a sentence is about, as a direction: sentences that ask the same point the same way. */
export interface Sense {
  /** 512 numbers of length 1. */
  of(plain: string): Float32Array
}

/** Sentences that are remembered, since many ask in the same words. */
const remembered = 4000

/** Attention, then two layers, as in "Attention Is All You Need" (Vaswani et al., 2017), normalised before each. */
interface Layer {
  readonly heads: number
  readonly normal: readonly [Matrix, Matrix]
  readonly attend: Linear
  readonly joined: Linear
  readonly carried: Linear | undefined
  readonly normalAgain: readonly [Matrix, Matrix]
  readonly wide: Linear
  readonly narrow: Linear
}

/** Makes the sense from its file; some 10 ms a sentence, without any library. */
export function createSense(file: SenseFile): Sense {
  const table = createPieceTable(file.pieces)
  const memory = createMatrixMemory(file.numbers)
  const linear = (name: string): Linear => memory.keep(file.tensor(name), file.tensor(`${name}.bias`))
  const layer = (name: string, heads: number, carries: boolean): Layer => ({
    heads,
    normal: [file.tensor(`${name}.normal.scale`), file.tensor(`${name}.normal.bias`)],
    attend: linear(`${name}.attend`),
    joined: linear(`${name}.joined`),
    carried: carries ? linear(`${name}.carried`) : undefined,
    normalAgain: [file.tensor(`${name}.again.scale`), file.tensor(`${name}.again.bias`)],
    wide: linear(`${name}.wide`),
    narrow: linear(`${name}.narrow`),
  })
  const words = file.tensor('words')
  const timing = file.tensor('timing')
  const layers = [layer('first', 4, true), layer('second', 4, false)]
  const out = linear('out')
  const known = new Map<string, Float32Array>()

  function read(plain: string): Float32Array {
    const pieces = table.cut(plain)
    const length = Math.max(1, pieces.length)
    const width = words.columns
    let values: Float32Array = new Float32Array(length * width)
    for (const [at, piece] of pieces.entries())
      for (let column = 0; column < width; column += 1) {
        const isSine = column < timing.values.length
        const turn = at * (timing.values[isSine ? column : column - timing.values.length] ?? 0)
        const place = isSine ? Math.sin(turn) : Math.cos(turn)
        values[at * width + column] = 2 * (words.values[piece * width + column] ?? 0) + place
      }
    for (const each of layers) values = through(each, values, length, memory)
    const mean = new Float32Array(values.length / length)
    for (const [at, value] of values.entries()) {
      const column = at % mean.length
      mean[column] = (mean[column] ?? 0) + value / length
    }
    return toUnit(memory.multiply(out, mean, 1).map(Math.tanh))
  }

  return {
    of(plain) {
      let found = known.get(plain)
      if (found === undefined) {
        found = read(plain)
        if (known.size >= remembered) known.clear()
        known.set(plain, found)
      }
      return found
    },
  }
}

function through(
  layer: Layer,
  values: Float32Array,
  length: number,
  { multiply }: MatrixMemory,
): Float32Array {
  const attended = multiply(
    layer.joined,
    attention(multiply(layer.attend, normalised(values, length, layer.normal), length), length, layer.heads),
    length,
  )
  const carried = layer.carried === undefined ? values : multiply(layer.carried, values, length)
  const sum = attended.map((value, at) => value + (carried[at] ?? 0))
  const wide = multiply(layer.wide, normalised(sum, length, layer.normalAgain), length)
  const narrow = multiply(
    layer.narrow,
    wide.map((value) => Math.max(0, value)),
    length,
  )
  return narrow.map((value, at) => value + (sum[at] ?? 0))
}

/** Each row's mean taken away and its spread made 1, then scaled and moved as learned. */
function normalised(
  values: Float32Array,
  length: number,
  [scale, bias]: readonly [Matrix, Matrix],
): Float32Array {
  const width = values.length / length
  const found = new Float32Array(values.length)
  for (let row = 0; row < length; row += 1) {
    const one = values.subarray(row * width, (row + 1) * width)
    let mean = 0
    for (const value of one) mean += value / width
    let spread = 0
    for (const value of one) spread += (value - mean) ** 2 / width
    const by = 1 / Math.sqrt(spread + 1e-6)
    for (let at = 0; at < width; at += 1)
      found[row * width + at] =
        ((one[at] ?? 0) - mean) * by * (scale.values[at] ?? 0) + (bias.values[at] ?? 0)
  }
  return found
}

/** `all`: for each piece what it asks for, what it offers and what it says, one third each. */
function attention(all: Float32Array, length: number, heads: number): Float32Array {
  const width = all.length / length / 3
  const part = width / heads
  const found = new Float32Array(length * width)
  const weights = new Float64Array(length)
  for (let head = 0; head < heads; head += 1)
    for (let row = 0; row < length; row += 1) {
      const asks = row * width * 3 + head * part
      let most = Number.NEGATIVE_INFINITY
      for (let other = 0; other < length; other += 1) {
        const offers = other * width * 3 + width + head * part
        let sum = 0
        for (let at = 0; at < part; at += 1) sum += (all[asks + at] ?? 0) * (all[offers + at] ?? 0)
        weights[other] = sum / Math.sqrt(part)
        most = Math.max(most, weights[other] ?? 0)
      }
      let total = 0
      for (let other = 0; other < length; other += 1) {
        weights[other] = Math.exp((weights[other] ?? 0) - most)
        total += weights[other] ?? 0
      }
      const to = row * width + head * part
      for (let other = 0; other < length; other += 1) {
        const says = other * width * 3 + 2 * width + head * part
        const weight = (weights[other] ?? 0) / total
        for (let at = 0; at < part; at += 1)
          found[to + at] = (found[to + at] ?? 0) + weight * (all[says + at] ?? 0)
      }
    }
  return found
}

function toUnit(values: Float32Array): Float32Array {
  let sum = 0
  for (const value of values) sum += value ** 2
  const by = 1 / Math.sqrt(Math.max(sum, 1e-12))
  return values.map((value) => value * by)
}
