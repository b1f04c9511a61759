import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import { type Flow, startHttpServer, type TestServer } from '../../servers/http-server.ts'

let server: TestServer
let http: HttpClient
let flow: Flow | undefined
beforeEach(async () => {
  flow = undefined
  http = createHttpClient({ version: '0.0.0' })
  server = await startHttpServer({
    '/stream': {
      flow(begun) {
        flow = begun
      },
    },
    '/moved': { redirect: '/stream' },
    '/gone': { status: 404, body: 'No such topic' },
  })
})
afterEach(async () => {
  await Promise.all([http.close(), server.close()])
})

function hear(path: string, timeout = 5000) {
  const heard: string[] = []
  const decoder = new TextDecoder()
  const response = http.request({
    ...{ url: `${server.url}${path}`, timeout, maxBytes: 10 },
    hear: (piece) => void heard.push(decoder.decode(piece)),
  })
  return { heard, response }
}

test('pieces are heard as they come, are not kept, and may be more than the limit of a body', async () => {
  const { heard, response } = hear('/moved')
  await expect.poll(() => flow).toBeDefined()
  flow?.write('one')
  await expect.poll(() => heard).toEqual(['one'])
  flow?.write('two'.repeat(100))
  await expect.poll(() => heard.join('').length).toBe(303)
  flow?.end()
  expect(await response).toMatchObject({ status: 200, body: { length: 0 } })
  expect(server.requests.at(-1)?.headers['accept-encoding']).toBe('identity')
})

test('silence for longer than the timeout ends it, whatever came before', async () => {
  const { heard, response } = hear('/stream', 300)
  const failure = expect(response).rejects.toMatchObject({ kind: 'timeout' })
  await expect.poll(() => flow).toBeDefined()
  flow?.write('one')
  await failure
  expect(heard).toEqual(['one'])
})

test('an answer that is no good is read as usual', async () => {
  const { heard, response } = hear('/gone')
  await expect(response).rejects.toMatchObject({ kind: 'too-big' })
  expect(heard).toEqual([])
})

test('however many streams of a host are heard, it can be asked and is answered', async () => {
  const streams = Array.from({ length: 20 }, () => hear('/stream'))
  const ended = Promise.allSettled(streams.map(({ response }) => response))
  await expect.poll(() => server.requests.filter(({ url }) => url === '/stream').length).toBe(20)
  expect(await http.request({ url: `${server.url}/gone`, timeout: 3000 })).toMatchObject({ status: 404 })
  await http.close()
  await ended
})
