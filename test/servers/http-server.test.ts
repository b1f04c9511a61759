import { afterEach, expect, test } from 'vitest'
import { startHttpServer, type TestServer } from './http-server.ts'

let server: TestServer
afterEach(() => server.close())

test('answers by path, records requests, and says 404 elsewhere', async () => {
  server = await startHttpServer({ '/a': { body: 'one', headers: { 'content-type': 'text/plain' } } })
  server.route('/b', (request) => ({ status: 201, body: request.url }))
  expect(await (await fetch(`${server.url}/a`)).text()).toBe('one')
  const made = await fetch(`${server.url}/b?x=1`, { method: 'POST', body: 'hello' })
  expect([made.status, await made.text()]).toEqual([201, '/b?x=1'])
  expect((await fetch(`${server.url}/c`)).status).toBe(404)
  expect(server.requests.map((request) => [request.method, request.path, request.body])).toEqual([
    ['GET', '/a', ''],
    ['POST', '/b', 'hello'],
    ['GET', '/c', ''],
  ])
})

test('compresses, and answers 304 to a known tag', async () => {
  server = await startHttpServer({ '/': { body: 'x'.repeat(1000), encoding: 'gzip', etag: '"1"' } })
  expect((await (await fetch(server.url)).text()).length).toBe(1000)
  expect((await fetch(server.url, { headers: { 'if-none-match': '"1"' } })).status).toBe(304)
})

test('refuses and comes back on the same port', async () => {
  server = await startHttpServer({ '/': { body: 'here' } })
  await (await fetch(server.url)).text()
  await server.refuse()
  expect(server.openSockets()).toBe(0)
  await expect(fetch(server.url)).rejects.toThrow()
  await server.restart()
  expect(await (await fetch(server.url)).text()).toBe('here')
})

test('stalls, drops and goes on for ever as told', async () => {
  server = await startHttpServer({
    '/stall': { body: 'abcdef', stallAfter: 3 },
    '/drop': { body: 'abcdef', dropAfter: 3, headers: { 'content-length': '6' } },
    '/endless': { endless: true },
  })
  await expect(fetch(`${server.url}/drop`).then((answer) => answer.text())).rejects.toThrow()
  const stalled = await fetch(`${server.url}/stall`, { signal: AbortSignal.timeout(2000) })
  await expect(stalled.text()).rejects.toThrow()
  const endless = await fetch(`${server.url}/endless`)
  const reader = endless.body?.getReader()
  expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
  await reader?.cancel()
})
