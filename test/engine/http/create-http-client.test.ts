import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient, HttpRequest } from '../../../electron/engine/http/http-client.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'
import { failureOf } from './failure-of.ts'

let server: TestServer
let client: HttpClient
beforeEach(async () => {
  server = await startHttpServer()
  client = createHttpClient({ version: '1.2.3', environment: {} })
})
afterEach(async () => {
  await client.close()
  await server.close()
})

const text = (body: Uint8Array): string => new TextDecoder().decode(body)

const failure = (request: HttpRequest) => failureOf(client.request(request))

test('says who is asking, and hands over status, headers and body', async () => {
  server.route('/feed', { status: 418, body: 'short and stout', headers: { 'x-two': ['a', 'b'] } })
  const response = await client.request({ url: `${server.url}/feed?page=2#end`, headers: { 'X-Mine': '1' } })
  expect(response).toMatchObject({ status: 418, url: `${server.url}/feed?page=2`, isCut: false })
  expect(response.headers['x-two']).toBe('a, b')
  expect(text(response.body)).toBe('short and stout')
  expect(response.milliseconds).toBeGreaterThan(0)
  const [request] = server.requests
  expect(request?.url).toBe('/feed?page=2')
  expect(request?.headers['user-agent']).toMatch(/^Storeminder\/1\.2\.3 \(.+\)$/)
  expect(request?.headers).toMatchObject({ 'x-mine': '1', accept: expect.stringContaining('atom+xml') })
})

test.each([404, 410, 429, 500, 503])('an answer with status %i is an answer', async (status) => {
  server.route('/', { status, body: 'sorry' })
  expect((await client.request({ url: server.url })).status).toBe(status)
})

test('sends validators and keeps those a 304 confirms', async () => {
  server.route('/feed', {
    body: 'entries',
    etag: '"7"',
    headers: { 'last-modified': 'Sat, 21 Nov 2026 03:00:00 GMT' },
  })
  const url = `${server.url}/feed`
  const first = await client.request({ url })
  expect(first.validators).toEqual({ etag: '"7"', lastModified: 'Sat, 21 Nov 2026 03:00:00 GMT' })
  const second = await client.request({ url, validators: first.validators })
  expect(second).toMatchObject({ status: 304, validators: first.validators })
  expect(second.body.length).toBe(0)
  expect(server.requests[1]?.headers).toMatchObject({
    'if-none-match': '"7"',
    'if-modified-since': 'Sat, 21 Nov 2026 03:00:00 GMT',
  })
  server.route('/bare', { status: 304 })
  const bare = await client.request({ url: `${server.url}/bare`, validators: first.validators })
  expect(bare.validators).toEqual(first.validators)
})

test.each(['gzip', 'br', 'deflate', 'zstd'] as const)('unpacks %s, small and large', async (encoding) => {
  for (const size of [0, 20, 3_000_000]) {
    const body = Buffer.from(Array.from({ length: size }, (_, at) => (at * at) % 251))
    server.route('/', { body, encoding })
    expect(Buffer.compare((await client.request({ url: server.url })).body, body)).toBe(0)
  }
})

test('keeps connections, and survives one that the server closed meanwhile', async () => {
  server.route('/', { body: 'here' })
  for (let count = 0; count < 5; count += 1) await client.request({ url: server.url })
  expect(server.openSockets()).toBe(1)
  // The server hangs up the moment it sees the second request on a kept connection, as after an idle timeout.
  let requests = 0
  server.route('/', () => {
    requests += 1
    return requests === 1 ? { drop: true } : { body: 'again' }
  })
  expect(text((await client.request({ url: server.url })).body)).toBe('again')
})

test('follows redirects, tells the way, and whether it was permanent', async () => {
  server.route('/old', { redirect: '/older', status: 301 })
  server.route('/older', { redirect: `${server.url}/new`, status: 308 })
  server.route('/new', { body: 'moved in' })
  server.route('/today', { redirect: '/old', status: 302 })
  const moved = await client.request({ url: `${server.url}/old` })
  expect(moved).toMatchObject({
    status: 200,
    url: `${server.url}/new`,
    movedPermanently: true,
    becameInsecure: false,
  })
  expect(moved.redirects).toEqual(['/old', '/older', '/new'].map((path) => server.url + path))
  expect((await client.request({ url: `${server.url}/today` })).movedPermanently).toBe(false)
  const asItIs = await client.request({ url: `${server.url}/old`, maxRedirects: 0 })
  expect(asItIs).toMatchObject({ status: 301, redirects: [`${server.url}/old`] })
})

