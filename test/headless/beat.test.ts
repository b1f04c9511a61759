import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadKeys } from '../../electron/headless/keys.ts'
import { lineLog } from '../../electron/headless/log.ts'
import { type HeadlessServer, startServer } from '../../electron/headless/server.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { ask } from './request.ts'

const minute = 60_000
const hour = 60 * minute
const key = 'a-key-that-nobody-guesses'
const base = 'http://127.0.0.1:8730/'
let folder: string
let clock: FakeClock
let app: TestEngine
let server: HeadlessServer
let sourceId: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beat-'))
  clock = createFakeClock()
  await open()
  const { id } = await app.get('sources.add', {
    ...{ kind: 'heartbeat', name: 'Backup' },
    settings: { key, everyHours: 2, graceMinutes: 0 },
  })
  sourceId = id
})
afterEach(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

async function open(): Promise<void> {
  app = await startEngine({ folder: join(folder, 'data'), clock, callAddress: base })
  const keys = await loadKeys(folder, () => clock.now())
  server = await startServer(0, {
    ...{ engine: app.engine, keys, page: folder, log: lineLog('error', () => {}) },
  })
}
async function close(): Promise<void> {
  await server.close()
  await app.stop()
}

const beat = (path = `/beat/${key}`, options: Parameters<typeof ask>[2] = {}) =>
  ask(server.url, path, { method: 'POST', ...options })
const check = () => app.get('sources.check', { id: sourceId })
const site = async () => (await app.get('sites.list', {})).find((one) => one.sourceId === sourceId)
const alarms = async () => await app.get('alarms.list', { limit: 10 })

test('a call without any token is taken and stored at once', async () => {
  const { status, text, headers } = await beat()
  expect({ status, text }).toEqual({ status: 200, text: 'Taken.\n' })
  expect(headers['content-type']).toContain('text/plain')
  // Nothing was polled between; a crash right now would lose nothing.
  await close()
  await open()
  await check()
  expect(await site()).toMatchObject({ verdict: 'up', url: `calls of /beat/${key}` })
})

test.each(['GET', 'HEAD', 'PUT'])('%s is as good as POST', async (method) => {
  expect((await beat(undefined, { method })).status).toBe(200)
  await check()
  expect((await site())?.verdict).toBe('up')
})

test('silence raises an alarm, and the next call ends it without waiting for the next round', async () => {
  app.engine.start()
  await beat()
  for (let time = 0; time < 25; time += 1) {
    // Too short to be a sleep; it spares the test two hours of timers.
    clock.sleep(4.9 * minute)
    await clock.advance(1000)
  }
  await expect
    .poll(async () => (await alarms())[0])
    .toMatchObject({
      ...{ topic: 'missing', severity: 'serious', state: 'ringing' },
      title: 'Backup has not reported in',
    })
  await beat()
  await clock.advance(2000)
  await expect.poll(async () => (await alarms())[0]?.state).toBe('over')
})

test('a failure is alarmed at once with what was posted', async () => {
  app.engine.start()
  await beat()
  await clock.advance(minute)
  expect((await beat(`/beat/${key}/fail`, { body: 'rsync: disk full' })).status).toBe(200)
  await clock.advance(2000)
  await expect
    .poll(async () => (await alarms())[0])
    .toMatchObject({
      title: 'Backup reported a failure',
      text: expect.stringContaining('rsync: disk full'),
    })
})

test.each([
  ['an unknown key', '/beat/another-key-of-nobody', 404],
  ['a key that is none', '/beat/..%2fpage', 404],
  ['no key', '/beat/', 404],
  ['more after it', `/beat/${key}/more/and/more`, 404],
])('%s is refused', async (_name, path, status) => {
  expect((await beat(path)).status).toBe(status)
  await check()
  expect(await site()).toBeUndefined()
})

test('other methods are refused', async () => {
  expect((await beat(undefined, { method: 'DELETE' })).status).toBe(405)
  await check()
  expect(await site()).toBeUndefined()
})

test('a proxy may pass calls on under its own name', async () => {
  expect((await beat(undefined, { headers: { host: 'watch.blog.example' } })).status).toBe(200)
  const page = await ask(server.url, '/', { headers: { host: 'watch.blog.example' } })
  expect(page.status).toBe(403)
})

test('the key opens nothing else', async () => {
  const headers = { authorization: `Bearer ${key}` }
  expect((await ask(server.url, '/rpc/sources.list', { method: 'POST', headers })).status).toBe(401)
})

test('a long log is taken with its beginning, a huge one is refused', async () => {
  const body = `backup failed\n${'x'.repeat(2_000_000)}`
  expect((await beat(`/beat/${key}/fail`, { body })).status).toBe(200)
  await check()
  const { items } = await app.get('items.list', { limit: 10 })
  expect(items[0]?.text).toContain('backup failed')
  expect(items[0]?.text.length).toBeLessThan(2000)
  const huge = await beat(undefined, { body: 'x'.repeat(11_000_000) }).then(
    ({ status }) => status,
    // The server hangs up on what is still coming, which the client may notice first.
    (error: NodeJS.ErrnoException) => error.code,
  )
  expect([413, 'ECONNRESET', 'EPIPE']).toContain(huge)
})

test('more than one call a second for a minute is too often', async () => {
  const statuses = []
  for (let call = 0; call < 62; call += 1) statuses.push((await beat()).status)
  expect(statuses).toEqual([...Array.from({ length: 60 }, () => 200), 429, 429])
  await clock.advance(minute)
  expect((await beat()).status).toBe(200)
})

test('a flood of wrong keys is not answered for ever, and keeps nobody out who called before', async () => {
  await beat()
  for (let call = 0; call < 600; call += 1) await beat(`/beat/wrong-key-number-${call}`)
  const { status, headers } = await beat('/beat/one-more-wrong-key')
  expect([status, headers['retry-after']]).toEqual([429, '60'])
  expect((await beat()).status).toBe(200)
})

test('a removed heartbeat has no address any more, a paused one still listens', async () => {
  await app.get('sources.update', { id: sourceId, paused: true })
  expect((await beat()).status).toBe(200)
  await app.get('sources.remove', { id: sourceId })
  expect((await beat()).status).toBe(404)
})

test('calls while Storeminder did not run were heard by nobody, so nothing is missing yet', async () => {
  app.engine.start()
  await beat()
  await clock.advance(10 * minute)
  await close()
  clock.forget()
  clock.sleep(5 * hour)
  await open()
  await check()
  expect(await site()).toMatchObject({ verdict: 'up', lastCheck: { outcome: 'unknown' } })
  expect(await alarms()).toEqual([])
  clock.sleep(2 * hour + 1)
  await check()
  expect((await site())?.verdict).toBe('down')
})

test.each(['told of it', 'nobody tells of it'])('a sleep is no time of listening either, %s', async (how) => {
  app.engine.start()
  await beat()
  await clock.advance(10 * minute)
  if (how === 'told of it') app.engine.power('suspend')
  clock.sleep(3 * hour)
  if (how === 'told of it') app.engine.power('resume')
  // Whichever timer comes first after waking.
  await check()
  expect((await site())?.lastCheck?.outcome).toBe('unknown')
  expect(await alarms()).toEqual([])
})

test('a restart of a minute is no deafness', async () => {
  app.engine.start()
  await beat()
  await clock.advance(minute)
  await close()
  clock.forget()
  clock.sleep(minute)
  await open()
  clock.sleep(2 * hour)
  await check()
  expect((await site())?.verdict).toBe('down')
})
