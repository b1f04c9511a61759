import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const minute = 60_000
const feed = {
  headers: { 'content-type': 'application/rss+xml' },
  body: `<rss version="2.0"><channel><title>Blog</title><item><guid>1</guid><title>One</title>
<pubDate>Sun, 22 Nov 2026 02:00:00 GMT</pubDate></item></channel></rss>`,
}

let server: TestServer
let clock: FakeClock
let app: TestEngine
let site: string
let fresh: string

beforeEach(async () => {
  server = await startHttpServer({ '/': { body: 'Blog' }, '/feed': feed })
  clock = createFakeClock(Date.UTC(2026, 10, 22, 3))
  app = await startEngine({ clock })
  const add = async (kind: 'site' | 'feed-freshness', path: string, everyMinutes: number) =>
    (await app.get('sources.add', { kind, everyMinutes, settings: { url: `${server.url}${path}` } })).id
  site = await add('site', '/', 60)
  fresh = await add('feed-freshness', '/feed', 120)
  for (const id of [site, fresh]) await app.get('sources.check', { id })
  app.engine.start()
})
afterEach(async () => {
  await app.stop()
  await server.close()
})

/** Fake time does not move real sockets: gives them their turn every few seconds. */
async function live(minutes: number): Promise<void> {
  for (let second = 0; second < minutes * 60; second += 5) {
    await clock.advance(5_000)
    await new Promise((done) => setTimeout(done, 10))
  }
}
/** The slower check finds what it needs three looks for. */
async function findTrouble(): Promise<void> {
  for (let look = 0; look < 3; look += 1) {
    await app.get('sources.check', { id: fresh })
    if (look < 2) await clock.advance(20_000)
  }
}
const told = () => app.desktop.shown.filter(({ alarmId }) => alarmId !== undefined).map(({ title }) => title)
const topics = async (state: 'ringing' | 'over') =>
  (await app.get('alarms.list', { state })).map(({ topic }) => topic).toSorted()

test('what a slower check finds first waits until it is known whether the site answers, which explains it', async () => {
  await server.refuse()
  await findTrouble()
  expect(await topics('ringing')).toEqual(['missing'])
  await live(3)
  expect(await topics('ringing')).toEqual(['down', 'missing'])
  expect(told()).toEqual([expect.stringContaining('is down')])
  // Back again: the slower check is looked at at once and says nothing.
  await server.restart()
  await app.get('sources.check', { id: site })
  await live(3)
  expect(await topics('ringing')).toEqual([])
  await live(4)
  expect(told()).toEqual([expect.stringContaining('is down'), expect.stringMatching(/^Over: .+ is down/)])
})

test('when the site answers, it is told as soon as that is known', async () => {
  server.route('/feed', { status: 404 })
  await findTrouble()
  await live(0.75)
  expect(told()).toEqual([expect.stringContaining('cannot be read')])
})

test('what is still wrong when the site is back is told then', async () => {
  await server.refuse()
  await findTrouble()
  await live(3)
  server.route('/feed', { status: 404 })
  await server.restart()
  await app.get('sources.check', { id: site })
  await live(5)
  expect(await topics('ringing')).toEqual(['missing'])
  expect(told().at(-1)).toContain('cannot be read')
})

test('without another check that could explain it, nothing waits', async () => {
  await app.get('sources.update', { id: site, paused: true })
  await server.refuse()
  await findTrouble()
  await clock.advance(0.5 * minute)
  expect(told()).toHaveLength(1)
})
