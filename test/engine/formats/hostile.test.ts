import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { createFeedReader } from '../../../electron/engine/formats/create-feed-reader.ts'

const megabyte = 1024 * 1024

// Through the worker, because only that can be stopped when a document does what it is made for.
const reader = createFeedReader({
  worker: new URL('../../../electron/engine/formats/feed-worker.ts', import.meta.url),
  // Far above what any of these takes on a busy machine, far below what it would take were a step more than linear.
  timeout: 60_000,
})
afterAll(() => reader.close())

function read(document: string) {
  return reader.read({ bytes: Buffer.from(document), url: 'https://shop.example/feed' })
}

function rss(inside: string): string {
  return `<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`
}

function item(inside: string): string {
  return rss(`<item><title>A</title>${inside}</item><item><title>B</title></item>`)
}

/** Fills about `size` characters with `unit`. */
function fill(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length))
}

const size = 4 * megabyte

/**
 * Documents made to stall a reader: each would take minutes or all memory if any step were more than linear.
 * The reader's own time limit stops them then; every one must still give both entries.
 */
const traps: Readonly<Record<string, () => string>> = {
  'escaped angle brackets': () => item(`<description>${fill('&lt;', size)}</description>`),
  'escaped ampersands': () => item(`<description>${fill('&amp;', size)}</description>`),
  'unfinished entities': () => item(`<description>${fill('&#', size)}</description>`),
  'a comment of megabytes': () => item(`<!--${fill('-', size)}-->`),
  'comments without number': () => item(fill('<!---->', size)),
  'sections without number': () => item(`<description>${fill('<![CDATA[]]>', size)}</description>`),
  'elements nested a million deep': () => item(`<x>${fill('<a>', size / 2)}${fill('</a>', size / 2)}</x>`),
  'one name nested a million deep': () =>
    item(`<description>${'<description>'.repeat(200_000)}x${'</description>'.repeat(200_000)}</description>`),
  'unclosed quotes': () => item(`<description>${fill('&lt;a "', size)}</description>`),
  'unclosed scripts': () => item(`<description>${fill('&lt;script&gt;', size)}</description>`),
  whitespace: () => item(`<description>${fill(' \n', size)}</description>`),
  'a title of megabytes': () =>
    rss(`<item><title>A</title></item><item><title>B${fill('b', size)}</title></item>`),
  'attributes without number': () => item(`<link ${fill('a="b" ', size)}/>`),
  'an attribute of megabytes': () => item(`<link href="${fill('x', size)}"/>`),
  'dates of megabytes': () => item(`<pubDate>${fill('1 ', size)}</pubDate>`),
  'prefixes without number': () =>
    item(
      Array.from(
        { length: 40_000 },
        (_, index) =>
          `<summary xmlns:p${index}="http://www.w3.org/1999/xhtml"><p${index}:b>x</p${index}:b></summary>`,
      ).join(''),
    ),
  'relative links without number': () =>
    item(`<description><![CDATA[${fill('<a href="x/y?z">', size)}]]></description>`),
  'fields without number': () => item(fill('<category>c</category><dc:date>x</dc:date>', size)),
}

describe('hostile documents', () => {
  it.each(Object.keys(traps))('%s', async (name) => {
    const { entries } = await read(traps[name]?.() ?? '')
    expect(entries.map(({ title }) => title.slice(0, 1))).toEqual(['A', 'B'])
  })

  it('documents of openings that are never closed come to an end', async () => {
    for (const unit of [
      '<a>',
      '<item>',
      '<title>',
      '<description>',
      '<!--',
      '<![CDATA[',
      '<?',
      '<!',
      '<',
      '<a b="',
    ]) {
      const { title } = await read(`<rss version="2.0"><channel><title>T</title>${fill(unit, megabyte / 4)}`)
      expect(title.slice(0, 1), unit).toBe('T')
    }
  })

  it('JSON of a million brackets is refused before it is built', async () => {
    const brackets = `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(size)}`
    await expect(read(brackets)).rejects.toMatchObject({
      kind: 'malformed',
      message: 'The address answered JSON that is not a JSON Feed',
    })
    const deep = `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(size)}${']'.repeat(size)}}`
    await expect(read(deep)).rejects.toMatchObject({ kind: 'malformed' })
  })

  it('a small packed document that holds too much is refused', async () => {
    const packed = gzipSync(Buffer.alloc(50 * megabyte, ' '))
    const result = reader.read({ bytes: packed, url: 'https://shop.example/feed' })
    await expect(result).rejects.toMatchObject({
      kind: 'too-big',
      message: 'Unpacked, the feed is larger than 10 MB',
    })
  })

  it('takes the first 5,000 entries of a feed without end', async () => {
    const { entries } = await read(rss(fill('<item><title>A</title></item>', size)))
    expect(entries).toHaveLength(5000)
  })

  it('caps text and markup of an entry', async () => {
    const { entries } = await read(
      item(`<description>${fill('&lt;p&gt;word&lt;/p&gt;', size)}</description>`),
    )
    expect(entries[0]?.text).toHaveLength(100_000)
    expect(entries[0]?.html?.length).toBeLessThanOrEqual(300_000)
  })
})
