import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

const number = 4

let connection: DatabaseSync
beforeEach(() => {
  connection = new DatabaseSync(':memory:')
  migrate(connection, migrations.slice(0, number - 1))
})
afterEach(() => connection.close())

const found = (expression: string) =>
  connection
    .prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid')
    .all(expression)
    .map((row) => row.rowid)

test("an item's source is marked together with its shelf, as far as the index goes", () => {
  connection.exec(`
    INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
      VALUES ('a', 'feed', 'A', 30, '{}', 0, 1, 2, 0, 0), ('b', 'feed', 'B', 30, '{}', 0, 1, 2, 0, 0);
    INSERT INTO items (id, source, key, shelf, at, receivedAt, title) VALUES
      (1, 1, x'01', 0, 5, 5, 'T'), (2, 2, x'02', 9, 5, 5, 'T'), (3, 2, x'03', 9, 5, 5, 'T');
    INSERT INTO words (rowid, body, marks) VALUES (1, 'alpha', '\uE000h0 \uE000c1'), (2, 'alpha', '\uE000h9 \uE000c2');
    INSERT INTO facts (name, value) VALUES ('indexed', '2');
  `)
  // As if marks of many watches had been taken out, after which the index holds fewer rows to its own count.
  connection.exec("INSERT INTO words (words, rowid, body, marks) VALUES ('delete', 2, '', '')")
  migrate(connection, migrations.slice(0, number))
  expect(found('alpha AND \uE000c1h0')).toEqual([1])
  expect(found('alpha AND \uE000c2h9')).toEqual([2])
  expect(found('\uE000h9')).toEqual([2])
  expect(found('\uE000c1 OR \uE000c2')).toEqual([])
  connection.exec("INSERT INTO words (words) VALUES ('integrity-check')")
})

test('the index so far is its first part', () => {
  migrate(connection, migrations.slice(0, number))
  expect(connection.prepare('SELECT * FROM wordParts').all()).toEqual([{ number: 0, first: 0, settled: 0 }])
})
