import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../../fake-clock.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'
import { startEngine, type TestEngine } from '../../start-engine.ts'

let server: TestServer
let clock: FakeClock
let app: TestEngine
beforeEach(async () => {
  clock = createFakeClock()
  server = await startHttpServer()
  app = await startEngine({ clock })
})
afterEach(async () => {
  await app.stop()
  await server.close()
})

const row = { k: 1, from: 'ann@mail.example', what: 'The login hangs', when: '2026-11-22T02:00:00Z' }
const serve = (json: unknown) => server.route('/list', { body: JSON.stringify(json) })
const attempt = (mapping: string, more: { again?: boolean; id?: string } = {}) =>
  app.get('sources.tryMapping', { settings: { url: `${server.url}/list`, mapping }, ...more })

test('each try shows what it finds in one and the same answer, which is asked for once', async () => {
  serve({ r: [row] })
  expect(await attempt('')).toMatchObject({
    entries: [],
    mistake: expect.stringContaining('say where it is'),
  })
  expect(await attempt('r.{')).toMatchObject({ entries: [], mistake: expect.any(String) })
  const mapped = await attempt('r.{"id": k, "email": from, "message": what, "date": when}')
  expect(mapped).toEqual({
    sample: JSON.stringify({ r: [row] }, undefined, 2),
    askedAt: new Date(clock.now()).toISOString(),
    entries: [
      {
        ...{ text: 'The login hangs', address: 'ann@mail.example', spam: false },
        publishedAt: '2026-11-22T02:00:00.000Z',
      },
    ],
    total: 1,
  })
  expect(server.requests).toHaveLength(1)
})

test('it is asked anew when wished, later, or at another address', async () => {
  serve([row])
  await attempt('')
  serve([row, row])
  expect((await attempt('')).total).toBe(1)
  expect((await attempt('', { again: true })).total).toBe(2)
  await clock.advance(10 * 60_000)
  await attempt('')
  server.route('/other', { body: '[]' })
  await app.get('sources.tryMapping', { settings: { url: `${server.url}/other` } })
  expect(server.requests).toHaveLength(4)
})

test('why there is no answer is told, and nothing of it is kept', async () => {
  server.route('/list', { status: 500 })
  expect(await attempt('')).toMatchObject({ entries: [], total: 0, error: { kind: 'server' } })
  serve([row])
  expect((await attempt('')).total).toBe(1)
})

test('of a source that is there, its stored secret is used', async () => {
  server.route('/list', ({ headers }) =>
    headers.authorization === 'Bearer abc' ? { body: JSON.stringify([row]) } : { status: 401 },
  )
  const settings = { url: `${server.url}/list`, authorization: 'Bearer abc' }
  const source = await app.get('sources.add', { kind: 'json-list', settings })
  const masked = source.settings
  expect(JSON.stringify(masked)).not.toContain('abc')
  expect((await app.get('sources.tryMapping', { settings: masked, id: source.id })).total).toBe(1)
  expect(await app.call('sources.tryMapping', { settings: masked, id: 'gone' })).toMatchObject({ ok: false })
  expect(await app.call('sources.tryMapping', { settings: { url: 'no' } })).toMatchObject({
    ok: false,
    error: { kind: 'invalid' },
  })
})
