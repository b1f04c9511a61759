import { coverOf } from './cover.ts'
import { type Pattern, readTerm } from './read-term.ts'
import { readableLink } from './readable-link.ts'
import { type Place, TextScanner } from './scan-text.ts'

/** What a watch looks for. */
export interface Terms {
  readonly id: string
  readonly terms: readonly string[]
  readonly exclude?: readonly string[] | undefined
  /** Sources whose items are looked at; `undefined` for all. */
  readonly sourceIds?: readonly string[] | undefined
  /** An exclusion that contains one of these only takes away the places where it stands itself; `terms` unless given. */
  readonly spared?: readonly string[]
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

/** Gives the ids of the watches that an item is a hit of, in the order in which they were given. */
export interface Matcher {
  (item: Matchable): readonly string[]
  /** Whether `url` and `links` can make a difference. */
  readonly looksAtLinks: boolean
}

/** A watch as numbers of patterns. */
interface Compiled {
  readonly id: string
  readonly sourceIds: ReadonlySet<string> | undefined
  readonly terms: readonly number[]
  /** Patterns that make an item no hit. */
  readonly vetoes: readonly number[]
  /** Patterns that take away the terms that stand inside them. */
  readonly covers: readonly number[]
}

const none: readonly string[] = []

/**
 * Compiles watches once, for matching many items: every spelling of every term goes into one tree, so that an
 * item is walked over once however many watches there are.
 */
export function createMatcher(watches: readonly Terms[]): Matcher {
  const book = new PatternBook()
  const compiled = watches.map((watch) => compile(watch, book))
  const { patterns } = book
  const watchesOf: number[][] = patterns.map(() => [])
  for (const [place, { terms }] of compiled.entries())
    for (const pattern of new Set(terms)) watchesOf[pattern]?.push(place)
  const placed = new Uint8Array(patterns.length)
  for (const { terms, covers } of compiled)
    if (covers.length > 0) for (const pattern of [...terms, ...covers]) placed[pattern] = 1
  const looksAtLinks = patterns.some(({ kind }) => kind !== 'words' && kind !== 'hashtag')
  const scanner = new TextScanner(patterns)

  /** Patterns of the item at hand, each once, and where those stand whose place matters. */
  const isFound = new Uint8Array(patterns.length)
  let found: number[] = []
  let spans: Span[] = []
  /** Where the text at hand begins, if all texts of the item stood in a row. */
  let offset = 0
  const hit = (pattern: number, start: number, end: number): void => {
    if (isFound[pattern] === 0) {
      isFound[pattern] = 1
      found.push(pattern)
    }
    if (placed[pattern] === 1) spans.push({ pattern, start: offset + start, end: offset + end })
  }
  const scan = (text: string, place: Place): void => {
    const before = found.length
    const spansBefore = spans.length
    if (!scanner.scan(text, place, hit)) {
      for (const pattern of found.splice(before)) isFound[pattern] = 0
      spans.length = spansBefore
      scanner.scanFolded(text, place, hit)
    }
    // Folding makes no text longer than 18 times what it was (U+FDFA).
    offset += text.length * 18 + 1
  }

  const isHit = (watch: Compiled, sourceId: string): boolean => {
    if (watch.sourceIds?.has(sourceId) === false) return false
    if (watch.vetoes.some((pattern) => isFound[pattern] === 1)) return false
    if (!watch.covers.some((pattern) => isFound[pattern] === 1)) return true
    const covered = coverOf(spans.filter(({ pattern }) => watch.covers.includes(pattern)))
    return spans.some((span) => watch.terms.includes(span.pattern) && !covered(span))
  }

  const match = (item: Matchable): readonly string[] => {
    offset = 0
    scan(item.title, 'text')
    scan(item.text, 'text')
    if (looksAtLinks) {
      if (item.url !== undefined) scan(readableLink(item.url), 'link')
      for (const link of item.links ?? []) scan(readableLink(link), 'link')
    }
    if (found.length === 0) return none
    const touched = new Set(found.flatMap((pattern) => watchesOf[pattern] ?? []))
    const hits = [...touched]
      .sort((one, other) => one - other)
      .flatMap((place) => compiled[place] ?? [])
      .filter((watch) => isHit(watch, item.sourceId))
      .map(({ id }) => id)
    for (const pattern of found) isFound[pattern] = 0
    found = []
    spans = []
    return hits
  }
  return Object.assign(patterns.length === 0 ? () => none : match, { looksAtLinks })
}

interface Span {
  readonly pattern: number
  readonly start: number
  readonly end: number
}

/** Gives each pattern a number; the same pattern in several watches has one. */
class PatternBook {
  readonly patterns: Pattern[] = []
  private readonly numbers = new Map<string, number>()

  numbersOf(terms: readonly string[]): readonly number[] {
    return terms.flatMap(readTerm).map((pattern) => {
      const key = JSON.stringify(pattern)
      const number = this.numbers.get(key) ?? this.patterns.push(pattern) - 1
      this.numbers.set(key, number)
      return number
    })
  }
}

function compile({ id, terms, exclude = [], sourceIds, spared = terms }: Terms, book: PatternBook): Compiled {
  const containsTerm = exclude.length === 0 ? () => false : containmentIn(spared)
  return {
    id,
    sourceIds: sourceIds === undefined ? undefined : new Set(sourceIds),
    terms: book.numbersOf(terms),
    vetoes: book.numbersOf(exclude.filter((term) => !containsTerm(term))),
    covers: book.numbersOf(exclude.filter(containsTerm)),
  }
}

/** Whether one of these terms stands in what another term looks for. */
function containmentIn(terms: readonly string[]): (term: string) => boolean {
  const match = createMatcher([{ id: 'any', terms }])
  return (term) => match({ title: '', text: wordsOf(term), sourceId: '' }).length > 0
}

/** A text in which nothing but the term stands. */
export function wordsOf(term: string): string {
  return term.replace(/\*+\s*$/, '')
}
