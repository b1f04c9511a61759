import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fileVersion, migrate, NewerFileError } from '../../../electron/engine/store/migrate.ts'
import { migrations } from '../../../electron/engine/store/migrations/index.ts'
import { databaseName, openStore } from '../../../electron/engine/store/open-store.ts'
import { createTestStore, type TestStore } from './test-store.ts'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
})
afterEach(() => at.remove())

const log = { debug() {}, info() {}, warn() {}, error() {} }
const file = () => join(at.folder, databaseName)

function setVersion(version: number): void {
  const connection = new DatabaseSync(file())
  connection.exec(`PRAGMA user_version = ${version}`)
  connection.close()
}

test('a file of a newer version is refused with a sentence and left as it is', async () => {
  at.store.facts.set('fact', 1)
  at.store.close()
  setVersion(migrations.length + 1)
  const opening = openStore({ folder: at.folder, now: Date.now, log })
  await expect(opening).rejects.toThrow(NewerFileError)
  await expect(openStore({ folder: at.folder, now: Date.now, log })).rejects.toThrow(/newer Storeminder/)
  expect(readdirSync(at.folder).filter((name) => name.includes('damaged'))).toEqual([])
  setVersion(migrations.length)
  await at.reopen()
  expect(at.store.facts.get('fact')).toBe(1)
})

test('a step that fails leaves the file as it was', () => {
  const connection = new DatabaseSync(':memory:')
  const steps = [
    'CREATE TABLE one (a INTEGER) STRICT',
    'CREATE TABLE two (b INTEGER) STRICT; SELECT nonsense',
  ]
  expect(() => migrate(connection, steps)).toThrow('nonsense')
  expect(fileVersion(connection)).toBe(1)
  expect(connection.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'one' }])
  migrate(connection, [...steps.slice(0, 1), 'CREATE TABLE two (b INTEGER) STRICT'])
  expect(fileVersion(connection)).toBe(2)
  connection.close()
})

test('an older file is backed up before it is brought to the new form', async () => {
  at.store.facts.set('fact', 1)
  at.store.close()
  // As if one more step had been written since: the file is one form behind.
  const { store } = await openStore({
    ...{ folder: at.folder, now: at.now, log },
    migrations: [...migrations, 'CREATE TABLE extra (a INTEGER) STRICT'],
  })
  expect(store.facts.get('fact')).toBe(1)
  store.close()
  const [name = ''] = readdirSync(join(at.folder, 'backups'))
  const backup = new DatabaseSync(join(at.folder, 'backups', name), { readOnly: true })
  expect(fileVersion(backup)).toBe(migrations.length)
  backup.close()
  setVersion(migrations.length)
  await at.reopen()
})

test('a file of the first form that is too large to be read whole is brought to the new form too', async () => {
  at.store.close()
  rmSync(file())
  const connection = new DatabaseSync(file())
  migrate(connection, migrations.slice(0, 1))
  connection.exec("INSERT INTO facts (name, value) VALUES ('fact', '1')")
  connection.prepare('INSERT INTO problems VALUES (?, ?, ?, ?)').run('p', 'x'.repeat(40_000_000), '', '')
  connection.close()
  await at.reopen()
  expect(at.store.facts.get('fact')).toBe(1)
})
