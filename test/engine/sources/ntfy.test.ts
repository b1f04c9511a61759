import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import { ntfySource } from '../../../electron/engine/sources/ntfy.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { type NtfyServer, startNtfyServer } from '../../servers/ntfy-server.ts'
import { testSecrets } from '../../test-secrets.ts'

const hour = 60 * 60_000
let server: NtfyServer
let desk: AdapterDesk

beforeEach(async () => {
  desk = openAdapterDesk()
  server = await startNtfyServer()
  server.now = () => desk.clock.now()
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

const post = (message: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/help-7f3k`, { method: 'POST', body: message, headers })
const settings = (more: Record<string, unknown> = {}) => ({ topic: 'help-7f3k', server: server.url, ...more })
const poll = (state?: unknown, more: Record<string, unknown> = {}) =>
  desk.poll(ntfySource, settings(more), state)

test('a message becomes a report', async () => {
  await post('The login hangs', { title: 'Help' })
  expect((await poll()).items).toEqual([
    {
      ...{ kind: 'report', externalId: 'm1', title: 'Help', text: 'The login hangs', needs: 'answer' },
      publishedAt: desk.clock.now(),
      report: {
        ...{ way: 'push', sender: {}, subject: 'Help', fields: [] },
        ...{ certain: false, attachments: [], troubles: [] },
      },
    },
  ])
})

test('a form that a script posts as JSON, with who, page and browser', async () => {
  const sent = {
    ...{ name: 'Ann', email: 'ann@mail.example', message: 'White page', page: 'https://blog.example/' },
    ...{ browser: 'Firefox 140', frozen: 'yes' },
  }
  await post(JSON.stringify(sent))
  expect((await poll()).items).toMatchObject([
    {
      ...{ text: 'White page', author: 'Ann' },
      report: {
        ...{ way: 'push', page: 'https://blog.example/', browser: 'Firefox 140', certain: true },
        fields: [{ name: 'frozen', value: 'yes' }],
      },
    },
  ])
})

test('it resumes where it was, and catches up what came during a short night', async () => {
  await post('one')
  const first = await poll()
  await desk.clock.advance(8 * hour)
  await post('two')
  await desk.clock.advance(3 * hour)
  const second = await poll(first.state)
  expect(second.items.map(({ text }) => text)).toEqual(['one', 'two'])
  expect(second.gaps).toEqual([])
  const requests = server.http.requests.filter(({ method }) => method === 'GET')
  expect(requests.map(({ url }) => new URL(url, server.url).searchParams.get('since'))).toEqual([
    'all',
    String(Math.floor((desk.clock.now() - 11 * hour) / 1000)),
  ])
})

test('after a longer absence it says which hours nobody can know of', async () => {
  const first = await poll()
  await post('lost')
  await desk.clock.advance(30 * hour)
  const second = await poll(first.state)
  expect(second.items).toEqual([])
  expect(second.gaps).toEqual([
    {
      from: desk.clock.now() - 30 * hour,
      to: desk.clock.now() - 12 * hour,
      reason: 'ntfy keeps messages for 12 hours only',
    },
  ])
})

test('another topic begins anew; a file is named with its address', async () => {
  await post('one')
  const first = await poll()
  await fetch(server.url, {
    method: 'POST',
    body: JSON.stringify({
      ...{ topic: 'other', message: 'see this', click: 'https://blog.example/shop' },
      attachment: { name: 'screen.png', url: 'https://ntfy.example/file/x.png' },
    }),
  })
  const { items } = await poll(first.state, { topic: 'other' })
  expect(items).toMatchObject([
    {
      text: 'see this',
      report: {
        page: 'https://blog.example/shop',
        fields: [{ name: 'screen.png', value: 'https://ntfy.example/file/x.png' }],
      },
    },
  ])
})

test('a refused token, and lines that are damaged', async () => {
  server.token = 'right'
  await expect(poll(undefined, { token: 'wrong' })).rejects.toMatchObject({ kind: 'auth' })
  server.token = undefined
  server.http.route('/help-7f3k/json?poll=1&since=all', {
    body: '{"id":"a","time":1,"event":"message","message":"kept","priority":99,"click":7}\nnot json\n{"event":"message"}\n',
  })
  expect((await poll()).items.map(({ text }) => text)).toEqual(['kept'])
})

test('a topic must be named', () => {
  expect(ntfySource.settings.safeParse({ topic: '' }).success).toBe(false)
  expect(ntfySource.settings.safeParse({ topic: 'a b' }).success).toBe(false)
})

function listen() {
  const http = createHttpClient({ version: '0.0.0' })
  const ending = new AbortController()
  const heard: string[] = []
  const done = ntfySource.listen({
    ...{ settings: ntfySource.settings.parse(settings()), http, secrets: testSecrets },
    now: () => desk.clock.now(),
    after: (milliseconds, callback) => desk.clock.after(milliseconds, callback),
    state: () => undefined,
    connected: () => void heard.push('connected'),
    changed: () => void heard.push('changed'),
    signal: ending.signal,
  })
  return { heard, done, ending, close: () => http.close() }
}

test('it follows the topic, hears of each message at once, and ends when the server does', async () => {
  const { heard, done, close } = listen()
  // Once connected, it asks once for what came before that.
  await expect.poll(() => heard).toEqual(['connected', 'changed'])
  await post('one')
  await expect.poll(() => heard).toEqual(['connected', 'changed', 'changed'])
  await fetch(`${server.url}/another`, { method: 'POST', body: 'elsewhere' })
  await post('two')
  await expect.poll(() => heard.length).toBe(4)
  server.dropFollowers()
  expect(await done).toBe('ended')
  await close()
})

test('it stops when it is told to, and says why it cannot follow', async () => {
  const first = listen()
  await expect.poll(() => server.followers()).toBe(1)
  first.ending.abort()
  await expect(first.done).rejects.toMatchObject({ kind: 'network' })
  await expect.poll(() => server.followers()).toBe(0)
  server.token = 'secret'
  const second = listen()
  await expect(second.done).rejects.toMatchObject({ kind: 'auth' })
  await Promise.all([first.close(), second.close()])
})
