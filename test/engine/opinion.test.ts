import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadKeys } from '../../electron/headless/keys.ts'
import { lineLog } from '../../electron/headless/log.ts'
import { type HeadlessServer, startServer } from '../../electron/headless/server.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { type RecordedRequest, startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const site = 'http://blog.example/start?token=secret'
const host = 'http://check.example/'

/** Everything beyond this machine, as a proxy. */
let internet: TestServer
let clock: FakeClock
let app: TestEngine
let id: string

/** An engine that sees the internet through `proxy`. */
async function engineBehind(proxy: TestServer): Promise<TestEngine> {
  vi.stubEnv('http_proxy', proxy.url)
  vi.stubEnv('no_proxy', '')
  vi.stubEnv('NO_PROXY', '')
  proxy.route(host, { status: 204 })
  const engine = await startEngine({ clock })
  await engine.get('settings.set', { connectivityHosts: [host] })
  return engine
}

beforeEach(async () => {
  internet = await startHttpServer({ [site]: { body: 'Blog' } })
  clock = createFakeClock()
  app = await engineBehind(internet)
  id = (await app.get('sources.add', { kind: 'site', settings: { url: site } })).id
  await app.get('sources.check', { id })
  internet.route(site, { drop: true })
})
afterEach(async () => {
  await app.stop()
  await internet.close()
  vi.unstubAllEnvs()
})

async function check(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await app.get('sources.check', { id })
    await clock.advance(20_000)
  }
}
const ringing = () => app.get('alarms.list', { state: 'ringing' })
const state = async () => (await app.get('sites.list', {}))[0]

test('nobody is asked unless it was wished', async () => {
  await check(3)
  expect(await ringing()).toHaveLength(1)
  expect(internet.requests.every(({ url }) => url === site || url === host)).toBe(true)
  expect(await app.get('opinions.get', {})).toMatchObject({ ask: 'nobody', sharing: false })
})

describe('a friend’s Storeminder', () => {
  let elsewhere: TestServer
  let friend: TestEngine
  let server: HeadlessServer
  let folder: string
  let address: string

  beforeEach(async () => {
    elsewhere = await startHttpServer({ 'http://blog.example/start': { body: 'Blog' } })
    friend = await engineBehind(elsewhere)
    folder = await mkdtemp(join(tmpdir(), 'friend-'))
    const log = lineLog('error', () => {})
    const keys = await loadKeys(folder, () => clock.now())
    server = await startServer(0, { engine: friend.engine, keys, page: folder, log })
    const { key } = await friend.get('opinions.share', { on: true })
    address = `${server.url}/look/${key}`
    await app.get('opinions.set', { ask: 'friend', friend: address })
  })
  afterEach(async () => {
    await server.close()
    await friend.stop()
    await elsewhere.close()
    await rm(folder, { recursive: true })
  })

  test('that sees the site keeps it from being called down, and is not asked each minute', async () => {
    await check(5)
    expect(await ringing()).toEqual([])
    expect(await state()).toMatchObject({ verdict: 'up' })
    expect((await state())?.lastCheck).toMatchObject({ outcome: 'unknown' })
    expect((await state())?.lastCheck?.reason).toMatch(
      /^It does not answer here\. Seen from 127\.0\.0\.1:\d+ it answers with status 200/,
    )
    expect(elsewhere.requests.map(({ url }) => url)).toEqual(['http://blog.example/start'])
    // It goes down everywhere: known five minutes later.
    elsewhere.route('http://blog.example/start', { drop: true })
    for (let round = 0; round < 20; round += 1) await check(1)
    const [alarm] = await ringing()
    expect(alarm?.text).toMatch(/Seen from 127\.0\.0\.1:\d+ it does not answer either\.$/)
    expect(elsewhere.requests.map(({ url }) => url)).toContain(host)
  })

  test('that does not see it either is quoted, and asked once', async () => {
    elsewhere.route('http://blog.example/start', { drop: true })
    await check(6)
    expect(await ringing()).toHaveLength(1)
    expect(elsewhere.requests.filter(({ url }) => url.includes('blog'))).toHaveLength(1)
  })

  test.each([
    ['is gone', async () => server.close(), 'did not answer'],
    ['has ended it', async () => friend.get('opinions.share', { on: false }), 'does not know the key'],
    ['has a new key', async () => friend.get('opinions.share', { on: true }), 'does not know the key'],
    [
      'is offline',
      async () => {
        elsewhere.route(host, { drop: true })
        elsewhere.route('http://blog.example/start', { drop: true })
      },
      'cannot tell at the moment',
    ],
  ])('that %s delays no alarm', async (_, happens, words) => {
    await happens()
    await check(3)
    expect((await ringing())[0]?.text).toContain(`There is no second opinion: 127.0.0.1`)
    expect((await ringing())[0]?.text).toContain(words)
  })

  test('is not asked when the site did answer, though wrongly', async () => {
    internet.route(site, { status: 503 })
    await check(3)
    expect(await ringing()).toHaveLength(1)
    expect(elsewhere.requests).toEqual([])
  })

  test('looks at nothing inside its own network, tells no more than a status, and not without end', async () => {
    const look = (body: unknown, key = address.split('/').at(-1), method = 'POST') =>
      fetch(`${server.url}/look/${key}`, {
        method,
        ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
      })
    elsewhere.route('http://blog.example/start', { status: 418, body: 'secret words' })
    expect(await (await look({ url: 'http://blog.example/start' })).text()).toBe(
      '{"reached":true,"status":418}',
    )
    for (const url of [`${server.url}/`, 'http://192.168.1.1/', 'http://localhost/', elsewhere.url])
      expect(await (await look({ url })).text()).toBe('{}')
    expect((await look({ url: 'file:///etc/passwd' })).status).toBe(400)
    expect((await look('nothing')).status).toBe(400)
    expect((await look({ url: site }, 'wrong')).status).toBe(404)
    expect((await look({}, undefined, 'GET')).status).toBe(405)
    const statuses = []
    for (let time = 0; time < 20; time += 1) statuses.push((await look({ url: 'http://10.0.0.1/' })).status)
    expect(statuses).toContain(409)
  })

  test('the keys of both stand nowhere in clear', async () => {
    const key = address.split('/').at(-1) ?? ''
    expect(JSON.stringify(await app.get('opinions.get', {}))).not.toContain(key)
    expect(await app.get('opinions.get', {})).toMatchObject({ friend: server.url })
    for (const data of [app.folder, friend.folder])
      for (const file of ['storeminder.sqlite', 'storeminder.sqlite-wal', 'settings.json']) {
        const text = await readFile(join(data, file), 'latin1').catch(() => '')
        expect(text).not.toContain(key)
      }
  })
})

