import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileVersion, migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

const number = 1

let connection: DatabaseSync
beforeEach(() => {
  connection = new DatabaseSync(':memory:')
  connection.exec('PRAGMA foreign_keys = ON')
  migrate(connection, migrations.slice(0, number))
  connection.exec(`
    INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
      VALUES ('a', 'feed', 'A', 30, '{}', 0, 1, 2, 0, 0);
    INSERT INTO items (id, source, key, shelf, at, receivedAt, title) VALUES (7, 1, x'00', 0, 5, 5, 'T');
    INSERT INTO bodies (id, text) VALUES (7, 'B');
    INSERT INTO hits (watch, at, item) VALUES (1, 5, 7);
  `)
})
afterEach(() => connection.close())

/** How SQLite would go about a query, in its own words. */
function plan(sql: string): string {
  return connection
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map((row) => String(row.detail))
    .join('; ')
}

test('makes the first form out of an empty file', () => {
  expect(fileVersion(connection)).toBe(number)
  expect(connection.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
})

test('holds items together with what belongs to them', () => {
  const other = 'INSERT INTO items (source, key, shelf, at, receivedAt, title) VALUES'
  expect(() => connection.exec(`${other} (9, x'00', 0, 5, 5, 'T')`)).toThrow('FOREIGN KEY')
  expect(() => connection.exec(`${other} (1, x'00', 0, 5, 5, 'T')`)).toThrow('UNIQUE')
  expect(() => connection.exec(`${other} (1, x'01', 'zero', 5, 5, 'T')`)).toThrow('cannot store TEXT')
  connection.exec('DELETE FROM items')
  expect(
    connection.prepare('SELECT (SELECT count(*) FROM bodies) + (SELECT count(*) FROM hits) AS n').get(),
  ).toEqual({
    n: 0,
  })
})

test('takes words and marks in and out of the index apart from one another', () => {
  connection.exec("INSERT INTO words (rowid, body, marks) VALUES (7, 'alpha beta', 'm1'), (8, 'beta', 'm1')")
  connection.exec("INSERT INTO words (words, rowid, body, marks) VALUES ('delete', 7, '', 'm1')")
  connection.exec("INSERT INTO words (rowid, body, marks) VALUES (7, '', 'm2')")
  const found = (query: string) =>
    connection.prepare('SELECT rowid FROM words WHERE words MATCH ?').all(query)
  expect(found('beta AND m1')).toEqual([{ rowid: 8 }])
  expect(found('beta AND m2')).toEqual([{ rowid: 7 }])
  connection.exec("INSERT INTO words (words, rowid, body, marks) VALUES ('delete', 7, 'alpha beta', 'm2')")
  expect(found('alpha')).toEqual([])
  connection.exec("INSERT INTO words (words) VALUES ('integrity-check')")
})

describe('the queries that matter use an index and sort nothing', () => {
  test.each([
    [
      'a shelf by time',
      'SELECT id, at FROM items WHERE shelf = 1 AND at <= 9 ORDER BY at DESC, id DESC',
      'itemsByShelf',
    ],
    [
      'a shelf of a source by time',
      'SELECT id, at FROM items WHERE source = 1 AND shelf = 1 AND at <= 9 ORDER BY at DESC, id DESC',
      'itemsBySource',
    ],
    ['an item by its key', "SELECT id FROM items WHERE source = 1 AND key = x'00'", 'itemsByKey'],
    ['snoozed items', 'SELECT id FROM items WHERE snoozedUntil <= 9', 'itemsBySnooze'],
    [
      'sources that are due',
      'SELECT id FROM sources WHERE paused = 0 AND removedAt IS NULL AND dueAt <= 9 ORDER BY dueAt',
      'sourcesByDue',
    ],
    [
      'hits of a watch by time',
      'SELECT item FROM hits WHERE watch = 1 AND at <= 9 ORDER BY at DESC, item DESC',
      'PRIMARY KEY',
    ],
    ['watches of an item', 'SELECT watch FROM hits WHERE item = 7', 'hitsByItem'],
    [
      'checks of a site',
      'SELECT outcome FROM checks WHERE source = 1 AND at >= 9 ORDER BY at DESC',
      'PRIMARY KEY',
    ],
    [
      'pending notices',
      'SELECT id FROM notices WHERE deliveredAt IS NULL ORDER BY createdAt, number',
      'noticesPending',
    ],
    [
      'the open alarm of a source',
      "SELECT id FROM alarms WHERE sourceId = 's' AND state <> 'over'",
      'alarmsOpen',
    ],
    [
      'alarms of a state',
      "SELECT id FROM alarms WHERE state = 'ringing' ORDER BY raisedAt DESC",
      'alarmsByState',
    ],
  ])('%s', (_, sql, index) => {
    expect(plan(sql)).toContain(index)
    expect(plan(sql)).not.toContain('TEMP B-TREE')
    expect(plan(sql)).not.toMatch(/SCAN (?!.*USING (COVERING )?INDEX)/)
  })
})
