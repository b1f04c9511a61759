import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Keys, loadKeys } from '../../electron/headless/keys.ts'
import { lineLog } from '../../electron/headless/log.ts'
import { type HeadlessServer, startServer } from '../../electron/headless/server.ts'
import type { AnyEvent } from '../../electron/shared/contract.ts'
import type { Result } from '../../electron/shared/model/result.ts'
import { lastEventPlaceholder, noncePlaceholder } from '../../electron/shared/page-policy.ts'
import { ask, callMethod } from './request.ts'

let folder: string
let keys: Keys
let server: HeadlessServer
let now: number
let calls: { method: string; params: unknown }[]
let answer: Result<unknown>
let emit: (event: AnyEvent) => void

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'headless-'))
  await mkdir(join(folder, 'page/assets'), { recursive: true })
  await writeFile(
    join(folder, 'page/index.html'),
    `<title>The app</title><style nonce="${noncePlaceholder}"><meta content="${lastEventPlaceholder}">`,
  )
  await writeFile(join(folder, 'page/assets/index-abc.js'), 'go()')
  await writeFile(join(folder, 'page/notes.txt'), 'not part of the page')
  await writeFile(join(folder, 'secret.js'), 'outside')
  now = 1_000_000
  keys = await loadKeys(folder, () => now)
  calls = []
  answer = { ok: true, data: { hello: 'world' } }
  const hearers = new Set<(event: AnyEvent) => void>()
  emit = (event) => {
    for (const hear of hearers) hear(event)
  }
  const engine = {
    async dispatch(method: string, params: unknown) {
      calls.push({ method, params })
      return answer
    },
    beat: () => 'unknown' as const,
    take: async () => 'unknown' as const,
    terms: async () => undefined,
    statusFile: async () => undefined,
    listen(hear: (event: AnyEvent) => void) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
  }
  server = await startServer(0, { engine, keys, page: join(folder, 'page'), log: lineLog('error', () => {}) })
})

afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const port = () => new URL(server.url).port
const authorization = () => ({ authorization: `Bearer ${keys.token}` })
const cookie = () => ({ cookie: `${keys.cookieName}=${keys.cookieValue}` })

test('a call with the token reaches the engine and its result comes back', async () => {
  const { status, text, headers } = await callMethod(server.url, keys.token, 'items.list', { limit: 5 })
  expect({ status, body: JSON.parse(text) }).toEqual({
    status: 200,
    body: { ok: true, data: { hello: 'world' } },
  })
  expect(calls).toEqual([{ method: 'items.list', params: { limit: 5 } }])
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('an empty body means no params', async () => {
  const { status } = await ask(server.url, '/rpc/health.get', { method: 'POST', headers: authorization() })
  expect(status).toBe(200)
  expect(calls).toEqual([{ method: 'health.get', params: {} }])
})

test.each([
  ['invalid', 400],
  ['not-found', 404],
  ['unknown-method', 404],
  ['conflict', 409],
  ['internal', 500],
  ['source', 502],
  ['storage', 507],
] as const)('an error of kind %s has status %i and its sentence', async (kind, expected) => {
  answer = { ok: false, error: { kind, message: 'A sentence.' } }
  const { status, text } = await callMethod(server.url, keys.token, 'items.list')
  expect({ status, body: JSON.parse(text) }).toEqual({ status: expected, body: answer })
})

test.each([
  ['no token at all', {}],
  ['a wrong token', { authorization: 'Bearer nonsense' }],
  ['the token in another scheme', { authorization: 'Basic c3RvcmVtaW5kZXI=' }],
  ['an empty cookie', { cookie: 'storeminder_00000000=' }],
])('with %s nothing is called', async (_name, headers) => {
  for (const path of ['/rpc/items.list', '/events', '/assets/index-abc.js']) {
    const method = path.startsWith('/rpc/') ? 'POST' : 'GET'
    const { status, text } = await ask(server.url, path, { method, headers })
    expect({ path, status }).toEqual({ path, status: 401 })
    expect(JSON.parse(text)).toMatchObject({ ok: false })
  }
  expect(calls).toEqual([])
})

test('a wrong token is not made good by a right cookie', async () => {
  const headers = { authorization: 'Bearer nonsense', ...cookie() }
  expect((await ask(server.url, '/rpc/items.list', { method: 'POST', headers })).status).toBe(401)
})

test.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example', '[::1]'])(
  'Host %s is refused, token or not',
  async (host) => {
    const headers = { ...authorization(), host }
    const { status } = await ask(server.url, '/rpc/items.list', { method: 'POST', headers })
    expect(status).toBe(403)
    expect((await ask(server.url, '/', { headers: { host } })).status).toBe(403)
    expect(calls).toEqual([])
  },
)

test('localhost is as good a name as 127.0.0.1', async () => {
  const headers = { ...authorization(), host: `localhost:${port()}` }
  expect((await ask(server.url, '/rpc/items.list', { method: 'POST', headers })).status).toBe(200)
})

test.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
  'a call from a page of %s is refused even with the cookie',
  async (origin) => {
    const headers = { ...cookie(), origin, 'content-type': 'application/json' }
    const { status } = await ask(server.url, '/rpc/items.list', { method: 'POST', headers, body: '{}' })
    expect(status).toBe(403)
    expect(calls).toEqual([])
  },
)

