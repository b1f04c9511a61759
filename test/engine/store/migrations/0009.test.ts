import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

const number = 9

test('what was there stands by itself, with hits of its own; keys go with their item', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    migrate(connection, migrations.slice(0, number - 1))
    connection.exec(`
      INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
        VALUES ('a', 'feed', 'A', 30, '{}', 0, 1, 2, 0, 0);
      INSERT INTO items (id, source, key, shelf, at, receivedAt, title) VALUES (1, 1, x'01', 0, 5, 5, 'T');
      INSERT INTO hits (watch, at, item) VALUES (1, 5, 1);
    `)
    migrate(connection, migrations.slice(0, number))
    expect(connection.prepare('SELECT leader FROM items').all()).toEqual([{ leader: null }])
    expect(connection.prepare('SELECT lent FROM hits').all()).toEqual([{ lent: 0 }])
    connection.exec("PRAGMA foreign_keys = ON; INSERT INTO prints (item, keys) VALUES (1, x'010203040506')")
    connection.exec('DELETE FROM items')
    expect(connection.prepare('SELECT * FROM prints').all()).toEqual([])
  } finally {
    connection.close()
  }
})
