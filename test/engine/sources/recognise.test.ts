import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFeedReader } from '../../../electron/engine/formats/create-feed-reader.ts'
import type { FeedReader } from '../../../electron/engine/formats/feed-reader.ts'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import { discover } from '../../../electron/engine/sources/discover.ts'
import { pageLinks } from '../../../electron/engine/sources/page-links.ts'
import { sourceAdapters } from '../../../electron/engine/sources/registry.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'

let server: TestServer
let http: HttpClient
let feeds: FeedReader

beforeEach(async () => {
  server = await startHttpServer()
  http = createHttpClient({ version: '0.0.0' })
  feeds = createFeedReader({
    worker: new URL('../../../electron/engine/formats/feed-worker.ts', import.meta.url),
  })
})
afterEach(async () => {
  await Promise.all([server.close(), http.close(), feeds.close()])
})

const alert = 'https://www.google.com/alerts/feeds/01/02'
const channel = 'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv'

describe('a pasted address', () => {
  test.each(['hello@blog.example', 'mailto:hello@blog.example?subject=Hi', ' hello@blog.example '])(
    '%j is a mailbox that lacks its password',
    async (typed) => {
      const { offers } = await discover(typed, { http, feeds })
      expect(offers).toMatchObject([
        { kind: 'mailbox', settings: { address: 'hello@blog.example' }, complete: false, recommended: false },
      ])
    },
  )

  test('a mail address on the person’s own page is offered as a mailbox', async () => {
    server.route('/', {
      body: '<html><title>Shop</title><a href="mailto:hello@blog.example">Write to me</a></html>',
    })
    const { offers } = await discover(server.url, { http, feeds })
    expect(offers).toContainEqual(
      expect.objectContaining({
        kind: 'mailbox',
        reason: 'Mail to hello@blog.example, linked from the page',
        recommended: false,
      }),
    )
  })

  test.each([
    [alert, 'google-alerts', { url: alert }],
    ['https://www.youtube.com/@kettle/videos', 'youtube', { channel: 'https://www.youtube.com/@kettle' }],
    [channel, 'youtube', { channel }],
    ['reddit.com/r/teapots', 'reddit', { community: 'teapots' }],
    ['https://f5bot.com/feed/abc.json', 'f5bot', { url: 'https://f5bot.com/feed/abc.json' }],
  ])('%s is known by its look, without asking anybody', async (address, kind, settings) => {
    const { offers } = await discover(address, { http, feeds })
    expect(offers).toMatchObject([{ kind, settings, recommended: true }])
    const known = offers.map((offer) => sourceAdapters[offer.kind].settings.safeParse(offer.settings).success)
    expect(known).toEqual([true])
  })
})

describe('a page', () => {
  test('that says it is WordPress offers its comments, and accounts it links to are there to tick', async () => {
    server.route('*', { status: 404 })
    server.route('/', {
      headers: { 'content-type': 'text/html' },
      body: `<title>Shop</title><link rel="https://api.w.org/" href="/wp-json/">
<a href="${channel}">Videos</a> <a href="https://www.reddit.com/r/teapots/">Talk</a>`,
    })
    const { offers } = await discover(server.url, { http, feeds })
    expect(offers.map(({ kind, recommended }) => [kind, recommended])).toEqual([
      ['wordpress-comments', false],
      ['youtube', false],
      ['site', true],
    ])
    expect(offers[1]).toMatchObject({
      settings: { channel },
      reason: 'New videos of this channel, linked from the page',
    })
  })

  test('names its author’s own places first, each link once', () => {
    const html = `<a href=/about>a</a><a title="a > b" href='https://x.example/'>x</a>
<a href="https://me.example/" rel="nofollow me">me</a><A HREF="/about">again</A><a name=x>none</a><a href="mailto:a@b.example">m</a>`
    expect(pageLinks(html, 'https://shop.example/').map(String)).toEqual([
      'https://me.example/',
      'https://shop.example/about',
      'https://x.example/',
      'mailto:a@b.example',
    ])
  })

  test('made of unclosed links is read once, not again and again', () => {
    expect(pageLinks('<a href="'.repeat(200_000), 'https://shop.example/')).toEqual([])
  })
})
