import type { Database } from './database.ts'
import type { Narrowing } from './search-expression.ts'
import type { SearchQuery } from './search-query.ts'
import { searchedLength, searchedText } from './searchable-text.ts'
import type { WordFinder } from './word-finder.ts'
import type { WordIndex } from './word-index.ts'

/** Items found among those whose words have not been written to the index yet. */
export interface FoundWaiting {
  /** Newest first, at most one more than asked for. */
  readonly ids: readonly number[]
  /** The index holds what is older than this id. */
  readonly below: number
}

/**
 * Searches what waits to be written to the index, item by item: during an import, writing it first would hold a
 * search up for a fifth of a second.
 */
export function createWaitingSearch(
  database: Database,
  words: WordIndex,
  finder: WordFinder,
): (query: SearchQuery, narrowing: Narrowing, below: number, limit: number) => FoundWaiting {
  const fitting = database.query<{ readonly id: number }>(
    `SELECT id FROM items NOT INDEXED WHERE id > ?1 AND shelf IN (SELECT value FROM json_each(?2))
     AND (?3 IS NULL OR source = ?3) AND source NOT IN (SELECT number FROM sources WHERE removedAt IS NOT NULL)
     AND (?4 IS NULL OR EXISTS (SELECT 1 FROM hits WHERE item = items.id AND watch = ?4))`,
  )
  const textOf = database.query<{ readonly title: string; readonly text: string }>(
    'SELECT i.title, substr(b.text, 1, ?2) AS text FROM items i JOIN bodies b ON b.id = i.id WHERE i.id = ?1',
  )
  const passes = (id: number, checks: SearchQuery['checks']): boolean => {
    if (checks.length === 0) return true
    const { title, text } = textOf.get(id, searchedLength) ?? { title: '', text: '' }
    const searched = searchedText(title, text)
    return checks.every((check) => check(searched))
  }

  return (query, { everything: { shelves, source, watch } }, below, limit) => {
    const waiting = words.waiting()
    const first = waiting.oldest
    if (first === undefined || first >= below) return { ids: [], below }
    const fits = new Set(fitting.all(first - 1, shelves, source, watch).map((row) => row.id))
    const ids: number[] = []
    for (const { id, words: text } of waiting.newestFirst()) {
      const has =
        id < below &&
        fits.has(id) &&
        query.words.every((word) => finder.has(text, word)) &&
        query.prefixes.every((prefix) => finder.hasBeginning(text, prefix)) &&
        passes(id, query.checks)
      if (has && ids.push(id) > limit) break
    }
    return { ids, below: first }
  }
}
