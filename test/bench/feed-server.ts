import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWords } from './words.ts'

// Serves /0 … /199: 200 feeds of 50 items, half RSS and half Atom, about 160 kB each (32 MB in all), with
// validators. A process of its own, so that its work is not counted as the reader's.

const feeds = 200
const items = 50
const start = Date.UTC(2026, 9, 1)

const bodies = Array.from({ length: feeds }, (_, index) => {
  const body = Buffer.from(index % 2 === 0 ? rss(index) : atom(index))
  const etag = `"${createHash('sha1').update(body).digest('hex')}"`
  return { body, etag, type: index % 2 === 0 ? 'application/rss+xml' : 'application/atom+xml' }
})

const server = createServer((request, response) => {
  const feed = bodies[Number(request.url?.slice(1))]
  if (feed === undefined) return void response.writeHead(404).end()
  if (request.headers['if-none-match'] === feed.etag)
    return void response.writeHead(304, { etag: feed.etag }).end()
  response.writeHead(200, { 'content-type': feed.type, etag: feed.etag, 'content-length': feed.body.length })
  response.end(feed.body)
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))

function entries(feed: number) {
  const words = createWords(feed + 1)
  return Array.from({ length: items }, (_, index) => ({
    id: `https://blog-${feed}.example/posts/${index}`,
    title: words.text(50),
    html: Array.from(
      { length: 5 },
      () => `<p>${words.text(540)} <a href="https://a.example/">${words.text(12)}</a></p>`,
    ).join('\n'),
    date: new Date(start + (feed * items + index) * 137_000),
    author: words.text(12),
  }))
}

function rss(feed: number): string {
  const list = entries(feed).map(
    ({ id, title, html, date, author }, index) =>
      `<item><title>${title}</title><link>${id}</link><guid isPermaLink="true">${id}</guid>` +
      `<pubDate>${date.toUTCString()}</pubDate><dc:creator>${author}</dc:creator>` +
      `<description>${index % 2 === 0 ? escaped(html) : `<![CDATA[${html}]]>`}</description></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Blog ${feed}</title><link>https://blog-${feed}.example/</link><description>Notes</description>\n${list.join('\n')}\n</channel></rss>`
}

function atom(feed: number): string {
  const list = entries(feed).map(
    ({ id, title, html, date, author }) =>
      `<entry><id>${id}</id><title type="text">${title}</title><link rel="alternate" href="${id}"/>` +
      `<published>${date.toISOString()}</published><updated>${date.toISOString()}</updated>` +
      `<author><name>${author}</name></author><content type="html">${escaped(html)}</content></entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Blog ${feed}</title><id>https://blog-${feed}.example/</id><updated>${new Date(start).toISOString()}</updated>\n${list.join('\n')}\n</feed>`
}

function escaped(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
