import { afterEach, beforeEach, expect, test } from 'vitest'
import { rehearseStorm } from '../../electron/engine/alarm/rehearse-storm.ts'
import { type AlarmWorld, createAlarmWorld } from './alarm/alarm-world.ts'

const minute = 60_000
let world: AlarmWorld
beforeEach(async () => {
  world = await createAlarmWorld({
    escalation: [
      { channelId: 'desktop', afterMinutes: 0, sound: false },
      { channelId: 'desktop', afterMinutes: 5, sound: true },
      { channelId: 'phone', afterMinutes: 30, sound: true },
      { channelId: 'friend', afterMinutes: 60, sound: false },
    ],
  })
})
afterEach(() => world.end())

test('the real detector calls the invented mentions a storm, and not at once', () => {
  const now = world.clock.now()
  const buckets = Array.from({ length: 20 }, (_, index) => rehearseStorm(index + 1, now))
  const first = buckets.findIndex(({ evidence }) => evidence !== undefined)
  expect(first).toBeGreaterThanOrEqual(0)
  expect(buckets[first]?.evidence).toMatchObject({ itemIds: [], count: buckets[first]?.mentions })
  expect(buckets[first]?.evidence?.sentences).toHaveLength(3)
})

test('a rehearsal goes through the whole escalation in seconds and ends with "I have it"', async () => {
  expect(world.drills.get()).toEqual({ state: 'idle', mentions: 0, steps: [] })
  expect(world.drills.begin().state).toBe('gathering')
  await world.clock.advance(2 * minute)
  const ringing = world.drills.get()
  expect(ringing).toMatchObject({ state: 'ringing', alarmId: expect.any(String) })
  expect(ringing.mentions).toBeGreaterThan(0)
  expect(world.heard.slice(0, 4).map(({ place, sound }) => [place, sound])).toEqual([
    ['desktop', false],
    ['desktop', true],
    ['phone', true],
    ['friend', false],
  ])
  const times = world.heard.slice(0, 4).map(({ minute }) => minute * 60)
  for (const [index, time] of times.slice(1).entries())
    expect(time - (times[index] ?? 0)).toBeLessThanOrEqual(25)
  for (const { title } of world.heard) expect(title).toMatch(/^Rehearsal: /)
  for (const { drill } of world.sent) expect(drill).toBe(true)

  const heard = world.heard.length
  world.desk.acknowledge(ringing.alarmId ?? '', world.clock.now() + 120 * minute)
  await world.clock.advance(200 * minute)
  const report = world.drills.get()
  expect(report).toMatchObject({ state: 'done', endedAt: expect.any(String) })
  expect(report.alarmId).toBeUndefined()
  expect(report.acknowledgedAfterSeconds).toBeGreaterThan(60)
  expect(report.steps.slice(0, 4).map(({ channel, outcome }) => [channel, outcome])).toEqual([
    ['Desktop', 'delivered'],
    ['Desktop', 'delivered'],
    ['My phone', 'delivered'],
    ['Ann', 'delivered'],
  ])
  // Everybody who was called out hears that nothing had happened, once.
  expect(world.heard.slice(heard).map(({ place, title }) => [place, title.slice(0, 16)])).toEqual([
    ['desktop', 'Rehearsal: Over:'],
    ['phone', 'Rehearsal: Over:'],
    ['friend', 'Rehearsal: Over:'],
  ])
})

test('leaves no trace in items, hits, tallies, alarms or their count', async () => {
  world.drills.begin()
  await world.clock.advance(minute)
  expect(world.store.items.counts().total).toBe(0)
  expect(world.store.items.list({}, { limit: 10, textLimit: 10, cursor: undefined }).items).toEqual([])
  expect(world.store.alarms.list(undefined, 10)).toMatchObject([{ drill: true }])
  world.drills.end()
  expect(world.store.alarms.list(undefined, 10)).toEqual([])
})

test('neither mutes a real alarm nor is muted by one', async () => {
  world.drills.begin()
  await world.clock.advance(minute)
  const real = world.report({
    phase: 'raise',
    subject: { kind: 'overall', id: 'overall' },
    severity: 'serious',
  })
  expect(real?.inhibitedBy).toBeUndefined()
  expect(world.store.alarms.open().map(({ drill }) => drill)).toEqual([true, false])
})

test('goes on after a crash, with each step told once', async () => {
  world.drills.begin()
  for (let seconds = 0; seconds < 60; seconds += 5) {
    await world.clock.advance(5000)
    await world.crash()
  }
  await world.clock.advance(30_000)
  const titles = world.heard.map(({ title, place, sound }) => `${title} ${place} ${sound}`)
  expect(new Set(titles).size).toBe(titles.length)
  expect(world.drills.get().state).toBe('ringing')
  // The next one takes what is left of this one away.
  const left = world.drills.get().alarmId ?? ''
  world.drills.end()
  expect(world.store.alarms.get(left)?.state).toBe('over')
  world.drills.begin()
  expect(world.store.alarms.get(left)).toBeUndefined()
})

test('can be stopped at any time, and a second start joins the one under way', async () => {
  world.drills.begin()
  await world.clock.advance(5500)
  const before = world.drills.get()
  expect(world.drills.begin()).toEqual(before)
  expect(world.drills.end()).toMatchObject({ state: 'done', steps: [] })
  await world.clock.advance(10 * minute)
  expect(world.heard).toEqual([])
  expect(world.drills.begin()).toMatchObject({ state: 'gathering', mentions: 0 })
})

test('that nobody answers ends by itself, and its report says so', async () => {
  world.drills.begin()
  await world.clock.advance(15 * minute)
  const report = world.drills.get()
  expect(report.state).toBe('done')
  expect(report.acknowledgedAfterSeconds).toBeUndefined()
  const heard = world.heard.length
  await world.clock.advance(60 * minute)
  expect(world.heard).toHaveLength(heard)
})
