import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultDataFolder, prepareDataFolder } from '../../electron/headless/data-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-folder-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('each platform has its place, and XDG is honoured when it is absolute', () => {
  expect(defaultDataFolder('linux', {}, '/home/ann')).toBe('/home/ann/.local/share/storeminder')
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/ann')).toBe('/data/storeminder')
  expect(defaultDataFolder('linux', { XDG_DATA_HOME: 'data' }, '/home/ann')).toBe(
    '/home/ann/.local/share/storeminder',
  )
  expect(defaultDataFolder('darwin', {}, '/Users/ann')).toBe(
    '/Users/ann/Library/Application Support/Storeminder Headless',
  )
  expect(defaultDataFolder('win32', { LOCALAPPDATA: '/c/local' }, '/c/ann')).toBe(
    '/c/local/Storeminder Headless',
  )
})

test('a new folder is made for its owner only', async () => {
  const made = await prepareDataFolder(join(folder, 'a/b'))
  expect(made).toBe(join(folder, 'a/b'))
  expect((await stat(made)).mode & 0o777).toBe(0o700)
})

test('a file in the way is named', async () => {
  const path = join(folder, 'file')
  await writeFile(path, '')
  for (const data of [path, join(path, 'below')]) {
    await expect(prepareDataFolder(data)).rejects.toThrow(
      `The data folder ${data} cannot be used: something else of that name is in the way. Choose another with --data.`,
    )
  }
})

test('a folder that may not be written is named', async ({ skip }) => {
  skip(process.getuid?.() === 0, 'root may write everywhere')
  await chmod(folder, 0o500)
  await expect(prepareDataFolder(folder)).rejects.toThrow('this user may not write there')
})
