import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { secretMask } from '../../electron/shared/model/source.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const minute = 60_000

let server: TestServer
let clock: FakeClock
let app: TestEngine

beforeEach(async () => {
  server = await startHttpServer()
  clock = createFakeClock()
  app = await startEngine({ clock })
})
afterEach(async () => {
  await app.stop()
  await server.close()
})

function rss(titles: readonly string[]): string {
  const items = titles.map(
    (title, index) =>
      `<item><title>${title}</title><link>https://blog.example/${encodeURIComponent(title)}</link>` +
      `<guid>${title}</guid><pubDate>${new Date(clock.now() - (index + 1) * minute).toUTCString()}</pubDate>` +
      `<description>About ${title}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Blog</title><link>https://blog.example/</link>${items.join('')}</channel></rss>`
}

/** Fake time does not move real sockets: lets the network have its turn until something holds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    if (await holds()) return
    await clock.advance(50)
    await new Promise((done) => setTimeout(done, 10))
  }
  throw new Error('It never happened')
}

const serveFeed = (titles: readonly string[]) =>
  server.route('/feed', () => ({ headers: { 'content-type': 'application/rss+xml' }, body: rss(titles) }))
const addFeed = () => app.get('sources.add', { kind: 'feed', settings: { url: `${server.url}/feed` } })
const titles = async () => (await app.get('items.list', {})).items.map((item) => item.title)

describe('from source to notice', () => {
  it('imports a feed without a word, then tells each new entry once', async () => {
    serveFeed(['First', 'Second'])
    const source = await addFeed()
    expect(await app.get('sources.check', { id: source.id })).toEqual({ newItems: 2 })
    expect(await titles()).toEqual(['First', 'Second'])
    app.engine.start()
    serveFeed(['Third', 'First', 'Second'])
    expect(await app.get('sources.check', { id: source.id })).toEqual({ newItems: 1 })
    await until(() => app.desktop.shown.length > 0)
    expect(await app.get('sources.check', { id: source.id })).toEqual({ newItems: 0 })
    await clock.advance(5 * minute)
    expect(app.desktop.shown.map(({ title, body }) => [title, body])).toEqual([['Blog', 'Third']])
  })

  it('polls a new source by itself soon after it was added, and again after its interval', async () => {
    serveFeed(['First'])
    app.engine.start()
    await app.get('sources.add', { kind: 'feed', everyMinutes: 10, settings: { url: `${server.url}/feed` } })
    await until(async () => (await titles()).length === 1)
    const asked = server.requests.length
    await clock.advance(8 * minute)
    expect(server.requests.length).toBe(asked)
    await clock.advance(4 * minute)
    await until(() => server.requests.length > asked)
  })

  it('acknowledges an item from its notice', async () => {
    serveFeed(['First'])
    const source = await addFeed()
    await app.get('sources.check', { id: source.id })
    app.engine.start()
    serveFeed(['Second', 'First'])
    await app.get('sources.check', { id: source.id })
    await until(() => app.desktop.shown.length > 0)
    const notice = app.desktop.shown[0]
    app.desktop.press(notice?.id ?? '', 'acknowledge')
    await clock.advance(100)
    const item = await app.get('items.get', { id: notice?.itemId ?? '' })
    expect([item.title, item.state]).toEqual(['Second', 'acknowledged'])
  })

  it.each([
    ['refuses', async () => false],
    ['fails', () => Promise.reject(new Error('The session bus is gone'))],
  ])('keeps an untold notice while the desktop %s, and tells it once', async (_, answer) => {
    serveFeed(['First'])
    const source = await addFeed()
    await app.get('sources.check', { id: source.id })
    app.desktop.answer = answer
    app.engine.start()
    serveFeed(['Second', 'First'])
    await app.get('sources.check', { id: source.id })
    await clock.advance(30_000)
    app.desktop.answer = async () => true
    await clock.advance(60_000)
    await until(() => app.desktop.shown.length > 0)
    await clock.advance(10 * minute)
    expect(app.desktop.shown.map((notice) => notice.body)).toEqual(['Second'])
  })

  it('shows no news when the person wants none', async () => {
    await app.get('settings.set', { notifications: false })
    serveFeed(['First'])
    const source = await addFeed()
    await app.get('sources.check', { id: source.id })
    app.engine.start()
    serveFeed(['Second', 'First'])
    await app.get('sources.check', { id: source.id })
    await clock.advance(5 * minute)
    expect(app.desktop.shown).toEqual([])
  })

  it('says what an item is about: the watches whose words stand in it', async () => {
    const watch = await app.get('watches.save', { name: 'Lumen', terms: ['lumen'] })
    serveFeed(['A day at LUMEN', 'Nothing'])
    const source = await addFeed()
    await app.get('sources.check', { id: source.id })
    const { items } = await app.get('items.list', { watchId: watch.id })
    expect(items.map((item) => item.title)).toEqual(['A day at LUMEN'])
  })

  it('looks for the words of a new watch in what is already there', async () => {
    serveFeed(['A day at LUMEN', 'Nothing'])
    const source = await addFeed()
    await app.get('sources.check', { id: source.id })
    const watch = await app.get('watches.save', { name: 'Lumen', terms: ['lumen'] })
    await until(async () => (await app.get('items.list', { watchId: watch.id })).items.length === 1)
  })
})

describe('a site that goes down', () => {
  it('raises one alarm after three failures, rings until acknowledged, and ends when the site is back', async () => {
    server.route('/', { body: 'Hello' })
    const site = await app.get('sources.add', { kind: 'site', settings: { url: `${server.url}/` } })
    const check = async () => {
      await clock.advance(1000)
      return app.get('sources.check', { id: site.id })
    }
    expect(await check()).toEqual({ newItems: 1 })
    app.engine.start()
    server.route('/', { status: 500, body: 'Oops' })
    for (const _ of [1, 2]) expect((await check()).error?.message).toContain('500')
    expect(await app.get('alarms.list', {})).toEqual([])
    await check()
    const [alarm, ...others] = await app.get('alarms.list', { state: 'ringing' })
    expect(others).toEqual([])
    expect((await app.get('health.get', {})).glance).toBe('alarm')
    await until(() => app.desktop.shown.some((notice) => notice.urgency === 'alarm'))
    await check()
    expect(await app.get('alarms.list', {})).toHaveLength(1)

    await app.get('alarms.acknowledge', { id: alarm?.id ?? '', note: 'On it' })
    expect((await app.get('health.get', {})).glance).not.toBe('alarm')
    server.route('/', { body: 'Hello' })
    await check()
    expect((await app.get('alarms.list', {}))[0]?.state).toBe('acknowledged')
    await check()
    expect((await app.get('alarms.list', {}))[0]).toMatchObject({ state: 'over', note: 'On it' })
    expect((await app.get('sites.list', {}))[0]?.verdict).toBe('up')
    const history = await app.get('sites.history', { sourceId: site.id })
    expect(history.filter((one) => one.outcome === 'failure').length).toBeGreaterThanOrEqual(4)
  })

  it('acknowledges the alarm from its notice', async () => {
    server.route('/', { status: 503 })
    const site = await app.get('sources.add', { kind: 'site', settings: { url: `${server.url}/` } })
    app.engine.start()
    for (const _ of [1, 2, 3]) await app.get('sources.check', { id: site.id })
    await until(() => app.desktop.shown.length > 0)
    app.desktop.press(app.desktop.shown[0]?.id ?? '', 'acknowledge')
    await clock.advance(100)
    expect((await app.get('alarms.list', {}))[0]?.state).toBe('acknowledged')
  })
})

describe('an alarm through the contract', () => {
  async function siteDown(): Promise<{ readonly siteId: string; readonly alarmId: string }> {
    server.route('/', { status: 503 })
    const site = await app.get('sources.add', { kind: 'site', settings: { url: `${server.url}/` } })
    app.engine.start()
    for (const _ of [1, 2, 3]) await app.get('sources.check', { id: site.id })
    const [alarm] = await app.get('alarms.list', {})
    return { siteId: site.id, alarmId: alarm?.id ?? '' }
  }

  it('is told once with its timeline, and its end once, without news that repeat them', async () => {
    const { siteId, alarmId } = await siteDown()
    await until(() => app.desktop.shown.length > 0)
    expect(await app.get('alarms.get', { id: alarmId })).toMatchObject({
      ...{ sourceId: siteId, severity: 'critical', state: 'ringing', topic: 'down', drill: false },
      told: [{ channel: 'Desktop', outcome: 'delivered', text: expect.stringContaining('is down') }],
    })
    server.route('/', { body: 'Hello' })
    for (const _ of [1, 2]) await app.get('sources.check', { id: siteId })
    await until(() => app.desktop.shown.length > 1)
    await clock.advance(20 * minute)
    expect(app.desktop.shown.map(({ title, urgency }) => [title.split(' ')[0], urgency])).toEqual([
      [expect.any(String), 'alarm'],
      ['Over:', 'news'],
    ])
    expect(await app.get('items.list', { kinds: ['site'] })).toMatchObject({ items: { length: 2 } })
  })

  it('can be confirmed and snoozed until it is over, then neither', async () => {
    const { siteId, alarmId: id } = await siteDown()
    const had = await app.get('alarms.acknowledge', { id, note: 'On it' })
    const minutes = (later: string | undefined) => (Date.parse(later ?? '') - clock.now()) / minute
    expect(minutes(had.acknowledgedUntil)).toBe(120)
    expect(minutes((await app.get('alarms.confirm', { id, minutes: 30 })).acknowledgedUntil)).toBe(30)
    expect(await app.get('alarms.snooze', { id, minutes: 60 })).toMatchObject({
      state: 'snoozed',
      note: 'On it',
    })
    server.route('/', { body: 'Hello' })
    for (const _ of [1, 2]) await app.get('sources.check', { id: siteId })
    for (const name of ['alarms.confirm', 'alarms.snooze'] as const)
      expect(await app.call(name, { id, minutes: 5 })).toMatchObject({
        ok: false,
        error: { kind: 'conflict' },
      })
    expect(await app.call('alarms.get', { id: 'x' })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    })
  })

  it('waits an hour when its notice says so, and is had when somebody has its item', async () => {
    const { alarmId: id } = await siteDown()
    await until(() => app.desktop.shown.length > 0)
    app.desktop.press(app.desktop.shown[0]?.id ?? '', 'snooze')
    await clock.advance(100)
    const snoozed = await app.get('alarms.get', { id })
    expect([snoozed.state, Date.parse(snoozed.snoozedUntil ?? '') - clock.now()]).toEqual([
      'snoozed',
      60 * minute - 100,
    ])
    await clock.advance(61 * minute)
    expect((await app.get('alarms.get', { id })).state).toBe('ringing')
    await app.get('items.act', { ids: [snoozed.itemId ?? ''], action: 'acknowledge' })
    expect((await app.get('alarms.get', { id })).state).toBe('acknowledged')
  })

  it('is answered from a notice of which only the alarm is known', async () => {
    const { alarmId } = await siteDown()
    app.desktop.press(alarmId, 'acknowledge')
    await clock.advance(100)
    expect((await app.get('alarms.get', { id: alarmId })).state).toBe('acknowledged')
  })

  it('ends without a word when nobody watches any more', async () => {
    const { siteId, alarmId } = await siteDown()
    await app.get('sources.update', { id: siteId, paused: true })
    await clock.advance(20 * minute)
    expect((await app.get('alarms.get', { id: alarmId })).state).toBe('over')
    expect(app.desktop.shown).toEqual([])
  })

  it('of a rehearsal is in the list while it rings and in no count', async () => {
    app.engine.start()
    expect((await app.get('drills.start', {})).state).toBe('gathering')
    await until(async () => (await app.get('drills.get', {})).state === 'ringing')
    const [alarm] = await app.get('alarms.list', {})
    expect(alarm).toMatchObject({ drill: true, state: 'ringing' })
    expect(await app.get('health.get', {})).toMatchObject({ ringing: 0, glance: 'well', unread: 0 })
    expect((await app.get('items.list', {})).items).toEqual([])
    await app.get('alarms.acknowledge', { id: alarm?.id ?? '' })
    expect((await app.get('drills.get', {})).state).toBe('done')
    expect(await app.get('alarms.list', {})).toEqual([])
  })
})

describe('what a person changes', () => {
  it('hides a removed source with its items and brings both back', async () => {
    serveFeed(['First'])
    const source = await addFeed()
    await app.get('sources.check', { id: source.id })
    const { undo } = await app.get('sources.remove', { id: source.id })
    expect([await titles(), await app.get('sources.list', {})]).toEqual([[], []])
    await app.get('changes.undo', { id: undo })
    expect(await titles()).toEqual(['First'])
    expect(await app.call('changes.undo', { id: undo })).toMatchObject({
      ok: false,
      error: { kind: 'conflict' },
    })
  })

  it('takes back what was done to items', async () => {
    serveFeed(['First', 'Second'])
    const source = await addFeed()
    await app.get('sources.check', { id: source.id })
    const { changed, undo } = await app.get('items.act', { filter: { state: 'unread' }, action: 'read' })
    expect([changed, (await app.get('items.counts', {})).unread]).toEqual([2, 0])
    await app.get('changes.undo', { id: undo })
    expect((await app.get('items.counts', {})).unread).toBe(2)
  })

  it('wakes a snoozed item when its time has come', async () => {
    serveFeed(['First'])
    const source = await addFeed()
    await app.get('sources.check', { id: source.id })
    app.engine.start()
    const ids = (await app.get('items.list', {})).items.map((item) => item.id)
    const until30 = new Date(clock.now() + 30 * minute).toISOString()
    await app.get('items.act', { ids, action: 'snooze', until: until30 })
    expect((await app.get('items.list', {})).items[0]).toMatchObject({
      state: 'snoozed',
      snoozedUntil: until30,
    })
    await clock.advance(32 * minute)
    expect((await app.get('items.list', {})).items[0]?.state).toBe('unread')
  })

  it('checks nothing by itself while paused, and goes on when resumed', async () => {
    serveFeed(['First'])
    app.engine.start()
    await app.get('checks.pause', { minutes: 60 })
    await addFeed()
    await clock.advance(30 * minute)
    expect(server.requests).toEqual([])
    await app.get('checks.resume', {})
    await until(() => server.requests.length > 0)
  })

  it('lets no secret leave the engine, and keeps it when the mask comes back', async () => {
    server.route('/feed', ({ headers }) =>
      headers.authorization === `Basic ${Buffer.from('me:s3cret').toString('base64')}`
        ? { headers: { 'content-type': 'application/rss+xml' }, body: rss(['Private']) }
        : { status: 401 },
    )
    const settings = { url: `${server.url}/feed`, username: 'me', password: 's3cret' }
    const source = await app.get('sources.add', { kind: 'feed', settings })
    expect(source.settings.password).toBe(secretMask)
    expect(JSON.stringify(await app.get('sources.list', {}))).not.toContain('s3cret')
    await app.get('sources.update', { id: source.id, settings: { ...source.settings } })
    expect(await app.get('sources.check', { id: source.id })).toEqual({ newItems: 1 })
  })
})

describe('what is refused, in words', () => {
  it('names the setting that is wrong', async () => {
    const result = await app.call('sources.add', { kind: 'feed', settings: { url: 'nonsense' } })
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid', field: 'settings.url' } })
  })

  it('reads one address once', async () => {
    serveFeed(['First'])
    await addFeed()
    const result = await app.call('sources.add', { kind: 'feed', settings: { url: `${server.url}/feed` } })
    expect(result).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  })

  it('names the source in the reason of a failed check and keeps the rest going', async () => {
    server.route('/feed', { status: 404 })
    const source = await addFeed()
    const report = await app.get('sources.check', { id: source.id })
    expect(report.newItems).toBe(0)
    expect(report.error).toMatchObject({ kind: 'gone' })
    expect(report.error?.message).toContain(source.name)
    const [listed] = await app.get('sources.list', {})
    expect(listed?.health).toMatchObject({ status: 'failing', failures: 1 })
    expect(listed?.health.error?.advice).not.toBe('')
  })

  it.each([
    ['no.method', {}, 'unknown-method'],
    ['items.list', { limit: 'many' }, 'invalid'],
    ['items.get', { id: '999999' }, 'not-found'],
    ['items.list', { cursor: 'nonsense' }, 'invalid'],
    ['items.act', { action: 'read' }, 'invalid'],
    ['__proto__', {}, 'unknown-method'],
  ])('%s %j is %s', async (method, params, kind) => {
    expect(await app.engine.dispatch(method, params)).toMatchObject({ ok: false, error: { kind } })
  })
})
