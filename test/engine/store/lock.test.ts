import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AlreadyRunningError, lockFolder } from '../../../electron/engine/store/lock.ts'
import { openStore } from '../../../electron/engine/store/open-store.ts'
import { createTestStore, someSource, type TestStore } from './test-store.ts'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
})
afterEach(() => at.remove())

const log = { debug() {}, info() {}, warn() {}, error() {} }
const lockFile = new URL('../../../electron/engine/store/lock.ts', import.meta.url).href

test('a second store on the same folder is refused with a sentence, the first goes on', async () => {
  const second = openStore({ folder: at.folder, now: Date.now, log })
  await expect(second).rejects.toThrow(AlreadyRunningError)
  await expect(openStore({ folder: at.folder, now: Date.now, log })).rejects.toThrow(
    /already running on .*data folder/,
  )
  at.store.sources.add(someSource('a'))
  expect(at.store.sources.list()).toHaveLength(1)
})

test('the lock is one empty file, held and free', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lock-'))
  const unlock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow(AlreadyRunningError)
  expect(await readdir(folder)).toEqual(['storeminder.lock'])
  unlock()
  lockFolder(folder)()
  expect(await readdir(folder)).toEqual(['storeminder.lock'])
  expect((await stat(join(folder, 'storeminder.lock'))).size).toBe(0)
  await rm(folder, { recursive: true })
})

test('a closed store frees its folder', async () => {
  await at.reopen()
  await at.reopen()
  expect(at.store.sources.list()).toEqual([])
})

test('another process is refused too, and one that is killed frees the folder at once', async () => {
  at.store.close()
  const child = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { lockFolder } from ${JSON.stringify(lockFile)}
     lockFolder(${JSON.stringify(at.folder)})
     console.log('locked')
     setInterval(() => {}, 1000)`,
  ])
  await once(child.stdout, 'data')
  expect(() => lockFolder(at.folder)).toThrow(AlreadyRunningError)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await at.reopen()
  expect(at.store.sources.list()).toEqual([])
})
