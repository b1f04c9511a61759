import { afterEach, beforeEach, expect, test } from 'vitest'
import { blueskySource } from '../../../electron/engine/sources/bluesky.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { type BlueskyServer, blueskyLogin, startBlueskyServer } from '../../servers/bluesky-server.ts'

let bluesky: BlueskyServer
let desk: AdapterDesk

beforeEach(async () => {
  bluesky = await startBlueskyServer()
  desk = openAdapterDesk()
})
afterEach(async () => {
  await Promise.all([bluesky.close(), desk.close()])
})

const poll = (settings: Record<string, unknown>, state?: unknown) =>
  desk.poll(blueskySource, { server: bluesky.http.url, ...blueskyLogin, mentions: false, ...settings }, state)
const at = (minutesAgo: number) => desk.clock.now() - minutesAgo * 60_000

test('a found post becomes a mention, with where its links really lead and what it quotes', async () => {
  bluesky.skeets.push({
    ...{ key: 'k1', text: 'My blue kettle <broke> kettle.exa…', at: at(5) },
    link: 'https://kettle.example/a?b=1&c="x"',
    quotes: 'at://did:plc:cy/app.bsky.feed.post/q9',
  })
  const { items } = await poll({ words: 'blue kettle' })
  expect(items).toEqual([
    {
      kind: 'mention',
      externalId: 'at://did:plc:ann/app.bsky.feed.post/k1',
      title: '',
      text: 'My blue kettle <broke> kettle.exa…',
      html:
        '<p>My blue kettle &lt;broke&gt; kettle.exa…<br>' +
        '<a href="https://kettle.example/a?b=1&amp;c=&quot;x&quot;">https://kettle.example/a?b=1&amp;c=&quot;x&quot;</a></p>',
      url: 'https://bsky.app/profile/ann.bsky.social/post/k1',
      author: 'Ann (@ann.bsky.social)',
      authorId: 'did:plc:ann',
      repeats: 'https://bsky.app/profile/did:plc:cy/post/q9',
      publishedAt: at(5),
      needs: 'look',
      answerTo: {
        uri: 'at://did:plc:ann/app.bsky.feed.post/k1',
        handle: 'ann.bsky.social',
        language: 'en-GB',
      },
      thread: ['at://did:plc:ann/app.bsky.feed.post/k1'],
    },
  ])
})

test('words, links to the site and what concerns the account; likes do not', async () => {
  bluesky.skeets.push(
    { key: 'a', text: 'a kettle', at: at(4) },
    { key: 'b', text: 'look at this', link: 'https://kettle.example/x', at: at(3) },
    { key: 'c', text: '@me why?', reason: 'mention', at: at(2) },
    { key: 'd', text: 'nice', reason: 'like', at: at(1) },
  )
  const { items } = await poll({ words: 'kettle', domain: 'www.kettle.example', mentions: true })
  expect(items.map(({ text, needs }) => [text, needs])).toEqual([
    ['a kettle', 'look'],
    ['look at this', 'look'],
    ['@me why?', 'answer'],
  ])
})

test('the session is kept sealed, used again, renewed when it expires, and opened anew only when it must be', async () => {
  const first = await poll({ words: 'kettle' })
  expect(JSON.stringify(first.state)).not.toMatch(/access-1|refresh-1/)
  const second = await poll({ words: 'kettle' }, first.state)
  expect(bluesky.counts).toEqual({ created: 1, renewed: 0 })
  bluesky.expire()
  const third = await poll({ words: 'kettle' }, second.state)
  expect(bluesky.counts).toEqual({ created: 1, renewed: 1 })
  bluesky.expire(true)
  await poll({ words: 'kettle' }, third.state)
  expect(bluesky.counts).toEqual({ created: 2, renewed: 1 })
})

test('later polls bring what is new, page by page, and tell of what they could not reach', async () => {
  bluesky.skeets.push({ key: 'old', text: 'kettle', at: at(120) })
  const first = await poll({ words: 'kettle' })
  for (let index = 0; index < 250; index++)
    bluesky.skeets.push({ key: `n${index}`, text: `kettle ${index}`, at: at(10) + index })
  const second = await poll({ words: 'kettle' }, first.state)
  expect(second.items).toHaveLength(251)
  expect(second.gaps).toEqual([])
  for (let index = 0; index < 400; index++)
    bluesky.skeets.push({ key: `m${index}`, text: `kettle ${index}`, at: at(-50) + index })
  const third = await poll({ words: 'kettle' }, second.state)
  expect(third.items).toHaveLength(300)
  expect(third.gaps).toMatchObject([{ reason: 'more was posted than one reading brings' }])
})

test('a revoked app password asks for a new one, once, and does not try on', async () => {
  await expect(poll({ words: 'kettle', password: 'revoked' })).rejects.toMatchObject({
    kind: 'auth',
    message: 'Bluesky no longer accepts the sign-in (401)',
    advice: expect.stringContaining('Sign in again'),
  })
  expect(bluesky.counts.created).toBe(1)
})

test('limits are waited out; a broken answer is named', async () => {
  const { state } = await poll({ words: 'kettle' })
  const reset = String(Math.floor(desk.clock.now() / 1000) + 90)
  bluesky.http.route('/xrpc/app.bsky.feed.searchPosts', {
    status: 429,
    headers: { 'ratelimit-reset': reset },
  })
  await expect(poll({ words: 'kettle' }, state)).rejects.toMatchObject({
    kind: 'rate-limited',
    retryAt: Number(reset) * 1000,
  })
  bluesky.http.route('/xrpc/app.bsky.feed.searchPosts', { body: '[]' })
  await expect(poll({ words: 'kettle' }, state)).rejects.toMatchObject({
    message: 'Unexpected answer from Bluesky',
  })
})

test('the search is asked for no more often than every ten minutes', () => {
  expect(blueskySource.minimumMinutes).toBeGreaterThanOrEqual(10)
})

test.each([
  ['https://bsky.app/profile/ann.bsky.social', { handle: 'ann.bsky.social' }],
  ['https://bsky.app/profile/ann.bsky.social/post/k1', undefined],
  ['https://elsewhere.example/profile/ann.example', undefined],
])('%s means %j', (address, settings) => {
  expect(blueskySource.recognise(new URL(address))?.settings).toEqual(settings)
})

test('what the account answered elsewhere is the operator’s own, with what it answers', async () => {
  const parent = 'at://did:plc:ann/app.bsky.feed.post/c'
  bluesky.skeets.push({ key: 'c', text: '@me why?', reason: 'mention', at: at(2) })
  const uri = 'at://did:plc:me/app.bsky.feed.post/p1'
  const record = { text: 'It was the cache.', createdAt: new Date(at(1)).toISOString() }
  const reply = { root: { uri: parent, cid: 'c' }, parent: { uri: parent, cid: 'c' } }
  bluesky.written.push(
    { uri, cid: 'p1', rkey: 'p1', record: { ...record, reply } },
    { uri: `${uri}2`, cid: 'p2', rkey: 'p2', record },
    { uri: `${uri}3`, cid: 'p3', rkey: 'p3', record: { ...record, createdAt: 'soon', reply } },
  )
  const { items } = await poll({ mentions: true })
  expect(items).toMatchObject([
    { text: '@me why?', thread: [parent] },
    { mine: true, text: 'It was the cache.', publishedAt: at(1), thread: [uri, parent] },
  ])
})
