import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('an item has one draft, and the posts of a reply go with it', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    connection.exec('PRAGMA foreign_keys = ON')
    migrate(connection, migrations.slice(0, 13))
    connection.exec(`INSERT INTO drafts (id, item, updatedAt, fields) VALUES ('d', '1', 0, '{}')`)
    const again = () =>
      connection.exec(`INSERT INTO drafts (id, item, updatedAt, fields) VALUES ('e', '1', 0, '{}')`)
    expect(again).toThrow(/UNIQUE/)
    connection.exec(`INSERT INTO replies (id, draft, item, state, createdAt, sendAt, fields)
        VALUES ('r', 'd', '1', 'sent', 0, 0, '{}');
      INSERT INTO replyParts (reply, place, key, text, state) VALUES (1, 0, 'k', 'Thanks', 'sent')`)
    connection.exec('DELETE FROM replies')
    expect(connection.prepare('SELECT count(*) AS n FROM replyParts').get()).toMatchObject({ n: 0 })
  } finally {
    connection.close()
  }
})
