import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readOrCreatePrivateFile, replacePrivateFile } from '../../electron/headless/private-file.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'private-file-'))
  path = join(folder, 'token')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const mode = async () => (await stat(path)).mode & 0o777

/** What Linux answers to a link on FAT; no file system of that kind can be mounted wherever the tests run. */
const noLinks = async () => {
  throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' })
}

test.each([
  ['with hard links', undefined],
  ['without hard links', noLinks],
])('%s it is made once, for its owner alone, and nothing else stays behind', async (_, hardLink) => {
  const made = await readOrCreatePrivateFile(path, () => Buffer.from('first'), hardLink)
  expect([String(made), await readFile(path, 'utf8'), await mode()]).toEqual(['first', 'first', 0o600])
  expect(String(await readOrCreatePrivateFile(path, () => Buffer.from('second'), hardLink))).toBe('first')
  expect(await readdir(folder)).toEqual(['token'])
})

test('many starts at once agree on one content', async () => {
  const starts = Array.from({ length: 20 }, (_, index) =>
    readOrCreatePrivateFile(path, () => Buffer.from(`${index}`.padStart(40, '0'))),
  )
  const read = new Set((await Promise.all(starts)).map(String))
  expect(read).toEqual(new Set([await readFile(path, 'utf8')]))
  expect(await readdir(folder)).toEqual(['token'])
})

test('one that somebody unpacked open to all is closed again, and keeps its content', async () => {
  await writeFile(path, 'from a backup')
  await chmod(path, 0o644)
  expect(String(await readOrCreatePrivateFile(path, () => Buffer.from('new')))).toBe('from a backup')
  expect(await mode()).toBe(0o600)
})

test('a folder that cannot be written in is an error, not an empty file', async () => {
  await expect(readOrCreatePrivateFile(join(path, 'x'), () => Buffer.from('a'))).rejects.toThrow('ENOENT')
})

test('replacing leaves the new content alone, for its owner alone', async () => {
  await replacePrivateFile(path, 'one')
  await replacePrivateFile(path, 'two')
  expect([await readFile(path, 'utf8'), await mode(), await readdir(folder)]).toEqual([
    'two',
    0o600,
    ['token'],
  ])
})
