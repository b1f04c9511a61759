import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHackerNewsSource, hackerNewsSource } from '../../../electron/engine/sources/hacker-news.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { type RecordedRequest, startHttpServer, type TestServer } from '../../servers/http-server.ts'

let server: TestServer
let desk: AdapterDesk

beforeEach(async () => {
  server = await startHttpServer()
  desk = openAdapterDesk()
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

interface Post {
  readonly objectID: string
  readonly created_at_i: number
  readonly [field: string]: unknown
}

/** Answers as the search does: newest first, after the asked time, in pages. */
function serve(posts: readonly Post[]): void {
  server.route('/api/v1/search_by_date', ({ url }: RecordedRequest) => {
    const query = new URL(url, server.url).searchParams
    const after = Number(/created_at_i>(\d+)/.exec(query.get('numericFilters') ?? '')?.[1])
    const size = Number(query.get('hitsPerPage'))
    const page = Number(query.get('page'))
    const found = posts
      .filter((post) => post.created_at_i > after)
      .sort((one, other) => other.created_at_i - one.created_at_i)
    const hits = found.slice(page * size, (page + 1) * size)
    return {
      body: JSON.stringify({ hits, nbPages: Math.ceil(found.length / size), page, nbHits: found.length }),
    }
  })
}

const seconds = () => Math.floor(desk.clock.now() / 1000)
const poll = (settings: Record<string, unknown>, state?: unknown) =>
  desk.poll(createHackerNewsSource(server.url), settings, state)
const queries = () => server.requests.map(({ url }) => new URL(url, server.url).searchParams)

test('a comment and a story become mentions with author, place and what they repeat', async () => {
  serve([
    {
      objectID: '11',
      created_at_i: seconds() - 60,
      author: 'ann',
      comment_text: 'I tried &quot;Blue Kettle&quot;<p>It broke <i>again</i>',
      story_title: 'Kettles',
      parent_id: 10,
    },
    {
      objectID: '10',
      created_at_i: seconds() - 120,
      author: 'bob',
      title: 'Blue Kettle is down',
      url: 'https://kettle.example/down',
    },
  ])
  const { items } = await poll({ words: '"blue kettle"' })
  expect(items).toEqual([
    {
      kind: 'mention',
      externalId: '11',
      title: 'Comment on “Kettles”',
      text: 'I tried "Blue Kettle"\nIt broke again',
      html: expect.stringContaining('<i>again</i>'),
      url: 'https://news.ycombinator.com/item?id=11',
      author: 'ann',
      authorId: 'news.ycombinator.com/ann',
      publishedAt: (seconds() - 60) * 1000,
      needs: 'answer',
    },
    {
      kind: 'mention',
      externalId: '10',
      title: 'Blue Kettle is down',
      text: '',
      url: 'https://news.ycombinator.com/item?id=10',
      author: 'bob',
      authorId: 'news.ycombinator.com/bob',
      repeats: 'https://kettle.example/down',
      publishedAt: (seconds() - 120) * 1000,
      needs: 'look',
    },
  ])
  expect(queries()[0]?.get('query')).toBe('"blue kettle"')
  expect(queries()[0]?.get('tags')).toBe('(story,comment)')
})

test('words and links to the site are two searches, and what both find comes once', async () => {
  serve([{ objectID: '1', created_at_i: seconds() - 5, title: 'Kettle', url: 'https://kettle.example/' }])
  const { items } = await poll({ words: 'kettle', domain: 'https://www.Kettle.example/about' })
  expect(items).toHaveLength(1)
  expect(queries().map((query) => [query.get('query'), query.get('restrictSearchableAttributes')])).toEqual([
    ['kettle', null],
    ['kettle.example', 'url'],
  ])
})

test('the next poll asks only for what is newer, an hour overlapping, and begins anew for other words', async () => {
  serve([{ objectID: '1', created_at_i: seconds() - 5, title: 'Kettle' }])
  const { state } = await poll({ words: 'kettle' })
  server.requests.length = 0
  await poll({ words: 'kettle' }, state)
  await poll({ words: 'teapot' }, state)
  expect(queries().map((query) => query.get('numericFilters'))).toEqual([
    `created_at_i>${seconds() - 5 - 3600}`,
    `created_at_i>${seconds() - 30 * 86_400}`,
  ])
})

test('all pages are read; beyond three the rest is told as a gap', async () => {
  const posts = Array.from({ length: 350 }, (_, index) => ({
    objectID: String(index),
    created_at_i: seconds() - index,
    title: `Kettle ${index}`,
  }))
  serve(posts.slice(0, 250))
  const first = await poll({ words: 'kettle' })
  expect(first.items).toHaveLength(250)
  expect(first.gaps).toEqual([])
  serve(posts)
  const second = await poll({ words: 'kettle' }, first.state)
  expect(second.items).toHaveLength(300)
  expect(second.gaps).toEqual([
    {
      from: seconds() * 1000 - 3_600_000,
      to: (seconds() - 299) * 1000,
      reason: 'more was posted than one reading brings',
    },
  ])
})

test('limits are obeyed, and a changed answer is named', async () => {
  server.route('/api/v1/search_by_date', { status: 429, headers: { 'retry-after': '60' } })
  await expect(poll({ words: 'kettle' })).rejects.toMatchObject({
    kind: 'rate-limited',
    retryAt: desk.clock.now() + 60_000,
  })
  server.route('/api/v1/search_by_date', { body: '{"results":[]}' })
  await expect(poll({ words: 'kettle' })).rejects.toMatchObject({
    message: 'Unexpected answer from Hacker News',
  })
})

test('words or a site must be given, and each pair is a source of its own', () => {
  expect(hackerNewsSource.settings.safeParse({ words: ' ' }).error?.issues[0]?.message).toBe(
    'Give words to look for, or your site, or both',
  )
  const { address, settings } = hackerNewsSource
  expect(address(settings.parse({ words: 'a' }))).not.toBe(address(settings.parse({ words: 'b' })))
})
