import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Maintenance } from '../../electron/shared/model/maintenance.ts'
import type { QuietHours } from '../../electron/shared/model/settings.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { type AlarmWorld, createAlarmWorld } from './alarm/alarm-world.ts'
import { someSource } from './store/test-store.ts'

const minute = 60_000

describe('a site in maintenance', () => {
  let server: TestServer
  let clock: FakeClock
  let app: TestEngine
  let id: string

  beforeEach(async () => {
    server = await startHttpServer({ '/': { body: 'Blog' } })
    // A Sunday at three.
    clock = createFakeClock(Date.UTC(2026, 10, 22, 3))
    app = await startEngine({ clock })
    id = (await app.get('sources.add', { kind: 'site', settings: { url: server.url } })).id
    await app.get('sources.check', { id })
  })
  afterEach(async () => {
    await app.stop()
    await server.close()
  })

  const nightly: Maintenance = {
    ...{ id: 'm', name: 'Nightly backup', site: '' },
    when: { kind: 'weekly', days: [7], from: '02:30', to: '03:30', timeZone: 'UTC' },
  }
  const announce = (...maintenance: Maintenance[]) => app.get('settings.set', { maintenance })
  const key = () => new URL(server.url).host
  async function check(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await app.get('sources.check', { id })
      await clock.advance(20_000)
    }
  }
  const open = async () =>
    (await app.get('alarms.list', {})).filter(({ state }) => state !== 'over').map(({ title }) => title)
  const verdict = async () => (await app.get('sites.list', {}))[0]?.verdict

  test('raises nothing when it goes down, and nothing at all when it is back in time', async () => {
    await announce({ ...nightly, site: key() })
    app.engine.start()
    server.route('/', { status: 503 })
    await check(4)
    expect(await verdict()).toBe('down')
    expect(await open()).toEqual([])
    const [item] = (await app.get('items.list', { limit: 10 })).items
    expect(item?.title).toContain('is down')
    const whole = await app.get('items.get', { id: item?.id ?? '' })
    expect(whole.text).toContain('This was during maintenance (Nightly backup), so it raised no alarm.')
    expect(whole.needs).toBe('nothing')
    server.route('/', { body: 'Blog' })
    await check(3)
    await clock.advance(40 * minute)
    expect(app.desktop.shown).toEqual([])
    expect(await app.get('alarms.list', {})).toEqual([])
  })

  test('is alarmed by the first check after it when it is still down', async () => {
    await announce(nightly)
    app.engine.start()
    server.route('/', { status: 503 })
    await check(4)
    expect(await open()).toEqual([])
    clock.sleep(Date.UTC(2026, 10, 22, 3, 30) - clock.now())
    await app.get('sources.check', { id })
    expect(await open()).toEqual([expect.stringContaining('is down')])
    await clock.advance(minute)
    expect(app.desktop.shown).toHaveLength(1)
  })

  test('of another site rings as ever', async () => {
    await announce({ ...nightly, site: 'other.example' })
    server.route('/', { status: 503 })
    await check(4)
    expect(await open()).toHaveLength(1)
  })

  test('what is announced while it rings holds the ringing back, and its end is told all the same', async () => {
    app.engine.start()
    server.route('/', { status: 503 })
    await check(4)
    await clock.advance(minute)
    expect(app.desktop.shown).toHaveLength(1)
    const from = new Date(clock.now()).toISOString()
    const to = new Date(clock.now() + 60 * minute).toISOString()
    await announce({ id: 'now', name: 'Moving house', site: key(), when: { kind: 'once', from, to } })
    await clock.advance(20 * minute)
    expect(app.desktop.shown).toHaveLength(1)
    const [alarm] = await app.get('alarms.list', {})
    expect(alarm?.heldUntil).toBe(to)
    const { told } = await app.get('alarms.get', { id: alarm?.id ?? '' })
    expect(told.at(-1)?.text).toContain('by the maintenance of its site')
    server.route('/', { body: 'Blog' })
    await check(3)
    await clock.advance(minute)
    expect(app.desktop.shown.at(-1)?.title).toMatch(/^Over: /)
  })

  test('begun by hand it ends by hand, and then rings soon', async () => {
    app.engine.start()
    server.route('/', { status: 503 })
    await announce(nightly)
    const [, begun] = await app.get('sites.maintain', { key: key(), minutes: 120 })
    expect(begun).toMatchObject({ site: key(), repeats: 'once', on: true })
    await check(4)
    await announce(...(await app.get('settings.get', {})).maintenance.filter((one) => one.id !== nightly.id))
    await check(2)
    expect(await open()).toEqual([])
    await app.get('sites.maintain', { key: key(), minutes: 0 })
    expect(await app.get('sites.maintenance', {})).toMatchObject([{ on: false }])
    // It is looked at again without being asked.
    await expect.poll(async () => clock.advance(1000).then(() => app.desktop.shown.length)).toBe(1)
  })

  test('paused as a whole, no check of it runs, and its alarms end without a word', async () => {
    const second = await app.get('sources.add', { kind: 'site', settings: { url: `${server.url}/about` } })
    server.route('/', { status: 503 })
    await check(3)
    expect(await open()).toHaveLength(1)
    await app.get('sites.pause', { key: key(), paused: true })
    expect((await app.get('sources.list', {})).map(({ paused }) => paused)).toEqual([true, true])
    expect(await open()).toEqual([])
    const before = server.requests.length
    app.engine.start()
    await clock.advance(30 * minute)
    expect(server.requests.length).toBe(before)
    expect(app.desktop.shown).toEqual([])
    await app.get('sites.pause', { key: key(), paused: false })
    await expect
      .poll(async () => clock.advance(1000).then(() => server.requests.length))
      .toBeGreaterThan(before + 1)
    expect((await app.get('sources.list', {})).find((one) => one.id === second.id)?.paused).toBe(false)
    expect((await app.call('sites.pause', { key: 'other.example', paused: true })).ok).toBe(false)
  })
})

