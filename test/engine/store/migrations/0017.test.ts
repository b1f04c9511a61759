import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

test('statements and facts go with their incident, and a reply is in the ledger once', () => {
  const connection = new DatabaseSync(':memory:')
  try {
    connection.exec('PRAGMA foreign_keys = ON')
    migrate(connection, migrations.slice(0, 16))
    connection.exec(`INSERT INTO incidents (id, title, stage, stageAt, firstSignAt, openedAt, joins)
      VALUES ('one', 'One', 'seen', 5, 5, 5, '{}')`)
    migrate(connection, migrations.slice(0, 17))
    const say = (id: string) =>
      connection.exec(`INSERT INTO statements (id, incident, at, place, text, stage, reply)
        VALUES ('${id}', 1, 5, 'Mail', 'We look.', 'seen', 'r')`)
    say('s')
    expect(() => say('t')).toThrow('UNIQUE')
    connection.exec(`INSERT INTO incidentFacts (incident, field, certainty, text, at, evidence)
      VALUES (1, 'cause', 'suspected', 'A typo', 5, '[]')`)
    connection.exec('DELETE FROM incidents')
    const count = (table: string) => connection.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n
    expect([count('statements'), count('incidentFacts')]).toEqual([0, 0])
  } finally {
    connection.close()
  }
})
