import { z } from 'zod'

const headSchema = z.object({
  /** Pieces of words with how likely each is, in the order of their numbers. */
  pieces: z.array(z.tuple([z.string(), z.number()])),
  tensors: z.array(z.object({ name: z.string(), shape: z.array(z.number().int().positive()).length(2) })),
})

/** A matrix, one row after the other. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/** What a model of sentences consists of. */
export interface SenseFile {
  readonly pieces: z.output<typeof headSchema>['pieces']
  /** How many numbers its tensors have. */
  readonly numbers: number
  /** Throws where there is none of that name. */
  tensor(name: string): Matrix
}

/**
 * Reads a model of sentences: the length of the head (4 bytes, little end first), the head as JSON, then for each
 * tensor a scale for each row (32-bit floats) and one signed byte for each value. Throws an `Error` when the file is
 * not as it should be.
 */
export function readSenseFile(bytes: Uint8Array): SenseFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const headLength = bytes.length < 4 ? 0 : view.getUint32(0, true)
  const head = headSchema.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headLength))))
  const tensors = new Map<string, Matrix>()
  let at = 4 + headLength
  for (const { name, shape } of head.tensors) {
    const [rows = 0, columns = 0] = shape
    const from = at + rows * 4
    if (from + rows * columns > bytes.length) throw new Error('The model of questions is cut short.')
    const values = new Float32Array(rows * columns)
    for (let row = 0; row < rows; row += 1) {
      const scale = view.getFloat32(at + row * 4, true)
      const start = row * columns
      for (let column = 0; column < columns; column += 1)
        values[start + column] = view.getInt8(from + start + column) * scale
    }
    tensors.set(name, { rows, columns, values })
    at = from + rows * columns
  }
  return {
    pieces: head.pieces,
    numbers: head.tensors.reduce((sum, { shape: [rows = 0, columns = 0] }) => sum + rows * columns, 0),
    tensor(name) {
      const tensor = tensors.get(name)
      if (tensor === undefined) throw new Error(`The model of questions has no “${name}”.`)
      return tensor
    },
  }
}
