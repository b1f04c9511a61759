import { closeSync, mkdirSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isSoundFile } from '../../../electron/engine/store/damage.ts'
import { databaseName } from '../../../electron/engine/store/open-store.ts'
import { createTestStore, someItem, someSource, type TestStore } from './test-store.ts'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('a'))
})
afterEach(() => at.remove())

const backups = () => readdirSync(join(at.folder, 'backups')).toSorted()

test('keeps the newest three', async () => {
  for (let hour = 0; hour < 5; hour += 1) {
    await at.store.backUp()
    at.tick(3_600_000)
  }
  expect(backups()).toEqual([
    'storeminder-2026-11-22T05-00-00.000Z.sqlite',
    'storeminder-2026-11-22T06-00-00.000Z.sqlite',
    'storeminder-2026-11-22T07-00-00.000Z.sqlite',
  ])
})

test('is whole although items come while it is being made', async () => {
  at.store.items.insert(Array.from({ length: 3000 }, (_, index) => someItem(`Item ${index}`)))
  let done = false
  const backup = at.store.backUp().finally(() => {
    done = true
  })
  for (let batch = 0; !done; batch += 1) {
    at.store.items.insert(Array.from({ length: 5 }, (_, index) => someItem(`New ${batch} ${index}`)))
    await new Promise((resolve) => setImmediate(resolve))
  }
  await backup
  const [name = ''] = backups()
  const copy = new DatabaseSync(join(at.folder, 'backups', name), { readOnly: true })
  expect(copy.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
  const { items, tallied } = copy
    .prepare('SELECT (SELECT count(*) FROM items) AS items, (SELECT sum(items) FROM tallies) AS tallied')
    .get() ?? { items: 0, tallied: 1 }
  expect(Number(items)).toBeGreaterThanOrEqual(3000)
  expect(items).toBe(tallied)
  copy.close()
})

test('takes away what an interrupted one has left and leaves other files alone', async () => {
  const folder = join(at.folder, 'backups')
  mkdirSync(folder)
  writeFileSync(join(folder, 'storeminder-2026-11-21T03-00-00.000Z.sqlite.part'), 'half')
  writeFileSync(join(folder, 'my-own-notes.txt'), 'mine')
  await at.store.backUp()
  expect(backups()).toEqual(['my-own-notes.txt', 'storeminder-2026-11-22T03-00-00.000Z.sqlite'])
})

test('a damaged database is not backed up, keeps the good backups, and is repaired at the next opening', async () => {
  // More than stays in memory, so that the copy reads what lies on the disk.
  const text = 'x'.repeat(500_000)
  at.store.items.insert(Array.from({ length: 40 }, (_, index) => someItem(`Item ${index}`, { text })))
  await at.store.backUp()
  at.tick(60_000)
  await at.reopen()
  const before = backups()
  const handle = openSync(join(at.folder, databaseName), 'r+')
  for (let page = 200; page < 2000; page += 100)
    writeSync(handle, Buffer.alloc(8192, 0xa5), 0, 8192, 8192 * page)
  closeSync(handle)
  await expect(at.store.backUp()).rejects.toMatchObject({ name: 'StorageError', kind: 'damaged' })
  expect(backups()).toEqual(before)
  await at.reopen()
  expect(at.problems[0]?.message).toContain('restored the backup of 2026-11-22T03:00:00.000Z')
  expect(at.store.items.counts().total).toBe(40)
})

test('a store that is closed while a backup is being made leaves a whole one behind or none', async () => {
  at.store.items.insert(Array.from({ length: 2000 }, (_, index) => someItem(`Item ${index}`)))
  const backup = at.store.backUp().catch(() => {})
  at.store.close()
  await backup
  for (const name of backups()) expect(isSoundFile(join(at.folder, 'backups', name))).toBe(true)
  await at.reopen()
  expect(at.store.items.counts().total).toBe(2000)
})
