import { afterEach, beforeEach, expect, test } from 'vitest'
import { feedFreshnessSource } from '../../../electron/engine/sources/feed-freshness.ts'
import type { PollResult } from '../../../electron/engine/sources/source-adapter.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { type Answer, startHttpServer, type TestServer } from '../../servers/http-server.ts'

const hour = 60 * 60_000
const day = 24 * hour
let server: TestServer
let desk: AdapterDesk
let state: unknown

beforeEach(async () => {
  server = await startHttpServer()
  desk = openAdapterDesk()
  state = undefined
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

interface Entry {
  readonly title: string
  /** E.g. `2026-11-20T10:00:00Z`. */
  readonly date?: string
}
const serve = (entries: readonly Entry[], more: Answer = {}) =>
  server.route('/feed', {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<rss version="2.0"><channel><title>Blog</title><link>https://blog.example/</link>${entries
      .map(
        ({ title, date }) =>
          `<item><title>${title}</title><guid>${title}</guid>${date ? `<pubDate>${new Date(date).toUTCString()}</pubDate>` : ''}</item>`,
      )
      .join('')}</channel></rss>`,
    ...more,
  })

async function poll(settings: Record<string, unknown> = {}, circumstances = {}) {
  const result = await desk.poll(
    feedFreshnessSource,
    { url: `${server.url}/feed`, ...settings },
    state,
    circumstances,
  )
  state = result.state
  return result
}
async function watch(times: number, settings: Record<string, unknown> = {}) {
  const results: PollResult<unknown>[] = []
  for (let time = 0; time < times; time += 1) {
    const result = await poll(settings)
    results.push(result)
    await desk.clock.advance(result.againIn ?? hour)
  }
  return results
}
const titles = (results: readonly PollResult<unknown>[]) =>
  results.flatMap(({ items }) => items.map(({ title }) => title))

test('a feed with a recent entry is fresh', async () => {
  serve([
    { title: 'Old', date: '2026-01-01T10:00:00Z' },
    { title: 'New', date: '2026-11-20T10:00:00Z' },
  ])
  const [result] = await watch(1)
  expect(result?.site).toMatchObject({ verdict: 'up', check: { outcome: 'success' } })
  expect(result?.items[0]).toMatchObject({ title: 'Test source is fresh', needs: 'nothing' })
  expect(result?.items[0]?.text).toContain('The newest entry (“New”) is from 20 November 2026 at 10:00')
})

test('a pause that is too long is told at once, since the last entry, and a new entry ends it', async () => {
  serve([{ title: 'Last', date: '2026-11-20T10:00:00Z' }], { etag: '"1"' })
  await poll({ days: 3 })
  await desk.clock.advance(3 * day)
  // The server says that nothing has changed, so this is judged by what is remembered.
  const stale = await poll({ days: 3 })
  expect(stale.site).toMatchObject({ verdict: 'down', check: { outcome: 'failure' } })
  expect(stale.items).toMatchObject([
    { title: 'Test source has had no new entry for 4 days 17 hours', needs: 'look' },
  ])
  expect(stale.items[0]?.text.split('\n')).toEqual([
    'Expected: a new entry at least every 3 days.',
    'Instead: The newest entry (“Last”) is from 20 November 2026 at 10:00 UTC.',
    'Since 20 November 2026 at 10:00 UTC.',
    expect.stringMatching(/^If you have published since, look first at whether the feed is made anew/),
  ])
  serve([{ title: 'Next', date: '2026-11-25T02:00:00Z' }])
  expect(titles(await watch(2, { days: 3 }))).toEqual([
    expect.stringMatching(/^Test source is all right again/),
  ])
})

test('entries without dates are new when they were not there before', async () => {
  serve([{ title: 'One' }])
  await poll({ days: 2 })
  await desk.clock.advance(1.5 * day)
  serve([{ title: 'Two' }, { title: 'One' }])
  await poll({ days: 2 })
  await desk.clock.advance(1.5 * day)
  expect((await poll({ days: 2 })).site?.verdict).toBe('up')
  serve([{ title: 'One' }])
  await desk.clock.advance(day)
  expect((await poll({ days: 2 })).site?.verdict).toBe('down')
})

test('a date in the future keeps no feed fresh', async () => {
  serve([
    { title: 'Planned', date: '2031-01-01T00:00:00Z' },
    { title: 'Last', date: '2026-11-01T00:00:00Z' },
  ])
  await poll({ days: 5 })
  await desk.clock.advance(6 * day)
  expect((await poll({ days: 5 })).site?.verdict).toBe('down')
})

test.each([
  ['a web page', { body: '<!doctype html><title>Blog</title><p>Hello' }, /a web page instead of a feed/],
  ['an error of the server', { status: 500 }, /The server failed \(500\)/],
  ['nothing at that address', { status: 404 }, /There is no feed at this address/],
  ['a login', { status: 403 }, /refused access/],
  ['a broken connection', { drop: true }, /broke off/],
  ['an endless answer', { endless: true, body: 'x'.repeat(100_000) }, /bigger than the limit/],
] as const)('%s instead of a feed is told after three looks', async (_name, answer, words) => {
  serve([{ title: 'New', date: '2026-11-20T10:00:00Z' }])
  await watch(1)
  server.route('/feed', answer)
  const results = await watch(3)
  expect(results.map(({ site }) => site?.verdict)).toEqual(['up', 'up', 'down'])
  expect(results[0]?.againIn).toBe(20_000)
  expect(titles(results)).toEqual(['Test source cannot be read'])
  expect(results[2]?.items[0]?.text).toMatch(words)
})

test('an empty feed is told', async () => {
  serve([])
  expect(titles(await watch(3))).toEqual(['Test source is empty'])
})

test('a feed that is cut off is degraded', async () => {
  server.route('/feed', {
    body: `<rss version="2.0"><channel><title>Blog</title><item><title>New</title>
<pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item><item><title>Fatal error: Allowed memory size`,
  })
  const results = await watch(3)
  expect(results.at(-1)?.site).toMatchObject({ verdict: 'degraded', check: { outcome: 'degraded' } })
  expect(titles(results)).toEqual(['Test source is ill-formed'])
})

test('to be asked less often is no fault of the feed', async () => {
  serve([], { status: 429, headers: { 'retry-after': '600' } })
  await expect(poll()).rejects.toMatchObject({ kind: 'rate-limited', retryAt: desk.clock.now() + 600_000 })
})

test('a machine that is offline or just woke has seen nothing', async () => {
  serve([{ title: 'New', date: '2026-11-20T10:00:00Z' }])
  await poll()
  await server.refuse()
  const offline = await poll({}, { isReachable: async () => false })
  expect(offline.site).toMatchObject({ verdict: 'up', check: { outcome: 'unknown' } })
  expect((await poll({}, { justWoke: true })).site?.check.outcome).toBe('unknown')
  await server.restart()
  expect((await poll()).site?.check.outcome).toBe('success')
})
