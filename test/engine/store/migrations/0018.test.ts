import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('what an item asks goes with it, and is heard anew in the incident it goes to', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    connection.exec('PRAGMA foreign_keys = ON')
    migrate(connection, migrations.slice(0, 16))
    connection.exec(`INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
      VALUES ('s', 'feed', 'S', 5, '{}', 0, 0, 0, 0, 0);
      INSERT INTO items (id, source, key, shelf, at, receivedAt, title) VALUES (1, 1, x'01', 0, 5, 5, 'One'), (2, 1, x'02', 0, 6, 6, 'Two');
      INSERT INTO incidents (id, title, stage, stageAt, firstSignAt, openedAt, joins)
        VALUES ('one', 'One', 'seen', 5, 5, 5, '{}'), ('two', 'Two', 'seen', 5, 5, 5, '{}');
      INSERT INTO incidentItems (item, incident, at, kind) VALUES (1, 1, 5, 0), (2, 1, 6, 0)`)
    migrate(connection, migrations.slice(0, 18))
    const heard = () => connection.prepare('SELECT heard FROM incidentItems ORDER BY item').all()
    const asked = () => connection.prepare('SELECT item FROM askings ORDER BY item').all()
    expect(heard()).toEqual([{ heard: 0 }, { heard: 0 }])
    connection.exec(`UPDATE incidentItems SET heard = 1;
      INSERT INTO questions (id, incident, says) VALUES ('q', 1, 'When?');
      INSERT INTO askings (item, quote, question) VALUES (1, 'When?', 1), (2, 'when', 1)`)
    connection.exec('UPDATE incidentItems SET incident = 2 WHERE item = 1')
    expect([heard(), asked()]).toEqual([[{ heard: 0 }, { heard: 1 }], [{ item: 2 }]])
    connection.exec('DELETE FROM items WHERE id = 2')
    expect(asked()).toEqual([])
    connection.exec('DELETE FROM incidents WHERE number = 1')
    expect(connection.prepare('SELECT count(*) AS n FROM questions').get()?.n).toBe(0)
  } finally {
    connection.close()
  }
})
