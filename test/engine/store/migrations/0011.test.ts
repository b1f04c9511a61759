import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('a source has one last beat, which goes with it', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    connection.exec('PRAGMA foreign_keys = ON')
    migrate(connection, migrations.slice(0, 11))
    connection.exec(`INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
      VALUES ('s', 'heartbeat', 'S', 5, '{}', 0, 0, 0, 0, 0);
      INSERT INTO beats (source, at, failed, text) VALUES (1, 1, 0, '')`)
    const again = () => connection.exec(`INSERT INTO beats (source, at, failed, text) VALUES (1, 2, 1, 'x')`)
    expect(again).toThrow(/UNIQUE/)
    connection.exec('DELETE FROM sources')
    expect(connection.prepare('SELECT count(*) AS n FROM beats').get()).toMatchObject({ n: 0 })
  } finally {
    connection.close()
  }
})
