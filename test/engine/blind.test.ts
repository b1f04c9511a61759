import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const minute = 60_000

/** Everything beyond this machine, as a proxy: while it refuses, the machine is offline. */
let internet: TestServer
let clock: FakeClock
let app: TestEngine

beforeEach(async () => {
  internet = await startHttpServer()
  vi.stubEnv('http_proxy', internet.url)
  vi.stubEnv('no_proxy', '')
  vi.stubEnv('NO_PROXY', '')
  internet.route('http://check.example/', { status: 204 })
  internet.route('http://blog.example/', { body: '<h1>Slow Trains</h1>' })
  internet.route('http://blog.example/feed', {
    headers: { 'content-type': 'application/rss+xml' },
    body: '<rss version="2.0"><channel><title>Slow Trains</title><item><guid>1</guid><title>One</title></item></channel></rss>',
  })
  clock = createFakeClock()
  app = await startEngine({ clock })
  await app.get('settings.set', { connectivityHosts: ['http://check.example/'] })
})
afterEach(async () => {
  await app.stop()
  await internet.close()
  vi.unstubAllEnvs()
})

const asked = (path: string) =>
  internet.requests.filter(({ url }) => url === `http://blog.example${path}`).length

/** Fake time does not move real sockets: lets the network have its turn until something holds. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await expect
    .poll(async () => {
      await clock.advance(50)
      return holds()
    })
    .toBe(true)
}

async function addSite(): Promise<string> {
  const settings = { url: 'http://blog.example/' }
  return (await app.get('sources.add', { kind: 'site', everyMinutes: 5, settings })).id
}

async function addFeed(everyMinutes: number): Promise<string> {
  const settings = { url: 'http://blog.example/feed' }
  return (await app.get('sources.add', { kind: 'feed', everyMinutes, settings })).id
}

it('while this machine is offline it says blind, judges nothing, and looks again within a minute of its return', async () => {
  const site = await addSite()
  const feed = await addFeed(60)
  for (const id of [site, feed]) await app.get('sources.check', { id })
  expect(await app.get('health.get', {})).toMatchObject({ glance: 'new', online: true })
  const seenAt = clock.now()

  await internet.refuse()
  app.engine.start()
  for (let check = 0; check < 4; check += 1) {
    await clock.advance(30_000)
    for (const id of [site, feed]) {
      const { error } = await app.get('sources.check', { id })
      expect(error?.kind).toBe('offline')
      expect(error?.message).toContain('offline')
    }
  }
  expect(await app.get('health.get', {})).toMatchObject({
    glance: 'blind',
    online: false,
    sources: { total: 2, failing: 0, blind: 2 },
  })
  for (const { health } of await app.get('sources.list', {})) {
    expect(health).toMatchObject({ status: 'blind', lastSuccessAt: new Date(seenAt).toISOString() })
  }
  expect(await app.get('alarms.list', {})).toEqual([])
  expect((await app.get('sites.list', {}))[0]?.verdict).toBe('up')
  const outcomes = (await app.get('sites.history', { sourceId: site })).map(({ outcome }) => outcome)
  // It looks by itself as well.
  expect(outcomes.filter((outcome) => outcome === 'unknown').length).toBeGreaterThanOrEqual(4)
  expect(outcomes.filter((outcome) => outcome !== 'unknown')).toEqual(['success'])

  await internet.restart()
  const before = [asked('/'), asked('/feed')]
  await clock.advance(minute)
  await until(() => asked('/') > (before[0] ?? 0) && asked('/feed') > (before[1] ?? 0))
  await until(async () => (await app.get('health.get', {})).glance === 'new')
  expect(await app.get('health.get', {})).toMatchObject({ online: true, sources: { failing: 0, blind: 0 } })
  expect(app.desktop.shown).toEqual([])
})

it('a login page in place of the internet makes nothing fail, and nothing look well', async () => {
  const site = await addSite()
  const feed = await addFeed(60)
  for (const id of [site, feed]) await app.get('sources.check', { id })
  for (const url of ['http://check.example/', 'http://blog.example/', 'http://blog.example/feed'])
    internet.route(url, { redirect: 'http://hotspot.example/login' })
  internet.route('http://hotspot.example/login', { body: '<form><input type="password"></form>' })
  for (let check = 0; check < 4; check += 1) {
    await clock.advance(30_000)
    for (const id of [site, feed]) {
      const { error } = await app.get('sources.check', { id })
      expect(error).toMatchObject({ kind: 'offline' })
      expect(error?.message).toContain('A login page of this network (hotspot.example)')
    }
  }
  expect(await app.get('alarms.list', {})).toEqual([])
  expect((await app.get('sites.list', {}))[0]).toMatchObject({
    verdict: 'up',
    lastCheck: { outcome: 'unknown' },
  })
  expect(await app.get('health.get', {})).toMatchObject({ glance: 'blind', online: false })
})

it('a site that moved to another address over plain http is up all the same', async () => {
  internet.route('http://blog.example/', { redirect: 'http://elsewhere.example/' })
  internet.route('http://elsewhere.example/', { body: 'Blog' })
  const id = await addSite()
  expect((await app.get('sources.check', { id })).error).toBeUndefined()
  expect((await app.get('sites.list', {}))[0]?.verdict).toBe('up')
})

it('a source that fails while the internet is there is failing, not blind', async () => {
  internet.route('http://blog.example/feed', { drop: true })
  const id = await addFeed(60)
  expect((await app.get('sources.check', { id })).error?.kind).toBe('network')
  expect(await app.get('health.get', {})).toMatchObject({
    glance: 'well',
    online: true,
    sources: { failing: 1, blind: 0 },
  })
})

it('within a minute of waking nothing is judged, though the site is down', async () => {
  const id = await addSite()
  await app.get('sources.check', { id })
  internet.route('http://blog.example/', { status: 500 })
  app.engine.power('suspend')
  clock.sleep(8 * 60 * minute)
  app.engine.power('resume')
  const before = asked('/')
  for (let check = 0; check < 3; check += 1) {
    const { error } = await app.get('sources.check', { id })
    expect(error?.message).toContain('just woken')
    await clock.advance(15_000)
  }
  expect(asked('/')).toBe(before)
  expect(await app.get('alarms.list', {})).toEqual([])
  await clock.advance(15_000)
  for (let check = 0; check < 3; check += 1) await app.get('sources.check', { id })
  expect(await app.get('alarms.list', { state: 'ringing' })).toHaveLength(1)
})

it.each(['resume', 'unlock'] as const)(
  'after %s what was last read long ago is read at once, the rest is left',
  async (event) => {
    const id = await addFeed(24 * 60)
    await app.get('sources.check', { id })
    app.engine.start()
    clock.sleep(10 * minute)
    app.engine.power(event)
    await clock.advance(3000)
    expect(asked('/feed')).toBe(1)
    clock.sleep(6 * minute)
    app.engine.power(event)
    await until(() => asked('/feed') === 2)
    await clock.advance(minute)
    expect(asked('/feed')).toBe(2)
  },
)

it('what fell due while Storeminder was not running is read once, soon after it starts', async () => {
  const id = await addFeed(60)
  await app.get('sources.check', { id })
  const { folder } = app
  await app.engine.stop()
  clock.sleep(48 * 60 * minute)
  const again = await startEngine({ clock, folder })
  again.engine.start()
  await until(() => asked('/feed') === 2)
  await clock.advance(10 * minute)
  expect(asked('/feed')).toBe(2)
  await again.stop()
})
