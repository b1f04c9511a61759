import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AlarmWorld, createAlarmWorld } from './alarm/alarm-world.ts'

const minute = 60_000
let world: AlarmWorld
beforeEach(async () => {
  world = await createAlarmWorld({
    escalation: [
      { channelId: 'desktop', afterMinutes: 0, sound: false },
      { channelId: 'phone', afterMinutes: 5, sound: true },
      { channelId: 'friend', afterMinutes: 5, sound: false },
    ],
  })
})
afterEach(() => world.end())

let number = 0
function addNews(count: number): void {
  world.store.write(() => {
    for (let more = 0; more < count; more += 1) {
      number += 1
      world.store.notices.add({
        ...{
          id: `item:${number}`,
          itemId: String(number),
          alarmId: undefined,
          urgency: 'news',
          title: 'Blog',
        },
        ...{ body: `Item ${number}`, channelId: 'desktop', sound: false, createdAt: number, attempts: 0 },
        ...{ notBefore: world.clock.now(), deliveredAt: undefined },
      })
    }
  })
  world.outbox.nudge()
}
const said = () => world.shown.reduce((sum, { count }) => sum + count, 0)
const places = () => world.heard.map(({ place }) => place)

describe('alarms', () => {
  test('that the desktop does not take go to the next step at once, and are tried again', async () => {
    world.broken.set('desktop', 'x')
    const id = world.report({ phase: 'raise' })?.id ?? ''
    await world.clock.advance(30_000)
    expect(places()).toEqual(['phone'])
    world.broken.delete('desktop')
    await world.clock.advance(70_000)
    expect(places()).toEqual(['phone', 'desktop'])
    expect(world.store.alarms.told(id).map(({ channel, outcome }) => [channel, outcome])).toEqual([
      ['Desktop', 'failed'],
      ['My phone', 'delivered'],
      ['Desktop', 'delivered'],
    ])
  })

  test('a channel that fails is named with its reason, and somebody else is told at once', async () => {
    world.broken.set('phone', 'ntfy.sh takes no more messages today')
    const id = world.report({ phase: 'raise' })?.id ?? ''
    await world.clock.advance(6 * minute)
    expect(places()).toEqual(['desktop', 'friend'])
    expect(world.store.alarms.told(id)[1]).toMatchObject({
      ...{ channel: 'My phone', outcome: 'failed' },
      text: expect.stringContaining('takes no more messages'),
    })
  })

  test('a channel that names a time is asked again then and not before', async () => {
    world.broken.set('phone', 'Too many requests')
    world.retryAt = world.clock.now() + 40 * minute
    const id = world.report({ phase: 'raise' })?.id ?? ''
    await world.clock.advance(39 * minute)
    const failed = () => world.store.alarms.told(id).filter(({ outcome }) => outcome === 'failed').length
    expect(failed()).toBe(1)
    await world.clock.advance(1.5 * minute)
    expect(failed()).toBe(2)
  })

  test('a rehearsal is told by itself, so that nobody takes it for real or a real one for it', async () => {
    const drill = { subject: { kind: 'overall', id: 'r' }, title: 'Invented', drill: true } as const
    world.report({ ...drill, phase: 'raise' })
    for (const id of ['a', 'b']) world.report({ phase: 'raise', subject: { kind: 'site', id }, title: id })
    world.settings = { ...world.settings, escalation: [{ channelId: 'phone', afterMinutes: 0, sound: true }] }
    await world.clock.advance(30_000)
    expect(world.sent.map(({ title, drill }) => [title, drill])).toEqual([
      ['2 alarms', false],
      ['Rehearsal: Invented', true],
    ])
  })

  test('what nobody takes is given up after five tries, so that it is not told days later', async () => {
    world.broken.set('phone', 'x')
    const id = world.report({ phase: 'raise' })?.id ?? ''
    await world.clock.advance(11 * minute)
    const failures = world.store.alarms.told(id).filter(({ outcome }) => outcome === 'failed')
    expect(failures).toHaveLength(5)
    world.broken.clear()
    await world.clock.advance(2 * minute)
    expect(places()).not.toContain('phone')
  })

  test('a channel that is removed before its turn is passed over and said', async () => {
    const id = world.report({ phase: 'raise' })?.id ?? ''
    await world.clock.advance(minute)
    world.channels.delete('phone')
    await world.clock.advance(6 * minute)
    expect(places()).toEqual(['desktop', 'friend'])
    expect(world.store.alarms.told(id).map(({ outcome }) => outcome)).toEqual([
      'delivered',
      'skipped',
      'delivered',
    ])
  })

  test('a message carries what a phone needs to tell grave from mild', async () => {
    world.report({ phase: 'raise' })
    await world.clock.advance(6 * minute)
    expect(world.sent).toMatchObject([
      { channelId: 'phone', severity: 'critical', sound: true, drill: false, body: 'Status 500 came.' },
    ])
  })

  test('for a phone several are one message', async () => {
    for (const id of ['a', 'b']) world.report({ phase: 'raise', subject: { kind: 'site', id }, title: id })
    await world.clock.advance(6 * minute)
    expect(world.sent.map(({ title, body }) => [title, body])).toEqual([
      ['2 alarms', 'Still down, 5 min: a\nStill down, 5 min: b'],
    ])
  })

  test('a slow channel holds up nobody else', async () => {
    let release: () => void = () => {}
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    world.slow.set('phone', slow)
    world.report({ phase: 'raise' })
    await world.clock.advance(6 * minute)
    world.report({ phase: 'raise', subject: { kind: 'site', id: 'other' }, title: 'Other' })
    await world.clock.advance(minute)
    expect(world.heard.map(({ title }) => title)).toContain('Other')
    release()
    await world.clock.advance(minute)
    expect(places()).toContain('phone')
  })

  test('what somebody has answered while another one was being told is not told any more', async () => {
    let release: () => void = () => {}
    world.slow.set('desktop', new Promise<void>((resolve) => (release = resolve)))
    world.report({ phase: 'raise', title: 'a' })
    const b = world.report({ phase: 'raise', subject: { kind: 'site', id: 'b' }, title: 'b' })
    await world.clock.advance(30_000)
    world.desk.acknowledge(b?.id ?? '', world.clock.now() + 120 * minute)
    release()
    await world.clock.advance(30_000)
    expect(world.heard.map(({ title }) => title)).toEqual(['a'])
  })

  test('stay silent on a place that made a sound within the last minute, also after a crash', async () => {
    const all = world.settings.escalation
    world.settings = {
      ...world.settings,
      escalation: [{ channelId: 'desktop', afterMinutes: 0, sound: true }, ...all],
    }
    world.report({ phase: 'raise' })
    await world.clock.advance(20_000)
    await world.crash()
    world.report({ phase: 'raise', subject: { kind: 'site', id: 'b' }, title: 'b' })
    await world.clock.advance(20_000)
    world.report({ phase: 'raise', subject: { kind: 'site', id: 'c' }, title: 'c' })
    await world.clock.advance(minute)
    const loud = world.heard.filter(({ sound }) => sound)
    expect([world.heard.length >= 3, loud.map(({ title }) => title)]).toEqual([true, ['Blog is down']])
  })
})

