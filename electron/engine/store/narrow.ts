import type { Database } from './database.ts'
import { facetsOf } from './facets.ts'
import { quoted } from './search-expression.ts'
import { createTokens } from './search-query.ts'
import { askedText } from './searchable-text.ts'
import { createSpellings } from './spellings.ts'
import type { ItemStore } from './store.ts'
import type { WordIndex } from './word-index.ts'

/** A beginning that stands for more words than this narrows nothing down quickly. */
const mostSpellings = 64

/** Finds the items worth looking at for a watch, without reading them. */
export function createNarrow(
  database: Database,
  words: WordIndex,
): Pick<ItemStore, 'withWords' | 'withLinks' | 'countOf'> {
  const tokens = createTokens(database)
  const spellings = createSpellings(database)
  const match = database.query<{ readonly id: number }>(
    'SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?',
  )
  const linking = database.query<{ readonly id: number; readonly matches: number }>(
    `SELECT i.id, EXISTS (
       SELECT 1 FROM json_each(?3) n WHERE i.url LIKE n.value ESCAPE '\\' OR b.html LIKE n.value ESCAPE '\\'
     ) AS matches
     FROM items i CROSS JOIN bodies b ON b.id = i.id WHERE i.id < ?1 ORDER BY i.id DESC LIMIT ?2`,
  )
  const tallies = database.query<{ readonly id: string; readonly shelf: number; readonly items: number }>(
    `SELECT s.id, t.shelf, t.items FROM tallies t JOIN sources s ON s.number = t.source
     WHERE s.removedAt IS NULL`,
  )

  /** What must stand in the index for one phrase; `undefined` when the index cannot say. */
  const expressionFor = (phrase: string): string | undefined => {
    const spelled = tokens(askedText(phrase.replace(/\*+$/, '')))
    const last = spelled.at(-1)
    if (last === undefined) return undefined
    const beginnings = phrase.endsWith('*') ? spellings(last, mostSpellings + 1) : [last]
    if (beginnings.length > mostSpellings) return undefined
    const ending = (beginnings.length === 0 ? [last] : beginnings).map(quoted).join(' OR ')
    return [...spelled.slice(0, -1).map(quoted), `(${ending})`].join(' AND ')
  }

  return {
    withWords(phrases, most) {
      words.flush()
      const expressions = phrases.map(expressionFor)
      if (expressions.length === 0) return []
      if (expressions.includes(undefined)) return undefined
      const found = match.all(expressions.map((one) => `(${one})`).join(' OR '), most + 1)
      return found.length > most ? undefined : found.map(({ id }) => String(id))
    },
    withLinks(hosts, below, limit) {
      const needles = hosts.map((host) => `%${host.replace(/[\\%_]/g, '\\$&')}%`)
      const rows = linking.all(Number(below ?? Number.MAX_SAFE_INTEGER), limit, JSON.stringify(needles))
      const last = rows.length === limit ? rows.at(-1) : undefined
      return {
        ids: rows.filter(({ matches }) => matches === 1).map(({ id }) => String(id)),
        ...(last === undefined ? {} : { next: String(last.id) }),
      }
    },
    countOf(kinds, sourceIds) {
      let count = 0
      for (const { id, shelf, items } of tallies.all()) {
        if (kinds.includes(facetsOf(shelf).kind) && sourceIds?.includes(id) !== false) count += items
      }
      return count
    },
  }
}
