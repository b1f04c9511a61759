import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AlarmRecord } from '../../electron/shared/model/alarm-record.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { someAlarm } from './alarm/some-alarm.ts'
import { createTestStore, testTime } from './store/test-store.ts'

const minute = 60_000
let folder: string
let clock: FakeClock
let app: TestEngine | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storeminder-'))
  clock = createFakeClock()
})
afterEach(async () => {
  await app?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** An engine with one alarm, told once, that rings again in five minutes. */
async function withAlarm(change: Partial<AlarmRecord> = {}): Promise<TestEngine> {
  const before = await createTestStore(folder)
  const nextAt = clock.now() + 5 * minute
  before.store.alarms.save(
    someAlarm({ id: 'a', state: 'ringing', severity: 'critical', lastTold: testTime, nextAt, ...change }),
  )
  before.store.close()
  app = await startEngine({ folder, clock })
  app.engine.start()
  return app
}

test.each([
  ['alarms.acknowledge', { id: 'a', note: 'On it' }],
  ['alarms.snooze', { id: 'a', minutes: 60 }],
] as const)('%s can be taken back: the alarm rings on as if nobody had answered', async (method, params) => {
  const { get, desktop } = await withAlarm()
  const { state, undo = '' } = await get(method, params)
  expect(state).not.toBe('ringing')
  await get('changes.undo', { id: undo })
  const alarm = await get('alarms.get', { id: 'a' })
  expect(alarm.state).toBe('ringing')
  for (const trace of ['acknowledgedAt', 'acknowledgedUntil', 'snoozedUntil', 'note'])
    expect(alarm).not.toHaveProperty(trace)
  await clock.advance(6 * minute)
  expect(desktop.shown).toHaveLength(1)
})

test('an answer that was confirmed goes back to what it was', async () => {
  const { get } = await withAlarm()
  const first = await get('alarms.acknowledge', { id: 'a', minutes: 30 })
  await clock.advance(minute)
  const { undo = '' } = await get('alarms.confirm', { id: 'a', minutes: 600 })
  await get('changes.undo', { id: undo })
  const { acknowledgedUntil, state } = await get('alarms.get', { id: 'a' })
  expect([state, acknowledgedUntil]).toEqual(['acknowledged', first.acknowledgedUntil])
})

test('what is over by then stays over, and that is said', async () => {
  const { get } = await withAlarm()
  const { undo = '' } = await get('alarms.acknowledge', { id: 'a' })
  await app?.stop()
  const between = await createTestStore(folder)
  const alarm = between.store.alarms.get('a')
  if (alarm) between.store.alarms.save({ ...alarm, state: 'over', endedAt: clock.now(), nextAt: undefined })
  between.store.close()
  app = await startEngine({ folder, clock })
  const refused = await app.call('changes.undo', { id: undo })
  expect(refused).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect((await app.get('alarms.get', { id: 'a' })).state).toBe('over')
})

test('the answer to a rehearsal ends it, so it offers no way back', async () => {
  const { get } = await withAlarm({ drill: true })
  expect(await get('alarms.acknowledge', { id: 'a' })).not.toHaveProperty('undo')
})