test('a page on another port of this machine may not read events, but may link here', async () => {
  const from = { 'sec-fetch-site': 'same-site', ...cookie() }
  const image = await ask(server.url, '/events', { headers: { ...from, 'sec-fetch-mode': 'no-cors' } })
  expect(image.status).toBe(403)
  const link = await ask(server.url, '/', { headers: { ...from, 'sec-fetch-mode': 'navigate' } })
  expect(link.status).toBe(200)
})

test('our own page may call', async () => {
  const headers = { ...cookie(), origin: server.url, 'content-type': 'application/json' }
  const { status } = await ask(server.url, '/rpc/items.list', { method: 'POST', headers, body: '{}' })
  expect(status).toBe(200)
})

test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
  'params sent as %s are refused, so that no form of another site can send them',
  async (type) => {
    const headers = { ...authorization(), 'content-type': type }
    const { status } = await ask(server.url, '/rpc/items.list', { method: 'POST', headers, body: '{}' })
    expect(status).toBe(415)
    expect(calls).toEqual([])
  },
)

test('params that are not JSON are refused', async () => {
  const body = '{"limit":'
  const headers = { ...authorization(), 'content-type': 'application/json; charset=utf-8' }
  const { status } = await ask(server.url, '/rpc/items.list', { method: 'POST', headers, body })
  expect(status).toBe(400)
  expect(calls).toEqual([])
})

test('a body over 1 MB is refused whether or not it says its length', async () => {
  const body = JSON.stringify({ query: 'x'.repeat(1_100_000) })
  const headers = { ...authorization(), 'content-type': 'application/json' }
  for (const more of [{ 'content-length': String(body.length) }, { 'transfer-encoding': 'chunked' }]) {
    const outcome = await ask(server.url, '/rpc/items.list', {
      ...{ method: 'POST', body },
      headers: { ...headers, ...more },
    }).then(
      ({ status }) => status,
      // The server hangs up on what is still coming, which the client may notice first.
      (error: NodeJS.ErrnoException) => error.code,
    )
    expect([413, 'ECONNRESET', 'EPIPE']).toContain(outcome)
  }
  expect(calls).toEqual([])
  expect((await callMethod(server.url, keys.token, 'items.list')).status).toBe(200)
})

test('only POST calls methods, and only GET reads', async () => {
  expect((await ask(server.url, '/rpc/items.list', { headers: authorization() })).status).toBe(405)
  expect((await ask(server.url, '/', { method: 'DELETE', headers: authorization() })).status).toBe(405)
  expect((await ask(server.url, '/enter', { method: 'PUT' })).status).toBe(405)
})

test('the one-time link opens the page once, with a cookie that scripts and other sites cannot use', async () => {
  const code = keys.issueCode()
  const first = await ask(server.url, `/enter?code=${code}`)
  expect(first.status).toBe(303)
  expect(first.headers.location).toBe('/')
  const set = first.headers['set-cookie']?.[0] ?? ''
  expect(set).toMatch(/; HttpOnly/)
  expect(set).toMatch(/; SameSite=Strict/)
  expect(set).toMatch(/; Path=\/;/)
  expect(set).not.toContain(keys.token)
  const page = await ask(server.url, '/', { headers: { cookie: set.split(';')[0] ?? '' } })
  expect(page.status).toBe(200)
  expect(page.text).toContain('The app')
  const second = await ask(server.url, `/enter?code=${code}`)
  expect(second.status).toBe(401)
  expect(second.headers['set-cookie']).toBeUndefined()
  expect(second.text).toContain('used already')
})

test('a one-time link is good for ten minutes', async () => {
  const [late, inTime] = [keys.issueCode(), keys.issueCode()]
  now += 9 * 60_000
  expect((await ask(server.url, `/enter?code=${inTime}`)).status).toBe(303)
  now += 2 * 60_000
  expect((await ask(server.url, `/enter?code=${late}`)).status).toBe(401)
})

test('the token gives out a new one-time link, and nothing else does', async () => {
  const refused = await ask(server.url, '/enter', { method: 'POST' })
  expect(refused.status).toBe(401)
  const { text } = await ask(server.url, '/enter', { method: 'POST', headers: authorization() })
  const link = new URL(JSON.parse(text).data.url)
  expect(link.origin).toBe(server.url)
  expect((await ask(server.url, link.pathname + link.search)).status).toBe(303)
})

test('the locked page says how to get in, takes the token, and shows nothing of the app', async () => {
  const locked = await ask(server.url, '/')
  expect(locked.status).toBe(401)
  expect(locked.text).toContain('Storeminder is locked')
  expect(locked.text).not.toContain('The app')
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: server.url }
  const wrong = await ask(server.url, '/enter', { method: 'POST', headers: form, body: 'token=guess' })
  expect(wrong.status).toBe(401)
  const right = await ask(server.url, '/enter', {
    method: 'POST',
    headers: form,
    body: `token=${keys.token}`,
  })
  expect(right.status).toBe(303)
  expect(right.headers['set-cookie']).toHaveLength(1)
})

