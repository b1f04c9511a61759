import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttpClient } from '../../../renderer/client/http.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startHttpServer()
})
afterEach(() => server.close())

const json = (body: unknown, status = 200) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

test('posts the params as JSON and gives the answer as it came', async () => {
  server.route('/rpc/items.counts', json({ ok: true, data: { total: 3 } }))
  const client = createHttpClient(server.url)
  expect(await client.call('items.counts', {})).toEqual({ ok: true, data: { total: 3 } })
  expect(server.requests[0]).toMatchObject({ method: 'POST', body: '{}' })
  expect(server.requests[0]?.headers['content-type']).toBe('application/json')
  expect(client.connection.get()).toBe('ok')
})

test('an error of the engine is no trouble of the connection', async () => {
  const answer = { ok: false, error: { kind: 'not-found', message: 'There is no such item.' } }
  server.route('/rpc/items.get', json(answer, 404))
  const client = createHttpClient(server.url)
  expect(await client.call('items.get', { id: 'x' })).toEqual(answer)
  expect(client.connection.get()).toBe('ok')
})

test.each([
  ['a cut connection', { drop: true }],
  ['something else than an answer', { status: 502, body: '<h1>Bad Gateway</h1>' }],
])('%s is an error in words and a lost connection', async (_, answer) => {
  server.route('/rpc/health.get', answer)
  const client = createHttpClient(server.url)
  expect(await client.call('health.get', {})).toMatchObject({ ok: false, error: { kind: 'internal' } })
  expect(client.connection.get()).toBe('lost')
  client.connection.report('ok')
})

test('a page that is no longer signed in is locked, not lost', async () => {
  server.route('/rpc/health.get', json({ ok: false, error: { kind: 'invalid', message: 'No.' } }, 401))
  const client = createHttpClient(server.url)
  await client.call('health.get', {})
  expect(client.connection.get()).toBe('locked')
  client.connection.report('ok')
})

test('a lost connection is tried until it is back', async () => {
  server.route('/rpc/health.get', { drop: true })
  const client = createHttpClient(server.url)
  await client.call('health.get', {})
  const back = new Promise<void>((done) => {
    client.connection.subscribe(() => client.connection.get() === 'ok' && done())
  })
  server.route('/rpc/health.get', json({ ok: true, data: {} }))
  await back
})
