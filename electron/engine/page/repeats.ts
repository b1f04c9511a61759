import { smallDigest } from './digest.ts'

/** How much of a text is the same again and again. */
export interface Repeats {
  /** Characters of the text without white space. */
  readonly chars: number
  /** The longest stretch that is one thing repeated, side by side. */
  readonly run: Repetition
  /** The longest of these that has no letters and no digits. */
  readonly signs: Repetition
  /** The thing that stands most often as brothers beside one another on the page, nothing in it differing. */
  readonly siblings: Repetition
  /** Characters of lines that are said four times or more in a row. */
  readonly echoes: number
  /** The most repeated run of six words. */
  readonly phrase: Repetition
}

/** Something repeated. `text` is a sample of it, `times` how often, `chars` how many characters that makes. */
export interface Repetition {
  readonly text: string
  readonly times: number
  readonly chars: number
}

/** No repetition at all. */
export const noRepetition: Repetition = { text: '', times: 0, chars: 0 }

/** Characters of a text that are looked at. */
const mostRead = 1_000_000
/** Longest repeated thing in characters, where there are no spaces, and in words. */
const longestInChars = 12
const longestInWords = 32
const phraseLength = 6
const phraseTimes = 8

/** Finds what is repeated in a text, a block a line. Linear in its length. */
export function findRepeats(lines: readonly string[], siblings: Repetition): Repeats {
  const words: string[] = []
  let length = 0
  for (const line of lines) {
    if (length > mostRead) break
    length += line.length + 1
    for (const word of line.split(/\s+/u)) if (word !== '') words.push(word.slice(0, 5000))
  }
  const solid = words.join('')
  const ofWords = wordRun(words)
  const { any, signs } = charRuns(solid)
  return {
    chars: solid.length,
    run: ofWords.chars > any.chars ? ofWords : any,
    signs,
    siblings,
    echoes: countEchoes(lines.slice(0, 20_000)),
    phrase: mostSaid(words.filter((word) => /\p{L}/u.test(word))),
  }
}

/** The longest run of all, and the longest of signs that make no words. */
function charRuns(text: string): { readonly any: Repetition; readonly signs: Repetition } {
  let any = noRepetition
  let signs = noRepetition
  for (let period = 1; period <= longestInChars; period++) {
    let length = 0
    for (let at = period; at <= text.length; at++) {
      if (at < text.length && text.charCodeAt(at) === text.charCodeAt(at - period)) length += 1
      else {
        const chars = length + period
        // Twice is no repetition: words such as "murmur" do it.
        if (length >= 2 * period && chars > signs.chars) {
          const run = { text: text.slice(at - period, at), times: Math.floor(chars / period), chars }
          if (chars > any.chars) any = run
          if (!/[\p{L}\p{N}]/u.test(run.text)) signs = run
        }
        length = 0
      }
    }
  }
  return { any, signs }
}

function wordRun(words: readonly string[]): Repetition {
  const codes = Uint32Array.from(words, smallDigest)
  let best = noRepetition
  for (let period = 1; period <= Math.min(longestInWords, words.length >> 1); period++) {
    let length = 0
    for (let at = period; at <= codes.length; at++) {
      if (at < codes.length && codes[at] === codes[at - period]) length += 1
      else {
        if (length >= 2 * period) {
          const unit = words.slice(at - period, at)
          const times = Math.floor((length + period) / period)
          const chars = times * unit.join('').length
          if (chars > best.chars) best = { text: unit.join(' ').slice(0, 120), times, chars }
        }
        length = 0
      }
    }
  }
  return best
}

/** Lines said four times or more in a row, alone or two by two; numbers and signs may well stand so, words not. */
function countEchoes(lines: readonly string[]): number {
  const codes = Uint32Array.from(lines, smallDigest)
  const isEcho = new Uint8Array(lines.length)
  for (let period = 1; period <= Math.min(3, lines.length >> 2); period++) {
    let length = 0
    for (let at = period; at <= codes.length; at++) {
      if (at < codes.length && codes[at] === codes[at - period]) length += 1
      else {
        if (length >= 3 * period) isEcho.fill(1, at - length - period, at)
        length = 0
      }
    }
  }
  let chars = 0
  for (const [at, line] of lines.entries())
    if (isEcho[at] === 1 && /\p{L}{2}.*\s.*\p{L}{2}/u.test(line)) chars += line.length
  return chars
}

function mostSaid(words: readonly string[]): Repetition {
  const codes = Uint32Array.from(words, smallDigest)
  const counts = new Map<number, number>()
  let most = 0
  let mostAt = 0
  for (let at = 0; at + phraseLength <= codes.length; at++) {
    let hash = 7
    for (let step = 0; step < phraseLength; step++) hash = (Math.imul(hash, 31) + (codes[at + step] ?? 0)) | 0
    const times = (counts.get(hash) ?? 0) + 1
    counts.set(hash, times)
    if (times <= most) continue
    most = times
    mostAt = at
  }
  const text = words.slice(mostAt, mostAt + phraseLength).join(' ')
  return most < phraseTimes
    ? noRepetition
    : { text: text.slice(0, 120), times: most, chars: most * text.length }
}
