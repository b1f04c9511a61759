import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { tcpSource } from '../../../electron/engine/sources/tcp.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'

let server: Server
let port: number
let desk: AdapterDesk
let state: unknown
/** What the server does with each connection. */
let greet: (socket: Socket) => void

beforeEach(async () => {
  greet = () => {}
  server = createServer((socket) => {
    socket.on('error', () => {})
    greet(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  desk = openAdapterDesk()
  state = undefined
})
afterEach(async () => {
  server.close()
  await desk.close()
})

async function poll(settings: Record<string, unknown> = {}, circumstances = {}) {
  const result = await desk.poll(
    tcpSource,
    { host: '127.0.0.1', port, maxSeconds: 1, ...settings },
    state,
    circumstances,
  )
  state = result.state
  return result
}
const check = async (settings = {}) => (await poll(settings)).site?.check

test('a port that takes connections is well, and where the time went is kept', async () => {
  const { items, site } = await poll()
  expect(site).toMatchObject({ url: `127.0.0.1:${port}`, verdict: 'up', check: { outcome: 'success' } })
  expect(Object.keys(site?.check.timings ?? {})).toEqual(['connect'])
  expect(items.map(({ title }) => title)).toEqual(['Test source takes connections'])
})

test('no connection is left behind', async () => {
  const closed = new Promise((done) => {
    greet = (socket) => void socket.on('close', done).resume()
  })
  await poll()
  await closed
})

test('a service that stops is told after three looks, and when it is back after two', async () => {
  const told: string[] = []
  let last = ''
  const watch = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      const { items, againIn } = await poll()
      for (const { title, text } of items) {
        told.push(title)
        last = text
      }
      await desk.clock.advance(againIn ?? 60_000)
    }
  }
  await watch(1)
  await new Promise((done) => server.close(done))
  await watch(2)
  expect(told).toEqual(['Test source takes connections'])
  await watch(1)
  expect(told.at(-1)).toBe('Test source takes no connections')
  expect(last.split('\n')).toEqual([
    'Expected: a connection within 1 second.',
    `Instead: 127.0.0.1 refused the connection on port ${port}.`,
    expect.stringMatching(/^Since .* UTC\.$/),
    expect.stringMatching(/^Look first at the service itself/),
  ])
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  await watch(2)
  expect(told.at(-1)).toMatch(/^Test source takes connections in time again after/)
})

describe('the greeting', () => {
  test('is waited for, also when it comes in pieces', async () => {
    greet = (socket) => {
      socket.write('22')
      setTimeout(() => socket.write('0 mail.blog.example ESMTP\r\n'), 50)
    }
    const found = await check({ greeting: '220 mail' })
    expect(found?.outcome).toBe('success')
    expect(Object.keys(found?.timings ?? {})).toEqual(['connect', 'firstByte'])
  })

  test.each([
    ['554 No SMTP service here\r\n', 'It said “554 No SMTP service here”'],
    ['\u0000\u0001\u001b[2J<b>', 'It said “[2J<b>”'],
    ['', 'The connection was taken, but nothing was said'],
  ])('%j is not the expected one', async (words, came) => {
    greet = (socket) => void socket.end(words)
    expect(await check({ greeting: '220' })).toMatchObject({
      outcome: 'failure',
      reason: `Expected a greeting with “220”. ${came}`,
    })
  })

  test('that never comes ends in time; one that never ends does too', async () => {
    expect((await check({ greeting: '220' }))?.reason).toContain('nothing was said')
    greet = (socket) => {
      const more = () => socket.writable && socket.write('x'.repeat(10_000), () => setImmediate(more))
      more()
    }
    expect((await check({ greeting: '220' }))?.reason).toContain('It said “xxx')
  })
})

test('a connection that takes long is degraded', async () => {
  greet = (socket) => void setTimeout(() => socket.write('220'), 150)
  const slow = await check({ greeting: '220', slowSeconds: 0.1 })
  expect(slow).toMatchObject({ outcome: 'degraded' })
  expect(slow?.reason).toMatch(/^Expected a connection within 0\.1 seconds\. It took 0\.\d seconds$/)
})

test('offline, or just woken, nothing is judged', async () => {
  await new Promise((done) => server.close(done))
  const offline = await poll({}, { isReachable: async () => false })
  expect(offline.site?.check).toMatchObject({ outcome: 'unknown' })
  const woken = await poll({}, { justWoke: true })
  expect(woken.site?.check).toMatchObject({ outcome: 'unknown' })
})

test('a look that is called off says nothing', async () => {
  await expect(poll({ greeting: '220' }, { signal: AbortSignal.timeout(50) })).rejects.toThrow()
  await expect(poll({}, { signal: AbortSignal.abort() })).rejects.toThrow()
})

test('settings take what a person pastes', () => {
  const host = (typed: string) => tcpSource.settings.safeParse({ host: typed, port: 25 }).data?.host
  expect(host(' https://Mail.Blog.example:8443/about ')).toBe('mail.blog.example')
  expect(host('bücher.example.')).toBe('xn--bcher-kva.example')
  expect(host('[::1]')).toBe('::1')
  expect(host('blog.example/about')).toBe('blog.example')
  expect(host('192.0.2.7')).toBe('192.0.2.7')
  for (const wrong of ['', 'mail.blog.example:25', 'two words', '-'.repeat(300)])
    expect(host(wrong)).toBeUndefined()
  expect(tcpSource.address(tcpSource.settings.parse({ host: '::1', port: 22 }))).toBe('tcp://[::1]:22')
  expect(tcpSource.settings.safeParse({ host: 'a.example', port: 70_000 }).success).toBe(false)
})
