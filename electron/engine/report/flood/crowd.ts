/** Counts in how many reports a turn of words stands; of all together, as many as there are. */
export interface Crowd {
  /** Counts a report in. */
  add(words: readonly string[]): void
  /**
   * How much of a report many others say too, from 0, what nobody else says, to 1, where every word stands in a turn that
   * all of the others use as well. Whether it has been counted in itself makes no difference.
   */
  echoOf(words: readonly string[], isCounted: boolean): number
  readonly reports: number
}

/** Places in the table of counts; a power of two. Two turns share a place rarely, and then the count is too high by little. */
const places = 1 << 21

/**
 * Makes an empty crowd. A turn is two words that stand at most three apart: fakes from one template share turns around
 * whatever is filled in.
 */
export function createCrowd(): Crowd {
  const counts = new Uint32Array(places)
  let reports = 0
  return {
    add(words) {
      reports += 1
      for (const turn of new Set(turnsOf(words).map(({ place }) => place)))
        counts[turn] = (counts[turn] ?? 0) + 1
    },
    echoOf(words, isCounted) {
      const others = reports - (isCounted ? 1 : 0)
      if (words.length === 0 || others < 1) return 0
      // For each word the turn with it that the most others use too.
      const loudest = new Float64Array(words.length)
      for (const { place, from, to } of turnsOf(words)) {
        const count = (counts[place] ?? 0) - (isCounted ? 1 : 0)
        for (const at of [from, to]) loudest[at] = Math.max(loudest[at] ?? 0, count)
      }
      const sum = loudest.reduce((total, count) => total + Math.log2(1 + count), 0)
      return Math.min(1, sum / words.length / Math.log2(1 + others))
    },
    get reports() {
      return reports
    },
  }
}

interface Turn {
  readonly place: number
  /** The places of the first and the last of its words. */
  readonly from: number
  readonly to: number
}

function turnsOf(words: readonly string[]): readonly Turn[] {
  if (words.length === 1) return [{ place: placeOf(1, [words[0] ?? '']), from: 0, to: 0 }]
  return words.flatMap((word, from) =>
    [1, 2, 3].flatMap((apart) => {
      const other = words[from + apart]
      return other === undefined ? [] : [{ place: placeOf(apart, [word, other]), from, to: from + apart }]
    }),
  )
}

/** FNV-1a over the words and how far they are apart: http://www.isthe.com/chongo/tech/comp/fnv/. */
function placeOf(apart: number, words: readonly string[]): number {
  let hash = Math.imul(0x811c9dc5 ^ apart, 0x01000193)
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 0x20, 0x01000193)
  }
  return (hash ^ (hash >>> 15)) & (places - 1)
}
