import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('an item that is deleted leaves its moment and its askings with the incident, one that is taken out does not', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    connection.exec('PRAGMA foreign_keys = ON')
    migrate(connection, migrations.slice(0, 20))
    connection.exec(`
      INSERT INTO incidents (id, title, stage, stageAt, firstSignAt, openedAt, joins)
        VALUES ('one', 'One', 'closed', 5, 5, 5, '{}');
      INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
        VALUES ('s', 'feed', 'S', 5, '{}', 0, 1, 1, 0, 0);
      INSERT INTO items (id, source, key, shelf, at, receivedAt, title)
        VALUES (1, 1, x'01', 0, 7, 7, 'A'), (2, 1, x'02', 0, 8, 8, 'B'), (3, 1, x'03', 0, 9, 9, 'C');
      INSERT INTO incidentItems (item, incident, at, kind, who) VALUES (1, 1, 7, 1, 70), (2, 1, 8, 1, 80);
      INSERT INTO questions (id, incident, says) VALUES ('q', 1, 'Why?');
      INSERT INTO askings (item, quote, question) VALUES (1, 'Why?', 1), (2, 'Why?', 1)`)
    migrate(connection, migrations.slice(0, 21))
    connection.exec('DELETE FROM incidentItems WHERE item = 2; DELETE FROM items')
    expect(connection.prepare('SELECT * FROM pastItems').all()).toEqual([
      { incident: 1, item: 1, at: 7, kind: 1, who: 70 },
    ])
    expect(connection.prepare('SELECT past FROM questions').get()).toEqual({ past: 1 })
    connection.exec('DELETE FROM incidents')
    expect(connection.prepare('SELECT count(*) AS count FROM pastItems').get()).toEqual({ count: 0 })
  } finally {
    connection.close()
  }
})
