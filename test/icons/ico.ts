import { readPng } from './png.ts'

/** A device-independent bitmap as an icon holds it: 32 bits, rows from the bottom, then an empty 1-bit mask. */
function toBitmap(png: Buffer): Buffer {
  const { width, height, pixels } = readPng(png)
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(width, 4)
  // Twice the height: the colours and the mask count together.
  header.writeInt32LE(height * 2, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const colours = Buffer.alloc(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4
      const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(from, from + 4)
      colours.set([blue, green, red, alpha], ((height - 1 - y) * width + x) * 4)
    }
  }
  const mask = Buffer.alloc(Math.ceil(width / 32) * 4 * height)
  return Buffer.concat([header, colours, mask])
}

/**
 * A Windows `.ico` of square PNG pictures. Those under 256 pixels are stored as bitmaps, which every reader
 * knows, 256 as PNG, as Windows itself does (layout: `ICONDIR`, `ICONDIRENTRY`).
 */
export function writeIco(pictures: readonly Buffer[]): Buffer {
  const entries = pictures.map((png) => {
    const size = png.readUInt32BE(16)
    return { size, data: size < 256 ? toBitmap(png) : png }
  })
  const header = Buffer.alloc(6 + 16 * entries.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(entries.length, 4)
  let offset = header.length
  for (const [index, { size, data }] of entries.entries()) {
    const at = 6 + 16 * index
    // One byte each; 0 stands for 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(data.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += data.length
  }
  return Buffer.concat([header, ...entries.map((entry) => entry.data)])
}

/** The sizes in pixels that a `.ico` file holds, in its order; refuses one whose parts lie outside the file. */
export function readIcoSizes(file: Buffer): number[] {
  if (file.readUInt32LE(0) !== 0x10000) throw new Error('Not an ICO file.')
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index
    if (file.readUInt32LE(at + 8) + file.readUInt32LE(at + 12) > file.length) {
      throw new Error(`Picture ${index} of the ICO file is cut off.`)
    }
    return file.readUInt8(at) || 256
  })
}
