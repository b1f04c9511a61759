import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createFeedReader } from '../../../electron/engine/formats/create-feed-reader.ts'
import type { FeedReader } from '../../../electron/engine/formats/feed-reader.ts'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import { feedSource } from '../../../electron/engine/sources/feed.ts'
import type { FeedState } from '../../../electron/engine/sources/poll-feed.ts'
import type { PollResult } from '../../../electron/engine/sources/source-adapter.ts'
import { systemClock } from '../../../electron/engine/system-clock.ts'
import { nothingToLookWith } from '../../browser/no-browser.ts'
import { type Answer, startHttpServer, type TestServer } from '../../servers/http-server.ts'
import { testSecrets } from '../../test-secrets.ts'

const worker = new URL('../../../electron/engine/formats/feed-worker.ts', import.meta.url)
const hour = 60 * 60_000
const now = Date.UTC(2026, 0, 1, 12)

let server: TestServer
let http: HttpClient
let feeds: FeedReader

beforeAll(async () => {
  server = await startHttpServer()
  http = createHttpClient({ version: '0.0.0' })
  feeds = createFeedReader({ worker })
})
afterEach(() => {
  server.requests.length = 0
})
afterAll(async () => {
  await Promise.all([http.close(), feeds.close(), server.close()])
})

function poll(
  path: string,
  state?: FeedState,
  settings: Partial<Record<'answers' | 'username' | 'password', unknown>> = {},
): Promise<PollResult<FeedState>> {
  return feedSource.poll({
    settings: feedSource.settings.parse({ url: `${server.url}${path}`, ...settings }),
    state,
    sourceName: 'Shop',
    secrets: testSecrets,
    ...nothingToLookWith,
    http,
    feeds,
    now: () => now,
    after: systemClock.after,
    isReachable: async () => true,
    justWoke: false,
    signal: AbortSignal.timeout(100_000),
  })
}

function rss(...items: readonly string[]): string {
  return `<rss version="2.0"><channel><title>T</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`
}

const one = rss('<guid>1</guid><title>One</title>')

function serve(path: string, answer: Answer): void {
  server.route(path, answer)
}

describe('items', () => {
  it('makes a mention of each entry, with everything it has', async () => {
    serve('/full', {
      body: rss(
        '<guid isPermaLink="false">1</guid><title>One</title><link>/1</link><author>Jo</author>' +
          '<pubDate>Wed, 01 Jan 2020 12:00:00 GMT</pubDate><description>&lt;p&gt;Hi&lt;/p&gt;</description>',
      ),
    })
    expect((await poll('/full')).items).toEqual([
      {
        kind: 'mention',
        externalId: '1',
        title: 'One',
        text: 'Hi',
        html: '<p>Hi</p>',
        url: `${server.url}/1`,
        author: 'Jo',
        publishedAt: Date.UTC(2020, 0, 1, 12),
        needs: 'look',
      },
    ])
  })

  it('needs an answer where people wait for one', async () => {
    serve('/comments', { body: one })
    expect((await poll('/comments', undefined, { answers: true })).items[0]?.needs).toBe('answer')
  })

  it('keeps identities when entries move, and falls back to the address, then to what an entry says', async () => {
    const entries = [
      '<guid>1</guid><title>One</title>',
      '<title>Two</title><link>https://shop.example/2</link>',
      '<title>Three</title><description>Text</description>',
    ]
    serve('/ids', { body: rss(...entries) })
    const first = (await poll('/ids')).items.map(({ externalId }) => externalId)
    serve('/ids', { body: rss('<guid>0</guid><title>New</title>', ...entries.toReversed()) })
    const second = (await poll('/ids')).items.map(({ externalId }) => externalId)
    expect(first.slice(0, 2)).toEqual(['1', 'https://shop.example/2'])
    expect(second.slice(1)).toEqual(first.toReversed())
  })

  it('tells entries apart that all carry the same id, and takes an entry given twice once', async () => {
    const twin = (page: number) =>
      `<guid>shop</guid><title>T</title><link>https://shop.example/${page}</link>`
    serve('/twins', { body: rss(twin(1), twin(2), twin(2)) })
    expect((await poll('/twins')).items.map(({ externalId }) => externalId)).toEqual([
      'https://shop.example/1',
      'https://shop.example/2',
    ])
  })
})

