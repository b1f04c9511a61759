import { afterEach, describe, expect, it } from 'vitest'
import {
  createFeedReader,
  type FeedReaderOptions,
} from '../../../electron/engine/formats/create-feed-reader.ts'
import type { FeedReader } from '../../../electron/engine/formats/feed-reader.ts'

const worker = new URL('../../../electron/engine/formats/feed-worker.ts', import.meta.url)
const readers: FeedReader[] = []

function start(options: Partial<FeedReaderOptions> = {}): FeedReader {
  const reader = createFeedReader({ worker, ...options })
  readers.push(reader)
  return reader
}

/** A worker whose script misbehaves in one way for documents from `/bad`. */
function misbehaving(how: string): URL {
  const script = `
    import { parentPort } from 'node:worker_threads'
    parentPort.on('message', ({ url }) => {
      if (url.endsWith('/bad')) { ${how} }
      else parentPort.postMessage({ feed: { title: url, entries: [], readBy: 'rss-parser', isMended: false } })
    })`
  return new URL(`data:text/javascript,${encodeURIComponent(script)}`)
}

function rss(title: string): Uint8Array {
  return new TextEncoder().encode(
    `<rss version="2.0"><channel><title>${title}</title><item><title>One</title></item></channel></rss>`,
  )
}

const url = 'https://shop.example/feed'

afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()))
})

describe('createFeedReader', () => {
  it('reads documents in a worker, each its own', async () => {
    const reader = start()
    const feeds = await Promise.all(['a', 'b', 'c'].map((title) => reader.read({ bytes: rss(title), url })))
    expect(feeds.map((feed) => feed.title)).toEqual(['a', 'b', 'c'])
    expect(feeds[0]?.entries).toEqual([{ title: 'One', text: '' }])
  })

  it('copies bytes that are part of a larger buffer instead of taking all of it away', async () => {
    const whole = Buffer.from(`....${Buffer.from(rss('a')).toString()}....`)
    const feed = await start().read({ bytes: whole.subarray(4, -4), url })
    expect(feed.title).toBe('a')
    expect(whole.toString('utf8', 0, 4)).toBe('....')
  })

  it('hands on why a document is no feed, and reads the next one', async () => {
    const reader = start()
    const page = new TextEncoder().encode('<html><body>Hello</body></html>')
    await expect(reader.read({ bytes: page, url })).rejects.toMatchObject({
      kind: 'malformed',
      message: 'The address answered a web page instead of a feed',
    })
    expect((await reader.read({ bytes: rss('a'), url })).title).toBe('a')
  })

  it('refuses what is too large without starting to read', async () => {
    const reader = start({ maxBytes: 100 })
    await expect(reader.read({ bytes: new Uint8Array(101), url })).rejects.toMatchObject({ kind: 'too-big' })
  })

  it.each([
    ['hangs', 'for (;;) {}', 'timeout', 1500],
    [
      'needs too much memory',
      'const all = []; for (;;) all.push(new Array(100000).fill({}))',
      'too-big',
      60_000,
    ],
    ['ends the worker', 'process.exit(1)', 'bug', 60_000],
    ['throws', "throw new Error('boom')", 'bug', 60_000],
  ])('costs only the document that %s', async (_, how, kind, timeout) => {
    const reader = start({ worker: misbehaving(how), timeout, memory: 32 })
    const before = reader.read({ bytes: rss('a'), url: 'https://shop.example/1' })
    const bad = reader.read({ bytes: rss('a'), url: 'https://shop.example/bad' })
    const after = reader.read({ bytes: rss('a'), url: 'https://shop.example/2' })
    await expect(bad).rejects.toMatchObject({ kind })
    expect((await before).title).toBe('https://shop.example/1')
    expect((await after).title).toBe('https://shop.example/2')
  })

  it('waits longer where the machine has no time for it, though not for ever', async () => {
    // A thread that sleeps gets no more of the machine than one that others crowd out.
    const late = 'setTimeout(() => parentPort.postMessage({ feed: { title: "late", entries: [] } }), 2500)'
    const patient = start({ worker: misbehaving(late), timeout: 1000 })
    expect((await patient.read({ bytes: rss('a'), url: 'https://shop.example/bad' })).title).toBe('late')
    const silent = start({ worker: misbehaving(''), timeout: 300 })
    await expect(silent.read({ bytes: rss('a'), url: 'https://shop.example/bad' })).rejects.toMatchObject({
      kind: 'timeout',
    })
  })

  it('gives nobody the late answer to a document that was given up', async () => {
    const busy = `for (const end = Date.now() + 1500; Date.now() < end; );
      parentPort.postMessage({ feed: { title: 'too late', entries: [] } })`
    const reader = start({ worker: misbehaving(busy), timeout: 1000 })
    await reader.read({ bytes: rss('a'), url: 'https://shop.example/1' })
    const bad = reader.read({ bytes: rss('a'), url: 'https://shop.example/bad' })
    const next = reader.read({ bytes: rss('a'), url: 'https://shop.example/2' })
    const outcomes = Promise.allSettled([bad, next])
    // Busy itself, so that both wait for it: first the end of its patience, as timers come after this, then the answer.
    await new Promise((resolve) => setImmediate(resolve))
    const before = process.cpuUsage()
    for (const end = Date.now() + 2500; Date.now() < end || process.cpuUsage(before).user < 1_500_000; );
    expect(await outcomes).toMatchObject([
      { status: 'rejected', reason: { kind: 'timeout' } },
      { value: { title: 'https://shop.example/2' } },
    ])
  })

  it('starts a new worker after it was idle, and after it was closed', async () => {
    const reader = start({ idle: 1 })
    expect((await reader.read({ bytes: rss('a'), url })).title).toBe('a')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await reader.read({ bytes: rss('b'), url })).title).toBe('b')
    await reader.close()
    expect((await reader.read({ bytes: rss('c'), url })).title).toBe('c')
  })

  it('lets nobody wait for ever when it is closed in the middle of work', async () => {
    const reader = start({ worker: misbehaving('for (;;) {}') })
    const bad = reader.read({ bytes: rss('a'), url: 'https://shop.example/bad' })
    const waiting = reader.read({ bytes: rss('a'), url: 'https://shop.example/1' })
    const outcomes = Promise.allSettled([bad, waiting])
    await reader.close()
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
