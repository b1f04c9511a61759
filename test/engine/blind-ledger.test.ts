import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const minute = 60_000
const hour = 60 * minute

let folder: string
let clock: FakeClock
let server: TestServer
let storeminder: TestEngine

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  clock = createFakeClock()
  server = await startHttpServer()
  storeminder = await startEngine({ folder, clock })
})
afterEach(async () => {
  await storeminder.stop()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** A feed with entries so many minutes old. */
function serve(...ages: readonly number[]): void {
  const items = ages.map((age) => {
    const at = clock.now() - age * minute
    return `<item><guid>${at}</guid><title>Said ${new Date(at).toISOString()}</title><pubDate>${new Date(at).toUTCString()}</pubDate></item>`
  })
  server.route('/feed', {
    body: `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`,
  })
}

async function addFeed(): Promise<string> {
  const { id } = await storeminder.get('sources.add', {
    kind: 'feed',
    name: 'Blog',
    settings: { url: `${server.url}/feed` },
  })
  await storeminder.get('sources.check', { id })
  return id
}

const spots = () => storeminder.get('blindSpots.list', {})
const minutesAgo = (minutes: number) => new Date(clock.now() - minutes * minute).toISOString()

describe('the ledger', () => {
  test('a feed that failed was not observed since it was last read; a list that reaches back fills that', async () => {
    serve(10)
    const id = await addFeed()
    clock.sleep(hour)
    server.route('/feed', { status: 500 })
    await storeminder.get('sources.check', { id })
    expect(await spots()).toEqual([
      expect.objectContaining({
        sourceId: id,
        sourceName: 'Blog',
        from: minutesAgo(60),
        filled: false,
        reason: 'The server failed (500)',
      }),
    ])
    clock.sleep(hour)
    serve(5, 200)
    await storeminder.get('sources.check', { id })
    expect(await spots()).toMatchObject([{ to: minutesAgo(0), filled: true }])
  })

  test('a list too short to reach back leaves it unknown', async () => {
    serve(10)
    const id = await addFeed()
    clock.sleep(hour)
    server.route('/feed', { status: 500 })
    await storeminder.get('sources.check', { id })
    clock.sleep(hour)
    serve(5, 20)
    await storeminder.get('sources.check', { id })
    expect(await spots()).toMatchObject([{ to: minutesAgo(0), filled: false }])
  })

  test('what passed while Storeminder was not running is noted when it starts again, also after a kill', async () => {
    serve(10)
    await addFeed()
    storeminder.engine.start()
    await clock.advance(2 * minute)
    await storeminder.stop()
    clock.sleep(8 * hour)
    storeminder = await startEngine({ folder, clock })
    storeminder.engine.start()
    expect(await spots()).toMatchObject([{ reason: 'Storeminder was not running', from: minutesAgo(8 * 60) }])
  })

  test('a sleep is noted too when a timer notices it before anybody tells of it', async () => {
    serve(10)
    await addFeed()
    storeminder.engine.start()
    const from = minutesAgo(0)
    // Fails after the sleep, so that the stretch stays open to be seen.
    server.route('/feed', { status: 500 })
    clock.sleep(3 * hour)
    await clock.advance(1000)
    storeminder.engine.power('resume')
    expect(await spots()).toMatchObject([{ reason: 'this machine was asleep', from }])
  })

  test('sleep and a pause are noted for every source that was being read', async () => {
    serve(10)
    const id = await addFeed()
    storeminder.engine.start()
    storeminder.engine.power('suspend')
    clock.sleep(3 * hour)
    storeminder.engine.power('resume')
    expect(await spots()).toMatchObject([{ reason: 'this machine was asleep', from: minutesAgo(180) }])
    await storeminder.get('sources.check', { id })
    await storeminder.get('checks.pause', { minutes: 60 })
    expect((await spots())[0]).toMatchObject({ reason: 'checking was paused', from: minutesAgo(0) })
  })
})

describe('while you were away', () => {
  test('before anybody did anything there is nothing to tell', async () => {
    expect(await storeminder.get('digest.get', {})).toMatchObject({ isWorthShowing: false, waiting: 0 })
  })

  test('after a night: what came, what waits, what rang, and what nobody saw; once read it is over', async () => {
    serve(10)
    const id = await addFeed()
    const site = await storeminder.get('sources.add', {
      kind: 'site',
      name: 'Shop',
      settings: { url: `${server.url}/` },
    })
    server.route('/', { body: 'Open' })
    await storeminder.get('sources.check', { id: site.id })
    expect(await storeminder.get('digest.get', {})).toMatchObject({ isWorthShowing: false })
    clock.sleep(hour)
    server.route('/', { status: 500 })
    for (let check = 0; check < 3; check++) await storeminder.get('sources.check', { id: site.id })
    server.route('/feed', { status: 500 })
    await storeminder.get('sources.check', { id })
    clock.sleep(7 * hour)
    serve(1, 2, 3)
    await storeminder.get('sources.check', { id })
    const digest = await storeminder.get('digest.get', {})
    expect(digest).toMatchObject({
      isWorthShowing: true,
      since: minutesAgo(8 * 60),
      until: minutesAgo(0),
      counts: { mention: 3, report: 0, site: 1 },
      alarms: [{ title: expect.stringContaining('down'), state: 'ringing' }],
      sites: [{ name: 'Shop', downMinutes: 420 }],
      blindSpots: [{ sourceName: 'Blog', filled: false }],
    })
    await storeminder.get('digest.seen', {})
    expect(await storeminder.get('digest.get', {})).toMatchObject({
      isWorthShowing: false,
      counts: { mention: 0 },
    })
  })

  test('whoever acts is here: the next digest begins there', async () => {
    serve(10)
    await addFeed()
    const [item] = (await storeminder.get('items.list', { limit: 1 })).items
    clock.sleep(2 * hour)
    await storeminder.get('items.act', { ids: [item?.id ?? ''], action: 'read' })
    expect(await storeminder.get('digest.get', {})).toMatchObject({ since: minutesAgo(0) })
  })
})

describe('a sign-in that is refused', () => {
  test('is told once, is not tried on, and is over when the source can be read again', async () => {
    server.route('/api/v1/timelines/tag/kettle', { body: '[]' })
    const settings = { server: server.url, tags: 'kettle', token: 'tk' }
    const { id } = await storeminder.get('sources.add', { kind: 'mastodon', name: 'Fedi', settings })
    await storeminder.get('sources.check', { id })
    storeminder.engine.start()
    server.route('/api/v1/timelines/tag/kettle', {
      status: 401,
      body: '{"error":"The access token was revoked"}',
    })
    await clock.advance(6 * minute)
    await expect.poll(async () => (await storeminder.get('alarms.list', {})).length).toBe(1)
    const [alarm] = await storeminder.get('alarms.list', {})
    expect(alarm).toMatchObject({ title: 'Fedi: sign in again', topic: 'sign-in', severity: 'notable' })
    const [source] = (await storeminder.get('sources.list', {})).filter((one) => one.id === id)
    expect(source?.health.error).toMatchObject({ kind: 'auth', cure: 'sign-in' })
    const asked = server.requests.length
    await clock.advance(10 * hour)
    expect(server.requests.length).toBe(asked)
    expect(storeminder.desktop.shown.filter(({ title }) => title.includes('sign in again'))).toHaveLength(1)
    server.route('/api/v1/timelines/tag/kettle', { body: '[]' })
    await storeminder.get('sources.update', { id, settings: { ...settings, token: 'new' } })
    await clock.advance(minute)
    await expect.poll(async () => (await storeminder.get('alarms.list', {}))[0]?.state).toBe('over')
  })
})
