import { afterEach, beforeEach, expect, test } from 'vitest'
import { ntfyChannel } from '../../../electron/engine/notify/ntfy.ts'
import { type NtfyServer, startNtfyServer } from '../../servers/ntfy-server.ts'
import { now, sendThrough } from './send-through.ts'

let ntfy: NtfyServer
beforeEach(async () => {
  ntfy = await startNtfyServer()
})
afterEach(() => ntfy.close())

const settings = () => ({ topic: 'kettle-7f3k', server: ntfy.url })

test('an alarm arrives whole: words of every script, how urgent it is, and what a tap opens', async () => {
  await sendThrough(ntfyChannel, settings(), { title: 'Störung – 薬缶' })
  expect(ntfy.messages).toEqual([
    {
      topic: 'kettle-7f3k',
      title: 'Störung – 薬缶',
      message: '40 mentions by 31 people in the last hour – usual are 0 to 2.',
      priority: 5,
      tags: ['rotating_light'],
      click: 'https://kettle.example/down',
    },
  ])
})

test.each([
  [{ severity: 'serious', sound: true } as const, 4],
  [{ severity: 'critical', sound: false } as const, 3],
])('%j has priority %i', async (message, priority) => {
  await sendThrough(ntfyChannel, settings(), message)
  expect(ntfy.messages[0]?.priority).toBe(priority)
})

test('a rehearsal is marked, and a long text is cut at a word instead of becoming an attachment', async () => {
  await sendThrough(ntfyChannel, settings(), { drill: true, body: 'ünbelievable '.repeat(1000) })
  const message = ntfy.messages[0]
  expect(message?.tags).toEqual(['test_tube'])
  expect(Buffer.byteLength(message?.message ?? '')).toBeLessThanOrEqual(4096)
  expect(message?.message).toMatch(/ünbelievable …$/)
})

test('a protected topic wants its token', async () => {
  ntfy.token = 'tk_secret'
  await expect(sendThrough(ntfyChannel, settings())).rejects.toMatchObject({
    kind: 'auth',
    advice: 'Check the token or password in the channel’s settings.',
  })
  await sendThrough(ntfyChannel, { ...settings(), token: 'tk_secret' })
  expect(ntfy.messages).toHaveLength(1)
})

test('a used-up quota, a broken server and an unreachable one are told apart', async () => {
  ntfy.quota = 0
  await expect(sendThrough(ntfyChannel, settings())).rejects.toMatchObject({
    kind: 'limit',
    message: 'ntfy answered 429: limit reached: daily message quota reached',
  })
  ntfy.http.route('*', { status: 429, headers: { 'retry-after': '30' } })
  await expect(sendThrough(ntfyChannel, settings())).rejects.toMatchObject({ retryAt: now + 30_000 })
  ntfy.http.route('*', { status: 502, body: '<html>Bad gateway</html>' })
  await expect(sendThrough(ntfyChannel, settings())).rejects.toMatchObject({
    kind: 'server',
    message: 'ntfy answered 502',
  })
  await ntfy.http.refuse()
  await expect(sendThrough(ntfyChannel, settings())).rejects.toMatchObject({ kind: 'network' })
})

test('a redirect is not followed: the message would arrive nowhere', async () => {
  ntfy.http.route('*', { redirect: 'https://elsewhere.example/' })
  await expect(sendThrough(ntfyChannel, settings())).rejects.toMatchObject({
    kind: 'refused',
    advice: 'The address leads elsewhere: give the one that it leads to.',
  })
})

test('only the public server has a known limit', () => {
  const limit = (server?: string) =>
    ntfyChannel.dailyLimit(ntfyChannel.settings.parse({ topic: 'a', server }))
  expect(limit()).toBe(250)
  expect(limit('https://push.example/')).toBeUndefined()
})
