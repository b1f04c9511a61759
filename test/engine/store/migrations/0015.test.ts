import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('what waited in the feed of an earlier version waits by person and source', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    connection.exec('PRAGMA foreign_keys = ON')
    migrate(connection, migrations.slice(0, 14))
    connection.exec(`INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
      VALUES ('s', 'mastodon', 'S', 5, '{}', 0, 0, 0, 0, 0), ('t', 'mastodon', 'T', 5, '{}', 0, 0, 0, 0, 0)`)
    const add = connection.prepare(
      "INSERT INTO items (id, source, key, shelf, at, receivedAt, title, author) VALUES (?, ?, ?, ?, ?, 0, '', ?)",
    )
    // Kind 0 is a mention; need 0 an answer, 2 nothing; state 0 unread, 1 read, 2 acknowledged.
    add.run(1, 1, Buffer.from('1'), 0, 100, 'Ann')
    add.run(2, 1, Buffer.from('2'), 1, 50, 'ANN')
    add.run(3, 1, Buffer.from('3'), 2, 60, 'Bob')
    add.run(4, 1, Buffer.from('4'), 16, 70, 'Cy')
    add.run(5, 2, Buffer.from('5'), 0, 80, 'Ann')
    add.run(6, 2, Buffer.from('6'), 0, 90, null)
    add.run(7, 2, Buffer.from('7'), 512, 95, 'Dee')
    migrate(connection, migrations.slice(0, 15))
    const waiting = connection
      .prepare(
        `SELECT p.key, c.source, c.waitingSince, c.unanswered, c.firstItem, c.lastItem
         FROM conversations c JOIN people p ON p.number = c.person ORDER BY c.waitingSince`,
      )
      .all()
    expect(waiting).toEqual([
      { key: 'mastodon:s:ann', source: 1, waitingSince: 50, unanswered: 2, firstItem: 2, lastItem: 1 },
      { key: 'mastodon:t:ann', source: 2, waitingSince: 80, unanswered: 1, firstItem: 5, lastItem: 5 },
      { key: 'item:6', source: 2, waitingSince: 90, unanswered: 1, firstItem: 6, lastItem: 6 },
    ])
    expect(connection.prepare('SELECT item FROM letters ORDER BY item').all()).toEqual([
      { item: 1 },
      { item: 2 },
      { item: 5 },
      { item: 6 },
    ])
    connection.exec('DELETE FROM items WHERE source = 2; DELETE FROM sources WHERE number = 2')
    expect(connection.prepare('SELECT count(*) AS n FROM conversations').get()).toEqual({ n: 1 })
  } finally {
    connection.close()
  }
})
