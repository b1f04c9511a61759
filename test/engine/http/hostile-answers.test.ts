import { gzipSync } from 'node:zlib'
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

const MB = 1_000_000

const failure = (request: HttpRequest) => failureOf(client.request(request))

test('silence ends at the deadline, in words that fit a short one', async () => {
  server.route('/', { silent: true })
  const silent = await failure({ url: server.url, timeout: 300 })
  expect(silent).toMatchObject({ kind: 'timeout', reason: 'answer-timeout' })
  expect(silent.message).toBe('127.0.0.1 took the request but sent no answer within 300 milliseconds')
})

test('a stalled body and a silence behind a redirect end at the same deadline, each in its own words', async () => {
  server.route('/silent', { silent: true })
  server.route('/headers', { stallAfter: 0, body: 'abc' })
  server.route('/body', { stallAfter: 3000, body: 'x'.repeat(9000) })
  server.route('/slow-redirect', { redirect: '/silent', delay: 150 })
  const [headers, body, redirect] = await Promise.all(
    ['/headers', '/body', '/slow-redirect'].map((path) =>
      // Long enough for the first bytes to come on a busy machine.
      failure({ url: server.url + path, timeout: 4000 }),
    ),
  )
  expect(headers).toMatchObject({ kind: 'timeout', reason: 'body-timeout' })
  expect(body?.message).toContain('3 KB came')
  expect(redirect).toMatchObject({ reason: 'answer-timeout' })
})

test('redirects do not buy time', async () => {
  for (const [from, to] of [
    ['/1', '/2'],
    ['/2', '/3'],
    ['/3', '/4'],
  ] as const)
    server.route(from, { redirect: to, delay: 150 })
  server.route('/4', { delay: 150 })
  expect(await failure({ url: `${server.url}/1`, timeout: 400 })).toMatchObject({ kind: 'timeout' })
})

test('an endless body is cut off at the limit, and the connection with it', async () => {
  server.route('/', { endless: true })
  const error = await failure({ url: server.url, maxBytes: MB })
  expect(error).toMatchObject({ kind: 'too-big', reason: 'too-big' })
  expect(error.message).toContain('1 MB')
  await expect.poll(() => server.openSockets()).toBe(0)
  expect(server.bytesSent()).toBeLessThan(20 * MB)
})

test('an answer that announces 200 MB is refused before it is read', async () => {
  server.route('/', { body: 'a', stallAfter: 0, headers: { 'content-length': String(200 * MB) } })
  expect(await failure({ url: server.url, timeout: 60_000 })).toMatchObject({ kind: 'too-big' })
  await expect.poll(() => server.openSockets()).toBe(0)
})

test('an answer of exactly the limit passes, one byte more does not', async () => {
  server.route('/', { body: Buffer.alloc(1000) })
  expect((await client.request({ url: server.url, maxBytes: 1000 })).body.length).toBe(1000)
  expect(await failure({ url: server.url, maxBytes: 999 })).toMatchObject({ reason: 'too-big' })
})

test('a caller who wants only the beginning gets it', async () => {
  server.route('/plain', { endless: true, body: 'abcdefgh' })
  server.route('/packed', { body: 'abcdefgh'.repeat(100_000), encoding: 'gzip' })
  for (const path of ['/plain', '/packed']) {
    const response = await client.request({ url: server.url + path, maxBytes: 1001, whenLonger: 'cut' })
    expect(response).toMatchObject({ status: 200, isCut: true })
    expect(new TextDecoder().decode(response.body)).toBe(`${'abcdefgh'.repeat(125)}a`)
  }
})

test.each(['gzip', 'br', 'deflate', 'zstd'] as const)(
  'the beginning of a cut %s body is unpacked',
  async (encoding) => {
    const body = Buffer.from(Array.from({ length: 400_000 }, (_, at) => (at * at * 7 + (at >> 3)) % 253))
    server.route('/', { body, encoding })
    const response = await client.request({ url: server.url, maxBytes: 20_000, whenLonger: 'cut' })
    expect(response.isCut).toBe(true)
    expect(response.body.length).toBeGreaterThan(1000)
    expect(Buffer.compare(response.body, body.subarray(0, response.body.length))).toBe(0)
  },
)

