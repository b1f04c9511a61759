import { arrivalCursor, readArrivalCursor } from './cursor.ts'
import type { Database } from './database.ts'
import { createNumbers, type IdPage } from './item-list.ts'
import { createPlainWords } from './plain-words.ts'
import { expressionOf, narrowingOf, quoted } from './search-expression.ts'
import { type Check, createQueryReader } from './search-query.ts'
import { createWaitingSearch, type FoundWaiting } from './search-waiting.ts'
import { createSearchWalk, type SearchWalk } from './search-walk.ts'
import { indexedText, searchedLength, searchedText } from './searchable-text.ts'
import type { ItemFilter } from './store.ts'
import type { Tallies } from './tallies.ts'
import { createTokens } from './tokens.ts'
import { createWordFinder } from './word-finder.ts'
import type { WordIndex } from './word-index.ts'
import type { Candidate } from './word-part.ts'
import { idsPerPart, type WordParts } from './word-parts.ts'

/** How many items one page of a search may read and check itself; about 20 ms of work. */
const checkedPerPage = 1600
/** Items read at a time; the first of them tell how common the beginning of a word is. */
const readAtOnce = 100

// What things cost, in microseconds, measured over 1,000,000 items of 1 kB; only their ratios matter.
/** Reading one item and looking into its text. */
const readingCost = 12
/** Gathering from one part everything that begins in a way that every item has, for each item. */
const gatheringCost = 0.13
/** Asking one more part. */
const askingCost = 100

/** A list of row numbers, newest arrival first, for a filter with a query; `undefined` when the query asks nothing. */
export type Search = (filter: ItemFilter, limit: number, cursor: string | undefined) => IdPage | undefined

/**
 * Full-text search. What a filter asks stands in the index as marks, so words and filters are one intersection
 * that is read from the newest item on and stops when the page is full.
 *
 * For a word's beginning the index gathers all items of a part that have such a word before it gives the
 * first: slow for common beginnings. These in turn are found quickly by reading the newest items, so a few are
 * read first, and tell which of the two ways goes on.
 */
export function createSearch(
  database: Database,
  words: WordIndex,
  parts: WordParts,
  tallies: Tallies,
): Search {
  const tokens = createTokens(database)
  const plainWords = createPlainWords(tokens)
  const readQuery = createQueryReader(tokens, plainWords)
  const finder = createWordFinder(plainWords)
  const findWaiting = createWaitingSearch(database, words, finder)
  const numbers = createNumbers(database)
  const newest = database.query<{ readonly id: number | null }>('SELECT max(id) AS id FROM items')

  return (filter, limit, cursor) => {
    const query = readQuery(filter.query ?? '')
    if (query === undefined) return undefined
    const below = Math.min(readArrivalCursor(cursor), (newest.get()?.id ?? 0) + 1)
    const narrowing = narrowingOf(filter, numbers, tallies)
    if (narrowing === undefined) return { ids: [], nextCursor: undefined }
    const prefixes = query.prefixes.map((prefix) => ({
      expression: `${quoted(prefix)} *`,
      check: (searched: string) => finder.hasBeginning(indexedText(searched), prefix),
    }))
    const asked = { sure: [...query.words.map(quoted), ...narrowing.marks], prefixes, checks: query.checks }
    // First, because after a crash it may put much into the index, in new parts.
    const waiting = findWaiting(query, narrowing, below, limit)
    const walk = createSearchWalk(parts.list(), narrowing.looked)
    const found = after(waiting, limit, (rest) => find(asked, walk, waiting.below, rest))
    const page = found.ids.slice(0, limit)
    if (found.done && found.ids.length <= limit) return { ids: page, nextCursor: undefined }
    // A page that stopped early goes on after the last item it read, a full one after the last it shows.
    const place = found.ids.length > limit ? page.at(-1) : found.place
    return { ids: page, nextCursor: place === undefined ? undefined : arrivalCursor(place) }
  }
}

