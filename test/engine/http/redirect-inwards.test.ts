import type { LookupFunction } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'
import { startProxyServer, type TestProxy } from '../../servers/proxy-server.ts'

/**
 * A site in the internet can only be stood for by a proxy here: what it answers counts as public, while what
 * `NO_PROXY` names is connected to directly.
 */
let inside: TestServer
let proxy: TestProxy
beforeEach(async () => {
  inside = await startHttpServer({ '/router': { body: 'the router, without a password' } })
})
afterEach(async () => {
  await proxy.close()
  await inside.close()
})

function createClient(noProxy = '') {
  const lookup: LookupFunction = (_host, options, done) => {
    if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }])
    else done(null, '127.0.0.1', 4)
  }
  return createHttpClient({ version: '1', environment: { HTTP_PROXY: proxy.url, NO_PROXY: noProxy }, lookup })
}

const outcome = (client: ReturnType<typeof createClient>, url: string) =>
  client.request({ url }).catch((error: unknown) => error)

test.each([
  'http://127.0.0.1:1/',
  'http://localhost/',
  'http://192.168.1.1/',
  'http://[::1]/',
  'http://router.lan/',
])('a site in the internet cannot redirect to %s', async (redirect) => {
  proxy = await startProxyServer({ 'http://blog.example/': { redirect } })
  const client = createClient()
  const error = await outcome(client, 'http://blog.example/')
  expect(error).toMatchObject({ kind: 'refused', reason: 'redirect-inwards' })
  expect(String(error)).toContain(new URL(redirect).hostname)
  expect(proxy.asked).toEqual(['http://blog.example/'])
  await client.close()
})

test('nor to a public name that leads to a private address', async () => {
  proxy = await startProxyServer({
    'http://blog.example/': { redirect: `http://rebound.example:${inside.port}/router` },
  })
  const client = createClient('rebound.example')
  expect(await outcome(client, 'http://blog.example/')).toMatchObject({
    kind: 'refused',
    reason: 'redirect-inwards',
  })
  expect(inside.requests.length).toBe(0)
  // The same name may be asked by the person's own wish, and that must not open the way for redirects later.
  expect(await outcome(client, `http://rebound.example:${inside.port}/router`)).toMatchObject({ status: 200 })
  expect(await outcome(client, 'http://blog.example/')).toMatchObject({ reason: 'redirect-inwards' })
  expect(inside.requests.length).toBe(1)
  await client.close()
})

test('who asks for public addresses only reaches nothing inside, whatever the name', async () => {
  proxy = await startProxyServer({ 'http://blog.example/': { body: 'welcome' } })
  const client = createClient('rebound.example')
  const ask = (url: string) => client.request({ url, onlyPublic: true }).catch((error: unknown) => error)
  for (const url of [`${inside.url}/router`, 'http://192.168.1.1/', 'http://[::1]/', 'http://router.lan/'])
    expect(await ask(url)).toMatchObject({ reason: 'bad-address' })
  expect(await ask(`http://rebound.example:${inside.port}/router`)).toMatchObject({ kind: 'refused' })
  expect(inside.requests).toEqual([])
  expect(await ask('http://blog.example/')).toMatchObject({ status: 200 })
  await client.close()
})

test('redirects within this machine are its own business, and so are those within the internet', async () => {
  proxy = await startProxyServer({
    'http://blog.example/': { redirect: 'http://www.blog.example/' },
    'http://www.blog.example/': { body: 'welcome' },
  })
  const client = createClient()
  expect(await outcome(client, 'http://blog.example/')).toMatchObject({
    status: 200,
    url: 'http://www.blog.example/',
  })
  inside.route('/', { redirect: `http://localhost:${inside.port}/router` })
  expect(await outcome(client, inside.url)).toMatchObject({ status: 200 })
  expect(proxy.asked.some((asked) => asked.includes('127.0.0.1'))).toBe(false)
  await client.close()
})

test('a proxy that is gone is blamed itself', async () => {
  proxy = await startProxyServer({})
  await proxy.close()
  const client = createClient()
  expect(await outcome(client, 'http://blog.example/')).toMatchObject({ kind: 'network', reason: 'proxy' })
  await client.close()
})