describe('of two sites', () => {
  let world: AlarmWorld
  beforeEach(async () => {
    world = await createAlarmWorld()
    for (const [id, url] of [
      ['blog', 'https://www.blog.example/'],
      ['blog-2', 'https://blog.example/archive'],
      ['shop', 'https://shop.example/'],
    ] as const)
      world.store.write(() => world.store.sources.add(someSource(id, { kind: 'site', settings: { url } })))
  })
  afterEach(() => world.end())

  const about = (id: string) => ({ subject: { kind: 'site', id }, title: id }) as const
  const night: QuietHours = { enabled: true, from: '00:00', to: '23:59', letThrough: 'critical' }

  test('each may have quiet hours of its own, which hold instead of the general ones', async () => {
    world.settings = { ...world.settings, siteHours: [{ site: 'blog.example', hours: night }] }
    world.report({ ...about('blog'), phase: 'raise', severity: 'serious' })
    world.report({ ...about('shop'), phase: 'raise', severity: 'serious' })
    await world.clock.advance(minute)
    expect(world.heard.map(({ title }) => title)).toEqual(['shop'])
    // The blog may now ring at night, everything else not.
    const off = { ...night, enabled: false }
    world.settings = {
      ...world.settings,
      quietHours: night,
      siteHours: [{ site: 'blog.example', hours: off }],
    }
    world.desk.settingsChanged()
    await world.clock.advance(minute)
    expect(world.heard.map(({ title }) => title)).toEqual(['shop', 'blog'])
  })

  test('one that is down mutes what its other checks find, until it is back', async () => {
    world.report({ ...about('blog'), phase: 'raise', topic: 'down' })
    world.report({ ...about('blog-2'), phase: 'raise', topic: 'quality', severity: 'serious', title: 'page' })
    world.report({ ...about('shop'), phase: 'raise', topic: 'quality', severity: 'serious' })
    await world.clock.advance(minute)
    expect(world.heard.map(({ title }) => title).toSorted()).toEqual(['blog', 'shop'])
    world.report({ ...about('blog'), phase: 'over', topic: 'down' })
    // Its other check gets the time to see for itself.
    await world.clock.advance(minute)
    expect(world.heard.map(({ title }) => title)).not.toContain('page')
    await world.clock.advance(2 * minute)
    expect(world.heard.map(({ title }) => title)).toContain('page')
  })
})
