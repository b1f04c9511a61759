import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SftpSettings, sftpTarget } from '../../../electron/engine/publish/sftp-target.ts'
import { startCuttingRelay } from '../../servers/cutting-relay.ts'
import { type SftpServer, startSftpServer } from '../../servers/sftp-server.ts'
import { asFiles, pageOf, shownIn } from './sample-files.ts'

let home: string
let server: SftpServer
const { signal } = new AbortController()

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'storeminder-sftp-'))
  server = await startSftpServer(home)
})
afterEach(async () => {
  await server.close()
  rmSync(home, { recursive: true, force: true })
})

const settings = (patch: Partial<SftpSettings> = {}): SftpSettings => ({
  ...{ host: '127.0.0.1', port: server.port, user: 'ada', password: 's3cret', keyFile: '', hostKey: '' },
  ...{ folder: 'public_html/status/', ...patch },
})
const publish = (page: ReturnType<typeof pageOf>, patch?: Partial<SftpSettings>) =>
  sftpTarget.publish({ settings: settings(patch), signal }, page)
const folder = () => join(home, 'public_html', 'status')

test('a password gets in, in either way of giving it, and files take the places of others that the host lets them', async () => {
  mkdirSync(join(home, 'public_html'))
  const learned = await publish(pageOf('First', ['one', 'two']))
  expect(learned).toEqual({ hostKey: server.hostKey })
  server.way = 'keyboard-interactive'
  await publish(pageOf('Second'), learned)
  expect(shownIn(folder())).toEqual(asFiles(pageOf('Second')))
})

test('what lies there already is not carried again', async () => {
  await publish(pageOf('Old', ['one', 'two']))
  writeFileSync(join(folder(), 'incident-one.html'), 'as it was brought')
  const page = pageOf('New', ['one', 'three'])
  await publish({ ...page, isUnchanged: ({ name }) => name !== 'index.html' && name !== 'status.json' })
  expect(shownIn(folder())).toEqual({ ...asFiles(page), 'incident-one.html': 'as it was brought' })
})

test('a wrong password is for the person to mend, and is not sent to a stranger', async () => {
  await expect(publish(pageOf('x'), { password: 'wrong' })).rejects.toMatchObject({ kind: 'auth' })
  const other = `SHA256:${'a'.repeat(43)}`
  const trouble = publish(pageOf('x'), { hostKey: other })
  await expect(trouble).rejects.toMatchObject({
    kind: 'auth',
    message: expect.stringContaining(server.hostKey),
  })
})

test('a full disk leaves the old page, and the next try brings the new one', async () => {
  await publish(pageOf('Old'))
  server.room = 100
  const page = pageOf('New '.repeat(20))
  await expect(publish(page)).rejects.toMatchObject({ kind: 'server', mayPass: true })
  expect(shownIn(folder())).toEqual(asFiles(pageOf('Old')))
  server.room = undefined
  await publish(page)
  expect(shownIn(folder())).toEqual(asFiles(page))
})

test('a line that is cut in the middle leaves the old page, and the next try brings the new one', async () => {
  await publish(pageOf('Old'))
  const relay = await startCuttingRelay(server.port)
  const page = pageOf('x'.repeat(20_000))
  for (const bytes of [1500, 15_000, 40_000]) {
    relay.cutSentAfter = bytes
    await expect(publish(page, { port: relay.port })).rejects.toMatchObject({
      kind: 'network',
      mayPass: true,
    })
    expect(shownIn(folder())).toEqual(asFiles(pageOf('Old')))
  }
  relay.cutSentAfter = undefined
  await publish(page, { port: relay.port })
  expect(shownIn(folder())).toEqual(asFiles(page))
  await relay.close()
})

test('a page of somebody else’s is left alone', async () => {
  mkdirSync(folder(), { recursive: true })
  writeFileSync(join(folder(), 'index.html'), 'My home page')
  await expect(publish(pageOf('x'))).rejects.toMatchObject({ kind: 'occupied' })
  await expect(sftpTarget.look({ settings: settings(), signal })).rejects.toMatchObject({ kind: 'occupied' })
})

test('a journey that is called off ends at once', async () => {
  const off = new AbortController()
  off.abort()
  await expect(
    sftpTarget.publish({ settings: settings(), signal: off.signal }, pageOf('x')),
  ).rejects.toThrow()
})

test('a link that somebody laid there leads the page nowhere else', async () => {
  mkdirSync(folder(), { recursive: true })
  const mine = join(home, 'mine.txt')
  writeFileSync(mine, 'mine')
  for (const name of ['.storeminder-page', '.storeminder-new-index.html'])
    symlinkSync(mine, join(folder(), name))
  symlinkSync(join(home, 'nowhere'), join(folder(), '.storeminder-new-status.json'))
  await publish(pageOf('All is well'))
  expect(readFileSync(mine, 'utf8')).toBe('mine')
  expect(shownIn(folder())).toEqual(asFiles(pageOf('All is well')))
  expect(existsSync(join(home, 'nowhere'))).toBe(false)
})
