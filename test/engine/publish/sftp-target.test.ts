import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type SftpSettings, sftpTarget } from '../../../electron/engine/publish/sftp-target.ts'
import { type CuttingRelay, startCuttingRelay } from '../../servers/cutting-relay.ts'
import { hasSshDaemon, type SshDaemon, startSshDaemon } from '../../servers/ssh-daemon.ts'
import { asFiles, filesIn, pageOf, shownIn } from './sample-files.ts'

const isHere = hasSshDaemon()
if (!isHere)
  process.stderr.write('SKIPPED: OpenSSH’s server is not here, so no page is brought to a real one.\n')

let daemon: SshDaemon
let relay: CuttingRelay
let folder: string
let count = 0
const { signal } = new AbortController()

beforeAll(async () => {
  if (!isHere) return
  daemon = await startSshDaemon()
  relay = await startCuttingRelay(daemon.port)
})
afterAll(async () => {
  await relay?.close()
  await daemon?.close()
})
afterEach(() => {
  relay.cutSentAfter = undefined
})

const settings = (patch: Partial<SftpSettings> = {}): SftpSettings => ({
  ...{ host: '127.0.0.1', port: relay.port, user: daemon.user, keyFile: daemon.keyFile, hostKey: '' },
  ...{ folder, ...patch },
})
const publish = (page: ReturnType<typeof pageOf>, patch?: Partial<SftpSettings>) =>
  sftpTarget.publish({ settings: settings(patch), signal }, page)

function anew(): void {
  count += 1
  folder = join(daemon.folder, `site ${count}`, 'status')
}

test.skipIf(!isHere)('the page is brought there, and the next one takes its place', async () => {
  anew()
  const learned = await publish(pageOf('First', ['one', 'two']))
  expect(learned).toEqual({ hostKey: daemon.hostKey })
  expect(shownIn(folder)).toEqual(asFiles(pageOf('First', ['one', 'two'])))
  expect(await publish(pageOf('Second'), learned)).toEqual({})
  expect(shownIn(folder)).toEqual(asFiles(pageOf('Second')))
  expect(Object.keys(filesIn(folder)).filter((name) => name.startsWith('.'))).toEqual(['.storeminder-page'])
})

test.skipIf(!isHere)(
  'wherever the line is cut, the old page or the new one is there, and a retry brings it',
  async () => {
    anew()
    const incidents = ['one', 'two', 'three']
    await publish(pageOf('Old', incidents))
    const old = shownIn(folder)
    const page = { ...pageOf(`New ${'x'.repeat(20_000)}`, incidents) }
    for (const bytes of [1500, 4000, 20_000, 50_000, 80_000]) {
      relay.cutSentAfter = bytes
      await expect(publish(page)).rejects.toMatchObject({ kind: 'network' })
      expect(shownIn(folder)).toEqual(old)
    }
    relay.cutSentAfter = undefined
    await publish(page)
    expect(shownIn(folder)).toEqual(asFiles(page))
  },
)

test.skipIf(!isHere)('a host that shows another key than before gets nothing', async () => {
  anew()
  const { hostKey = '' } = await publish(pageOf('Mine'))
  await daemon.changeHostKey()
  const trouble = publish(pageOf('For a stranger'), { hostKey })
  await expect(trouble).rejects.toMatchObject({
    kind: 'auth',
    message: expect.stringContaining(daemon.hostKey),
  })
  expect(shownIn(folder)).toEqual(asFiles(pageOf('Mine')))
})

test.skipIf(!isHere)('what is wrong is said in a sentence, with who has to do something', async () => {
  anew()
  await expect(publish(pageOf('x'), { keyFile: '/nowhere/key' })).rejects.toMatchObject({ kind: 'settings' })
  await expect(publish(pageOf('x'), { user: 'nobody-here' })).rejects.toMatchObject({ kind: 'auth' })
  await expect(publish(pageOf('x'), { port: 1 })).rejects.toMatchObject({ kind: 'network' })
  const look = await sftpTarget.look({ settings: settings(), signal })
  expect(look.found).toContain('is there, and empty')
  expect(look.found).toContain(daemon.hostKey)
})

test.skipIf(!isHere)('a link that somebody laid there leads the page nowhere else', async () => {
  anew()
  mkdirSync(folder, { recursive: true })
  const mine = join(daemon.folder, 'mine.txt')
  writeFileSync(mine, 'mine')
  for (const name of ['.storeminder-page', '.storeminder-new-index.html'])
    symlinkSync(mine, join(folder, name))
  symlinkSync(join(daemon.folder, 'nowhere'), join(folder, '.storeminder-new-status.json'))
  await publish(pageOf('All is well'))
  expect(readFileSync(mine, 'utf8')).toBe('mine')
  expect(shownIn(folder)).toEqual(asFiles(pageOf('All is well')))
  expect(existsSync(join(daemon.folder, 'nowhere'))).toBe(false)
})
