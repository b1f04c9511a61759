/** Counts in how many reports a turn of words stands: of all together, as many as there are. */
export interface Crowd {
  /** Counts a report in, given as `wordCodes`. */
  add(words: Int32Array): void
  /**
   * How much of a report many others say too, from 0, what nobody else says, to 1, where every word stands in a turn that
   * all of the others use as well. Whether it has been counted in itself makes no difference.
   */
  echoOf(words: Int32Array, isCounted: boolean): number
  readonly reports: number
}

/** Places in the table of counts; a power of two. Two turns share a place rarely, and then the count is too high by little. */
const places = 1 << 21
/** Counted no further, so that a count takes two bytes; by then it makes no difference. */
const mostCounted = 0xff_ff
/**
 * How far apart two words of a turn stand at most: fakes from one template share turns around whatever is filled in.
 */
const farthest = 3

/** A number for each word: FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. */
export function wordCodes(words: readonly string[]): Int32Array {
  return Int32Array.from(words, (word) => {
    let hash = 0x811c9dc5
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
    return hash
  })
}

/** Makes an empty crowd. */
export function createCrowd(): Crowd {
  const counts = new Uint16Array(places)
  let reports = 0
  return {
    add(words) {
      reports += 1
      const seen = new Set<number>()
      eachTurn(words, (place) => seen.add(place))
      for (const place of seen) counts[place] = Math.min((counts[place] ?? 0) + 1, mostCounted)
    },
    echoOf(words, isCounted) {
      const others = reports - (isCounted ? 1 : 0)
      if (words.length === 0 || others < 1) return 0
      // For each word the turn with it that the most others use too.
      const loudest = new Float64Array(words.length)
      eachTurn(words, (place, from, to) => {
        const count = (counts[place] ?? 0) - (isCounted ? 1 : 0)
        loudest[from] = Math.max(loudest[from] ?? 0, count)
        loudest[to] = Math.max(loudest[to] ?? 0, count)
      })
      const sum = loudest.reduce((total, count) => total + Math.log2(1 + count), 0)
      return Math.min(1, sum / words.length / Math.log2(1 + others))
    },
    get reports() {
      return reports
    },
  }
}

/** Visits each turn with its place in the table and those of its first and last word; a single word is a turn too. */
function eachTurn(words: Int32Array, visit: (place: number, from: number, to: number) => void): void {
  if (words.length === 1) visit(placeOf(words[0] ?? 0, 0, 0), 0, 0)
  for (let from = 0; from < words.length; from += 1)
    for (let apart = 1; apart <= farthest && from + apart < words.length; apart += 1)
      visit(placeOf(words[from] ?? 0, apart, words[from + apart] ?? 0), from, from + apart)
}

/** Mixes as the end of MurmurHash3 does: https://github.com/aappleby/smhasher. */
function placeOf(one: number, apart: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(apart, 0x9e3779b1), 0x85ebca6b) ^ other
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) & (places - 1)
}
