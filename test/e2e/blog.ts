import type { Answer, TestServer } from '../servers/http-server.ts'

/** One entry of the blog's feed. */
export interface Entry {
  readonly title: string
  readonly html: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Serves a small blog on `server`: a page that names its feed, and the feed with these entries. */
export function serveBlog(server: TestServer, entries: readonly Entry[]): void {
  server.route('/', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!doctype html><html lang="en"><title>Wild Gardens</title><link rel="alternate" type="application/rss+xml" title="Posts" href="/feed.xml"><h1>Wild Gardens</h1>',
  })
  server.route('/feed.xml', feedOf(entries))
}

function feedOf(entries: readonly Entry[]): Answer {
  const items = entries.map(
    ({ title, html, at }) =>
      `<item><guid isPermaLink="false">${encode(title)}</guid><title>${encode(title)}</title><link>/${encodeURIComponent(title)}</link><pubDate>${new Date(at).toUTCString()}</pubDate><description>${encode(html)}</description></item>`,
  )
  return {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Wild Gardens</title><link>/</link>${items.join('')}</channel></rss>`,
  }
}

function encode(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
