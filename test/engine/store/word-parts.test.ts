import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Database } from '../../../electron/engine/store/database.ts'
import { migrate } from '../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../electron/engine/store/migrations/index.ts'
import { createWordParts, type WordParts } from '../../../electron/engine/store/word-parts.ts'

let database: Database
let parts: WordParts
beforeEach(() => {
  const connection = new DatabaseSync(':memory:')
  migrate(connection, migrations)
  database = new Database(connection)
  parts = createWordParts(database, 10)
})
afterEach(() => database.close())

const tables = () =>
  database
    .query<{ readonly name: string }>(
      "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%' ORDER BY name",
    )
    .all()
    .map((row) => row.name)

/** How many segments the index in a table consists of. */
const segments = (table: string) =>
  database.query<{ readonly n: number }>(`SELECT count(DISTINCT segid) AS n FROM ${table}_idx`).get()?.n

function fill(from: number, to: number): void {
  for (let id = from; id <= to; id += 1) database.write(() => parts.forNew(id).put(id, `word${id} all`, ''))
}

const found = (word: string) => parts.list().flatMap((part) => part.ids(word, 1000, 1000, undefined))

test('a new part begins where the last one is full, wherever the ids have gaps', () => {
  fill(1, 12)
  fill(31, 33)
  expect(tables()).toEqual(['words', 'words1', 'words2'])
  expect(parts.list().map((part) => part.first)).toEqual([31, 10, 0])
  expect([1, 9, 10, 12, 30, 31, 99].map((id) => parts.of(id).first)).toEqual([0, 0, 10, 10, 10, 31, 31])
  expect(found('all')).toEqual([33, 32, 31, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  expect(createWordParts(database, 10).list()).toHaveLength(3)
})

test('a part begun in a transaction that fails is not there, and is begun again', () => {
  fill(1, 9)
  const failing = () =>
    database.write(() => {
      parts.forNew(10).put(10, 'lost', '')
      throw new Error('full')
    })
  expect(failing).toThrow('full')
  expect(tables()).toEqual(['words'])
  expect(found('lost')).toEqual([])
  fill(10, 10)
  expect(found('word10')).toEqual([10])
})

test('a full part becomes one segment step by step, the last one is left', () => {
  fill(1, 15)
  expect(segments('words')).toBeGreaterThan(1)
  const before = segments('words1')
  while (parts.settle(1));
  expect(segments('words')).toBe(1)
  expect(segments('words1')).toBe(before)
  expect(found('all')).toHaveLength(15)
  // It stays settled, also for a part that is opened anew.
  database.write(() => parts.of(3).put(3, 'more', ''))
  expect(createWordParts(database, 10).settle(1)).toBe(false)
  expect(found('more')).toEqual([3])
})

test('the newest part merges only when asked, the others by themselves', () => {
  for (let id = 1; id <= 9; id += 1)
    for (let time = 0; time < 4; time += 1) database.write(() => parts.of(id).put(id, `word${time}`, ''))
  const grown = segments('words') ?? 0
  expect(grown).toBe(36)
  parts.mergeNewest(100)
  const merged = segments('words') ?? 0
  expect(merged).toBeLessThan(grown)
  fill(10, 10)
  for (let time = 0; time < 200; time += 1) database.write(() => parts.of(1).put(1, `word${time}`, ''))
  expect(segments('words')).toBeLessThan(32)
  expect(found('word3')).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
})

test('tidying merges small segments of the last part and comes to an end', () => {
  fill(1, 9)
  const before = segments('words') ?? 0
  let steps = 0
  while (parts.tidy(10)) steps += 1
  expect(steps).toBeLessThan(20)
  expect(segments('words')).toBeLessThan(before)
  expect(found('all')).toHaveLength(9)
})

test('a part none of whose items is left is dropped, but not the last', () => {
  fill(1, 25)
  database.exec(`
    INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
      VALUES ('a', 'feed', 'A', 30, '{}', 0, 1, 2, 0, 0);
    INSERT INTO items (id, source, key, shelf, at, receivedAt, title) VALUES (15, 1, x'01', 0, 5, 5, 'T')`)
  while (parts.tidy(100));
  expect(tables()).toEqual(['words1', 'words2'])
  expect(parts.of(3).first).toBe(10)
  database.exec('DELETE FROM items')
  while (parts.tidy(100));
  expect(tables()).toEqual(['words2'])
  fill(26, 31)
  expect(tables()).toEqual(['words2', 'words3'])
})
