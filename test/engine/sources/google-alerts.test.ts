import { afterEach, beforeEach, expect, test } from 'vitest'
import { googleAlertsSource } from '../../../electron/engine/sources/google-alerts.ts'
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

const wrapped =
  'https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://news.example/kettle%3Fid%3D7%26utm_source%3Dx&amp;ct=ga&amp;cd=CAIy&amp;usg=AOv'

test('an alert becomes mentions with the page’s own address and plain words', async () => {
  server.route('/alerts/feeds/012/345', {
    headers: { 'content-type': 'application/atom+xml' },
    body: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Google Alert - kettle</title>
<entry><id>tag:google.com,2013:googlealerts/feed:99</id>
<title type="html">The &lt;b&gt;Blue Kettle&lt;/b&gt; &amp;amp; its makers</title>
<link href="${wrapped}"/><published>2026-11-22T01:00:00Z</published><updated>2026-11-22T01:00:00Z</updated>
<content type="html">Readers of &lt;b&gt;Blue Kettle&lt;/b&gt; complain&amp;nbsp;...</content></entry></feed>`,
  })
  const settings = { url: `${server.url}/alerts/feeds/012/345` }
  const first = await desk.poll(googleAlertsSource, settings)
  expect(first.items).toEqual([
    {
      kind: 'mention',
      externalId: 'tag:google.com,2013:googlealerts/feed:99',
      title: 'The Blue Kettle & its makers',
      text: expect.stringMatching(/^Readers of Blue Kettle complain/),
      html: expect.any(String),
      url: 'https://news.example/kettle?id=7',
      publishedAt: Date.UTC(2026, 10, 22, 1),
      needs: 'look',
    },
  ])
  expect(first.title).toBe('Google Alert - kettle')
  expect((await desk.poll(googleAlertsSource, settings, first.state)).items).toEqual([])
  expect(server.requests.every(({ path }) => path.startsWith('/alerts/'))).toBe(true)
})

test('an address that is no alert’s feed is refused with the way to find it', () => {
  const read = googleAlertsSource.settings.safeParse({ url: 'https://www.google.com/alerts' })
  expect(read.error?.issues[0]?.message).toContain('Deliver to: RSS feed')
})
