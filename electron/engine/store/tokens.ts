import type { Database } from './database.ts'

/** Cuts text into words exactly as the index does, spelled as it spells them. */
export type Tokens = (text: string) => readonly string[]

/** Lets a small index of the same kind do it: a word that the index would cut in two is refused by it. */
export function createTokens(database: Database): Tokens {
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
