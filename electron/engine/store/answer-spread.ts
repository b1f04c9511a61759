/** Packs how many answers fell into each bin: for each bin its number in a byte, then the count in groups of 7 bits. */
export function packSpread(spread: ReadonlyMap<number, number>): Uint8Array {
  const bytes: number[] = []
  for (const [bin, count] of [...spread].sort(([a], [b]) => a - b)) {
    bytes.push(Math.min(255, bin))
    let left = count
    for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128)
    bytes.push(left)
  }
  return Uint8Array.from(bytes)
}

/** The way back. */
export function unpackSpread(bytes: Uint8Array): Map<number, number> {
  const spread = new Map<number, number>()
  for (let place = 0; place < bytes.length; ) {
    const bin = bytes[place] ?? 0
    let count = 0
    let worth = 1
    let more = true
    for (place += 1; more && place < bytes.length; place += 1) {
      const byte = bytes[place] ?? 0
      count += (byte % 128) * worth
      worth *= 128
      more = byte > 127
    }
    spread.set(bin, count)
  }
  return spread
}
