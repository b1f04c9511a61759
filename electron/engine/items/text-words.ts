import { CodeBuffer } from '../formats/code-buffer.ts'

/** The words of a text as numbers, for comparing texts quickly. */
export interface TextWords {
  /** A 32-bit hash of each word, in their order. */
  readonly words: Int32Array
  /** Hashes of those words in which a digit stands. */
  readonly numbers: readonly number[]
  /** How much is said: each word 1, each letter of a script without spaces a half. */
  readonly weight: number
}

/** Longest text looked at, in characters; texts that agree so far are the same. */
const longest = 20_000

/** What a unit is. Those that make up most text have bit 3, and bit 0 if they belong to a word. */
const common = 8
const separator = common
const letter = common | 1
const digit = 1
const unspaced = 2
const ignored = 3
const colon = 4
/**
 * For each UTF-16 unit 16 × itself in lower case without its accent, so far as that is one unit, plus what it is; 0
 * while nobody has asked. Sixty-four thousand small answers instead of patterns for each letter.
 */
const signs = new Int32Array(65_536)

const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Accents of Latin, Greek and Cyrillic letters; vowel signs of other scripts tell words apart. */
const accents = /[\u0300-\u036f]+/g
/** What may stand inside a word without being part of it: soft hyphens, joiners, apostrophes. */
const insideWords = /[\u00ad\u200b-\u200f\u2060\ufeff'’]/

function classify(unit: number): number {
  const character = String.fromCharCode(unit)
  const folded = character.normalize('NFKD').replace(accents, '').toLowerCase()
  const plain = (folded.length === 1 ? folded : character).charCodeAt(0)
  const sign = plain * 16 + classOf(character, folded)
  signs[unit] = sign
  return sign
}

function classOf(character: string, folded: string): number {
  if (folded === '' || insideWords.test(character)) return ignored
  if (character === ':') return colon
  if (unspacedScript.test(character)) return unspaced
  if (/\p{N}/u.test(character)) return digit
  return /[\p{L}\p{M}]/u.test(character) ? letter : separator
}

/** As a signed number, which all hashes are: of both kinds V8 would make fractions. */
const seed = 0x811c9dc5 | 0
const http = hashOf('http')
const https = hashOf('https')

/** FNV-1a over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/. */
function hashOf(word: string): number {
  let hash = seed
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

/** The text that is being read, and a place for the space behind it. */
const input = new CodeBuffer(longest + 1)

/** Where words are gathered, so that reading a title and its text makes one array only. */
const gathered = new Int32Array(2 * (longest + 1))
/** How many there are, the hash of the word under way, and 1 while there is one. */
const state = { count: 0, hash: seed, inside: 0 }

/** What is said by nothing. */
export const noWords: TextWords = { words: new Int32Array(0), numbers: [], weight: 0 }

/**
 * Reads words in one pass: lower case, without accents, punctuation, signs and web addresses. They are put behind
 * those of `head`, which is one text's at most.
 */
export function textWords(text: string, head: TextWords = noWords): TextWords {
  gathered.set(head.words)
  state.count = head.words.length
  const numbers = [...head.numbers]
  let halves = 0
  const end = Math.min(text.length, longest)
  input.bytes.write(text, 'utf16le')
  input.units[end] = 32
  for (let at = readCommon(0, end); at <= end; at = readCommon(at, end)) {
    const sign = signAt(at)
    const kind = sign & 15
    if (kind === digit) {
      at = readDigits(at)
      endWord()
      numbers.push(gathered[state.count - 1] ?? 0)
    } else if (
      kind === colon &&
      (state.hash === http || state.hash === https) &&
      text.startsWith('://', at)
    ) {
      // The copies of a text carry addresses of their own, shortened or counted.
      at = endOfAddress(text, at, end)
      state.hash = seed
      state.inside = 0
    } else if (kind < common) {
      if (kind !== ignored) endWord()
      if (kind === unspaced) {
        gathered[state.count] = Math.imul(seed ^ (sign >> 4), 0x01000193)
        state.count += 1
        halves += 1
      }
      at += 1
    }
  }
  const weight = head.weight + state.count - head.words.length - halves / 2
  return { words: gathered.slice(0, state.count), numbers, weight }
}

/**
 * Reads up to a unit that wants a closer look or the end; returns where it stopped. No calls and, but for that, no jumps:
 * which letter ends a word cannot be foretold, and each wrong guess would cost as much as ten letters.
 */
function readCommon(from: number, end: number): number {
  const { units } = input
  let { count, hash, inside } = state
  let at = from
  for (; at <= end; at += 1) {
    const sign = signs[units[at] ?? 32] ?? 0
    if ((sign & common) === 0) break
    const belongs = sign & 1
    const ends = belongs - 1
    gathered[count] = hash
    count += inside & ends
    hash = (Math.imul(hash ^ (sign >> 4), 0x01000193) & -belongs) | (seed & ends)
    inside = belongs
  }
  state.count = count
  state.hash = hash
  state.inside = inside
  return at
}

/** Reads the rest of a word from a digit on; returns where it ends. */
function readDigits(from: number): number {
  for (let at = from; ; at += 1) {
    const sign = signAt(at)
    const kind = sign & 15
    if (kind === letter || kind === digit) state.hash = Math.imul(state.hash ^ (sign >> 4), 0x01000193)
    else if (kind !== ignored) return at
    state.inside = 1
  }
}

function endWord(): void {
  gathered[state.count] = state.hash
  state.count += state.inside
  state.hash = seed
  state.inside = 0
}

function signAt(at: number): number {
  const unit = input.units[at] ?? 32
  return signs[unit] || classify(unit)
}

function endOfAddress(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !/\s/.test(text.charAt(at))) at += 1
  return at
}
