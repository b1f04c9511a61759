import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('letters are found by their source, go with it, and leave their numbers to nobody', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    connection.exec('PRAGMA foreign_keys = ON')
    migrate(connection, migrations.slice(0, 12))
    const add = () =>
      connection.exec(
        `INSERT INTO intake (source, at, type, headers, body) SELECT number, 1, '', '{}', x'00' FROM sources`,
      )
    const addSource = () =>
      connection.exec(`INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
        VALUES ('s', 'webhook', 'S', 5, '{}', 0, 0, 0, 0, 0)`)
    addSource()
    add()
    add()
    const plan = connection
      .prepare(
        'EXPLAIN QUERY PLAN SELECT * FROM intake WHERE source = 1 AND number > 0 ORDER BY number LIMIT 1',
      )
      .all()
    expect(plan).toMatchObject([
      { detail: expect.stringContaining('intake_by_source (source=? AND number>?)') },
    ])
    connection.exec('DELETE FROM sources')
    expect(connection.prepare('SELECT count(*) AS n FROM intake').get()).toMatchObject({ n: 0 })
    addSource()
    add()
    expect(connection.prepare('SELECT number FROM intake').get()).toMatchObject({ number: 3 })
  } finally {
    connection.close()
  }
})