test('a gzip bomb stops at the limit and takes no memory for the rest', async () => {
  const member = gzipSync(Buffer.alloc(16 * MB))
  // Sixty-four members of 16 MB each, 1 GB in all, in about 1 MB.
  const bomb = Buffer.concat(Array.from({ length: 64 }, () => member))
  expect(bomb.length).toBeLessThan(1.2 * MB)
  server.route('/large', { body: bomb, headers: { 'content-encoding': 'gzip' } })
  server.route('/small', { body: member, headers: { 'content-encoding': 'gzip' } })
  server.route('/small-br', { body: Buffer.alloc(16 * MB), encoding: 'br' })
  const before = process.memoryUsage.rss()
  for (const path of ['/large', '/small', '/small-br'])
    expect(await failure({ url: server.url + path })).toMatchObject({ kind: 'too-big' })
  expect(process.memoryUsage.rss() - before).toBeLessThan(150 * MB)
})

test.each([
  ['gzip', 'plain text', 'cannot be unpacked'],
  ['br', 'plain text that is not brotli', 'cannot be unpacked'],
  ['gzip', gzipSync('a'.repeat(5000)).subarray(0, 20), 'cannot be unpacked'],
  ['gzip, gzip', gzipSync(gzipSync('twice')), 'gzip, gzip'],
  ['compress', 'old', 'compress'],
])('a body that is not what its encoding %s says is malformed', async (encoding, body, words) => {
  server.route('/', { body, headers: { 'content-encoding': encoding } })
  const error = await failure({ url: server.url })
  expect(error).toMatchObject({ kind: 'malformed', reason: 'bad-encoding' })
  expect(error.message).toContain(words)
})

test('an encoding that means nothing is passed over, as browsers do', async () => {
  server.route('/', { body: 'hello', headers: { 'content-encoding': 'UTF-8' } })
  expect(new TextDecoder().decode((await client.request({ url: server.url })).body)).toBe('hello')
})

test('a redirect in a circle is shown, an endless chain is counted', async () => {
  server.route('/a', { redirect: '/b' })
  server.route('/b', { redirect: '/c' })
  server.route('/c', { redirect: '/b' })
  const circle = await failure({ url: `${server.url}/a` })
  expect(circle).toMatchObject({ kind: 'refused', reason: 'redirect-loop' })
  expect(circle.message).toContain(['/b', '/c', '/b'].map((path) => server.url + path).join(' → '))
  server.route('*', (request) => ({ redirect: `${request.path}x` }))
  expect((await failure({ url: `${server.url}/chain` })).message).toContain('more than 5 times')
  expect(server.requests.filter((request) => request.path.startsWith('/chain')).length).toBe(6)
})

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'gopher://a.example/', 'http://[bad'])(
  'a redirect to %s is refused',
  async (redirect) => {
    server.route('/', { redirect })
    expect(await failure({ url: server.url })).toMatchObject({ kind: 'refused', reason: 'bad-redirect' })
  },
)

test('a redirect with an endless body is followed all the same', async () => {
  server.route('/', { redirect: '/there', endless: true })
  server.route('/there', { body: 'arrived' })
  expect(new TextDecoder().decode((await client.request({ url: server.url })).body)).toBe('arrived')
})

test('a connection that breaks off is no answer, at whatever point', async () => {
  server.route('/at-once', { drop: true })
  server.route('/in-body', { body: 'x'.repeat(5000), dropAfter: 100 })
  server.route('/counted', { body: 'x'.repeat(5000), dropAfter: 100, headers: { 'content-length': '5000' } })
  for (const path of ['/at-once', '/in-body', '/counted'])
    expect(await failure({ url: server.url + path })).toMatchObject({
      kind: 'network',
      reason: 'connection-lost',
    })
})

test('a server that refuses, and one that does not speak HTTP', async () => {
  server.route('/', { raw: '220 mail.example ESMTP\r\n' })
  expect(await failure({ url: server.url })).toMatchObject({ kind: 'malformed', reason: 'not-http' })
  server.route('/big', { headers: { 'x-big': 'a'.repeat(80_000) } })
  expect(await failure({ url: `${server.url}/big` })).toMatchObject({ kind: 'malformed', reason: 'not-http' })
  await server.refuse()
  const refused = await failure({ url: server.url })
  expect(refused).toMatchObject({ kind: 'network', reason: 'connection-refused' })
  expect(refused.message).toBe(`127.0.0.1 refused the connection on port ${server.port}`)
  // A name with several addresses fails once for each.
  const everywhere = await failure({ url: `http://localhost:${server.port}/` })
  expect(everywhere.message).toBe(`localhost refused the connection on port ${server.port}`)
})

test('many failures at once leave no connection behind', async () => {
  server.route('/', { silent: true })
  const caller = new AbortController()
  const ask = () => failure({ url: server.url, timeout: 200, signal: caller.signal })
  const reasons = (await Promise.all(Array.from({ length: 50 }, ask))).map((error) => error.kind)
  expect(new Set(reasons)).toEqual(new Set(['timeout']))
  await client.close()
  await expect.poll(() => server.openSockets()).toBe(0)
})
