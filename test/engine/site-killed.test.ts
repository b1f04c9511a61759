import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer } from '../servers/http-server.ts'
import { type KillableServer, startKillableServer } from '../servers/killable-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const second = 1000
const minute = 60 * second

let server: KillableServer
let clock: FakeClock
let app: TestEngine
let sourceId: string

beforeEach(async () => {
  server = await startKillableServer()
  clock = createFakeClock()
  app = await startEngine({ clock })
  const settings = { url: server.url, maxSeconds: 1 }
  sourceId = (await app.get('sources.add', { kind: 'site', everyMinutes: 1, settings })).id
  app.engine.start()
  await until(async () => (await verdict()) === 'up')
})
afterEach(async () => {
  await app.stop()
  await server.stop()
})

const verdict = async () => (await app.get('sites.list', {}))[0]?.verdict
const alarms = async () =>
  (await app.get('alarms.list', {})).filter(({ topic, sourceId: id }) => topic === 'down' && id === sourceId)
const lastCheckAt = async () => (await app.get('sites.list', {}))[0]?.lastCheck?.at

/** Moves time on until something holds, and lets real sockets have their turn; tells how far it was. */
async function until(holds: () => Promise<boolean>): Promise<number> {
  const begin = clock.now()
  for (const deadline = Date.now() + 45_000; Date.now() < deadline; ) {
    if (await holds()) return clock.now() - begin
    await clock.advance(2 * second)
    await wait(40)
  }
  throw new Error('It never happened')
}

/** Three rounds, and three checks 20 s apart, each a tenth later at most; a second for each look of the scheduler. */
const inTime = 1.1 * (3 * minute + 3 * 20 * second) + 6 * second

test('a server that is killed is alarmed within three rounds and the confirmation, and its return ends the alarm', async () => {
  await server.kill()
  const killedAt = clock.now()
  expect(await until(async () => (await alarms()).length > 0)).toBeLessThanOrEqual(inTime)
  const [alarm] = await alarms()
  expect(alarm?.title).toMatch(/is down$/)
  expect(alarm?.text).toMatch(/Expected: .*\nInstead: 127\.0\.0\.1 refused the connection/)
  expect(alarm?.text).toMatch(/Look first at the web server/)
  await server.revive()
  await until(async () => (await alarms())[0]?.state === 'over')
  const page = await app.get('sites.get', { key: new URL(server.url).host })
  expect(page.verdict).toBe('up')
  expect(page.alarmIds).toEqual([])
  const [outage, ...others] = page.troubles
  expect(others).toEqual([])
  expect(outage?.state).toBe('down')
  // From its first bad check to its first good one.
  expect(Date.parse(outage?.from ?? '')).toBeGreaterThanOrEqual(killedAt)
  expect(Date.parse(outage?.to ?? '')).toBeLessThan(clock.now())
  expect(page.uptime[0]?.time.down).toBe(Date.parse(outage?.to ?? '') - Date.parse(outage?.from ?? ''))
})

test('a server that takes connections but no longer answers is alarmed too', async () => {
  server.freeze()
  // While each check waits a real second for its answer, time goes on.
  expect(await until(async () => (await alarms()).length > 0)).toBeLessThanOrEqual(2 * inTime)
  expect((await alarms())[0]?.text).toMatch(/sent no answer within 1 second/)
})

test('a server that is back for the last look, right after the third failure, is not called down', async () => {
  const flickering = await startHttpServer({ '/': { body: 'Latest posts' } })
  // Only what is asked for is checked.
  await app.get('checks.pause', { minutes: 60 })
  try {
    const { id } = await app.get('sources.add', { kind: 'site', settings: { url: flickering.url } })
    await app.get('sources.check', { id })
    let asked = 0
    flickering.route('/', () => {
      asked += 1
      return asked === 4 ? { body: 'Latest posts' } : { drop: true }
    })
    const check = async () => {
      await app.get('sources.check', { id })
      clock.sleep(20 * second)
      return (await app.get('sites.list', {})).find(({ sourceId: of }) => of === id)
    }
    await check()
    await check()
    expect(await check()).toMatchObject({ verdict: 'up', confirming: false })
    expect(asked).toBe(4)
    await check()
    await check()
    expect(await check()).toMatchObject({ verdict: 'down' })
    // The last look had failed as well.
    expect(asked).toBe(8)
  } finally {
    await flickering.close()
  }
})

test('a server that is gone for one check only alarms nobody and is no outage', async () => {
  await server.kill()
  const before = await lastCheckAt()
  await until(async () => (await lastCheckAt()) !== before)
  expect((await app.get('sites.list', {}))[0]).toMatchObject({ verdict: 'up', confirming: true })
  await server.revive()
  await until(async () => (await app.get('sites.list', {}))[0]?.confirming === false)
  await clock.advance(5 * minute)
  expect(await alarms()).toEqual([])
  expect((await app.get('sites.get', { key: new URL(server.url).host })).troubles).toEqual([])
})
