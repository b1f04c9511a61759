import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('what belongs to an incident goes with its item, its alarm, and with the incident', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    connection.exec('PRAGMA foreign_keys = ON')
    migrate(connection, migrations.slice(0, 15))
    connection.exec(`INSERT INTO sources (id, kind, name, everyMinutes, settings, paused, createdAt, dueAt, failures, blind)
      VALUES ('s', 'feed', 'S', 5, '{}', 0, 0, 0, 0, 0);
      INSERT INTO items (id, source, key, shelf, at, receivedAt, title) VALUES (1, 1, x'01', 0, 5, 5, 'One'), (2, 1, x'02', 0, 6, 6, 'Two');
      INSERT INTO alarms (id, subjectId, title, text, state, raisedAt) VALUES ('a', 's', 'Down', '', 'ringing', 5)`)
    migrate(connection, migrations.slice(0, 16))
    connection.exec(`INSERT INTO incidents (id, title, stage, stageAt, firstSignAt, openedAt, joins)
        VALUES ('one', 'One', 'seen', 5, 5, 5, '{}');
      INSERT INTO incidentItems (item, incident, at, kind) VALUES (1, 1, 5, 0), (2, 1, 6, 0);
      INSERT INTO incidentAlarms (alarm, incident) VALUES ('a', 1);
      INSERT INTO incidentEvents (incident, at, kind, text) VALUES (1, 5, 'stage', 'Opened.')`)
    const count = (table: string) => connection.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n
    connection.exec('DELETE FROM items WHERE id = 1; DELETE FROM alarms')
    expect([count('incidentItems'), count('incidentAlarms'), count('incidentEvents')]).toEqual([1, 0, 1])
    connection.exec('DELETE FROM incidents')
    expect([count('incidentItems'), count('incidentEvents')]).toEqual([0, 0])
  } finally {
    connection.close()
  }
})