describe('public probes', () => {
  const service = 'http://probes.example'
  const asked = () => internet.requests.filter(({ url }) => url.startsWith(service))
  const probe = (city: string, country: string, result: object) => ({ probe: { city, country }, result })
  const reached = { status: 'finished', statusCode: 200, rawOutput: 'HTTP/1.1 200' }
  const failed = { status: 'failed', rawOutput: 'connection refused' }

  /** The service, which needs two looks to be done. */
  function serve(results: readonly object[]): void {
    let looks = 0
    internet.route(`${service}/v1/measurements`, { status: 202, body: '{"id":"abc","probesCount":3}' })
    internet.route(`${service}/v1/measurements/abc`, () => {
      looks += 1
      return { body: JSON.stringify({ status: looks < 2 ? 'in-progress' : 'finished', results }) }
    })
  }
  beforeEach(async () => {
    await app.get('opinions.set', { ask: 'probes', probes: service })
  })

  test('that reach it keep it from being called down; they learn host and path alone', async () => {
    serve([probe('Oslo', 'NO', reached), probe('Lima', 'PE', reached), probe('Perth', 'AU', failed)])
    await check(3)
    expect(await ringing()).toEqual([])
    expect((await state())?.lastCheck?.reason).toContain('Seen from Oslo (NO) and Lima (PE) it answers')
    const [start] = asked() as [RecordedRequest]
    expect(JSON.parse(start.body)).toEqual({
      ...{ type: 'http', target: 'blog.example', limit: 3, locations: [{ magic: 'world' }] },
      measurementOptions: { protocol: 'HTTP', port: 80, request: { method: 'HEAD', path: '/start' } },
    })
    expect(JSON.stringify(asked())).not.toContain('secret')
  })

  test('that do not reach it are quoted', async () => {
    serve([probe('Oslo', 'NO', failed), probe('Lima', 'PE', failed), probe('Perth', 'AU', reached)])
    await check(3)
    expect((await ringing())[0]?.text).toContain(
      'Of Oslo (NO), Lima (PE) and Perth (AU) it answers only Perth (AU).',
    )
  })

  test.each([
    ['refuse', { status: 400, body: '{"error":{"type":"validation_error"}}' }, 'would not look (status 400)'],
    ['have had enough', { status: 429 }, 'has answered enough questions for this hour'],
    ['are gone', { drop: true }, 'did not answer in time'],
    ['talk nonsense', { status: 202, body: '{"id":"../../x"}' }, 'would not look'],
  ])('that %s delay no alarm', async (_, answer, words) => {
    internet.route(`${service}/v1/measurements`, answer)
    await check(3)
    expect((await ringing())[0]?.text).toContain(`There is no second opinion: probes.example ${words}`)
  })

  test('can be tried at once', async () => {
    serve([probe('Oslo', 'NO', reached)])
    expect(await app.get('opinions.try', { url: site })).toEqual({
      kind: 'reached',
      words: 'Seen from Oslo (NO) it answers',
    })
    expect((await app.get('opinions.try', { url: 'http://192.168.1.1/' })).words).toContain(
      'Nobody elsewhere',
    )
    await app.get('opinions.set', { ask: 'nobody' })
    expect((await app.get('opinions.try', { url: site })).words).toBe('Nobody is asked')
  })

  test('without an address there is no friend to ask', async () => {
    const result = await app.call('opinions.set', { ask: 'friend' })
    expect(result).toMatchObject({ ok: false, error: { field: 'friend' } })
  })
})
