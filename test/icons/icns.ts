/** The types of an `.icns` file that hold PNG since macOS 10.7, each with its size in pixels. */
const types = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const

/** A macOS `.icns` of square PNG pictures by size: 16@2x up to 512@2x. */
export function writeIcns(pictures: ReadonlyMap<number, Buffer>): Buffer {
  const parts = types.map(([type, size]) => {
    const png = pictures.get(size)
    if (!png) throw new Error(`The .icns file needs a picture of ${size} pixels.`)
    const head = Buffer.alloc(8)
    head.write(type, 0, 'latin1')
    head.writeUInt32BE(png.length + 8, 4)
    return Buffer.concat([head, png])
  })
  const head = Buffer.alloc(8)
  head.write('icns', 0, 'latin1')
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4)
  return Buffer.concat([head, ...parts])
}

/** The pictures in an `.icns` file: type and width in pixels, in its order. */
export function readIcns(file: Buffer): { readonly type: string; readonly size: number }[] {
  if (file.toString('latin1', 0, 4) !== 'icns' || file.readUInt32BE(4) !== file.length) {
    throw new Error('Not a whole ICNS file.')
  }
  const found: { type: string; size: number }[] = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
    found.push({ type: file.toString('latin1', at, at + 4), size: file.readUInt32BE(at + 8 + 16) })
  }
  return found
}
