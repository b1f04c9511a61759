import type { Database } from './database.ts'
import { askedText, folded, longRuns } from './searchable-text.ts'

/** What somebody typed, as the index can be asked. */
export interface SearchQuery {
  /** Words that must stand in the item, as the index spells them. */
  readonly words: readonly string[]
  /** The beginning of one more word. */
  readonly prefixes: readonly string[]
  /** What must be looked for in the text itself, since the index knows no order and no signs. */
  readonly checks: readonly ((foldedText: string) => boolean)[]
}

const partPattern = /"([^"]*)"?|[^\s"]+/g
const wordPattern = /[\p{L}\p{N}\p{M}\p{Co}]+/gu
const nonAsciiSign = /[^\0-\x7f]/

/**
 * Reads what a person typed; nothing in it is an operator except quotes and a trailing `*`, and nothing makes
 * it fail. `undefined` when there is nothing to look for. The last word counts as the beginning of a word.
 */
export function createQueryReader(database: Database): (query: string) => SearchQuery | undefined {
  const tokens = createTokens(database)
  return (query) => {
    const parts = [...query.matchAll(partPattern)]
    const words = new Set<string>()
    const prefixes = new Set<string>()
    const checks: SearchQuery['checks'][number][] = []
    for (const [index, part] of parts.entries()) {
      const phrase = part[1]
      const text = phrase ?? part[0]
      const spelled = tokens(askedText(text))
      const sign = folded(text.trim())
      if (spelled.length === 0) {
        // Nothing the index holds, such as an emoji; plain punctuation is left aside.
        if (nonAsciiSign.test(sign)) checks.push((folded) => folded.includes(sign))
        continue
      }
      for (const run of longRuns(text)) {
        const wanted = folded(run)
        checks.push((folded) => folded.includes(wanted))
      }
      if (phrase !== undefined) {
        for (const word of spelled) words.add(word)
        if (spelled.length > 1) checks.push(phraseCheck(phrase))
        continue
      }
      const asPrefix = text.endsWith('*') || index === parts.length - 1 || /^[\u0e00-\uffff]$/.test(text)
      for (const [place, word] of spelled.entries()) {
        if (asPrefix && place === spelled.length - 1) prefixes.add(word)
        else words.add(word)
      }
    }
    if (words.size === 0 && prefixes.size === 0 && checks.length === 0) return undefined
    return { words: [...words], prefixes: [...prefixes], checks }
  }
}

/** Whether the words stand together in this order. */
function phraseCheck(phrase: string): (foldedText: string) => boolean {
  const [first = '', ...others] = folded(phrase).match(wordPattern) ?? []
  const rest = new RegExp(
    `${others.map((word) => `[^\\p{L}\\p{N}]+${word}`).join('')}(?![\\p{L}\\p{N}])`,
    'uy',
  )
  return (folded) =>
    someWordStart(folded, first, (at) => {
      rest.lastIndex = at + first.length
      return rest.test(folded)
    })
}

/** Whether some word begins so. */
export function prefixCheck(prefix: string): (foldedText: string) => boolean {
  return (folded) => someWordStart(folded, prefix, () => true)
}

const letterBefore = /[\p{L}\p{N}]$/u

/** Whether `holds` at some place where a word begins with `start`. Looking for the place first is much faster than a pattern. */
function someWordStart(folded: string, start: string, holds: (at: number) => boolean): boolean {
  for (let at = folded.indexOf(start); at >= 0; at = folded.indexOf(start, at + 1)) {
    // Two units, because a letter outside the first plane takes two.
    const isStart = at === 0 || !letterBefore.test(folded.slice(Math.max(0, at - 2), at))
    if (isStart && holds(at)) return true
  }
  return false
}

/**
 * Cuts text into words exactly as the index does, by letting a small index of the same kind do it: a word of
 * a query that the index would cut in two is refused by it.
 */
export function createTokens(database: Database): (text: string) => readonly string[] {
  let ready = false
  // What a transaction made goes with it.
  database.onRollback(() => {
    ready = false
  })
  const put = database.query('INSERT INTO temp.asked (rowid, body) VALUES (1, ?)')
  const read = database.query<{ readonly term: string }>('SELECT term FROM temp.askedWords ORDER BY "offset"')
  const empty = database.query("INSERT INTO temp.asked (asked) VALUES ('delete-all')")
  return (text) => {
    if (!ready) {
      database.exec(
        `CREATE VIRTUAL TABLE IF NOT EXISTS temp.asked
           USING fts5 (body, content = '', tokenize = "unicode61 remove_diacritics 2");
         CREATE VIRTUAL TABLE IF NOT EXISTS temp.askedWords USING fts5vocab (temp, asked, instance)`,
      )
      ready = true
    }
    put.run(text)
    try {
      return read.all().map((row) => row.term)
    } finally {
      empty.run()
    }
  }
}
