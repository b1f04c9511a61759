import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Clock } from '../../electron/engine/ports.ts'
import type { AlarmRecord } from '../../electron/shared/model/alarm-record.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { someAlarm } from './alarm/some-alarm.ts'
import { createTestStore, someWatch, testTime } from './store/test-store.ts'

let server: TestServer
let folder: string
let app: TestEngine | undefined
beforeEach(async () => {
  server = await startHttpServer()
  folder = await mkdtemp(join(tmpdir(), 'storeminder-'))
})
afterEach(async () => {
  await app?.stop()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

let slept = 0
/** A clock as a machine has it that sleeps: the time goes on, but timers do not. */
function pausedInSleep(clock: FakeClock): Clock {
  return { now: () => clock.now() + slept, after: clock.after }
}

/** A data folder with a watch that has an open alarm. */
async function leaveStorm(change: Partial<AlarmRecord> = {}): Promise<void> {
  const before = await createTestStore(folder)
  before.store.watches.save(someWatch('w', { name: 'Lumen', terms: ['lumen'] }))
  const storm = { subject: { kind: 'watch', id: 'w' }, topic: 'storm', severity: 'serious' } as const
  before.store.alarms.save(someAlarm({ ...storm, lastTold: testTime, nextAt: undefined, ...change }))
  before.store.close()
}

test.each([
  ['ringing', ['About gardens']],
  ['acknowledged', ['About gardens']],
  ['over', ['Lumen again', 'About gardens']],
] as const)(
  'while the alarm of a watch is %s, news of what it found is folded into it',
  async (state, bodies) => {
    await leaveStorm({ state })
    const clock = createFakeClock()
    app = await startEngine({ folder, clock })
    const feed = (titles: readonly string[]) => ({
      headers: { 'content-type': 'application/rss+xml' },
      body: `<rss version="2.0"><channel><title>Blog</title>${titles
        .map((title) => `<item><guid>${title}</guid><title>${title}</title></item>`)
        .join('')}</channel></rss>`,
    })
    server.route('/feed', feed(['Old']))
    const { id } = await app.get('sources.add', { kind: 'feed', settings: { url: `${server.url}/feed` } })
    await app.get('sources.check', { id })
    server.route('/feed', feed(['Lumen again', 'About gardens', 'Old']))
    await clock.advance(1000)
    expect(await app.get('sources.check', { id })).toEqual({ newItems: 2 })
    app.engine.start()
    await clock.advance(60_000)
    const news = app.desktop.shown.filter(({ alarmId }) => alarmId === undefined)
    expect(news.map(({ body }) => body).toSorted()).toEqual([...bodies].toSorted())
  },
)

test('an alarm from before the start rings on, and after a sleep as soon as the machine wakes', async () => {
  await leaveStorm({ step: 1, nextAt: testTime + 300_000 })
  const clock = createFakeClock(testTime)
  app = await startEngine({ folder, clock: pausedInSleep(clock) })
  app.engine.start()
  await clock.advance(250_000)
  expect(app.desktop.shown).toEqual([])
  slept += 3_600_000
  app.engine.power('resume')
  await clock.advance(5000)
  expect(app.desktop.shown.map(({ title, sound }) => [title, sound])).toEqual([
    ['Still storming, 1 h: Blog is down', true],
  ])
})

test('the alarm of a watch ends with the watch', async () => {
  await leaveStorm()
  app = await startEngine({ folder, clock: createFakeClock() })
  await app.get('watches.remove', { id: 'w' })
  expect((await app.get('alarms.list', {}))[0]?.state).toBe('over')
  expect((await app.get('health.get', {})).ringing).toBe(0)
})

test('an alarm that another explains is not counted as ringing', async () => {
  await leaveStorm({ inhibitedBy: 'another' })
  app = await startEngine({ folder, clock: createFakeClock() })
  expect(await app.get('health.get', {})).toMatchObject({ ringing: 0, glance: 'well' })
  expect(await app.get('alarms.list', {})).toMatchObject([{ inhibitedBy: 'another', watchId: 'w' }])
})
