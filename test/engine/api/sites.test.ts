import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../../fake-clock.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'
import { startEngine, type TestEngine } from '../../start-engine.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

let server: TestServer
let clock: FakeClock
let app: TestEngine
let key: string

beforeEach(async () => {
  server = await startHttpServer({ '/': { body: '<title>My blog</title><p>Latest posts' } })
  clock = createFakeClock()
  app = await startEngine({ clock })
  key = new URL(server.url).host
})
afterEach(async () => {
  await app.stop()
  await server.close()
})

async function add(kind: 'site' | 'tcp' | 'feed-freshness', settings: Record<string, string | number>) {
  return (await app.get('sources.add', { kind, settings })).id
}
const addSite = () => add('site', { url: `${server.url}/` })
/** Checks every three minutes for a while, as the scheduler would. */
async function watch(id: string, milliseconds: number) {
  for (const end = clock.now() + milliseconds; clock.now() < end; clock.sleep(3 * minute))
    await app.get('sources.check', { id })
}
/** Three checks in a row, as they come when something is to be confirmed. */
async function confirm(id: string) {
  for (let time = 0; time < 3; time += 1) {
    await app.get('sources.check', { id })
    clock.sleep(20 * second)
  }
}
const overview = async () => {
  const [site, ...others] = await app.get('sites.overview', {})
  expect(others).toEqual([])
  if (site === undefined) throw new Error('There is no site')
  return site
}

describe('a site with all its checks', () => {
  test('is one row, up when the check that asks for it is', async () => {
    expect(await app.get('sites.overview', {})).toEqual([])
    const id = await addSite()
    expect(await overview()).toMatchObject({
      ...{ key, verdict: 'unknown', checks: 1, uptime: [], alarmIds: [], confirming: false },
      reason: expect.stringMatching(/It has not been checked yet\.$/),
    })
    await add('tcp', { host: '127.0.0.1', port: server.port })
    await watch(id, 30 * minute)
    const site = await overview()
    expect(site).toMatchObject({ key, url: `${server.url}/`, verdict: 'up', checks: 2, paused: false })
    expect(site).not.toHaveProperty('reason')
    expect(site.uptime.map(({ span, share, seen }) => [span, share, seen])).toEqual(
      ['24h', '7d', '30d', '90d'].map((span) => [span, 1, 1]),
    )
    expect(site.lastCheckAt).toBe(new Date(clock.now() - 3 * minute).toISOString())
  })

  test('is down when a check that asks for it says so, with the alarm and why', async () => {
    const id = await addSite()
    await watch(id, 9 * minute)
    server.route('/', { status: 500 })
    const downAt = clock.now()
    await confirm(id)
    const site = await overview()
    const [alarm] = await app.get('alarms.list', {})
    expect(site).toMatchObject({ verdict: 'down', since: new Date(downAt).toISOString() })
    expect(site.reason).toContain('500')
    expect(site.reason).toContain(key)
    expect(site.alarmIds).toEqual([alarm?.id])
  })

  test('is degraded at most when only a check of its quality is not content', async () => {
    const id = await addSite()
    await watch(id, 3 * minute)
    server.route('/feed', { status: 404 })
    const feed = await add('feed-freshness', { url: `${server.url}/feed` })
    await confirm(feed)
    await app.get('sources.check', { id })
    const site = await overview()
    expect(site.verdict).toBe('degraded')
    expect(site.reason).toMatch(/^Feed of /)
    // It is no outage of the site.
    expect(site.uptime[0]).toMatchObject({ share: 1 })
    const { checkups } = await app.get('sites.get', { key })
    expect(checkups.map(({ kind, counts, verdict }) => [kind, counts, verdict])).toEqual([
      ['site', true, 'up'],
      ['feed-freshness', false, 'down'],
    ])
  })

  test('is unknown while its checks are paused, and after nobody has looked for long', async () => {
    const id = await addSite()
    await watch(id, 30 * minute)
    clock.sleep(5 * hour)
    expect(await overview()).toMatchObject({
      verdict: 'unknown',
      reason: expect.stringMatching(/not been checked for a while/),
    })
    await app.get('sources.check', { id })
    const after = await overview()
    expect(after.verdict).toBe('up')
    // Counted anew each minute even without a check.
    clock.sleep(5 * minute)
    expect((await overview()).uptime[0]?.time.up).toBe((after.uptime[0]?.time.up ?? 0) + 5 * minute)
    await app.get('sources.update', { id, paused: true })
    const site = await overview()
    expect(site).toMatchObject({ verdict: 'unknown', paused: true })
    expect(site.uptime[0]?.time.unknown).toBeGreaterThan(5 * hour - 10 * minute)
    expect(site.uptime[0]?.share).toBe(1)
  })

  test('has two rows where two sites are watched', async () => {
    await addSite()
    await add('site', { url: 'https://ann:secret@www.shop.blog.example/' })
    await add('tcp', { host: 'mail.blog.example', port: 25 })
    expect((await app.get('sites.overview', {})).map((site) => [site.key, site.checks])).toEqual([
      [key, 1],
      ['blog.example', 2],
    ])
    const page = await app.get('sites.get', { key: 'blog.example' })
    expect(page.url).toBe('https://www.shop.blog.example/')
    expect(JSON.stringify(page)).not.toContain('secret')
  })
})

