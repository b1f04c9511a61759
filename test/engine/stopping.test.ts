import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { type Answer, startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

let server: TestServer
let clock: FakeClock
let folder: string
let app: TestEngine

beforeEach(async () => {
  server = await startHttpServer()
  clock = createFakeClock()
  folder = await mkdtemp(join(tmpdir(), 'stopping-'))
  app = await startEngine({ clock, folder })
})
afterEach(async () => {
  await app.stop()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** Stops what runs and starts it again on the same data. */
async function restart(): Promise<void> {
  await app.stop()
  app = await startEngine({ clock, folder })
}

function feed(length: number): Answer {
  const items = Array.from({ length }, (_, at) => `<item><guid>${at}</guid><title>Lumen ${at}</title></item>`)
  return {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<rss version="2.0"><channel><title>Slow Trains</title>${items.toReversed().join('')}</channel></rss>`,
  }
}

async function addFeed(): Promise<string> {
  const { id } = await app.get('sources.add', { kind: 'feed', settings: { url: `${server.url}/feed` } })
  return id
}

async function found(watchId: string): Promise<number> {
  const first = await app.get('items.list', { watchId, limit: 1000 })
  if (first.nextCursor === undefined) return first.items.length
  return 1000 + (await app.get('items.list', { watchId, limit: 1000, cursor: first.nextCursor })).items.length
}

it('looks on for the words of a watch that a stop interrupted, in the middle or before the beginning', async () => {
  server.route('/feed', feed(1300))
  expect(await app.get('sources.check', { id: await addFeed() })).toEqual({ newItems: 1300 })
  const { id } = await app.get('watches.save', { name: 'Lumen', terms: ['lumen'] })
  const late = await app.get('watches.save', { name: 'Late', terms: ['slow trains', 'lumen'] })
  await clock.advance(10)
  const some = await found(id)
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(1300)
  expect(await found(late.id)).toBe(0)

  await restart()
  await clock.advance(1000)
  expect(await found(id)).toBe(some)
  app.engine.start()
  await clock.advance(1000)
  expect(await found(id)).toBe(1300)
  expect(await found(late.id)).toBe(1300)
})

it.each([
  ['silent', { silent: true }],
  ['half read', { ...feed(3), stallAfter: 40 }],
])('a stop calls off a poll that is %s, and says nothing about its source', async (_, answer) => {
  server.route('/feed', answer)
  const id = await addFeed()
  const check = app.call('sources.check', { id })
  await expect.poll(() => server.requests.length).toBe(1)
  await app.stop()
  expect(await check).toMatchObject({ ok: true, data: { newItems: 0 } })
  await expect.poll(() => server.openSockets()).toBe(0)

  app = await startEngine({ clock, folder })
  expect((await app.get('sources.list', {}))[0]?.health).toMatchObject({ status: 'waiting', failures: 0 })
  server.route('/feed', feed(3))
  expect(await app.get('sources.check', { id })).toEqual({ newItems: 3 })
})

it('a stop while a notice is being shown waits for it, so that it is not told again', async () => {
  server.route('/feed', feed(1))
  const id = await addFeed()
  expect(await app.get('sources.check', { id })).toEqual({ newItems: 1 })
  app.engine.start()
  server.route('/feed', feed(2))
  expect(await app.get('sources.check', { id })).toEqual({ newItems: 1 })
  const showing = Promise.withResolvers<void>()
  const taken = Promise.withResolvers<boolean>()
  app.desktop.answer = () => {
    showing.resolve()
    return taken.promise
  }
  await clock.advance(2000)
  await showing.promise
  let isStopped = false
  const stopped = app.stop().then(() => {
    isStopped = true
  })
  // Long enough for everything else to be closed.
  await Promise.race([stopped, sleep(500)])
  expect(isStopped).toBe(false)
  taken.resolve(true)
  await stopped
  expect(app.desktop.shown.map(({ body }) => body)).toEqual(['Lumen 1'])

  app = await startEngine({ clock, folder })
  app.engine.start()
  await clock.advance(10_000)
  expect(app.desktop.shown).toEqual([])
})

it('what was found just before a stop is told after the next start', async () => {
  server.route('/feed', feed(1))
  const id = await addFeed()
  expect(await app.get('sources.check', { id })).toEqual({ newItems: 1 })
  app.engine.start()
  server.route('/feed', feed(2))
  expect(await app.get('sources.check', { id })).toEqual({ newItems: 1 })
  await restart()
  app.engine.start()
  await clock.advance(10_000)
  expect(app.desktop.shown.map(({ body }) => body)).toEqual(['Lumen 1'])
})
