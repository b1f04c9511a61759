import type { Database } from './database.ts'

/** The full-text index as the other files of the store write to it. */
export interface WordIndex {
  /** Puts words or marks in for an item. */
  put(id: number, words: string): void
  /** Takes words or marks out again: exactly those that were put in. */
  takeOut(id: number, words: string): void
}

/**
 * Words and marks of an item may be put in and taken out apart from one another: an index without contents,
 * positions and column sizes keeps nothing but "this word, these ids". Going through ids in ascending order
 * keeps it in large steps; every step back makes SQLite write out what it has gathered.
 */
export function createWordIndex(database: Database): WordIndex {
  const put = database.query('INSERT INTO words (rowid, body) VALUES (?, ?)')
  const takeOut = database.query("INSERT INTO words (words, rowid, body) VALUES ('delete', ?, ?)")
  return {
    put: (id, words) => void put.run(id, words),
    takeOut: (id, words) => void takeOut.run(id, words),
  }
}
