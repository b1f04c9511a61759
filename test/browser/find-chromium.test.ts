import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findChromium } from './find-chromium.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-chromium-'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

test('the one that CHROMIUM_PATH names comes before all others', async () => {
  const path = join(folder, 'my browser')
  await writeFile(path, '')
  await chmod(path, 0o755)
  vi.stubEnv('CHROMIUM_PATH', path)
  expect(await findChromium()).toBe(path)
})

test('one that is named and cannot be run is an error, not a reason to take another', async () => {
  const path = join(folder, 'none')
  vi.stubEnv('CHROMIUM_PATH', path)
  await expect(findChromium()).rejects.toThrow(`CHROMIUM_PATH names ${path}, which cannot be run.`)
})
