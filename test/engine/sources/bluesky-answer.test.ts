import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import type { Answered, Outgoing } from '../../../electron/engine/sources/answering.ts'
import { blueskySource } from '../../../electron/engine/sources/bluesky.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import {
  type BlueskyServer,
  blueskyLogin,
  type Skeet,
  startBlueskyServer,
} from '../../servers/bluesky-server.ts'
import { testSecrets } from '../../test-secrets.ts'

let server: BlueskyServer
let desk: AdapterDesk
let http: HttpClient
let doors: number
beforeEach(async () => {
  server = await startBlueskyServer()
  desk = openAdapterDesk()
  http = createHttpClient({ version: '0.0.0-test' })
  doors = 0
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close(), http.close()])
})

const at = Date.UTC(2026, 10, 22, 12)
const uri = 'at://did:plc:ann/app.bsky.feed.post/k1'
const theirs: Skeet = { key: 'k1', text: 'My kettle broke', reason: 'mention', at: Date.now() - 60_000 }
const outgoing: Outgoing = { key: 'abcdefghijklmnopqrstuv', at, text: 'I am on it.', language: 'en' }
const settings = () => blueskySource.settings.parse({ ...blueskyLogin, server: server.http.url })

const stateSchema = z.object({
  account: z.string(),
  session: z.string(),
  newest: z.record(z.string(), z.number()),
})
const blueskyState = (state: unknown) => stateSchema.parse(state)

/** Reads what they wrote, as the source does, so that its session and what it keeps for answering are the real ones. */
async function read(skeet: Skeet = theirs) {
  server.skeets.push(skeet)
  const { items, state } = await desk.poll(blueskySource, settings(), undefined)
  const [item] = items
  const answered: Answered = {
    item: { kind: 'mention', title: '', text: skeet.text, url: item?.url ?? '', publishedAt: at },
    answerTo: item?.answerTo ?? {},
  }
  const context = {
    ...{ settings: settings(), state: blueskyState(state), http, secrets: testSecrets, now: () => at },
    signal: AbortSignal.timeout(20_000),
    atTheDoor() {
      doors += 1
    },
  }
  return {
    answered,
    send: (more: Partial<Outgoing> = {}) =>
      blueskySource.answer.send(context, answered, { ...outgoing, ...more }),
    find: () => blueskySource.answer.find?.(context, answered, outgoing),
  }
}

test('an answer stands under their post, with links that can be followed', async () => {
  server.handles.set('bea.example', 'did:plc:bea')
  const { send } = await read()
  const text = 'Ünd https://blog.example/fix @bea.example @nobody.example #kettle'
  const delivered = await send({ text })
  const [made] = server.written
  expect(made?.record).toEqual({
    ...{ $type: 'app.bsky.feed.post', text, createdAt: '2026-11-22T12:00:00.000Z', langs: ['en'] },
    reply: { root: { uri, cid: 'cid-k1' }, parent: { uri, cid: 'cid-k1' } },
    facets: [
      {
        index: { byteStart: 5, byteEnd: 29 },
        features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://blog.example/fix' }],
      },
      {
        index: { byteStart: 30, byteEnd: 42 },
        features: [{ $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:bea' }],
      },
      {
        index: { byteStart: 59, byteEnd: 66 },
        features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'kettle' }],
      },
    ],
  })
  expect(delivered.url).toBe(`https://bsky.app/profile/kettle.bsky.social/post/${made?.rkey}`)
  expect(doors).toBe(1)
})

test('in a thread it names the first post, and its own next post stands under it', async () => {
  const root = 'at://did:plc:cy/app.bsky.feed.post/first'
  const { send } = await read({ ...theirs, root })
  const { ref } = await send()
  await send({
    key: 'another-key-of-22-chars',
    at: at + 1,
    text: 'And more.',
    ...(ref ? { after: ref } : {}),
  })
  const [first, second] = server.written
  expect(first?.record.reply).toEqual({
    root: { uri: root, cid: 'cid-root' },
    parent: { uri, cid: 'cid-k1' },
  })
  expect(second?.record.reply).toEqual({
    root: { uri: root, cid: 'cid-root' },
    parent: { uri: first?.uri, cid: first?.cid },
  })
})

test('the session that reading keeps is used, and not taken away from it', async () => {
  const { send } = await read()
  await send()
  expect(server.counts).toEqual({ created: 1, renewed: 0 })
  server.expire()
  await send({ key: 'another-key-of-22-chars' })
  expect(server.counts).toEqual({ created: 2, renewed: 0 })
})

test('what was written is found by its key, and never written twice', async () => {
  const { send, find } = await read()
  expect(await find()).toBeUndefined()
  const delivered = await send()
  expect(await find()).toEqual(delivered)
  await expect(send()).rejects.toMatchObject({ message: 'Bluesky refused it: Record already exists' })
  expect(server.written).toHaveLength(1)
})

test.each([
  ['replies', /does not take answers/],
  ['blocked-by', /has blocked you/],
  ['blocking', /You have blocked/],
] as const)('closed by %s is said before anything is posted', async (closed, message) => {
  const { send } = await read()
  server.skeets.splice(0, 1, { ...theirs, closed })
  await expect(send()).rejects.toMatchObject({
    ...{ name: 'AnswerError', fate: 'kept', message: expect.stringMatching(message) },
    advice: expect.stringContaining('copy it'),
  })
  expect(doors).toBe(0)
})

test('a deleted post is said to be', async () => {
  const { send } = await read()
  server.skeets.length = 0
  await expect(send()).rejects.toMatchObject({ fate: 'kept', message: 'The post has been deleted' })
  expect(doors).toBe(0)
})

test('a failure of the server leaves it in doubt, an unreadable answer open', async () => {
  const { send, find } = await read()
  server.mishap = () => ({ isMade: true, status: 502, body: 'Bad Gateway' })
  await expect(send()).rejects.toMatchObject({ fate: 'doubtful' })
  expect(await find()).toMatchObject({ url: expect.stringContaining('bsky.app') })
  server.mishap = () => ({ isMade: true, body: 'ok' })
  await expect(send({ key: 'another-key-of-22-chars' })).rejects.toMatchObject({ fate: 'open' })
})

test('a place says whom it reaches and what fits', async () => {
  const { answered } = await read()
  expect(blueskySource.answer.place(settings(), answered, undefined)).toEqual({
    ...{ channel: 'bluesky', label: 'Bluesky (@kettle.bsky.social)', to: '@ann.bsky.social' },
    ...{
      counting: { limit: 300, byteLimit: 3000 },
      canSend: true,
      language: 'en',
      quotes: false,
      threads: true,
    },
    openUrl: 'https://bsky.app/profile/ann.bsky.social/post/k1',
  })
  expect(
    blueskySource.answer.place(settings(), { ...answered, answerTo: { uri: 7 } }, undefined),
  ).toBeUndefined()
})