interface Found {
  /** At most one more than the page holds. */
  readonly ids: readonly number[]
  /** The last item that was read. */
  readonly place: number
  /** True when nothing is left to read. */
  readonly done: boolean
}

/** What has been found among the waiting items, and then in the index unless the page is full. */
function after(waiting: FoundWaiting, limit: number, findRest: (limit: number) => Found): Found {
  if (waiting.ids.length > limit) return { ids: waiting.ids, place: waiting.below, done: false }
  const rest = findRest(limit - waiting.ids.length)
  return { ...rest, ids: [...waiting.ids, ...rest.ids] }
}

/** A query together with a filter. */
interface Asked {
  /** Expressions that the index answers item by item. */
  readonly sure: readonly string[]
  /** Beginnings of words: as expressions, and to be looked for in the text. */
  readonly prefixes: readonly { readonly expression: string; readonly check: Check }[]
  readonly checks: readonly Check[]
}

function find({ sure, prefixes, checks }: Asked, walk: SearchWalk, below: number, limit: number): Found {
  const whole = expressionOf([...sure, ...prefixes.map(({ expression }) => expression)])
  if (checks.length > 0) return checkedPage(whole, walk, below, limit, checks, () => true)
  if (prefixes.length === 0) return uncheckedPage(whole, walk, below, limit)
  const begins = prefixes.map(({ check }) => check)
  const probe = checkedPage(expressionOf(sure), walk, below, limit, begins, (soFar) =>
    isWorthReading(soFar, walk, limit),
  )
  if (probe.done || probe.ids.length > limit) return probe
  const rest = uncheckedPage(whole, walk, probe.place, limit - probe.ids.length)
  return { ...rest, ids: [...probe.ids, ...rest.ids] }
}

function uncheckedPage(expression: string, walk: SearchWalk, below: number, limit: number): Found {
  const ids = walk.ids(expression, below, limit + 1)
  return { ids, place: ids.at(-1) ?? 0, done: ids.length <= limit }
}

interface SoFar {
  readonly below: number
  readonly place: number
  readonly read: number
  readonly found: number
}

/** Reads candidates from the newest on until the page is full, `goOn` says no or enough have been read. */
function checkedPage(
  expression: string,
  walk: SearchWalk,
  below: number,
  limit: number,
  checks: readonly Check[],
  goOn: (soFar: SoFar) => boolean,
): Found {
  const found: number[] = []
  let place = below
  for (let read = 0; read < checkedPerPage; ) {
    const candidates = walk.candidates(expression, place, readAtOnce, searchedLength)
    for (const candidate of candidates) {
      place = candidate.id
      if (passes(candidate, checks)) found.push(candidate.id)
      if (found.length > limit) return { ids: found, place, done: false }
    }
    if (candidates.length < readAtOnce) return { ids: found, place, done: true }
    read += candidates.length
    if (!goOn({ below, place, read, found: found.length })) break
  }
  return { ids: found, place, done: false }
}

function passes({ title, text }: Candidate, checks: readonly Check[]): boolean {
  const searched = searchedText(title, text)
  return checks.every((check) => check(searched))
}

/** Whether reading on is likely to fill the page sooner than letting the index gather. */
function isWorthReading(soFar: SoFar, walk: SearchWalk, limit: number): boolean {
  const needed = limit + 1 - soFar.found
  // Half an item more, so that "none of 100" is not taken for "none at all".
  const share = (soFar.found + 0.5) / soFar.read
  const candidatesEach = soFar.read / (soFar.below - soFar.place)
  const idsLeft = Math.max(0, soFar.place - walk.oldest)
  const reading = Math.min(needed / share, idsLeft * candidatesEach) * readingCost
  const idsNeeded = Math.min(idsLeft, needed / (share * candidatesEach))
  const partsNeeded = Math.ceil(idsNeeded / idsPerPart)
  return reading < partsNeeded * (idsPerPart * share * gatheringCost + askingCost)
}
