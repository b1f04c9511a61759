import type { Answer, TestServer } from '../servers/http-server.ts'

const feed: Answer = {
  headers: { 'content-type': 'application/rss+xml' },
  body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Notes</title><link>/</link>
<item><guid>1</guid><title>First</title><link>/1</link><pubDate>Sat, 21 Nov 2026 08:00:00 GMT</pubDate>
<description>&lt;p&gt;Words about &lt;b&gt;gardens&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</description></item>
<item><guid>3</guid><title>First</title><link>/3</link><pubDate>Sat, 21 Nov 2026 08:00:00 GMT</pubDate>
<description>&lt;p&gt;Words about &lt;b&gt;gardens&lt;/b&gt;&lt;/p&gt;</description></item>
<item><guid>2</guid><title>Second</title><link>/2</link><pubDate>Sat, 21 Nov 2026 09:00:00 GMT</pubDate></item>
</channel></rss>`,
}
const page: Answer = {
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Notes</title><link rel="alternate" type="application/rss+xml" href="/feed.xml">',
}

/** Gives a server the site that the calls are about. */
export function serveContractSite(site: TestServer): void {
  site.route('/', page)
  site.route('/feed.xml', feed)
}
