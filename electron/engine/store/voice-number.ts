/**
 * A person as a number of 48 bits, so that nobody's address stands in the file once more. Two rounds of FNV-1a with
 * different beginnings: fast, since every item is given one; who sought a collision would only gain to be counted less.
 */
export function voiceNumber(voice: string): number {
  let high = 0x811c9dc5
  let low = 0x5bd1e995
  for (let place = 0; place < voice.length; place += 1) {
    const unit = voice.charCodeAt(place)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x85ebca6b)
    low ^= low >>> 15
  }
  return ((high ^ (high >>> 16)) & 0xffff) * 0x1_0000_0000 + (low >>> 0)
}
