import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('what was decided about somebody goes with the incident, and is there once', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    connection.exec('PRAGMA foreign_keys = ON')
    migrate(connection, migrations.slice(0, 20))
    connection.exec(`
      INSERT INTO incidents (id, title, stage, stageAt, firstSignAt, openedAt, joins)
        VALUES ('one', 'One', 'seen', 5, 5, 5, '{}');
      INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
        VALUES ('s', 'feed', 'S', 5, '{}', 0, 1, 1, 0, 0);
      INSERT INTO people (key) VALUES ('mail:a');
      INSERT INTO conversations (person, source) VALUES (1, 1);
      INSERT INTO rounds (incident, conversation, leftOut) VALUES (1, 1, 'met')`)
    expect(() => connection.exec('INSERT INTO rounds (incident, conversation) VALUES (1, 1)')).toThrow(
      /UNIQUE/,
    )
    connection.exec(`DELETE FROM incidents`)
    expect(connection.prepare('SELECT count(*) AS count FROM rounds').get()).toEqual({ count: 0 })
  } finally {
    connection.close()
  }
})
