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

const separator = 1
const letter = 2
const unspaced = 3
const digit = 4
const ignored = 5
/**
 * For each UTF-16 unit 8 × itself in lower case without its accent, so far as that is one unit, plus what it is; 0
 * while nobody has asked. Sixty-four thousand small answers instead of patterns for each letter.
 */
const signs = new Uint32Array(65_536)

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
  const sign = plain * 8 + classOf(character, folded)
  signs[unit] = sign
  return sign
}

function classOf(character: string, folded: string): number {
  if (folded === '' || insideWords.test(character)) return ignored
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

/** What is said by nothing. */
export const noWords: TextWords = { words: new Int32Array(0), numbers: [], weight: 0 }

/**
 * Reads words in one pass: lower case, without accents, punctuation, signs and web addresses. They are put behind
 * those of `head`, which is one text's at most.
 */
export function textWords(text: string, head: TextWords = noWords): TextWords {
  gathered.set(head.words)
  let count = head.words.length
  const numbers = [...head.numbers]
  let halves = 0
  let hash = seed
  /** The kinds of signs in the word so far; 0 between words. */
  let kinds = 0
  const end = Math.min(text.length, longest)
  const { units } = input
  input.bytes.write(text, 'utf16le')
  units[end] = 32
  for (let at = 0; at <= end; at += 1) {
    const unit = units[at] ?? 32
    const sign = signs[unit] || classify(unit)
    const kind = sign & 7
    if (kind === letter || kind === digit) {
      hash = Math.imul(hash ^ (sign >>> 3), 0x01000193)
      kinds |= kind
      continue
    }
    if (kind === ignored) continue
    if (kinds !== 0) {
      if ((hash === http || hash === https) && text.startsWith('://', at)) {
        // The copies of a text carry addresses of their own, shortened or counted.
        at = endOfAddress(text, at, end)
      } else {
        gathered[count] = hash
        count += 1
        if ((kinds & digit) !== 0) numbers.push(hash)
      }
      hash = seed
      kinds = 0
    }
    if (kind === unspaced) {
      gathered[count] = Math.imul(seed ^ (sign >>> 3), 0x01000193)
      count += 1
      halves += 1
    }
  }
  const weight = head.weight + count - head.words.length - halves / 2
  return { words: gathered.slice(0, count), numbers, weight }
}

function endOfAddress(text: string, from: number, end: number): number {
  let at = from
  while (at < end && !/\s/.test(text.charAt(at))) at += 1
  return at
}
