import { fold } from './fold.ts'

/** The number of a folded unit in the patterns; 0 when it stands in none. */
export const symbolBits = 0xffff
/** A letter, digit or `_` of a script that parts its words: no other word may touch it. */
export const spacedWord = 1 << 17
/** Any letter, digit or `_`. */
export const anyWord = 1 << 18
/** A pattern may begin here whatever stands before: scripts without spaces, and signs such as emoji. */
export const freeStart = 1 << 19
/** Nothing that is compared, e.g. an accent. */
export const skipped = 1 << 20
/** White space or a hyphen. */
export const gap = 1 << 21
/** Cannot be compared unit by unit: the whole text has to be folded first. */
export const needsFolding = 1 << 22
/** The second half of a pair; it belongs to the first. */
export const secondHalf = 1 << 23
const known = 1 << 16

/** What may part the words of a phrase: white space, hyphens, and the short dashes that people write for them. */
const anyGap = /^[\s\-\u2012\u2013\u2212]$/
const wordUnit = /[\p{L}\p{N}\p{M}_]/u
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u
/** What joins with its neighbours when text is composed: marks and the parts of Korean syllables. */
const composing = /[\p{M}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u

/** What text means unit (UTF-16 code) by unit, worked out when a unit is first met. */
export class UnitClasses {
  /** The classes worked out so far, by unit; 0 for those that have not been. */
  readonly table = new Int32Array(0x10000)
  private readonly symbols = new Map<string, number>()

  /** The number that a folded unit has in patterns; a new one gets the next. To be called before `of`. */
  symbolFor(unit: string): number {
    const number = this.symbols.get(unit) ?? this.symbols.size + 1
    this.symbols.set(unit, number)
    return number
  }

  /** How many numbers have been given. */
  get symbolCount(): number {
    return this.symbols.size
  }

  /** The class of a unit: its symbol and what holds of it. */
  of(code: number): number {
    const found = this.table[code] ?? 0
    if (found !== 0) return found
    const made = this.classify(code) | known
    this.table[code] = made
    return made
  }

  private classify(code: number): number {
    const raw = String.fromCharCode(code)
    const symbol = (text: string) => this.symbols.get(text) ?? 0
    if (code >= 0xdc00 && code <= 0xdfff) return secondHalf | symbol(raw)
    if (code >= 0xd800 && code <= 0xdbff) return symbol(raw) | firstHalf(code)
    const folded = fold(raw)
    if (folded === '') return skipped
    const slow = folded.length > 1 || composing.test(folded) ? needsFolding : 0
    if (anyGap.test(folded))
      return gap | symbol(' ') | (folded !== raw && folded === '-' ? needsFolding : slow)
    if (unspaced.test(folded)) return symbol(folded) | anyWord | freeStart | slow
    if (wordUnit.test(folded)) return symbol(folded) | anyWord | spacedWord | slow
    return symbol(folded) | slow | (folded.charCodeAt(0) > 127 ? freeStart : 0)
  }
}

/** Han beyond the first plane, emoji, and everything else that comes in pairs. */
function firstHalf(code: number): number {
  if (code >= 0xd840 && code < 0xd87e) return anyWord | freeStart
  return code === 0xd83d ? freeStart : freeStart | needsFolding
}

/** Whether the pair that begins here is an emoji, which folding leaves as it is. */
export function isPlainEmoji(text: string, at: number): boolean {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  if (first === 0xd83c) return second < 0xdd00 || second > 0xdde5
  return first === 0xd83e && second < 0xdff0
}

/** The class of a first half in text that is folded already. */
export function pairClass(text: string, at: number, unitClass: number): number {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (!wordUnit.test(letter)) return unitClass | freeStart
  return unspaced.test(letter)
    ? unitClass | anyWord | freeStart
    : (unitClass & ~freeStart) | anyWord | spacedWord
}
