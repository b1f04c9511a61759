import { inflateSync } from 'node:zlib'

/** A picture in memory: `pixels` holds red, green, blue, alpha per pixel, row by row from the top. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** The PNG filter "Paeth": whichever of left, above and upper left is nearest to left + above − upper left. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const toLeft = Math.abs(guess - left)
  const toAbove = Math.abs(guess - above)
  const toCorner = Math.abs(guess - corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function predict(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return above
    case 3:
      return (left + above) >> 1
    case 4:
      return paeth(left, above, corner)
    default:
      throw new Error(`PNG row filter ${filter} does not exist.`)
  }
}

/** Reads a PNG of 8-bit RGBA without interlacing, the only kind drawn here (PNG specification, §9 and §11). */
export function readPng(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(signature)) throw new Error('Not a PNG file.')
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const [depth, colour, , , interlace] = file.subarray(24, 29)
  if (depth !== 8 || colour !== 6 || interlace !== 0) throw new Error('Only 8-bit RGBA PNG files are read.')

  const packed: Buffer[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(file.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  const rows = inflateSync(Buffer.concat(packed))
  const stride = width * 4
  const pixels = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= 4 ? (pixels[at - 4] ?? 0) : 0
      const above = y > 0 ? (pixels[at - stride] ?? 0) : 0
      const corner = x >= 4 && y > 0 ? (pixels[at - stride - 4] ?? 0) : 0
      pixels[at] = (rows[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, above, corner)
    }
  }
  return { width, height, pixels }
}
