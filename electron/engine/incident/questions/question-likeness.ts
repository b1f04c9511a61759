import type { ReadQuestion } from './read-question.ts'

/** From here on two questions ask the same. */
export const alike = 0.5

/**
 * How likely two questions ask the same, 0 to 1. What the rules recognise decides: the same thing asked, about things
 * that do not exclude each other. What they do not recognise is compared by its words.
 */
export function questionLikeness(one: ReadQuestion, other: ReadQuestion): number {
  const shared = overlap(one.words, other.words)
  if (one.asks.length === 0 && other.asks.length === 0) return shared
  const first = one.asks[0]
  const second = other.asks[0]
  if (first === undefined || second === undefined) return shared * 0.8
  if (first === second) {
    const apart = one.ofThings && areApart(one.things, other.things)
    return (apart ? 0.3 : 0.8) + 0.2 * shared
  }
  const sameThing = one.things.some((thing) => other.things.includes(thing))
  // "Where are my photos?" asks what "are my photos lost?" asks, and more.
  const within = one.asks.includes(second) || other.asks.includes(first)
  if (sameThing && within) return 0.5 + 0.2 * shared
  const crossed = one.asks.includes(second) && other.asks.includes(first)
  return crossed ? 0.3 + 0.4 * shared : shared * 0.45
}

/** Whether both name things and none of them is the same. */
export function areApart(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((thing) => other.includes(thing))
}

/** How much of what the two say is said by both, 0 to 1. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  let both = 0
  for (const word of one) if (other.has(word)) both += 1
  return (2 * both) / (one.size + other.size)
}
