import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('a canned reply has one change, and an own one is based on none', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    migrate(connection, migrations.slice(0, 14))
    connection.exec(`INSERT INTO templates (id, changedAt) VALUES ('a', 1)`)
    expect(() => connection.exec(`INSERT INTO templates (id, changedAt) VALUES ('a', 2)`)).toThrow(/UNIQUE/)
    expect(connection.prepare('SELECT reply, basedOn FROM templates').get()).toMatchObject({
      reply: null,
      basedOn: null,
    })
  } finally {
    connection.close()
  }
})
