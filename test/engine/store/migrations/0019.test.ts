import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('what went out before is still to be read for promises, what did not is not', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    migrate(connection, migrations.slice(0, 18))
    const reply = (id: string, state: string, sentAt: string) =>
      `('${id}', 'd', '1', '${state}', 1, 1, ${sentAt}, '{}')`
    connection.exec(
      `INSERT INTO replies (id, draft, item, state, createdAt, sendAt, sentAt, fields)
       VALUES ${reply('a', 'sent', '5')}, ${reply('b', 'failed', 'NULL')}, ${reply('c', 'undone', 'NULL')}`,
    )
    migrate(connection, migrations.slice(0, 19))
    expect(connection.prepare('SELECT what, id, at FROM unreadWords').all()).toEqual([
      { what: 'reply', id: 'a', at: 5 },
    ])
  } finally {
    connection.close()
  }
})
