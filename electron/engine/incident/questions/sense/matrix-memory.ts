import { type MatrixProgram, matrixProgram } from './matrix-program.ts'
import type { Matrix } from './sense-file.ts'

/** A matrix with what is added to each of its rows' sums, laid where the program finds it. */
export interface Linear {
  readonly rows: number
  readonly columns: number
  readonly weights: number
  readonly bias: number
}

/** The memory in which matrices lie that are multiplied again and again. */
export interface MatrixMemory {
  keep(weights: Matrix, bias: Matrix): Linear
  /** For each of `length` rows of values one number for each row of the matrix. */
  multiply(linear: Linear, values: Float32Array, length: number): Float32Array<ArrayBuffer>
}

/** What of WebAssembly is used here; the engine's types know only Node's own. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, object>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> }
}

/** Most rows of values at once, and numbers in each. */
const most = { rows: 128, columns: 1536 }
const page = 65_536

/** Makes a memory for so many numbers of matrices. */
export function createMatrixMemory(numbers: number): MatrixMemory {
  const room = most.rows * most.columns
  const memory = new WebAssembly.Memory({ initial: Math.ceil(((numbers + 2 * room) * 4) / page) })
  const all = new Float32Array(memory.buffer)
  const instance = new WebAssembly.Instance(new WebAssembly.Module(matrixProgram), { m: { m: memory } })
  const { multiply } = instance.exports
  if (!isMultiply(multiply)) throw new Error('The program that multiplies is not whole.')
  let next = 2 * room

  function lay({ values }: Matrix): number {
    all.set(values, next)
    next += values.length
    return (next - values.length) * 4
  }

  return {
    keep: (weights, bias) => ({
      ...{ rows: weights.rows, columns: weights.columns },
      ...{ weights: lay(weights), bias: lay(bias) },
    }),
    multiply({ rows, columns, weights, bias }, values, length) {
      all.set(values)
      multiply(weights, bias, 0, room * 4, rows, columns * 4, length)
      return all.slice(room, room + rows * length)
    },
  }
}

function isMultiply(value: unknown): value is MatrixProgram['multiply'] {
  return typeof value === 'function'
}
