/** Random choices that come out the same for the same seed (mulberry32), so that a failing case can be run again. */
export interface Choices {
  /** A whole number from 0 to `below` - 1. */
  below(limit: number): number
  one<T>(from: readonly T[]): T
  /** True in `share` of all cases. */
  chance(share: number): boolean
}

export function createChoices(seed: number): Choices {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    one(from) {
      const chosen = from[below(from.length)]
      if (chosen === undefined) throw new Error('Nothing to choose from')
      return chosen
    },
    chance: (share) => next() < share,
  }
}
