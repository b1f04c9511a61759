import { fold } from './fold.ts'

/** What a watch looks for. */
export interface Terms {
  readonly id: string
  readonly terms: readonly string[]
  readonly exclude?: readonly string[] | undefined
  /** Sources whose items are looked at; `undefined` for all. */
  readonly sourceIds?: readonly string[] | undefined
}

/** What is looked at of an item. `links` is asked for only when some watch looks for a domain. */
export interface Matchable {
  readonly title: string
  readonly text: string
  readonly url?: string | undefined
  /** Addresses that the item's markup links to. */
  readonly links?: readonly string[]
  readonly sourceId: string
}

/** Gives the ids of the watches that an item is a hit of, in the order in which they were compiled. */
export interface Matcher {
  (item: Matchable): readonly string[]
  /** Whether `links` can make a difference. */
  readonly looksAtLinks: boolean
}

const none: readonly string[] = []

/** Compiles watches once, for matching many items. Terms match whole words, without case or diacritics. */
export function createMatcher(watches: readonly Terms[]): Matcher {
  const compiled = watches.flatMap(({ id, terms, exclude = [], sourceIds }) => {
    const pattern = patternOf(terms)
    return pattern === undefined ? [] : [{ id, pattern, veto: patternOf(exclude), sourceIds }]
  })
  const match = ({ title, text, sourceId }: Matchable): readonly string[] => {
    if (compiled.length === 0) return none
    const folded = fold(`${title}\n${text}`)
    const hits = compiled.filter(
      ({ pattern, veto, sourceIds }) =>
        pattern.test(folded) &&
        veto?.test(folded) !== true &&
        (sourceIds === undefined || sourceIds.includes(sourceId)),
    )
    return hits.length === 0 ? none : hits.map(({ id }) => id)
  }
  return Object.assign(match, { looksAtLinks: false })
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
