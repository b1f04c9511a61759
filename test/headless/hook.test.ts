import { createHmac } from 'node:crypto'
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

const key = 'a-key-that-nobody-guesses'
const secret = 'shared-secret'
let folder: string
let clock: FakeClock
let app: TestEngine
let server: HeadlessServer
let sourceId: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hook-'))
  clock = createFakeClock()
  await open()
  const { id } = await app.get('sources.add', { kind: 'webhook', name: 'Shop', settings: { key } })
  sourceId = id
})
afterEach(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

async function open(): Promise<void> {
  app = await startEngine({ folder: join(folder, 'data'), clock, callAddress: 'http://127.0.0.1:8730/' })
  const keys = await loadKeys(folder, () => clock.now())
  server = await startServer(0, {
    ...{ engine: app.engine, keys, page: folder, log: lineLog('error', () => {}) },
  })
}
async function close(): Promise<void> {
  await server.close()
  await app.stop()
}

const post = (
  body = '{"message":"It is down"}',
  options: Parameters<typeof ask>[2] = {},
  path = `/hook/${key}`,
) =>
  ask(server.url, path, {
    method: 'POST',
    body,
    ...options,
    headers: { 'content-type': 'application/json; charset=utf-8', ...options.headers },
  })
const check = () => app.get('sources.check', { id: sourceId })
const texts = async () => (await app.get('items.list', { limit: 100 })).items.map(({ text }) => text)

test('a post is taken without any token, stored before it is answered, and read after a crash', async () => {
  const { status, text } = await post()
  expect({ status, text }).toEqual({ status: 202, text: 'Taken.\n' })
  await close()
  await open()
  expect(await check()).toMatchObject({ newItems: 1 })
  expect(await texts()).toEqual(['It is down'])
  expect(await check()).toMatchObject({ newItems: 0 })
})

test('with the engine running it is in the feed by itself', async () => {
  app.engine.start()
  await clock.advance(3000)
  await post()
  await clock.advance(2000)
  await expect.poll(texts).toEqual(['It is down'])
  await post('{"message":"Still down"}')
  await clock.advance(2000)
  await expect.poll(texts).toEqual(['Still down', 'It is down'])
})

test.each([
  ['an unknown key', '/hook/another-key-of-nobody', 404],
  ['a key that is none', '/hook/..%2fpage', 404],
  ['no key', '/hook/', 404],
  ['more after it', `/hook/${key}/more`, 404],
  ['the door of readers', `/report/${key}`, 404],
])('%s is refused', async (_name, path, status) => {
  const answer = await post(undefined, {}, path)
  expect([status, 401, 403]).toContain(answer.status)
  expect((await check()).newItems).toBe(0)
})

test('it is posted to, not read', async () => {
  const { status, headers } = await ask(server.url, `/hook/${key}`, { method: 'GET' })
  expect([status, headers.allow]).toEqual([405, 'POST, PUT'])
})

test('a proxy may pass posts on under its own name, and the key opens nothing else', async () => {
  expect((await post(undefined, { headers: { host: 'watch.blog.example' } })).status).toBe(202)
  const headers = { authorization: `Bearer ${key}` }
  expect((await ask(server.url, '/rpc/sources.list', { method: 'POST', headers })).status).toBe(401)
})

test('what is too long is refused, by its source or at the door', async () => {
  expect((await post('x'.repeat(256_000))).status).toBe(202)
  expect((await post('x'.repeat(256_001))).status).toBe(413)
  const huge = await post('x'.repeat(3_000_000)).then(
    ({ status }) => status,
    (error: NodeJS.ErrnoException) => error.code,
  )
  expect([413, 'ECONNRESET', 'EPIPE']).toContain(huge)
})

test('more than two a second for a minute is too often, and after it all is well', async () => {
  const statuses = []
  for (let number = 0; number < 121; number += 1)
    statuses.push((await post(`{"n":"message ${number}"}`)).status)
  expect(new Set(statuses.slice(0, 120))).toEqual(new Set([202]))
  const { status, headers } = await post()
  expect([statuses[120], status, headers['retry-after']]).toEqual([429, 429, '60'])
  await clock.advance(60_000)
  expect((await post()).status).toBe(202)
  await check()
  expect((await texts()).length).toBe(100)
})

test('with a secret, what is not signed is refused and not stored', async () => {
  await app.get('sources.update', { id: sourceId, settings: { key, secret } })
  expect((await post()).status).toBe(401)
  const body = '{"message":"signed"}'
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
  expect((await post(body, { headers: { 'x-hub-signature-256': signature } })).status).toBe(202)
  expect((await post(`${body} `, { headers: { 'x-hub-signature-256': signature } })).status).toBe(401)
  await check()
  expect(await texts()).toEqual(['signed'])
})

test('a paused source keeps what comes until it goes on; a removed one has no address any more', async () => {
  await app.get('sources.update', { id: sourceId, paused: true })
  app.engine.start()
  expect((await post()).status).toBe(202)
  await clock.advance(5000)
  expect(await texts()).toEqual([])
  await app.get('sources.update', { id: sourceId, paused: false })
  await clock.advance(5000)
  await expect.poll(texts).toEqual(['It is down'])
  await app.get('sources.remove', { id: sourceId })
  expect((await post()).status).toBe(404)
})

test('many posts are read in portions, one after the other, without any being lost', async () => {
  for (let round = 0; round < 5; round += 1) {
    for (let number = 0; number < 120; number += 1) await post(`{"message":"post ${round}-${number}"}`)
    clock.sleep(60_000)
  }
  // So many at once are a flood, and mostly set aside; all of them are there.
  const count = async () => {
    const { total, aside } = await app.get('items.counts', {})
    return total + aside
  }
  await check()
  expect(await count()).toBe(500)
  await check()
  expect(await count()).toBe(600)
})
