import { fold } from './fold.ts'

/** What a watch looks for. */
export interface Terms {
  readonly id: string
  readonly terms: readonly string[]
}

/** Gives the ids of the watches whose words stand in a text. */
export type Matcher = (text: string) => readonly string[]

const none: readonly string[] = []

/** Compiles watches once, for matching many items. Terms match whole words, without case or diacritics. */
export function createMatcher(watches: readonly Terms[]): Matcher {
  if (watches.length === 0) return () => none
  const compiled = watches.flatMap(({ id, terms }) => {
    const pattern = patternOf(terms)
    return pattern === undefined ? [] : [{ id, pattern }]
  })
  return (text) => {
    const folded = fold(text)
    const hits = compiled.filter(({ pattern }) => pattern.test(folded))
    return hits.length === 0 ? none : hits.map(({ id }) => id)
  }
}

/** Scripts written without spaces between words: there a word has no edge that could be looked for. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}'
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u')
const endsUnspaced = new RegExp(`[${unspaced}]$`, 'u')
const noWordBefore = '(?<![\\p{L}\\p{N}_])'
const noWordAfter = '(?![\\p{L}\\p{N}_])'

/** One expression over all terms of a watch; `undefined` when folding leaves nothing of them. */
function patternOf(terms: readonly string[]): RegExp | undefined {
  const words = terms.map((term) => fold(term).trim()).filter((term) => term !== '')
  if (words.length === 0) return undefined
  return new RegExp(words.map(wordPattern).join('|'), 'u')
}

function wordPattern(word: string): string {
  const literal = word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/\s+/gu, '\\s+')
  return `${startsUnspaced.test(word) ? '' : noWordBefore}${literal}${endsUnspaced.test(word) ? '' : noWordAfter}`
}
