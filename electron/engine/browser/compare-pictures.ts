import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { cellSize, type PictureComparison, type PictureQuestion } from './picture-messages.ts'

/** Colours closer than this count as the same, 0 to 1; pixelmatch's own default, which the eye barely tells apart. */
const threshold = 0.1
/** Most pixels of a picture: twice what a window shows. */
const mostPixels = 2 * 1280 * 1600

/** Measures a picture and holds it against another one, pixel by pixel. Throws when it is no PNG. */
export function comparePictures({ after, before, leftOut = [] }: PictureQuestion): PictureComparison {
  const picture = read(after)
  const { width, height } = picture
  const measured = { width, height, plain: plainShare(picture.data) }
  if (before === undefined) return { ...measured, share: 0, cells: [] }
  const expected = read(before)
  const columns = Math.ceil(width / cellSize)
  if (expected.width !== width || expected.height !== height) {
    const all = columns * Math.ceil(height / cellSize)
    return { ...measured, share: 1, cells: Array.from({ length: all }, (_, cell) => cell) }
  }
  const marked = new PNG({ width, height })
  pixelmatch(expected.data, picture.data, marked.data, width, height, { threshold, diffMask: true })
  const ignored = new Set(leftOut)
  const cells = new Set<number>()
  let different = 0
  let counted = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const cell = Math.floor(y / cellSize) * columns + Math.floor(x / cellSize)
      const isIgnored = ignored.has(cell)
      if (!isIgnored) counted += 1
      const at = (y * width + x) * 4
      // In a mask, what differs is opaque red; what only smoothing differs in is yellow.
      const differs = marked.data[at + 3] === 255 && marked.data[at + 1] === 0
      if (differs) cells.add(cell)
      if (differs && !isIgnored) different += 1
      paint(marked.data, picture.data, at, differs && !isIgnored)
    }
  }
  return {
    ...measured,
    share: counted === 0 ? 0 : different / counted,
    cells: [...cells].sort((one, other) => one - other),
    ...(different === 0 ? {} : { marked: new Uint8Array(PNG.sync.write(marked)) }),
  }
}

function read(bytes: Uint8Array): PNG {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Width and height stand at the same place in every PNG; a small file can claim to be huge.
  if (buffer.length < 24 || buffer.readUInt32BE(16) * buffer.readUInt32BE(20) > mostPixels)
    throw new Error('The picture is not one of a window.')
  return PNG.sync.read(buffer)
}

/** Draws a pixel of the marked picture: what differs in red, the rest as it is, but pale. */
function paint(target: Buffer, source: Buffer, at: number, isMarked: boolean): void {
  const red = [214, 40, 40]
  for (let part = 0; part < 3; part += 1) {
    const own = source[at + part] ?? 0
    target[at + part] = isMarked ? (red[part] ?? 0) : 255 - (255 - own) * 0.35
  }
  target[at + 3] = 255
}

function plainShare(data: Buffer): number {
  const counts = new Map<number, number>()
  const pixels = Math.max(1, data.length / 4)
  let most = 0
  for (let at = 0; at + 2 < data.length; at += 4) {
    const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0)
    const count = (counts.get(colour) ?? 0) + 1
    counts.set(colour, count)
    if (count > most) most = count
  }
  return most / pixels
}
