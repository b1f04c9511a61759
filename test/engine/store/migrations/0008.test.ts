import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('a source has at most one stretch that lasts, and takes its stretches with it', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    connection.exec('PRAGMA foreign_keys = ON')
    migrate(connection, migrations.slice(0, 8))
    connection.exec(`INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
      VALUES ('s', 'feed', 'S', 30, '{}', 0, 0, 0, 0, 0);
      INSERT INTO blindSpots (source, fromAt, toAt, reason, filled) VALUES (1, 1, 2, 'r', 0), (1, 3, NULL, 'r', 0)`)
    const again = () =>
      connection.exec(
        `INSERT INTO blindSpots (source, fromAt, toAt, reason, filled) VALUES (1, 4, NULL, 'r', 0)`,
      )
    expect(again).toThrow(/UNIQUE/)
    connection.exec('DELETE FROM sources')
    expect(connection.prepare('SELECT count(*) AS n FROM blindSpots').get()).toMatchObject({ n: 0 })
  } finally {
    connection.close()
  }
})
