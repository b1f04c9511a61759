import { afterEach, beforeEach, expect, test } from 'vitest'
import { f5botSource } from '../../../electron/engine/sources/f5bot.ts'
import type { SourceAdapter } from '../../../electron/engine/sources/source-adapter.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'

let server: TestServer
let desk: AdapterDesk

beforeEach(async () => {
  server = await startHttpServer()
  desk = openAdapterDesk()
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

test('alerts become mentions; the same name on two networks is two people', async () => {
  server.route('/feed.json', {
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'F5Bot',
      items: [
        {
          id: 'r1',
          url: 'https://www.reddit.com/r/tea/comments/1/x/c1/',
          title: 'kettle: Reddit comment',
          content_html: '<p>The <b>kettle</b> broke</p>',
          date_published: '2026-11-22T01:02:03Z',
          username: 'u/ann',
          tags: ['kettle'],
        },
        {
          id: 7,
          url: 'https://news.ycombinator.com/item?id=7',
          username: 'ann',
          date_published: 'yesterday',
        },
      ],
    }),
  })
  const { items } = await desk.poll(f5botSource, { url: `${server.url}/feed.json` })
  expect(items).toEqual([
    {
      kind: 'mention',
      externalId: 'r1',
      title: 'kettle: Reddit comment',
      text: 'The kettle broke',
      html: '<p>The <b>kettle</b> broke</p>',
      url: 'https://www.reddit.com/r/tea/comments/1/x/c1/',
      author: 'u/ann',
      authorId: 'reddit.com/ann',
      publishedAt: Date.UTC(2026, 10, 22, 1, 2, 3),
      needs: 'answer',
    },
    {
      kind: 'mention',
      externalId: '7',
      title: '',
      text: '',
      url: 'https://news.ycombinator.com/item?id=7',
      author: 'ann',
      authorId: 'news.ycombinator.com/ann',
      needs: 'answer',
    },
  ])
})

test('a feed address that no longer holds asks for a new one; its secret is shown nowhere', async () => {
  server.route('/secret-feed.json', { status: 403 })
  const error = await desk
    .poll(f5botSource, { url: `${server.url}/secret-feed.json` })
    .catch((thrown) => thrown)
  expect(error).toMatchObject({ kind: 'auth', advice: expect.stringContaining('Sign in again') })
  expect(`${error.message} ${error.advice}`).not.toContain('secret-feed')
  const settings = f5botSource.settings.parse({ url: `${server.url}/secret-feed.json` })
  const adapter: SourceAdapter = f5botSource
  expect(adapter.address(settings)).not.toContain('secret-feed')
})
