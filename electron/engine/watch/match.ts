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
  const compiled = watches.map(({ id, terms }) => ({ id, pattern: patternOf(terms) }))
  return (text) => {
    const folded = fold(text)
    const hits = compiled.filter(({ pattern }) => pattern.test(folded))
    return hits.length === 0 ? none : hits.map(({ id }) => id)
  }
}

function patternOf(terms: readonly string[]): RegExp {
  const words = terms.map((term) =>
    fold(term)
      .trim()
      .replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
      .replace(/\s+/gu, '\\s+'),
  )
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words.join('|')})(?![\\p{L}\\p{N}_])`, 'u')
}
