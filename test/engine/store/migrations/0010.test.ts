import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

const number = 10

test('checks and sites of before stay, without phases, not yet gone through and not yet rolled up', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    migrate(connection, migrations.slice(0, number - 1))
    connection.exec(`
      INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
        VALUES ('a', 'site', 'A', 5, '{}', 0, 1, 2, 0, 0);
      INSERT INTO sites (source, url, verdict, since, confirming) VALUES (1, 'https://a.example/', 'up', 7, 0);
      INSERT INTO checks (source, at, outcome, status, milliseconds) VALUES (1, 7, 0, 200, 80);
    `)
    migrate(connection, migrations.slice(0, number))
    expect(connection.prepare('SELECT at, milliseconds, firstByte FROM checks').all()).toEqual([
      { at: 7, milliseconds: 80, firstByte: null },
    ])
    expect(connection.prepare('SELECT verdict, state, lookedAt, saw, rolledUntil FROM sites').all()).toEqual([
      { verdict: 'up', state: null, lookedAt: null, saw: 0, rolledUntil: 0 },
    ])
    connection.exec('PRAGMA foreign_keys = ON; INSERT INTO spells VALUES (1, 1, 2, 0, NULL)')
    connection.exec("INSERT INTO rollups VALUES (1, 5, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, x'0101')")
    connection.exec('DELETE FROM sources')
    expect(connection.prepare('SELECT * FROM spells').all()).toEqual([])
    expect(connection.prepare('SELECT * FROM rollups').all()).toEqual([])
  } finally {
    connection.close()
  }
})
