import { createHash } from 'node:crypto'

const letters = '234567abcdefghijklmnopqrstuvwxyz'

/**
 * The key of a record that was written at a moment (milliseconds since 1970), as https://atproto.com/specs/tid wants it:
 * 53 bits of microseconds and 10 of chance. The same for the same moment and `seed`, so that a second try writes to the
 * same place as the first.
 */
export function recordKey(at: number, seed: string): string {
  const digest = createHash('sha256').update(seed).digest()
  const micros = BigInt(Math.floor(at)) * 1000n + BigInt(digest.readUInt16BE(0) % 1000)
  let rest = (micros << 10n) | BigInt(digest.readUInt16BE(2) & 1023)
  let key = ''
  for (let index = 0; index < 13; index++) {
    key = letters[Number(rest & 31n)] + key
    rest >>= 5n
  }
  return key
}
