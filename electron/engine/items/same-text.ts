import { type TextWords, textWords } from './text-words.ts'

/** Below this weight a text is the same only if it says the same word for word: one word makes another story of it. */
const longEnough = 8
/** Below this weight a text says too little to be known by: “Thank you!” is no story. */
const tellsSomething = 3
/** Words in a row that are compared. Three keep some of the order and yet survive an edit nearby. */
const shingle = 3

/**
 * How much of all runs of three words two texts must share (Jaccard). An edit of one word touches three runs, so
 * this is about one word in thirty: a typo put right, a “via …” or a hashtag behind it, a cut last sentence. Texts
 * of one template about different things (weather, releases, minutes) share less, or differ in a number.
 */
const nearlySame = 0.8

/**
 * Bands of minhashes, and rows in each: two texts that share a part `j` of their runs have a band in common with
 * probability 1 − (1 − j³)⁴, which is 94 % at 0.8, 99.5 % at 0.9, and 3 % at 0.2. Whatever is found so is compared
 * in full afterwards (A. Broder, “On the resemblance and containment of documents”, 1997).
 */
const bands = 4
const rows = 3
const hashes = bands * rows
/** Odd, so that each keeps all runs apart, and unlike one another: multiples would order the runs alike. */
const multipliers = Int32Array.from({ length: hashes }, (_, place) => mixed(place + 1) | 1)

/** Where runs are gathered; it grows with the longest text. */
let runs = new Int32Array(4096)

/** What an item says, title and text together; a title that only begins or repeats the text is not counted twice. */
export function saidWords(title: string, text: string): TextWords {
  const head = textWords(withoutCredit(title))
  const whole = textWords(withoutCredit(text), head)
  const body = whole.words.subarray(head.words.length)
  if (body.length === 0 || !beginsWith(body, head.words, /(?:…|\.\.\.)$/.test(title))) return whole
  return {
    words: body,
    numbers: whole.numbers.slice(head.numbers.length),
    weight: whole.weight - head.weight,
  }
}

/** Without the “RT @somebody:” that a copy begins with. */
function withoutCredit(text: string): string {
  return text.startsWith('RT @') ? text.replace(/^RT @\S{1,60}\s+/, '') : text
}

function beginsWith(words: Int32Array, start: Int32Array, isCut: boolean): boolean {
  // The last word before “…” may have been cut in two.
  const length = isCut ? start.length - 1 : start.length
  if (length > words.length) return false
  for (let at = 0; at < length; at += 1) if (words[at] !== start[at]) return false
  return true
}

/**
 * Keys of 48 bits by which copies of a text find one another; none for a text that says too little, one for a
 * short text, four for others. Sharing one makes two texts worth comparing, no more.
 */
export function textPrints({ words, weight }: TextWords): readonly number[] {
  if (weight < tellsSomething) return []
  if (weight < longEnough) return [key(words, 0, words.length, bands)]
  const count = words.length - shingle + 1
  if (runs.length < count) runs = new Int32Array(count)
  for (let at = 0; at < count; at += 1) runs[at] = mixed(runAt(words, at))
  for (let place = 0; place < hashes; place += rows) findLowest(runs, count, place)
  return Array.from({ length: bands }, (_, band) => key(lowest, band * rows, band * rows + rows, band))
}

/** The lowest product of any of the runs with each multiplier. */
const lowest = new Int32Array(hashes)

/** Finds it for the three multipliers of one band, from `place` on. */
function findLowest(values: Int32Array, count: number, place: number): void {
  const one = multipliers[place] ?? 1
  const two = multipliers[place + 1] ?? 1
  const three = multipliers[place + 2] ?? 1
  let first = 0x7fffffff
  let second = 0x7fffffff
  let third = 0x7fffffff
  // By index, without `Math.min`, and three at a time: this loop is most of what a text costs.
  for (let at = 0; at < count; at += 1) {
    const value = values[at] ?? 0
    const byOne = Math.imul(value, one)
    const byTwo = Math.imul(value, two)
    const byThree = Math.imul(value, three)
    if (byOne < first) first = byOne
    if (byTwo < second) second = byTwo
    if (byThree < third) third = byThree
  }
  lowest.set([first, second, third], place)
}

function runAt(words: Int32Array, at: number): number {
  const first = Math.imul(words[at] ?? 0, 0x85ebca6b)
  const second = Math.imul((words[at + 1] ?? 0) ^ first, 0xc2b2ae35)
  return Math.imul((words[at + 2] ?? 0) ^ (second >>> 7) ^ second, 0x27d4eb2f)
}

/** Spreads each bit over all: the end of MurmurHash3, https://github.com/aappleby/smhasher. */
function mixed(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

function key(values: Int32Array, from: number, to: number, salt: number): number {
  let low = mixed(salt + 1)
  let high = mixed(salt + 0x10001)
  for (let at = from; at < to; at += 1) {
    const value = values[at] ?? 0
    low = mixed(Math.imul(low, 31) + value)
    high = mixed(Math.imul(high, 33) ^ value)
  }
  return (high & 0xffff) * 0x1_0000_0000 + (low >>> 0)
}

/** How two texts are related. */
export type Likeness = 'same' | 'near' | 'different'

/** Compares two texts in full. */
export function compareTexts(one: TextWords, other: TextWords): Likeness {
  if (one.weight < tellsSomething || other.weight < tellsSomething) return 'different'
  if (one.words.length === other.words.length && beginsWith(one.words, other.words, false)) return 'same'
  if (one.weight < longEnough || other.weight < longEnough) return 'different'
  // Another number is another day, score, version or price, whatever the rest says.
  if (!sameSet(one.numbers, other.numbers)) return 'different'
  return resemblance(one.words, other.words) >= nearlySame ? 'near' : 'different'
}

function sameSet(one: readonly number[], other: readonly number[]): boolean {
  const left = new Set(one)
  const right = new Set(other)
  return left.size === right.size && [...left].every((value) => right.has(value))
}

/** The share of all runs of words that both have, 0 to 1. */
function resemblance(one: Int32Array, other: Int32Array): number {
  const left = runsOf(one)
  const right = runsOf(other)
  let common = 0
  for (const run of left) if (right.has(run)) common += 1
  return common / (left.size + right.size - common)
}

function runsOf(words: Int32Array): ReadonlySet<number> {
  const runs = new Set<number>()
  for (let at = 0; at + shingle <= words.length; at += 1) runs.add(runAt(words, at))
  return runs
}
