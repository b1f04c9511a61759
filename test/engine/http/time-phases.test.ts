import { lookup } from 'node:dns'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import type { Timings } from '../../../electron/shared/model/site.ts'
import { hasOpenssl, makeCertificates } from '../../servers/certificates.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'

let server: TestServer
let client: HttpClient

beforeEach(async () => {
  server = await startHttpServer({ '/': { body: 'Hello' } })
  client = createHttpClient({
    version: '1',
    environment: {},
    lookup: (name, options, done) => void setTimeout(lookup, 60, name, options, done),
  })
})
afterEach(async () => {
  await client.close()
  await server.close()
})

const sum = (timings: Timings) => Object.values(timings).reduce<number>((total, one) => total + (one ?? 0), 0)

test('the phases are where the time went, and make up the whole', async () => {
  server.route('/slow', { body: 'Hello', delay: 90 })
  const { timings, milliseconds } = await client.request({ url: `http://localhost:${server.port}/slow` })
  expect(Object.keys(timings)).toEqual(['dns', 'connect', 'firstByte', 'download'])
  expect(timings.dns).toBeGreaterThan(55)
  expect(timings.firstByte).toBeGreaterThan(85)
  expect(sum(timings)).toBeLessThanOrEqual(milliseconds)
  expect(sum(timings)).toBeGreaterThan(145)
})

test('an address needs no name server, a kept connection no connecting', async () => {
  const first = await client.request({ url: server.url })
  expect(Object.keys(first.timings)).toEqual(['connect', 'firstByte', 'download'])
  const second = await client.request({ url: server.url })
  expect(Object.keys(second.timings)).toEqual(['firstByte', 'download'])
})

test('a fresh connection is new each time and not kept', async () => {
  await client.request({ url: server.url })
  for (let time = 0; time < 2; time += 1) {
    const { timings } = await client.request({ url: server.url, fresh: true })
    expect(Object.keys(timings)).toEqual(['connect', 'firstByte', 'download'])
  }
  // The one of the first request is still kept.
  await expect.poll(() => server.openSockets()).toBe(1)
})

test('the phases of all redirects are added up', async () => {
  server.route('/one', { redirect: '/two', delay: 60 })
  server.route('/two', { redirect: `http://localhost:${server.port}/three`, delay: 60 })
  server.route('/three', { body: 'There', delay: 60 })
  const { timings, milliseconds } = await client.request({ url: `${server.url}/one` })
  expect(timings.firstByte).toBeGreaterThan(170)
  expect(timings.dns).toBeGreaterThan(55)
  expect(sum(timings)).toBeLessThanOrEqual(milliseconds)
})

describe('the family of addresses', () => {
  test('4 finds a server that listens there, 6 does not', async () => {
    const url = `http://localhost:${server.port}/`
    expect((await client.request({ url, family: 4 })).status).toBe(200)
    await expect(client.request({ url, family: 6 })).rejects.toMatchObject({ name: 'HttpFailure' })
  })

  test('a kept connection of one family does not serve the other', async () => {
    const url = `http://localhost:${server.port}/`
    await client.request({ url, family: 4 })
    await expect(client.request({ url, family: 6 })).rejects.toMatchObject({ name: 'HttpFailure' })
  })
})

test.skipIf(!hasOpenssl())('agreeing on encryption is a phase of its own', async () => {
  const { good, authority } = makeCertificates()
  const secure = await startHttpServer({ '/': { body: 'Hello' } }, { tls: good })
  const trusting = createHttpClient({ version: '1', environment: {}, authorities: [authority.cert] })
  const { timings } = await trusting.request({ url: secure.url, fresh: true })
  expect(Object.keys(timings)).toEqual(['connect', 'tls', 'firstByte', 'download'])
  expect(timings.tls).toBeGreaterThan(0)
  await trusting.close()
  await secure.close()
})
