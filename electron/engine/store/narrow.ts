import type { Database } from './database.ts'
import { facetsOf, isAside } from './facets.ts'
import { quoted } from './search-expression.ts'
import { createSearchWalk } from './search-walk.ts'
import { askedText } from './searchable-text.ts'
import type { ItemStore } from './store.ts'
import { createTokens } from './tokens.ts'
import type { WordIndex } from './word-index.ts'
import type { WordParts } from './word-parts.ts'

/** Finds the items worth looking at for a watch, without reading them. */
export function createNarrow(
  database: Database,
  words: WordIndex,
  parts: WordParts,
): Pick<ItemStore, 'withWords' | 'withLinks' | 'countOf'> {
  const tokens = createTokens(database)
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
    if (spelled.length === 0) return undefined
    return spelled.map(quoted).join(' AND ') + (phrase.endsWith('*') ? ' *' : '')
  }

  return {
    withWords(phrases, most) {
      words.flush()
      const expressions = phrases.map(expressionFor)
      if (expressions.length === 0) return []
      if (expressions.includes(undefined)) return undefined
      const walk = createSearchWalk(parts.list(), undefined)
      const any = expressions.map((one) => `(${one})`).join(' OR ')
      const found = walk.ids(any, Number.MAX_SAFE_INTEGER, most + 1)
      return found.length > most ? undefined : found.map(String)
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
        if (!isAside(shelf) && kinds.includes(facetsOf(shelf).kind) && sourceIds?.includes(id) !== false)
          count += items
      }
      return count
    },
  }
}
