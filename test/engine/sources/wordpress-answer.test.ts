import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import type { Answered, Outgoing } from '../../../electron/engine/sources/answering.ts'
import { wordPressCommentsSource } from '../../../electron/engine/sources/wordpress-comments.ts'
import {
  type SiteComment,
  startWordPressServer,
  type WordPressServer,
  wordPressLogin,
} from '../../servers/wordpress-server.ts'
import { testSecrets } from '../../test-secrets.ts'

let server: WordPressServer
let http: HttpClient
let doors: number
beforeEach(async () => {
  server = await startWordPressServer()
  server.comments.push(theirs)
  http = createHttpClient({ version: '0.0.0-test' })
  doors = 0
})
afterEach(async () => {
  await Promise.all([server.close(), http.close()])
})

const at = Date.UTC(2026, 10, 22, 12)
const theirs: SiteComment = {
  ...{ id: 7, post: 5, parent: 0, author: 0, content: 'It broke', status: 'approve', at },
}
const outgoing: Outgoing = { key: 'abcdefghijklmnopqrstuv', at, text: 'It is mine, Ann.' }
const settings = (more = {}) =>
  wordPressCommentsSource.settings.parse({ url: `${server.http.url}/`, ...wordPressLogin, ...more })
const answered = (more: Partial<Answered> = {}): Answered => ({
  item: { kind: 'mention', title: '', text: 'It broke', author: 'Ann', publishedAt: at },
  answerTo: { comment: 7, post: 5 },
  ...more,
})
const context = () => ({
  ...{ settings: settings(), state: undefined, http, secrets: testSecrets, now: () => at },
  signal: AbortSignal.timeout(20_000),
  atTheDoor() {
    doors += 1
  },
})
const { answer } = wordPressCommentsSource
const send = (more: Partial<Outgoing> = {}, about = answered()) =>
  answer.send(context(), about, { ...outgoing, ...more })
const find = () => answer.find?.(context(), answered(), outgoing)

test('an answer stands under their comment, as it was written', async () => {
  const delivered = await send({ text: 'It is <b>mine</b> & fixed: 1 < 2\n\nשלום 👨‍👩‍👧‍👦' })
  expect(server.comments.at(-1)).toMatchObject({
    ...{ post: 5, parent: 7, author: 1 },
    content: 'It is &lt;b&gt;mine&lt;/b&gt; &amp; fixed: 1 &lt; 2\n\nשלום 👨‍👩‍👧‍👦',
  })
  expect(delivered.url).toBe(`${server.http.url}/?p=5#comment-101`)
  expect(doors).toBe(1)
})

test('what was written is found, and never written twice', async () => {
  expect(await find()).toBeUndefined()
  const delivered = await send()
  expect(await find()).toEqual(delivered)
  await expect(send()).rejects.toMatchObject({
    fate: 'doubtful',
    message: expect.stringContaining('already has'),
  })
  expect(server.comments).toHaveLength(2)
})

test('it is found also while it is held for moderation', async () => {
  await send()
  const made = server.comments.pop()
  if (made !== undefined) server.comments.push({ ...made, status: 'hold' })
  expect(await find()).toMatchObject({ url: expect.any(String) })
})

test('closed comments are said to be', async () => {
  server.open.clear()
  await expect(send()).rejects.toMatchObject({
    ...{
      fate: 'kept',
      message: 'Comments on this post are closed',
      advice: expect.stringContaining('copy it'),
    },
  })
})

test.each([
  [undefined, 'Their comment has been deleted'],
  ['trash', 'Their comment is in WordPress’s trash folder'],
  ['spam', 'Their comment is in WordPress’s spam folder'],
] as const)('a comment that became %s is told before anything is posted', async (status, message) => {
  server.comments.length = 0
  if (status !== undefined) server.comments.push({ ...theirs, status })
  await expect(send()).rejects.toMatchObject({ fate: 'kept', message })
  expect(doors).toBe(0)
})

test('a post that is gone is said to be', async () => {
  await expect(send({}, answered({ answerTo: { comment: 7, post: 99 } }))).rejects.toMatchObject({
    ...{ fate: 'kept', message: 'The post has been deleted or is not published' },
  })
})

test('a wrong password keeps the draft', async () => {
  const wrong = { ...context(), settings: settings({ password: 'wrong' }) }
  await expect(answer.send(wrong, answered(), outgoing)).rejects.toMatchObject({
    ...{ kind: 'auth', advice: expect.stringContaining('new password') },
  })
  expect(doors).toBe(0)
})

test('a site that fails after it took the comment has it', async () => {
  server.mishap = () => ({ isMade: true, status: 500, body: '<h1>There has been a critical error</h1>' })
  await expect(send()).rejects.toMatchObject({ fate: 'doubtful' })
  expect(await find()).toMatchObject({ url: expect.any(String) })
})

test('a place says what fits and what is missing', () => {
  const host = new URL(server.http.url).host
  expect(answer.place(settings(), answered(), undefined)).toEqual({
    ...{
      channel: 'wordpress',
      label: `Comment on ${host} as robin`,
      to: 'Ann',
      counting: { byteLimit: 65_525 },
    },
    ...{ canSend: true, quotes: false, threads: false },
  })
  const without = answer.place(settings({ username: '', password: '' }), answered(), undefined)
  expect(without).toMatchObject({ canSend: false, why: expect.stringContaining('application password') })
  const held = answered({ item: { ...answered().item, kind: 'report' } })
  expect(answer.place(settings(), held, undefined)?.why).toMatch(/until you approve it/)
  expect(answer.place(settings(), answered({ answerTo: {} }), undefined)).toBeUndefined()
})