describe('its page', () => {
  test('shows ninety days of the zone asked for, outages with their reason, and what changed', async () => {
    const id = await addSite()
    await watch(id, 30 * minute)
    server.route('/', { status: 500 })
    await confirm(id)
    await watch(id, 30 * minute)
    server.route('/', { body: 'Latest posts' })
    await confirm(id)
    const page = await app.get('sites.get', { key, timeZone: 'Pacific/Auckland' })
    expect(page.days).toHaveLength(90)
    // 03:00 UTC is the afternoon of the same day there.
    expect(page.days.at(-1)).toMatchObject({
      day: '2026-11-22',
      outages: 1,
      reason: expect.stringMatching(/500/),
    })
    expect(page.days.at(-1)?.time.down).toBe(page.uptime[0]?.time.down)
    expect(page.days[0]?.time).toEqual({ up: 0, degraded: 0, down: 0, unknown: 0, maintenance: 0 })
    expect(page.troubles).toHaveLength(1)
    expect(page.troubles[0]).toMatchObject({
      state: 'down',
      sourceId: id,
      reason: expect.stringMatching(/500/),
    })
    expect(page.changes.map(({ title }) => title)).toEqual([
      expect.stringMatching(/is up again after 31 minutes/),
      expect.stringMatching(/is down$/),
      expect.stringMatching(/is up$/),
    ])
    expect(page.timeZone).toBe('Pacific/Auckland')
    const honolulu = await app.get('sites.get', { key, timeZone: 'Pacific/Honolulu' })
    expect(honolulu.days.at(-1)?.day).toBe('2026-11-21')
  })

  test('refuses a zone that does not exist and a site that is not watched, in words', async () => {
    await addSite()
    expect(await app.call('sites.get', { key, timeZone: 'Mars/Olympus' })).toMatchObject({
      error: { kind: 'invalid', field: 'timeZone', message: expect.stringMatching(/no such time zone/) },
    })
    expect(await app.call('sites.get', { key: 'other.example' })).toMatchObject({
      error: { kind: 'not-found', message: expect.stringMatching(/no longer watched/) },
    })
    expect(await app.call('sites.series', { sourceId: 'nobody' })).toMatchObject({
      error: { kind: 'not-found' },
    })
  })
})

describe('answer times', () => {
  test('come in buckets that cover the span, with phases, and what was seen in each', async () => {
    const id = await addSite()
    await watch(id, hour)
    for (const [span, minutes, most] of [
      ['24h', 5, 289],
      ['7d', 30, 337],
      ['30d', 120, 361],
      ['90d', 360, 361],
    ] as const) {
      const series = await app.get('sites.series', { sourceId: id, span })
      expect(series.bucketMinutes).toBe(minutes)
      expect(series.buckets.length).toBeLessThanOrEqual(most)
      const starts = series.buckets.map(({ at }) => Date.parse(at))
      expect(starts.every((at, index) => at === (starts[0] ?? 0) + index * minutes * minute)).toBe(true)
      expect(starts.at(-1)).toBeLessThanOrEqual(clock.now())
      expect((starts.at(-1) ?? 0) + minutes * minute).toBeGreaterThan(clock.now())
      expect(series.buckets.reduce((sum, { answer }) => sum + (answer?.count ?? 0), 0)).toBe(20)
      expect(series.buckets.reduce((sum, { time }) => sum + time.up, 0)).toBe(hour)
    }
    const { buckets } = await app.get('sites.series', { sourceId: id, span: '24h' })
    const answered = buckets.flatMap(({ answer }) => answer ?? [])
    for (const { min, mean, p95, max, phases } of answered) {
      expect(min <= mean && mean <= max && min <= p95 && p95 <= max).toBe(true)
      expect(phases?.firstByte).toBeGreaterThan(0)
    }
  })

  test('are the same after a day, when they have been summed up and the sums are all there is', async () => {
    const id = await addSite()
    await watch(id, 3 * hour)
    const ask = async () => {
      const { buckets } = await app.get('sites.series', { sourceId: id, span: '7d' })
      return buckets.filter(({ answer }) => answer !== undefined).map(({ at, answer }) => ({ at, answer }))
    }
    const before = await ask()
    await app.get('sources.update', { id, paused: true })
    clock.sleep(3 * 24 * hour)
    app.engine.start()
    await clock.advance(hour)
    await wait(10)
    expect(await ask()).toEqual(before)
    // The checks themselves are gone but for the newest sixty.
    expect((await app.get('sites.history', { sourceId: id })).length).toBeLessThanOrEqual(60)
  })
})
