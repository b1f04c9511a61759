import type { TestServer } from '../servers/http-server.ts'

/** One post of a forum. */
export interface Shout {
  readonly id: string
  readonly author: string
  /** Plain text without markup. */
  readonly text: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/** Serves these posts as the feed of a forum, in the place of those before. */
export function serveShouts(server: TestServer, path: string, shouts: readonly Shout[]): void {
  const items = shouts.map(
    ({ id, author, text, at }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${text}</title><dc:creator>${author}</dc:creator>` +
      `<pubDate>${new Date(at).toUTCString()}</pubDate><description>${text}</description></item>`,
  )
  server.route(path, {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Forum</title>${items.join('')}</channel></rss>`,
  })
}
