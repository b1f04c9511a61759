import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { migrate } from '../../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../../electron/engine/store/migrations/index.ts'

const automerge = (connection: DatabaseSync) =>
  connection.prepare("SELECT v FROM words_config WHERE k = 'automerge'").get()?.v

test.each([
  ['the only part', '', 0],
  ['one of several parts', 'INSERT INTO wordParts (number, first, settled) VALUES (1, 100, 0)', 16],
])('words as %s', (_, before, expected) => {
  const connection = new DatabaseSync(':memory:')
  migrate(connection, migrations.slice(0, 6))
  connection.exec(before)
  migrate(connection, migrations.slice(0, 7))
  expect(automerge(connection)).toBe(expected)
  connection.close()
})
