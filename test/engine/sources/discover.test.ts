import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFeedReader } from '../../../electron/engine/formats/create-feed-reader.ts'
import type { FeedReader } from '../../../electron/engine/formats/feed-reader.ts'
import { createHttpClient } from '../../../electron/engine/http/create-http-client.ts'
import type { HttpClient } from '../../../electron/engine/http/http-client.ts'
import { isCommentsFeed } from '../../../electron/engine/sources/comments-feed.ts'
import { discover } from '../../../electron/engine/sources/discover.ts'
import { findFeedLinks } from '../../../electron/engine/sources/feed-links.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'

let server: TestServer
let http: HttpClient
let feeds: FeedReader

beforeAll(() => {
  http = createHttpClient({ version: '0.0.0' })
  feeds = createFeedReader({
    worker: new URL('../../../electron/engine/formats/feed-worker.ts', import.meta.url),
  })
})
beforeEach(async () => {
  server = await startHttpServer()
  server.route('*', { status: 404 })
})
afterEach(() => server.close())
afterAll(() => Promise.all([http.close(), feeds.close()]))

function look(address: string, timeout?: number) {
  return discover(address, { http, feeds, ...(timeout === undefined ? {} : { timeout }) })
}

function page(head: string): string {
  return `<!DOCTYPE html><html><head><title>Corner &amp; shop</title>${head}</head><body>Hello</body></html>`
}

function rss(title: string): string {
  return `<rss version="2.0"><channel><title>${title}</title><item><title>One</title></item></channel></rss>`
}

function kinds(found: Awaited<ReturnType<typeof look>>): readonly string[] {
  return found.offers.map(({ kind, settings }) => `${kind} ${String(settings.url).replace(server.url, '')}`)
}

