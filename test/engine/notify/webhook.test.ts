import { afterEach, beforeEach, expect, test } from 'vitest'
import { webhookChannel } from '../../../electron/engine/notify/webhook.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'
import { alarmMessage, sendThrough } from './send-through.ts'

let server: TestServer
beforeEach(async () => {
  server = await startHttpServer()
  server.route('*', { body: '{"status":1}' })
})
afterEach(() => server.close())

test('Pushover gets the fields it documents, cut to its limits', async () => {
  const settings = { format: 'pushover', url: `${server.url}/1/messages.json`, token: 'app', user: 'me' }
  await sendThrough(webhookChannel, settings, { body: 'word '.repeat(1000) })
  const [request] = server.requests
  expect(request).toMatchObject({ method: 'POST', path: '/1/messages.json' })
  expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded')
  const form = Object.fromEntries(new URLSearchParams(request?.body))
  expect(form).toMatchObject({
    token: 'app',
    user: 'me',
    title: 'Storm about Blue Kettle',
    priority: '1',
    url: 'https://kettle.example/down',
  })
  expect(form.message?.length).toBeLessThanOrEqual(1024)
})

test('Gotify gets JSON with its key, below the address given', async () => {
  await sendThrough(webhookChannel, { format: 'gotify', url: `${server.url}/gotify`, token: 'key' })
  const [request] = server.requests
  expect(request).toMatchObject({ method: 'POST', path: '/gotify/message' })
  expect(request?.headers['x-gotify-key']).toBe('key')
  expect(JSON.parse(request?.body ?? '')).toMatchObject({ title: 'Storm about Blue Kettle', priority: 8 })
})

test('an address of one’s own gets the whole message, and a key by which a second one can be dropped', async () => {
  await sendThrough(webhookChannel, { format: 'json', url: `${server.url}/hook`, token: 'secret' })
  const [request] = server.requests
  expect(JSON.parse(request?.body ?? '')).toEqual(alarmMessage)
  expect(request?.headers['idempotency-key']).toBe('alarm-1:2')
  expect(request?.headers.authorization).toBe('Bearer secret')
})

test('a refusal is passed on in the service’s own words', async () => {
  server.route('*', { status: 400, body: '{"user":"invalid","errors":["user identifier is invalid"]}' })
  const settings = { format: 'pushover', url: server.url, token: 'app', user: 'nobody' }
  await expect(sendThrough(webhookChannel, settings)).rejects.toMatchObject({
    kind: 'refused',
    message: 'Pushover answered 400: user identifier is invalid',
  })
})

test.each([
  [{ format: 'json' }, 'Give the address to post to'],
  [{ format: 'gotify', url: 'https://push.example/' }, 'Give the application’s token'],
  [{ format: 'pushover', token: 'app' }, 'Give the user key that Pushover shows you'],
])('%j is refused: %s', (settings, words) => {
  expect(webhookChannel.settings.safeParse(settings).error?.issues[0]?.message).toBe(words)
})
