import { afterEach, beforeEach, expect, test } from 'vitest'
import { createYouTubeSource, youtubeSource } from '../../../electron/engine/sources/youtube.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'

const channelId = 'UCabcdefghijklmnopqrstuv'
let server: TestServer
let desk: AdapterDesk

beforeEach(async () => {
  server = await startHttpServer()
  desk = openAdapterDesk()
  server.route(`/feeds/videos.xml?channel_id=${channelId}`, {
    headers: { 'content-type': 'text/xml' },
    body: `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:yt="http://www.youtube.com/xml/schemas/2015"
xmlns:media="http://search.yahoo.com/mrss/"><title>Kettle Channel</title><entry><id>yt:video:v1</id>
<title>How we broke it</title><link rel="alternate" href="https://www.youtube.com/watch?v=v1"/>
<author><name>Kettle Channel</name></author><published>2026-11-21T10:00:00+00:00</published>
<media:group><media:description>The whole story</media:description></media:group></entry></feed>`,
  })
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

const poll = (channel: string, state?: unknown) =>
  desk.poll(createYouTubeSource(server.url), { channel }, state)

test('the videos of a channel become mentions, and the source takes its name', async () => {
  const { items, title } = await poll(`https://www.youtube.com/channel/${channelId}`)
  expect(title).toBe('Kettle Channel')
  expect(items).toEqual([
    expect.objectContaining({
      externalId: 'yt:video:v1',
      title: 'How we broke it',
      url: 'https://www.youtube.com/watch?v=v1',
      author: 'Kettle Channel',
      publishedAt: Date.UTC(2026, 10, 21, 10),
    }),
  ])
})

test('a handle is looked up once on the channel’s page', async () => {
  server.route('/@kettle', {
    headers: { 'content-type': 'text/html' },
    body: `<link rel="alternate" type="application/rss+xml" title="RSS"
      href="https://www.youtube.com/feeds/videos.xml?channel_id=${channelId}">`,
  })
  const first = await poll('https://www.youtube.com/@kettle')
  expect(first.items).toHaveLength(1)
  await poll('https://www.youtube.com/@kettle', first.state)
  expect(server.requests.filter(({ path }) => path === '/@kettle')).toHaveLength(1)
})

test('a feed that is gone for an hour is no removed channel; one that never was there is', async () => {
  const { state } = await poll(channelId)
  server.route(`/feeds/videos.xml?channel_id=${channelId}`, { status: 404 })
  await expect(poll(channelId, state)).rejects.toMatchObject({ kind: 'server' })
  await expect(poll(channelId)).rejects.toMatchObject({ kind: 'gone' })
})

test('a page without a channel says what to give instead', async () => {
  server.route('/@nobody', { headers: { 'content-type': 'text/html' }, body: '<p>Consent first</p>' })
  await expect(poll('@nobody')).rejects.toMatchObject({
    kind: 'malformed',
    advice: expect.stringContaining('/channel/UC'),
  })
})

test.each(['kettle', 'https://www.youtube.com/watch?v=v1', 'UCshort'])('“%s” is no channel', (channel) => {
  expect(youtubeSource.settings.safeParse({ channel }).success).toBe(false)
})