describe('discover', () => {
  it('offers the feeds a page names, the comments as needing answers, and a check of the site', async () => {
    server.route('/', {
      body: page(
        '<link rel="alternate" type="application/rss+xml" href="/news.xml">' +
          '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">',
      ),
    })
    server.route('/news.xml', { body: rss('Corner shop') })
    server.route('/comments/feed/', { body: rss('Comments for Corner shop') })
    const found = await look(`${server.url}/`)
    expect(found).toMatchObject({ address: `${server.url}/`, title: 'Corner & shop' })
    expect(found.error).toBeUndefined()
    expect(found.offers).toMatchObject([
      {
        kind: 'feed',
        name: 'Corner shop',
        settings: { url: `${server.url}/news.xml`, answers: false },
        reason: 'The site’s own feed, 1 entry',
        recommended: true,
      },
      {
        kind: 'feed',
        name: 'Comments for Corner shop',
        settings: { url: `${server.url}/comments/feed/`, answers: true },
        recommended: true,
      },
      { kind: 'site', settings: { url: `${server.url}/` }, recommended: true },
    ])
  })

  it('understands an address without a scheme', async () => {
    server.route('/', { body: page('') })
    const found = await look(` ${server.url.replace('http://', '')} `)
    expect(found.address).toBe(`${server.url}/`)
    expect(kinds(found)).toEqual(['site /'])
  })

  it('finds a feed in a usual place when the page names none, and stops looking then', async () => {
    server.route('/', { body: page('') })
    server.route('/feed.xml', { body: rss('Found') })
    expect(kinds(await look(server.url))).toEqual(['feed /feed.xml', 'site /'])
    expect(server.requests.length).toBeLessThanOrEqual(5)
  })

  it('recognises an address that is a feed itself, and offers its site', async () => {
    server.route('/a/feed', { body: rss('Itself') })
    const found = await look(`${server.url}/a/feed`)
    expect(found.title).toBe('Itself')
    expect(kinds(found)).toEqual(['feed /a/feed', 'site /'])
  })

  it('takes a page for a feed only if it is one', async () => {
    server.route('*', { body: page('') })
    expect(kinds(await look(server.url))).toEqual(['site /'])
  })

  it('offers the same feed once, though several addresses lead to it', async () => {
    const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`
    server.route('/', { body: page(link('/feed') + link('/feed/') + link('/feed/')) })
    server.route('/feed', { status: 301, redirect: '/feed/' })
    server.route('/feed/', { body: rss('Shop') })
    expect(kinds(await look(server.url))).toEqual(['feed /feed/', 'site /'])
  })

  it('says what is wrong with a page that fails, and still offers to check it', async () => {
    server.route('*', { status: 503 })
    const found = await look(server.url)
    expect(found.error).toMatchObject({ kind: 'server', message: 'The site answered with an error (503)' })
    expect(kinds(found)).toEqual(['site /'])
  })

  it('says why when nobody answers, and still offers to check it', async () => {
    const { url } = server
    await server.refuse()
    const found = await look(url)
    expect(found.error?.kind).toBe('network')
    expect(found.offers).toMatchObject([{ kind: 'site', settings: { url: `${url}/` }, recommended: false }])
  })

  it('gives up in time on a site that never answers', async () => {
    server.route('*', { silent: true })
    const found = await look(server.url, 400)
    expect(found.error?.kind).toBe('timeout')
    expect(kinds(found)).toEqual(['site /'])
  })

  it('keeps what it has when the time is up in the middle', async () => {
    server.route('/', { body: page('<link rel="alternate" type="application/rss+xml" href="/feed">') })
    server.route('/feed', { body: rss('Shop') })
    server.route('/comments/feed/', { silent: true })
    expect(kinds(await look(server.url, 5000))).toEqual(['feed /feed', 'site /'])
  })

  it.each(['', '   ', 'two words', 'jo@', '@jo', 'ftp://shop.example', 'javascript:alert(1)', 'https://'])(
    'refuses %j without asking anybody',
    async (typed) => {
      expect(await look(typed)).toMatchObject({ offers: [], error: { kind: 'refused' } })
    },
  )
})

describe('findFeedLinks', () => {
  it('finds them whatever the markup looks like', () => {
    const html = `<!-- <link rel=alternate type=application/rss+xml href=/no> --><BASE HREF="https://cdn.example/x/">
      <LINK TYPE='application/atom+xml' REL="Alternate home" HREF='a.xml'><link rel=alternate type=application/rss+xml href=//other.example/b>
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1"><link rel="alternate" type="application/feed+json" href="/c.json">
      <link rel="stylesheet" type="text/css" href="/s.css"><link rel="alternate" hreflang="de" href="/de/"><a href="/feed/">Feed</a>`
    expect(findFeedLinks(html, 'https://shop.example/')).toEqual([
      'https://cdn.example/x/a.xml',
      'https://other.example/b',
      'https://cdn.example/c.json',
    ])
  })

  it('falls back to links in the text', () => {
    const html =
      '<a class="x" href="/blog/rss.xml">RSS</a> <a href="/feedback">Feedback</a> <a href="feed">Feed</a>'
    expect(findFeedLinks(html, 'https://shop.example/')).toEqual([
      'https://shop.example/blog/rss.xml',
      'https://shop.example/feed',
    ])
  })
})

describe('isCommentsFeed', () => {
  it.each([
    ['Comments for Corner shop', 'https://shop.example/x', true],
    ['Comments on: Open again', 'https://shop.example/x', true],
    ['Kommentare zu Eckladen', 'https://shop.example/x', true],
    ['Shop', 'https://shop.example/comments/feed/', true],
    ['Shop', 'https://shop.example/feeds/comments/default', true],
    ['Shop', 'https://shop.example/?feed=comments-rss2', true],
    ['Commentary on trade', 'https://shop.example/feed/', false],
    ['No comments', 'https://shop.example/feed/', false],
  ])('%s at %s: %s', (title, url, expected) => {
    expect(isCommentsFeed({ title }, url)).toBe(expected)
  })
})
