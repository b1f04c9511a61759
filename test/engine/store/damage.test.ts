import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseName, openStore } from '../../../electron/engine/store/open-store.ts'
import { createTestStore, someItem, someSource, type TestStore, titles } from './test-store.ts'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('a'))
  at.store.items.insert(Array.from({ length: 500 }, (_, index) => someItem(`Item ${index}`)))
})
afterEach(() => at.remove())

const file = () => join(at.folder, databaseName)
const aside = () => readdirSync(at.folder).filter((name) => name.includes('.damaged-'))

/** Writes nonsense over one stretch of the file. */
function scribble(from: number, length: number): void {
  const handle = openSync(file(), 'r+')
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, from)
  closeSync(handle)
}

const damages = {
  'is not a database': () => writeFileSync(file(), 'Once upon a time there was a database. '.repeat(500)),
  'has been cut off': () => truncateSync(file(), 100_000),
  'has been cut off within a page': () => truncateSync(file(), 100_001),
  'has nonsense in its header': () => scribble(0, 100),
  'has nonsense in its schema': () => scribble(100, 5000),
  'has nonsense in the middle': () => scribble(10 * 8192, 3 * 8192),
} as const

describe.each(Object.entries(damages))('a database that %s', (_, damage) => {
  test('is kept aside and the newest backup restored', async () => {
    at.store.facts.set('generation', 1)
    await at.store.backUp()
    at.tick(60_000)
    at.store.facts.set('generation', 2)
    await at.store.backUp()
    at.store.facts.set('generation', 3)
    at.store.close()
    damage()
    await at.reopen()
    expect(at.store.facts.get('generation')).toBe(2)
    expect(titles(at.store, { query: 'item' }, 500)).toHaveLength(500)
    expect(aside().length).toBeGreaterThan(0)
    expect(at.problems).toHaveLength(1)
    expect(at.problems[0]?.message).toContain('2026-11-22T03:01:00.000Z')
    expect(at.problems[0]?.advice).toContain(join(at.folder, aside()[0] ?? ''))
    await at.reopen()
    expect(at.problems).toEqual([])
  })

  test('is kept aside and an empty one made when there is no backup', async () => {
    at.store.close()
    damage()
    await at.reopen()
    expect(at.store.sources.list()).toEqual([])
    expect(at.problems[0]?.message).toContain('no good backup')
    expect(aside().length).toBeGreaterThan(0)
    at.store.sources.add(someSource('a'))
    at.store.items.insert([someItem('fresh')])
    expect(titles(at.store, { query: 'fresh' })).toEqual(['fresh'])
  })
})

test('a damaged backup is passed over for an older good one', async () => {
  at.store.facts.set('generation', 1)
  await at.store.backUp()
  at.tick(60_000)
  at.store.facts.set('generation', 2)
  await at.store.backUp()
  at.store.close()
  const [, newest = ''] = readdirSync(join(at.folder, 'backups')).toSorted()
  truncateSync(join(at.folder, 'backups', newest), 50_000)
  truncateSync(file(), 50_000)
  await at.reopen()
  expect(at.store.facts.get('generation')).toBe(1)
})

test('a missing database is restored from its backup', async () => {
  await at.store.backUp()
  at.store.close()
  rmSync(file())
  await at.reopen()
  expect(at.store.items.counts().total).toBe(500)
  expect(at.problems[0]?.message).toContain('was missing')
})

test('damage in a file too large to read whole at opening is found in use, and repaired at the next opening', async () => {
  await at.store.backUp()
  // Larger than what is read whole, with nonsense in the middle.
  const filler = 'x'.repeat(40_000)
  for (let batch = 0; batch < 90; batch += 1) {
    at.store.items.insert(
      Array.from({ length: 10 }, (_, index) => someItem(`Large ${batch} ${index}`, { text: filler })),
    )
  }
  at.store.close()
  const connection = new DatabaseSync(file(), { readOnly: true })
  const page = connection
    .prepare(
      "SELECT pageno FROM dbstat WHERE name = 'bodies' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1 OFFSET 20",
    )
    .get()
  connection.close()
  scribble((Number(page?.pageno) - 1) * 8192, 8192)
  await at.reopen()
  expect(at.problems).toEqual([])
  let told: unknown
  try {
    for (let after: string | undefined; ; ) {
      const step = at.store.items.scan(after, 200)
      if (step.length === 0) break
      after = step.at(-1)?.id
    }
  } catch (error) {
    told = error
  }
  expect(told).toMatchObject({ name: 'StorageError', kind: 'damaged' })
  await at.reopen()
  expect(at.problems).toHaveLength(1)
  expect(at.store.items.counts().total).toBe(500)
})

test('a log that belongs to the damaged file is kept with it and not applied to the restored one', async () => {
  await at.store.backUp()
  at.store.facts.set('after', 1)
  copyFileSync(`${file()}-wal`, join(at.folder, 'kept-wal'))
  at.store.close()
  copyFileSync(join(at.folder, 'kept-wal'), `${file()}-wal`)
  writeFileSync(file(), 'nonsense '.repeat(2000))
  await at.reopen()
  expect(aside().some((name) => name.endsWith('-wal'))).toBe(true)
  expect(at.store.items.counts().total).toBe(500)
  expect(at.store.facts.get('after')).toBeUndefined()
})

test('a sound database with a log left by a crash is opened as it is', async () => {
  at.store.facts.set('fact', 1)
  const copy = await createTestStore()
  copy.store.close()
  for (const ending of ['', '-wal']) {
    if (existsSync(file() + ending)) copyFileSync(file() + ending, join(copy.folder, databaseName) + ending)
  }
  await copy.reopen()
  expect(copy.problems).toEqual([])
  expect(copy.store.facts.get('fact')).toBe(1)
  expect(copy.store.items.counts().total).toBe(500)
  copy.remove()
})

test('a folder that cannot be used is refused with a sentence', async () => {
  const path = join(at.folder, 'a-file')
  writeFileSync(path, '')
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  await expect(openStore({ folder: join(path, 'data'), now: Date.now, log })).rejects.toThrow(/data folder/)
})
