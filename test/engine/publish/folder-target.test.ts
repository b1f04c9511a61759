import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderTarget } from '../../../electron/engine/publish/folder-target.ts'
import { openLocalFolder } from '../../../electron/engine/publish/local-folder.ts'
import { replaceFiles } from '../../../electron/engine/publish/replace-files.ts'
import { asFiles, filesIn, pageOf, shownIn } from './sample-files.ts'

let home: string
let umask: number
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'storeminder-folder-'))
  // As the engine sets it.
  umask = process.umask(0o077)
})
afterEach(() => {
  process.umask(umask)
  rmSync(home, { recursive: true, force: true })
})
const { signal } = new AbortController()
const publish = (folder: string, page: ReturnType<typeof pageOf>) =>
  folderTarget.publish({ settings: { folder }, signal }, page)

test('the folder is made, and everybody may read what is in it', async () => {
  const folder = join(home, 'www', 'status')
  await publish(folder, pageOf('All is well'))
  expect(shownIn(folder)).toEqual(asFiles(pageOf('All is well')))
  const modes = [join(home, 'www'), folder, join(folder, 'index.html')].map(
    (path) => statSync(path).mode & 0o777,
  )
  expect(modes).toEqual([0o755, 0o755, 0o644])
})

test('the next page takes its place, and what it no longer holds goes', async () => {
  await publish(home, pageOf('Two troubles', ['one', 'two']))
  writeFileSync(join(home, 'robots.txt'), 'mine')
  await publish(home, pageOf('One trouble', ['two']))
  expect(shownIn(home)).toEqual({ ...asFiles(pageOf('One trouble', ['two'])), 'robots.txt': 'mine' })
})

test('a page of somebody else’s is left alone', async () => {
  writeFileSync(join(home, 'index.html'), 'My home page')
  await expect(publish(home, pageOf('x'))).rejects.toMatchObject({
    kind: 'occupied',
    message: expect.stringContaining('index.html'),
  })
  await expect(folderTarget.look({ settings: { folder: home }, signal })).rejects.toMatchObject({
    kind: 'occupied',
  })
  expect(filesIn(home)).toEqual({ 'index.html': 'My home page' })
})

test('whatever fails before all files have arrived, the old page stays whole; the next try brings the new one', async () => {
  await publish(home, pageOf('Old', ['one', 'two']))
  const old = shownIn(home)
  const folder = await openLocalFolder(home)
  const page = pageOf('New', ['one', 'three'])
  for (let good = 0; good < page.files.length; good += 1) {
    let written = 0
    const failing = {
      ...folder,
      write: async (name: string, text: string) => {
        written += 1
        if (written > good) throw new Error('ENOSPC')
        await folder.write(name, text)
      },
    }
    await expect(replaceFiles(failing, page)).rejects.toThrow('ENOSPC')
    expect(shownIn(home)).toEqual(old)
  }
  await publish(home, page)
  expect(shownIn(home)).toEqual(asFiles(page))
  expect(Object.keys(filesIn(home)).filter((name) => name.startsWith('.'))).toEqual(['.storeminder-page'])
})

test('what breaks off while files take their places never leaves a front that leads nowhere', async () => {
  await publish(home, pageOf('Old', ['one']))
  const folder = await openLocalFolder(home)
  const page = pageOf('New', ['one', 'two'])
  for (let good = 0; good < page.files.length; good += 1) {
    let moved = 0
    const failing = {
      ...folder,
      rename: async (from: string, to: string) => {
        moved += 1
        if (moved > good) throw new Error('gone')
        await folder.rename(from, to)
      },
    }
    await expect(replaceFiles(failing, page)).rejects.toThrow('gone')
    expect(shownIn(home)['index.html']).toBe('<p>Old</p>')
    expect(shownIn(home)).toHaveProperty(['incident-one.html'])
  }
  await publish(home, page)
  expect(shownIn(home)).toEqual(asFiles(page))
})

test('what cannot be used is said in a sentence', async () => {
  await expect(publish('status', pageOf('x'))).rejects.toMatchObject({ kind: 'settings' })
  writeFileSync(join(home, 'file'), '')
  await expect(publish(join(home, 'file'), pageOf('x'))).rejects.toMatchObject({ kind: 'settings' })
})

test('a folder of somebody else’s waits for the person', async ({ skip }) => {
  skip(process.getuid?.() === 0, 'root may write everywhere')
  mkdirSync(join(home, 'theirs'))
  chmodSync(join(home, 'theirs'), 0o500)
  await expect(publish(join(home, 'theirs'), pageOf('x'))).rejects.toMatchObject({ kind: 'auth' })
})

test('a link that somebody laid there leads the page nowhere else', async () => {
  const folder = join(home, 'status')
  mkdirSync(folder)
  const mine = join(home, 'mine.txt')
  writeFileSync(mine, 'mine')
  symlinkSync(mine, join(folder, '.storeminder-new-index.html'))
  await publish(folder, pageOf('All is well'))
  expect(readFileSync(mine, 'utf8')).toBe('mine')
  expect(shownIn(folder)).toEqual(asFiles(pageOf('All is well')))
})
