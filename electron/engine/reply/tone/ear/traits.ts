/** How many buckets the traits of each kind fall into; a power of two. */
export const buckets = 4096
/** Kinds of traits: whole words and pairs of words, and pieces of words. */
export const kinds = 2

/** What a passage is like: for each bucket how much of it there is, each kind of unit length. Bucket → amount. */
export type Traits = ReadonlyMap<number, number>

/**
 * Describes a passage (words and marks of `Sentence.words`) by its words, pairs of neighbours, pairs with one word
 * between, and the pieces of two to five letters that words are made of, so that forms of a word resemble each other.
 */
export function traitsOf(words: readonly string[]): Traits {
  const whole = new Map<number, number>()
  const pieces = new Map<number, number>()
  const seen = words.map((word) => (/\d/.test(word) ? '#' : word))
  const edged = ['^', ...seen, '$']
  for (const [index, word] of edged.entries()) {
    if (index > 0 && index < edged.length - 1) count(whole, bucketOf(word))
    const next = edged[index + 1]
    if (next !== undefined) count(whole, bucketOf(`${word} ${next}`))
    const afterNext = edged[index + 2]
    if (afterNext !== undefined) count(whole, bucketOf(`${word} _ ${afterNext}`))
  }
  for (const word of seen) {
    const framed = `<${word.slice(0, 24)}>`
    for (let length = 2; length <= 5; length++)
      for (let at = 0; at + length <= framed.length; at++)
        count(pieces, buckets + bucketOf(framed.slice(at, at + length)))
  }
  return new Map([...unit(whole), ...unit(pieces)])
}

/** FNV-1a over UTF-16 units. */
function bucketOf(trait: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < trait.length; at++) {
    hash ^= trait.charCodeAt(at)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash ^ (hash >>> 15)) & (buckets - 1)
}

function count(amounts: Map<number, number>, bucket: number): void {
  amounts.set(bucket, (amounts.get(bucket) ?? 0) + 1)
}

/** Repeats count less and less; then all of it is scaled to length one. */
function unit(amounts: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const damped = [...amounts].map(([bucket, amount]) => [bucket, 1 + Math.log(amount)] as const)
  const length = Math.hypot(...damped.map(([, amount]) => amount))
  return new Map(damped.map(([bucket, amount]) => [bucket, amount / length]))
}
