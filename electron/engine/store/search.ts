import { arrivalCursor, readArrivalCursor } from './cursor.ts'
import type { Database } from './database.ts'
import { createNumbers, type IdPage } from './item-list.ts'
import { expressionOf, type Marks, marksOf, quoted } from './search-expression.ts'
import { createQueryReader, prefixCheck, type SearchQuery } from './search-query.ts'
import { folded, searchedLength } from './searchable-text.ts'
import { createSpellings } from './spellings.ts'
import type { ItemFilter } from './store.ts'
import type { WordIndex } from './word-index.ts'

/** How many items one page of a search may read and check itself; about 20 ms of work. */
const checkedPerPage = 1600
/** Items read at a time; the first of them tell how common the beginning of a word is. */
const probed = 100
/**
 * Items worth reading to fill a page. Over 1,000,000 items, reading more takes longer than letting the index
 * gather all items with such a beginning.
 */
const worthReading = 800
/** A beginning that stands for more words than this is not spelled out. */
const mostSpellings = 12

/** A list of row numbers, newest arrival first, for a filter with a query; `undefined` when the query asks nothing. */
export type Search = (filter: ItemFilter, limit: number, cursor: string | undefined) => IdPage | undefined

/**
 * Full-text search. Everything a filter can ask stands in the index as a mark, so words and filters are one
 * intersection that is read from the newest item on and stops when the page is full.
 */
export function createSearch(database: Database, words: WordIndex): Search {
  const readQuery = createQueryReader(database)
  const numbers = createNumbers(database)
  const match = database.query<{ readonly id: number }>(
    'SELECT rowid AS id FROM words WHERE words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
  )
  const textOf = database.query<{ readonly title: string; readonly text: string }>(
    'SELECT i.title, substr(b.text, 1, ?2) AS text FROM items i JOIN bodies b ON b.id = i.id WHERE i.id = ?1',
  )
  const spellings = createSpellings(database)

  const foldedText = (id: number): string => {
    const row = textOf.get(id, searchedLength)
    return row === undefined ? '' : folded(`${row.title}\n${row.text}`)
  }
  const ids = (expression: string, below: number, limit: number): readonly number[] =>
    match.all(expression, below, limit).map((row) => row.id)

  /**
   * Reads candidates from the newest on until the page is full or enough have been read. `giveUp` is asked
   * after every step with the share that passed; when it says so, the page ends there.
   */
  const checkedPage = (
    expression: string,
    below: number,
    limit: number,
    checks: SearchQuery['checks'],
    giveUp: (share: number) => boolean = () => false,
  ): Found => {
    const found: number[] = []
    let place = below
    for (let read = 0; read < checkedPerPage; read += probed) {
      const candidates = ids(expression, place, probed)
      for (const id of candidates) {
        place = id
        const text = foldedText(id)
        if (checks.every((check) => check(text))) found.push(id)
        if (found.length > limit) return { ids: found, place, done: false }
      }
      if (candidates.length < probed) return { ids: found, place, done: true }
      if (giveUp(found.length / (read + probed))) break
    }
    return { ids: found, place, done: false }
  }

  /** The expression for words that begin so, or what must be checked in the text when it would be too long. */
  const spelledOut = (
    query: SearchQuery,
  ): { readonly expressions: string[]; readonly unspelled: string[] } => {
    const expressions: string[] = []
    const unspelled: string[] = []
    for (const prefix of query.prefixes) {
      const terms = spellings(prefix, mostSpellings + 1)
      if (terms.length > mostSpellings) unspelled.push(prefix)
      else if (terms.length === 0) expressions.push(quoted(prefix))
      else expressions.push(`(${terms.map(quoted).join(' OR ')})`)
    }
    return { expressions, unspelled }
  }

  const find = (query: SearchQuery, marks: Marks, below: number, limit: number): Found => {
    const { expressions, unspelled } = spelledOut(query)
    const sure = [...query.words.map(quoted), ...expressions]
    if (unspelled.length === 0 && query.checks.length === 0) {
      const found = ids(expressionOf(sure, marks), below, limit + 1)
      return { ids: found, place: found.at(-1) ?? 0, done: found.length <= limit }
    }
    const whole = expressionOf([...sure, ...unspelled.map((prefix) => `${quoted(prefix)} *`)], marks)
    if (unspelled.length === 0) return checkedPage(whole, below, limit, query.checks)
    // The index would gather all items with such a word before it gives the first: slow for common ones,
    // which in turn are found quickly by looking at the newest items.
    const checks = [...query.checks, ...unspelled.map(prefixCheck)]
    const tooRare = (share: number) => share * worthReading <= limit
    const probe = checkedPage(expressionOf(sure, marks), below, limit, checks, tooRare)
    if (probe.done || probe.ids.length > limit) return probe
    if (query.checks.length > 0) return checkedPage(whole, below, limit, query.checks)
    const found = ids(whole, below, limit + 1)
    return { ids: found, place: found.at(-1) ?? 0, done: found.length <= limit }
  }

  return (filter, limit, cursor) => {
    const query = readQuery(filter.query ?? '')
    if (query === undefined) return undefined
    words.flush()
    const below = readArrivalCursor(cursor)
    const marks = marksOf(filter, numbers)
    if (marks === undefined) return { ids: [], nextCursor: undefined }
    const found = find(query, marks, below, limit)
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
