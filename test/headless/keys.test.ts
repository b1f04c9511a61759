import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKeys } from '../../electron/headless/keys.ts'
import { keyFileSecrets } from '../../electron/headless/secrets.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const load = () => loadKeys(folder, Date.now)
const modeOf = async (name: string) => (await stat(join(folder, name))).mode & 0o777

test('token and cookie outlive a restart, in files only their owner may read', async () => {
  const first = await load()
  const second = await load()
  expect(second.token).toBe(first.token)
  expect(second.cookieValue).toBe(first.cookieValue)
  expect(second.isCookie(first.cookieValue)).toBe(true)
  expect(second.isToken(first.cookieValue)).toBe(false)
  expect(await modeOf('token')).toBe(0o600)
})

test('processes that start at once agree on one token and leave nothing behind', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, load))
  expect(new Set(all.map(({ token }) => token)).size).toBe(1)
  expect(await readdir(folder)).toEqual(['token'])
})

test('a token file that others may read is closed to them again', async () => {
  await load()
  await chmod(join(folder, 'token'), 0o644)
  await load()
  expect(await modeOf('token')).toBe(0o600)
})

test('deleting the token file locks every browser out', async () => {
  const before = await load()
  await rm(join(folder, 'token'))
  const after = await load()
  expect(after.isCookie(before.cookieValue)).toBe(false)
  expect(after.isToken(before.token)).toBe(false)
})

test('a damaged token file is refused with its path', async () => {
  await writeFile(join(folder, 'token'), '')
  await expect(load()).rejects.toThrow(join(folder, 'token'))
})

test('codes cannot be guessed by reading what is stored', async () => {
  const keys = await load()
  const code = keys.issueCode()
  expect(await readFile(join(folder, 'token'), 'utf8')).not.toContain(code)
  expect(keys.redeemCode(keys.token)).toBe(false)
  expect(keys.redeemCode(code)).toBe(true)
  expect(keys.redeemCode(code)).toBe(false)
})

test('secrets open again after a restart, and never twice look alike', async () => {
  const sealed = await (await keyFileSecrets(folder)).seal('pass – wörd')
  const again = await keyFileSecrets(folder)
  expect(await again.open(sealed)).toBe('pass – wörd')
  expect(await again.seal('pass – wörd')).not.toBe(sealed)
  expect(await modeOf('secret.key')).toBe(0o600)
  expect(sealed).not.toContain('pass')
})

test('secrets that were changed, or sealed with another key, do not open', async () => {
  const secrets = await keyFileSecrets(folder)
  const sealed = await secrets.seal('password')
  const bytes = Buffer.from(sealed.split(':')[1] ?? '', 'base64')
  for (const [at, byte] of bytes.entries()) {
    const changed = Buffer.from(bytes)
    changed[at] = byte ^ 1
    await expect(secrets.open(`key-file-1:${changed.toString('base64')}`)).rejects.toThrow('another key')
  }
  for (const foreign of ['', 'password', 'key-file-1:', 'other:AAAA']) {
    await expect(secrets.open(foreign)).rejects.toThrow('not sealed with a key file')
  }
  await rm(join(folder, 'secret.key'))
  await expect((await keyFileSecrets(folder)).open(sealed)).rejects.toThrow('another key')
})

test('a damaged key file is refused with its path, and left as it is', async () => {
  await writeFile(join(folder, 'secret.key'), 'short')
  await expect(keyFileSecrets(folder)).rejects.toThrow(join(folder, 'secret.key'))
  expect(await readFile(join(folder, 'secret.key'), 'utf8')).toBe('short')
})
