import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRedditSource, redditSource } from '../../../electron/engine/sources/reddit.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'

const minute = 60_000
let server: TestServer
let desk: AdapterDesk

beforeEach(async () => {
  server = await startHttpServer()
  desk = openAdapterDesk()
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

/** A list as Reddit gives it: Atom, newest first, authors as /u/name. */
function serve(posts: readonly { readonly id: string; readonly at: number }[]): void {
  const entries = posts.map(
    ({ id, at }) => `<entry><author><name>/u/ann</name><uri>https://www.reddit.com/user/ann</uri></author>
<id>${id}</id><link href="https://www.reddit.com/r/tea/comments/${id}/"/><title>Kettle ${id}</title>
<published>${new Date(at).toISOString()}</published><updated>${new Date(at).toISOString()}</updated>
<content type="html">&lt;div class="md"&gt;&lt;p&gt;It broke&lt;/p&gt;&lt;/div&gt;</content></entry>`,
  )
  server.route('*', {
    headers: { 'content-type': 'application/atom+xml; charset=UTF-8' },
    body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>search results - kettle</title>${entries.join('')}</feed>`,
  })
}

const poll = (settings: Record<string, unknown>, state?: unknown) =>
  desk.poll(createRedditSource(server.url), settings, state)

test('posts become mentions by people who can be told apart', async () => {
  serve([{ id: 't3_a', at: desk.clock.now() - minute }])
  const { items } = await poll({ words: '"blue kettle"' })
  expect(items).toEqual([
    expect.objectContaining({
      externalId: 't3_a',
      title: 'Kettle t3_a',
      text: 'It broke',
      url: 'https://www.reddit.com/r/tea/comments/t3_a/',
      authorId: 'reddit.com/ann',
      publishedAt: desk.clock.now() - minute,
      needs: 'answer',
    }),
  ])
  expect(server.requests[0]?.url).toBe('/search.rss?q=%22blue+kettle%22&sort=new&limit=100')
})

test.each([
  [
    { words: 'kettle', community: 'https://www.reddit.com/r/teapots/' },
    '/r/teapots/search.rss?q=kettle&sort=new&limit=100&restrict_sr=on',
  ],
  [{ community: 'r/teapots' }, '/r/teapots/new.rss?limit=100'],
  [{ community: 'teapots', comments: true }, '/r/teapots/comments.rss?limit=100'],
])('%j asks %s', async (settings, path) => {
  serve([])
  await poll(settings)
  expect(server.requests[0]?.url).toBe(path)
})

test('a list that does not reach back to the last known post is told as a gap', async () => {
  const now = desk.clock.now()
  serve([{ id: 'a', at: now - 30 * minute }])
  const first = await poll({ words: 'kettle' })
  expect(first.gaps).toEqual([])
  serve([
    { id: 'c', at: now },
    { id: 'b', at: now - 10 * minute },
  ])
  const second = await poll({ words: 'kettle' }, first.state)
  expect(second.gaps).toEqual([
    { from: now - 30 * minute, to: now - 10 * minute, reason: 'Reddit lists only the newest 2' },
  ])
  serve([
    { id: 'd', at: now + minute },
    { id: 'c', at: now },
  ])
  expect((await poll({ words: 'kettle' }, second.state)).gaps).toEqual([])
})

test('being turned away is a wait, not a fault of the person', async () => {
  server.route('*', { status: 429, headers: { 'retry-after': '300' } })
  await expect(poll({ words: 'kettle' })).rejects.toMatchObject({
    kind: 'rate-limited',
    retryAt: desk.clock.now() + 5 * minute,
  })
})

test.each([
  [{}, 'Give words to look for, or a community, or both'],
  [{ words: 'kettle', comments: true }, 'Comments can only be read of one community: name it'],
  [{ community: 'not a name' }, 'Give the name of a community, e.g. r/teapots'],
])('%j is refused: %s', (settings, message) => {
  expect(redditSource.settings.safeParse(settings).error?.issues[0]?.message).toBe(message)
})
