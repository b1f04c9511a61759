import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('a watch from before leaves nothing out, looks everywhere, collapses and warns of storms', () => {
  const connection = new DatabaseSync(':memory:')
  migrate(connection, migrations.slice(0, 1))
  connection.exec(`INSERT INTO watches (id, name, terms, createdAt) VALUES ('w', 'W', '["a"]', 5)`)
  migrate(connection, migrations.slice(0, 2))
  expect({ ...connection.prepare('SELECT * FROM watches').get() }).toEqual({
    ...{ number: 1, id: 'w', name: 'W', terms: '["a"]', createdAt: 5 },
    ...{ exclude: '[]', sourceIds: null, collapse: 1, storm: 1 },
  })
  connection.close()
})