test('sends the body again after 307 and drops it after 303', async () => {
  server.route('/keep', { redirect: '/end', status: 307 })
  server.route('/see', { redirect: '/end', status: 303 })
  server.route('/end', {})
  for (const path of ['/keep', '/see'])
    await client.request({ url: server.url + path, method: 'POST', body: 'hello' })
  const ends = server.requests.filter((request) => request.path === '/end')
  expect(ends.map((request) => [request.method, request.body])).toEqual([
    ['POST', 'hello'],
    ['GET', ''],
  ])
})

test('a name and password in an address are sent, but not shown and not carried elsewhere', async () => {
  const elsewhere = await startHttpServer({ '/': { body: 'elsewhere' } })
  server.route('/in', { redirect: '/deeper' })
  server.route('/deeper', { redirect: elsewhere.url })
  const url = `http://me:s%40cret@127.0.0.1:${server.port}/in`
  const response = await client.request({ url, headers: { cookie: 'session=1' } })
  const sent = `Basic ${Buffer.from('me:s@cret').toString('base64')}`
  expect(server.requests.map((request) => request.headers.authorization)).toEqual([sent, sent])
  expect(elsewhere.requests[0]?.headers.authorization).toBeUndefined()
  expect(elsewhere.requests[0]?.headers.cookie).toBeUndefined()
  expect(JSON.stringify([response.url, response.redirects])).not.toMatch(/s%40cret|s@cret/)
  await elsewhere.close()
  await server.refuse()
  const refused = await failure({ url })
  expect(refused.reason).toBe('connection-refused')
  expect(`${refused.message} ${refused.advice}`).not.toMatch(/cret/)
})

test('a redirect in unescaped UTF-8 is followed', async () => {
  // Node writes headers byte by byte, so this puts "é" on the wire in UTF-8.
  server.route('/from', { redirect: Buffer.from('/café').toString('latin1') })
  expect((await client.request({ url: `${server.url}/from` })).url).toBe(`${server.url}/caf%C3%A9`)
})

test.each([
  ['ftp://files.example/feed', 'ftp:'],
  ['file:///etc/passwd', 'file:'],
  ['not an address', 'not one that can be asked'],
])('refuses to ask %s', async (url, words) => {
  const refused = await failure({ url })
  expect(refused).toMatchObject({ kind: 'refused', reason: 'bad-address' })
  expect(refused.message).toContain(words)
})

test('an unknown name is named', async () => {
  const lookup = (
    host: string,
    _options: unknown,
    done: (error: NodeJS.ErrnoException, address: string) => void,
  ) => done(Object.assign(new Error('not found'), { code: 'ENOTFOUND', hostname: host }), '')
  const lost = createHttpClient({ version: '1', environment: {}, lookup })
  const error = await lost.request({ url: 'https://blog.example/feed' }).catch((caught: unknown) => caught)
  expect(error).toMatchObject({ kind: 'network', reason: 'no-such-name' })
  expect(String(error)).toContain('No server is known by the name blog.example')
  await lost.close()
})

test('a caller can call it off before, while waiting, and while reading', async () => {
  server.route('/silent', { silent: true })
  server.route('/stalled', { body: 'abcdef', stallAfter: 3 })
  expect(await failure({ url: server.url, signal: AbortSignal.abort() })).toMatchObject({
    reason: 'cancelled',
  })
  expect(server.requests.length).toBe(0)
  for (const path of ['/silent', '/stalled']) {
    const caller = new AbortController()
    setTimeout(() => caller.abort(), 100)
    expect(await failure({ url: server.url + path, signal: caller.signal })).toMatchObject({
      reason: 'cancelled',
    })
  }
})

test('closing calls off what is under way', async () => {
  server.route('/', { silent: true })
  const pending = failure({ url: server.url })
  await new Promise((done) => setTimeout(done, 50))
  await client.close()
  expect((await pending).reason).toBe('cancelled')
})