describe('asking only for what changed', () => {
  it('sends back what the server said, and takes 304 as nothing new', async () => {
    serve('/tagged', { body: one, etag: '"v1"' })
    const first = await poll('/tagged')
    const second = await poll('/tagged', first.state)
    expect(first.items).toHaveLength(1)
    expect(second.items).toEqual([])
    expect(second.state).toEqual(first.state)
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"'])
  })

  it('reads nothing when the same bytes come again without a tag', async () => {
    serve('/same', { body: one })
    const first = await poll('/same')
    expect((await poll('/same', first.state)).items).toEqual([])
    serve('/same', { body: rss('<guid>2</guid>') })
    expect((await poll('/same', first.state)).items).toHaveLength(1)
  })

  it('forgets everything when the address in the settings changes', async () => {
    serve('/old', { body: one, etag: '"v1"' })
    serve('/new', { body: one, etag: '"v1"' })
    const { state } = await poll('/old')
    expect((await poll('/new', state)).items).toHaveLength(1)
  })

  it.each([
    ['no header', {}, undefined],
    ['an hour', { 'cache-control': 'max-age=3600' }, now + hour],
    ['a year', { 'cache-control': 'public, max-age=31536000' }, now + 24 * hour],
    ['no-cache', { 'cache-control': 'no-cache, max-age=3600' }, undefined],
  ])('rests as long as the server says, a day at most: %s', async (_, headers, expected) => {
    serve(`/rest`, { body: one, headers })
    expect((await poll(`/rest`)).notBefore).toBe(expected)
  })
})

describe('moved feeds', () => {
  it('remembers where a feed moved to for good', async () => {
    serve('/moved', { status: 301, redirect: '/there' })
    serve('/there', { body: one })
    const { state } = await poll('/moved')
    expect(state.movedTo).toBe(`${server.url}/there`)
    server.requests.length = 0
    await poll('/moved', state)
    expect(server.requests.map(({ path }) => path)).toEqual(['/there'])
  })

  it('follows a temporary redirect without remembering it', async () => {
    serve('/away', { status: 302, redirect: '/there' })
    serve('/there', { body: one })
    expect((await poll('/away')).state.movedTo).toBeUndefined()
  })

  it('does not remember a move to something that is no feed', async () => {
    serve('/captured', { status: 301, redirect: '/login' })
    serve('/login', { body: '<html><title>Sign in</title></html>' })
    await expect(poll('/captured')).rejects.toMatchObject({ kind: 'malformed' })
  })

  it('goes back to the old address when the new one is gone', async () => {
    serve('/back', { body: one })
    serve('/nowhere', { status: 410 })
    const state = { asked: `${server.url}/back`, movedTo: `${server.url}/nowhere` }
    const result = await poll('/back', state)
    expect(result.items).toHaveLength(1)
    expect(result.state.movedTo).toBeUndefined()
  })
})

describe('logins', () => {
  it('sends the name and password', async () => {
    serve('/private', { body: one })
    await poll('/private', undefined, { username: 'jo', password: 'päss' })
    const sent = String(server.requests[0]?.headers.authorization).replace('Basic ', '')
    expect(Buffer.from(sent, 'base64').toString()).toBe('jo:päss')
  })

  it('does not send them to another server, even one that the feed moved to', async () => {
    const other = await startHttpServer()
    other.route('/feed', { body: one })
    const state = { asked: `${server.url}/private`, movedTo: `${other.url}/feed` }
    await poll('/private', state, { username: 'jo', password: 'secret' })
    expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([undefined])
    await other.close()
  })

  it('does not show them in the address', () => {
    const settings = feedSource.settings.parse({ url: 'https://jo:secret@shop.example/feed' })
    expect(feedSource.address(settings)).toBe('https://shop.example/feed')
    expect(feedSource.suggestName(settings)).toBe('shop.example')
  })
})

describe('what cannot be read', () => {
  it.each([
    [401, {}, 'auth'],
    [403, {}, 'auth'],
    [404, {}, 'gone'],
    [410, {}, 'gone'],
    [429, {}, 'rate-limited'],
    [418, {}, 'malformed'],
    [500, {}, 'server'],
    [503, {}, 'server'],
  ])('says why: status %i', async (status, headers, kind) => {
    serve(`/status-${status}`, { status, headers })
    const failure = await poll(`/status-${status}`).catch((error: unknown) => error)
    expect(failure).toMatchObject({ kind, message: expect.stringContaining(String(status)) })
  })

  it('waits as long as the server asks', async () => {
    serve('/busy', { status: 429, headers: { 'retry-after': '120' } })
    await expect(poll('/busy')).rejects.toMatchObject({ kind: 'rate-limited', retryAt: now + 120_000 })
  })

  it('stops at 10 MB', async () => {
    serve('/endless', { body: 'x'.repeat(100_000), endless: true })
    await expect(poll('/endless')).rejects.toMatchObject({ kind: 'too-big' })
  })

  it.each(['ftp://shop.example/feed', 'shop.example/feed', 'javascript:alert(1)', ''])(
    'refuses the address %j',
    (url) => {
      expect(feedSource.settings.safeParse({ url }).success).toBe(false)
    },
  )
})
