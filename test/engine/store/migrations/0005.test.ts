import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('channels can be kept, and a day’s messages are counted once per channel', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    migrate(connection, migrations.slice(0, 4))
    migrate(connection, migrations.slice(0, 5))
    connection.exec(`INSERT INTO channels (id, kind, name, settings, createdAt) VALUES ('c', 'ntfy', 'N', '{}', 1);
      INSERT INTO channelDays (channel, day, sent) VALUES ('c', 20779, 1)`)
    expect(() =>
      connection.exec(`INSERT INTO channelDays (channel, day, sent) VALUES ('c', 20779, 1)`),
    ).toThrow(/UNIQUE/)
  } finally {
    connection.close()
  }
})