describe('news', () => {
  test('of ten thousand items within a minute is some messages that stand for every one of them', async () => {
    for (let second = 0; second < 60; second += 1) {
      addNews(Math.ceil(10_000 / 60))
      await world.clock.advance(1000)
    }
    await world.clock.advance(20 * minute)
    expect(said()).toBe(60 * Math.ceil(10_000 / 60))
    expect(world.shown.length).toBeLessThanOrEqual(8)
    expect(new Set(world.shown.map(({ id }) => id)).size).toBe(world.shown.length)
  })

  test('that never ends is twenty messages an hour', async () => {
    for (let turn = 0; turn < 120; turn += 1) {
      addNews(1)
      await world.clock.advance(30_000)
    }
    expect(world.shown.length).toBeLessThanOrEqual(26)
    await world.clock.advance(10 * minute)
    expect(said()).toBe(120)
  })

  test('waits for the end of quiet hours and is then one message', async () => {
    const quietHours = { enabled: true, from: '22:00', to: '07:00', letThrough: 'notable' } as const
    world.settings = { ...world.settings, quietHours }
    addNews(2)
    await world.clock.advance(120 * minute)
    addNews(30)
    await world.clock.advance(119 * minute)
    expect(world.shown).toEqual([])
    await world.clock.advance(3 * minute)
    expect(world.shown.map(({ title }) => title)).toEqual(['32 new items'])
  })

  test('nobody wants is settled without a word, alarms are told all the same', async () => {
    world.settings = { ...world.settings, notifications: false }
    addNews(3)
    world.report({ phase: 'raise' })
    await world.clock.advance(minute)
    expect(world.shown.map(({ title }) => title)).toEqual(['Blog is down'])
    world.settings = { ...world.settings, notifications: true }
    await world.clock.advance(10 * minute)
    expect(said()).toBe(1)
  })

  test('that the desktop does not take is tried again, and given up in the end', async () => {
    world.broken.set('desktop', 'x')
    addNews(9)
    await world.clock.advance(3 * minute)
    world.broken.clear()
    await world.clock.advance(2 * minute)
    expect(world.shown.map(({ title }) => title)).toEqual(['9 new items'])
    world.broken.set('desktop', 'x')
    addNews(1)
    await world.clock.advance(20 * minute)
    world.broken.clear()
    await world.clock.advance(20 * minute)
    expect(world.shown).toHaveLength(1)
  })
})
