import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import { askJson } from '../../../electron/engine/sources/ask-json.ts'
import { type Answer, startHttpServer, type TestServer } from '../../servers/http-server.ts'

const now = Date.UTC(2026, 0, 1)
let server: TestServer
let http: HttpClient

beforeAll(async () => {
  server = await startHttpServer()
  http = createHttpClient({ version: '0.0.0' })
})
afterAll(async () => {
  await Promise.all([http.close(), server.close()])
})

const schema = z.object({ hits: z.array(z.object({ id: z.string() })) })

function ask(answer: Answer, signedIn = false) {
  server.route('/api', answer)
  return askJson(
    { http, now: () => now },
    { service: 'Example', url: `${server.url}/api`, schema, signedIn, signal: AbortSignal.timeout(100_000) },
  )
}

test('gives what the schema knows and nothing else', async () => {
  const answer = await ask({ body: '{"hits":[{"id":"1","evil":true}],"more":2}', headers: { 'x-left': '9' } })
  expect(answer.data).toEqual({ hits: [{ id: '1' }] })
  expect(answer.headers['x-left']).toBe('9')
})

test.each([
  ['no JSON', { body: '<html>' }],
  ['another form', { body: '{"results":[]}' }],
  ['nothing', {}],
])('an answer that is %s is unexpected, and says whose it was', async (_, answer) => {
  await expect(ask(answer)).rejects.toMatchObject({
    kind: 'malformed',
    message: 'Unexpected answer from Example',
  })
})

test('a refused sign-in asks for a new one, a missing one for one', async () => {
  await expect(ask({ status: 401 }, true)).rejects.toMatchObject({
    kind: 'auth',
    message: 'Example no longer accepts the sign-in (401)',
    advice: expect.stringContaining('Sign in again'),
  })
  await expect(ask({ status: 403 })).rejects.toMatchObject({
    kind: 'auth',
    message: 'Example does not show this without a sign-in (403)',
  })
})

test('a wish to wait is heard', async () => {
  await expect(ask({ status: 429, headers: { 'retry-after': '120' } })).rejects.toMatchObject({
    kind: 'rate-limited',
    retryAt: now + 120_000,
  })
})

test.each([
  [404, 'gone'],
  [410, 'gone'],
  [500, 'server'],
  [503, 'server'],
  [418, 'malformed'],
])('status %i is %s', async (status, kind) => {
  await expect(ask({ status })).rejects.toMatchObject({ kind, message: expect.stringContaining('Example') })
})
