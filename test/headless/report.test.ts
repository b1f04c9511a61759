import { webcrypto } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadPageParts } from '../../electron/engine/report-page/page-parts.ts'
import { loadKeys } from '../../electron/headless/keys.ts'
import { lineLog } from '../../electron/headless/log.ts'
import { type HeadlessServer, startServer } from '../../electron/headless/server.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { ask } from './request.ts'

const key = 'a-key-in-a-public-page'
let folder: string
let clock: FakeClock
let app: TestEngine
let server: HeadlessServer
let sourceId: string
let stamp: (place: string, challenge: string, bits: number, message: string) => Promise<string>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'))
  clock = createFakeClock()
  app = await startEngine({ folder: join(folder, 'data'), clock, callAddress: 'http://127.0.0.1:8730/' })
  const keys = await loadKeys(folder, () => clock.now())
  server = await startServer(0, {
    ...{ engine: app.engine, keys, page: folder, log: lineLog('error', () => {}) },
  })
  const { id } = await app.get('sources.add', {
    kind: 'report-page',
    settings: { key, topic: '', publicUrl: 'https://box.example', siteUrl: 'https://blog.example/' },
  })
  sourceId = id
  const { stamp: code } = await loadPageParts()
  stamp = new Function('crypto', `${code}; return stamp`)(webcrypto)
})
afterEach(async () => {
  await server.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})

const path = `/report/${key}`
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(server.url, path, {
    method: 'POST',
    headers: { ...form, ...headers },
    body: new URLSearchParams(fields).toString(),
  })
const terms = async (): Promise<{ bits: number; ticket: string }> =>
  JSON.parse((await ask(server.url, path, { method: 'GET' })).text)
const unread = async () => {
  await app.get('sources.check', { id: sourceId })
  return (await app.get('items.list', { sourceId, limit: 1000 })).items
}

/** Sends as the page does: gets a ticket, works, waits, posts. */
async function sendAsPage(message: string, headers?: Record<string, string>) {
  const { bits, ticket } = await terms()
  const work = await stamp(key, ticket, bits, message)
  await clock.advance(2500)
  return await post({ message, stamp: work }, headers)
}

test('any page may post, and what it posted is in the feed', async () => {
  const { status, headers, text } = await post(
    { message: 'The shop is gone' },
    { origin: 'https://other.example' },
  )
  expect({ status, text, origin: headers['access-control-allow-origin'] }).toEqual({
    ...{ status: 202, text: '{"ok":true}', origin: '*' },
  })
  const preflight = await ask(server.url, path, {
    method: 'OPTIONS',
    headers: { origin: 'https://other.example' },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers['access-control-allow-methods']).toContain('POST')
  expect((await unread()).map(({ text: words }) => words)).toEqual(['The shop is gone'])
})

test('a browser without scripts gets a page to read', async () => {
  const taken = await post({ message: 'x' }, { accept: 'text/html,*/*' })
  expect(taken.text).toContain('<h1>Thank you. It has arrived.</h1>')
  expect(taken.headers['content-type']).toContain('text/html')
})

test('the key opens nothing else, and a wrong one nothing at all', async () => {
  const wrong = await ask(server.url, '/report/another-key-that-is-long', { method: 'GET' })
  expect(wrong.status).toBe(404)
  const rpc = await ask(server.url, '/rpc/items.list', {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
  })
  expect(rpc.status).toBe(401)
  expect((await ask(server.url, '/report/short', { method: 'POST' })).status).toBe(404)
  expect((await ask(server.url, path, { method: 'DELETE' })).status).toBe(405)
})

test.each([
  [{ 'content-type': 'image/png' }, 'x', 400],
  [{ 'content-type': 'application/json' }, '{', 400],
  [{ 'content-type': 'application/json' }, '[1]', 400],
  [form, `message=${'x'.repeat(200_000)}`, 413],
  [form, '', 202],
  [form, '%', 202],
])('what cannot be read is refused in words: %# ', async (headers, body, status) => {
  expect((await ask(server.url, path, { method: 'POST', headers, body })).status).toBe(status)
})

test('in a flood the door stays open to those that worked for it, and asks more of them', async () => {
  const quiet = await terms()
  let refused = 0
  for (let index = 0; index < 40; index += 1)
    if ((await post({ message: `Fake ${index} of many` })).status === 429) refused += 1
  expect(refused).toBe(20)
  expect((await terms()).bits).toBeGreaterThan(quiet.bits)
  expect((await sendAsPage('A real reader, patient enough')).status).toBe(202)
  const items = await unread()
  expect(items.map(({ text }) => text)).toContain('A real reader, patient enough')
  // It calms down again.
  await clock.advance(130_000)
  expect((await terms()).bits).toBe(quiet.bits)
})

test('ten thousand posts in a minute keep one reader out no more than one would', async () => {
  const body = Buffer.from('message=Your+site+is+broken')
  const posted = { type: form['content-type'], headers: {}, body }
  let taken = 0
  for (let index = 0; index < 10_000; index += 1)
    if ((await app.engine.take('report', key, posted)) === 'taken') taken += 1
  expect(taken).toBe(20)
  expect((await sendAsPage('Still heard')).status).toBe(202)
  expect((await unread()).map(({ text }) => text)).toContain('Still heard')
})

test('work for another message, an old ticket, a made-up one or one of this second counts as none', async () => {
  for (let index = 0; index < 25; index += 1) await post({ message: `Fake ${index}` })
  const { bits, ticket } = await terms()
  const work = await stamp(key, ticket, bits, 'One')
  const made = await stamp(key, `${clock.now().toString(36)}.${'a'.repeat(22)}`, bits, 'One')
  expect((await post({ message: 'One', stamp: work })).status).toBe(429)
  await clock.advance(3000)
  expect((await post({ message: 'Two', stamp: work })).status).toBe(429)
  expect((await post({ message: 'One', stamp: made })).status).toBe(429)
  expect((await post({ message: 'One', stamp: work })).status).toBe(202)
})

test('one caller behind the proxy is limited, others are not', async () => {
  const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.9, ${address}` })
  const statuses: number[] = []
  for (let index = 0; index < 12; index += 1)
    statuses.push((await sendAsPage(`Again ${index}`, from('198.51.100.7'))).status)
  expect(statuses.filter((status) => status === 202).length).toBeLessThanOrEqual(12)
  // Within one minute: each of those took two and a half seconds.
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(202))
  expect(statuses[10]).toBe(429)
  expect((await sendAsPage('Another', from('198.51.100.8'))).status).toBe(202)
})

test('callers are told apart without keeping their addresses', async () => {
  const words = ['Where have all the roses gone', 'The search finds only tulips', 'Pictures are upside down']
  for (const [index, message] of words.entries())
    await post({ message }, { 'x-forwarded-for': `2001:db8:0:${index === 2 ? 2 : 1}::${index}` })
  const items = await unread()
  const people = new Set(
    await Promise.all(items.map(async ({ id }) => (await app.get('items.get', { id })).conversation?.id)),
  )
  // The first two come from one household.
  expect(people.size).toBe(2)
  expect(JSON.stringify(items)).not.toContain('2001:db8')
})
