import type { Database } from './database.ts'

/** Finds the words in the index that begin in a certain way, up to a number, by stepping from word to word. */
export function createSpellings(database: Database): (prefix: string, most: number) => readonly string[] {
  let ready = false
  database.onRollback(() => {
    ready = false
  })
  const next = database.query<{ readonly term: string }>(
    'SELECT term FROM temp.spellings WHERE term >= ? LIMIT 1',
  )
  return (prefix, most) => {
    if (!ready) {
      database.exec(
        'CREATE VIRTUAL TABLE IF NOT EXISTS temp.spellings USING fts5vocab (main, words, instance)',
      )
      ready = true
    }
    const terms: string[] = []
    for (let from = prefix; terms.length < most; ) {
      const term = next.get(from)?.term
      if (term === undefined || !term.startsWith(prefix)) break
      terms.push(term)
      from = `${term}\u0001`
    }
    return terms
  }
}
