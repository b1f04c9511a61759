import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('a source that was read before has had its import, one that never was is still to have it', () => {
  const connection = new DatabaseSync(':memory:')
  migrate(connection, migrations.slice(0, 5))
  connection.exec(`
    INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, lastSuccessAt, failures, blind)
      VALUES ('read', 'feed', 'R', 30, '{}', 0, 5, 9, 8, 0, 0), ('new', 'feed', 'N', 30, '{}', 0, 6, 9, NULL, 0, 0);
    INSERT INTO items (source, key, shelf, at, receivedAt, title) VALUES (1, x'00', 0, 7, 7, 'T');
  `)
  migrate(connection, migrations.slice(0, 6))
  const all = (sql: string) =>
    connection
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }))
  expect(all('SELECT id, firstSuccessAt FROM sources ORDER BY number')).toEqual([
    { id: 'read', firstSuccessAt: 5 },
    { id: 'new', firstSuccessAt: null },
  ])
  expect(all('SELECT voice FROM items')).toEqual([{ voice: null }])
  connection.close()
})