test('the page comes with a strict policy and a nonce of its own each time', async () => {
  const nonces = new Set<string>()
  for (let time = 0; time < 2; time += 1) {
    const { headers, text } = await ask(server.url, '/', { headers: cookie() })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(text).toContain(`nonce="${nonce}"`)
    expect(headers['cache-control']).toBe('no-store')
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(2)
})

test('hashed files may be kept for ever', async () => {
  const { status, headers, text } = await ask(server.url, '/assets/index-abc.js', { headers: cookie() })
  expect({ status, text, type: headers['content-type'], cache: headers['cache-control'] }).toEqual({
    status: 200,
    text: 'go()',
    type: 'text/javascript; charset=utf-8',
    cache: 'private, max-age=31536000, immutable',
  })
})

test.each([
  '/../secret.js',
  '/assets/../../secret.js',
  '/%2e%2e/secret.js',
  '/..%2fsecret.js',
  '/assets/..%5c..%5csecret.js',
  '//secret.js',
  '/assets/index-abc.js%00.png',
  '/%',
  '/notes.txt',
  '/assets',
  '/nothing-here.js',
])('%s leads nowhere', async (path) => {
  const { status, text } = await ask(server.url, path, { headers: cookie() })
  expect(status).toBe(404)
  expect(text).not.toContain('outside')
})

test('events arrive as server-sent events, and closing ends the stream', async () => {
  const stream = await fetch(`${server.url}/events`, { headers: authorization() })
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  emit({ name: 'items.changed', data: { added: 2 } })
  emit({ name: 'sources.changed', data: {} })
  await server.close()
  expect((await stream.text()).replaceAll(/^id: .*\n\n/gmu, '')).toBe(
    'retry: 1000\n\nevent: items.changed\ndata: {"added":2}\n\nevent: sources.changed\ndata: {}\n\n',
  )
})

test('what happens between the page and its stream, or while the stream is down, is told as missed', async () => {
  const page = await ask(server.url, '/', { headers: cookie() })
  const after = /<meta content="([^"]+)">/u.exec(page.text)?.[1] ?? ''
  const inTime = await fetch(`${server.url}/events?after=${after}`, { headers: authorization() })
  emit({ name: 'sources.changed', data: {} })
  const late = await fetch(`${server.url}/events?after=${after}`, { headers: authorization() })
  const earlier = { 'last-event-id': after, ...authorization() }
  const again = await fetch(`${server.url}/events`, { headers: earlier })
  await server.close()
  const heard = await inTime.text()
  expect(heard).not.toContain('missed')
  expect(await late.text()).toContain('event: missed\n')
  expect(await again.text()).toContain('event: missed\n')
  // Whoever heard the last one has missed nothing.
  expect(heard).toMatch(/id: \S+-1\n\nevent: sources.changed\n/u)
})

test('a listener that does not read is dropped before it costs much memory', async () => {
  const socket = connect(Number(port()), '127.0.0.1')
  socket.write(
    `GET /events HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nAuthorization: Bearer ${keys.token}\r\n\r\n`,
  )
  await new Promise((heard) => socket.once('data', heard))
  socket.pause()
  const closed = new Promise((done) => socket.once('close', done))
  const event: AnyEvent = {
    name: 'progress',
    data: { id: 'x', label: 'x'.repeat(100_000), done: 0, total: 1 },
  }
  // Fills the kernel's buffers first, then ours.
  for (let time = 0; time < 400; time += 1) {
    emit(event)
    await new Promise(setImmediate)
  }
  socket.resume()
  socket.on('error', () => {})
  await closed
  expect(socket.bytesRead).toBeLessThan(400 * 100_000)
})

test('nobody can hold more than 32 streams', async () => {
  const streams = await Promise.all(
    Array.from({ length: 33 }, () => fetch(`${server.url}/events`, { headers: authorization() })),
  )
  expect(streams.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 32 }, () => 200), 503])
  await Promise.all(streams.map(({ body }) => body?.cancel()))
})

test('it answers on 127.0.0.1 only', async () => {
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
    // Another loopback address of the same machine: a server on all addresses would answer there.
    const socket = connect(Number(port()), '127.0.0.2')
    socket.on('connect', () => done(undefined))
    socket.on('error', done)
  })
  expect(failure?.code).toBe('ECONNREFUSED')
})

test('a port that is taken is refused with a sentence', async () => {
  const engine = {
    beat: () => 'unknown' as const,
    take: async () => 'unknown' as const,
    terms: async () => undefined,
    statusFile: async () => undefined,
    dispatch: async () => answer,
    listen: () => () => {},
  }
  const parts = { engine, keys, page: folder, log: lineLog('error', () => {}) }
  await expect(startServer(Number(port()), parts)).rejects.toThrow(
    `Port ${port()} of 127.0.0.1 cannot be used: another program has it. Choose another with --port.`,
  )
})
