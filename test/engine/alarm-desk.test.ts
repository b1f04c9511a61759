import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gatherAlarms } from '../../electron/engine/alarm-desk.ts'
import type { Settings } from '../../electron/shared/model/settings.ts'
import { type AlarmWorld, createAlarmWorld } from './alarm/alarm-world.ts'
import { someItem, someSource, someWatch } from './store/test-store.ts'

const minute = 60_000
const chain: Settings['escalation'] = [
  { channelId: 'desktop', afterMinutes: 0, sound: false },
  { channelId: 'desktop', afterMinutes: 5, sound: true },
  { channelId: 'phone', afterMinutes: 10, sound: true },
  { channelId: 'friend', afterMinutes: 30, sound: false },
]

let world: AlarmWorld
beforeEach(async () => {
  world = await createAlarmWorld({ escalation: chain })
})
afterEach(() => world.end())

const titles = () => world.heard.map(({ title }) => title)
const told = (id: string) => world.store.alarms.told(id).map(({ channel, outcome }) => [channel, outcome])

describe('an alarm', () => {
  test('stands in the store before anybody is told, and is told within 30 s', async () => {
    const alarm = world.report({ phase: 'raise' })
    expect(world.store.alarms.get(alarm?.id ?? '')).toMatchObject({ state: 'ringing' })
    expect(titles()).toEqual([])
    await world.clock.advance(30_000)
    expect(titles()).toEqual(['Blog is down'])
    expect(gatherAlarms).toBeLessThanOrEqual(30_000)
  })

  test('is told louder and elsewhere until somebody has it, and then no more', async () => {
    const id = world.report({ phase: 'raise' })?.id ?? ''
    await world.clock.advance(180 * minute)
    const spoken = world.heard.map(({ place, sound, minute }) => [place, sound, Math.round(minute)])
    expect(spoken).toEqual([
      ['desktop', false, 0],
      ['desktop', true, 5],
      ['phone', true, 15],
      ['friend', false, 45],
      ['friend', false, 60],
      ['friend', false, 90],
      ['friend', false, 150],
    ])
    expect(titles().at(-1)).toBe('Still down, 2 h: Blog is down')
    expect(told(id).slice(0, 4)).toEqual([
      ['Desktop', 'delivered'],
      ['Desktop', 'delivered'],
      ['My phone', 'delivered'],
      ['Ann', 'delivered'],
    ])
    world.news()
    world.desk.acknowledge(id, world.clock.now() + 120 * minute, 'On it')
    await world.clock.advance(119 * minute)
    expect(world.news()).toEqual([])
    // What is still on the screen is taken off it.
    expect(world.withdrawn).toEqual([world.shown.at(-1)?.id])
  })

  test('rings again when the answer expires, and not when it was confirmed or is over', async () => {
    const id = world.report({ phase: 'raise' })?.id ?? ''
    await world.clock.advance(minute)
    world.desk.acknowledge(id, world.clock.now() + 120 * minute)
    await world.clock.advance(60 * minute)
    world.desk.confirm(id, world.clock.now() + 120 * minute)
    world.news()
    await world.clock.advance(119 * minute)
    expect(world.news()).toEqual([])
    await world.clock.advance(2 * minute)
    expect(world.news()).toEqual([expect.stringMatching(/^Still down, 3 h: Blog is down \(desktop\)/)])
    world.desk.acknowledge(id, world.clock.now() + 120 * minute)
    world.report({ phase: 'over', text: 'It is back.' })
    await world.clock.advance(300 * minute)
    expect(world.news()).toEqual([expect.stringMatching(/^Over: Blog is down \(desktop\)/)])
  })

  test('that has doubled rings although somebody has it', async () => {
    const storm = { subject: { kind: 'watch', id: 'w' }, severity: 'serious', title: 'Storm' } as const
    const id = world.report({ ...storm, phase: 'raise' })?.id ?? ''
    await world.clock.advance(minute)
    world.desk.acknowledge(id, world.clock.now() + 120 * minute)
    world.news()
    world.report({ ...storm, phase: 'grow', severity: 'critical', title: 'Twice the storm' })
    await world.clock.advance(10_000)
    expect(world.news()).toEqual([expect.stringContaining('Twice the storm')])
    expect(world.store.alarms.get(id)).toMatchObject({ state: 'ringing', severity: 'critical' })
  })

  test('can wait an hour', async () => {
    const id = world.report({ phase: 'raise' })?.id ?? ''
    await world.clock.advance(minute)
    world.news()
    world.desk.snooze(id, world.clock.now() + 60 * minute)
    await world.clock.advance(59 * minute)
    expect(world.news()).toEqual([])
    await world.clock.advance(2 * minute)
    expect(world.news()).toHaveLength(1)
  })

  test('that ends before it was told is told as one word', async () => {
    world.report({ phase: 'raise' })
    await world.clock.advance(5000)
    world.report({ phase: 'over' })
    await world.clock.advance(60 * minute)
    expect(titles()).toEqual(['Over: Blog is down'])
  })

  test('raised again after it was over is another one', () => {
    const first = world.report({ phase: 'raise' })
    world.report({ phase: 'over' })
    expect(world.report({ phase: 'calming' })).toBeUndefined()
    expect(world.report({ phase: 'over' })).toBeUndefined()
    const second = world.report({ phase: 'raise' })
    expect(second?.id).not.toBe(first?.id)
    expect(world.report({ phase: 'raise' })?.id).toBe(second?.id)
    expect(world.store.alarms.list(undefined, 10)).toHaveLength(2)
  })

  test('about something that is no longer watched ends without a word', async () => {
    const id = world.report({ phase: 'raise' })?.id ?? ''
    await world.clock.advance(minute)
    world.news()
    world.desk.drop({ kind: 'site', id: 's' })
    await world.clock.advance(60 * minute)
    expect([world.news(), world.store.alarms.get(id)?.state]).toEqual([[], 'over'])
    expect(world.withdrawn).toHaveLength(1)
  })

  test('about a source that wants a sign-in is told once, with its cure', async () => {
    const source = { subject: { kind: 'source', id: 'm' }, severity: 'notable', title: 'Sign in' } as const
    world.report({ ...source, phase: 'raise' })
    await world.clock.advance(5 * 24 * 60 * minute)
    world.report({ ...source, phase: 'over' })
    await world.clock.advance(minute)
    expect(titles()).toEqual(['Sign in'])
    expect(world.shown[0]?.cure).toBe('sign-in')
  })
})

describe('several alarms', () => {
  test('that come together are told together', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) {
      world.report({ phase: 'raise', subject: { kind: 'site', id }, title: `${id} is down` })
      await world.clock.advance(2000)
    }
    await world.clock.advance(minute)
    expect(titles()).toEqual(['5 alarms'])
    expect(world.shown[0]?.body).toBe('a is down\nb is down\nc is down\nand 2 more')
    for (const { id } of world.store.alarms.open()) expect(told(id)).toEqual([['Desktop', 'delivered']])
  })

  test('a hundred within an hour are some dozens of messages at most, and one sound a minute', async () => {
    for (let number = 0; number < 100; number += 1) {
      world.report({ phase: 'raise', subject: { kind: 'site', id: `s${number}` }, title: `${number}` })
      await world.clock.advance(3000)
    }
    await world.clock.advance(55 * minute)
    const sounds = world.heard.filter(({ place, sound }) => place === 'desktop' && sound)
    expect(sounds.length).toBeGreaterThan(1)
    sounds.slice(1).forEach(({ minute }, index) => {
      expect(minute - (sounds[index]?.minute ?? 0)).toBeGreaterThanOrEqual(1)
    })
    expect(world.shown.length).toBeLessThan(60)
    expect(new Set(world.store.alarms.open().map(({ id }) => told(id)[0]?.[1]))).toEqual(
      new Set(['delivered']),
    )
  })

  test('one that another explains keeps quiet until that is over', async () => {
    const slow = { topic: 'slow', severity: 'serious', title: 'Blog is slow' } as const
    const muted = world.report({ ...slow, phase: 'raise' })
    await world.clock.advance(minute)
    world.report({ phase: 'raise' })
    await world.clock.advance(20 * minute)
    expect(titles().filter((title) => title.includes('slow'))).toEqual(['Blog is slow'])
    expect(world.store.alarms.get(muted?.id ?? '')?.inhibitedBy).toBeDefined()
    world.news()
    world.report({ phase: 'over' })
    await world.clock.advance(minute)
    expect(world.news()).toContainEqual(expect.stringContaining('Blog is slow'))
    expect(world.store.alarms.get(muted?.id ?? '')?.inhibitedBy).toBeUndefined()
  })

  test('the storm of everything is not told while a watch storms', async () => {
    const storm = { severity: 'serious', phase: 'raise' } as const
    world.report({ ...storm, subject: { kind: 'watch', id: 'w' }, title: 'Lumen storms' })
    world.report({ ...storm, subject: { kind: 'overall', id: 'overall' }, title: 'All storms' })
    await world.clock.advance(2 * minute)
    world.report({ phase: 'over', subject: { kind: 'overall', id: 'overall' }, title: 'Quiet' })
    await world.clock.advance(2 * minute)
    expect(titles()).toEqual(['Lumen storms'])
  })
})

describe('news', () => {
  test('of a watch that begins to storm is told by its alarm', async () => {
    const { store } = world
    store.sources.add(someSource('a'))
    store.watches.save(someWatch('w'))
    const { added } = store.items.insert([someItem('Hit', { watchIds: ['w'] }), someItem('Other')])
    for (const { id, item } of added)
      store.notices.add({
        ...{
          id: `item:${id}`,
          itemId: id,
          alarmId: undefined,
          urgency: 'news',
          title: 'A',
          body: item.title,
        },
        ...{
          channelId: 'desktop',
          sound: false,
          createdAt: 1,
          notBefore: 1,
          deliveredAt: undefined,
          attempts: 0,
        },
      })
    world.report({ phase: 'raise', subject: { kind: 'watch', id: 'w' }, severity: 'serious', title: 'Storm' })
    await world.clock.advance(minute)
    expect(world.shown.map(({ body, title }) => (title === 'A' ? body : title))).toEqual(['Other', 'Storm'])
  })
})

describe('quiet hours', () => {
  // The world begins at 3:00.
  const quietHours = { enabled: true, from: '22:00', to: '07:00', letThrough: 'critical' } as const
  const storm = { subject: { kind: 'watch', id: 'w' }, severity: 'serious', title: 'Storm' } as const

  test('hold back what can wait until their end, then it rings on as always', async () => {
    world.settings = { ...world.settings, quietHours }
    const id = world.report({ ...storm, phase: 'raise' })?.id ?? ''
    world.report({ phase: 'raise' })
    await world.clock.advance(239 * minute)
    expect(new Set(titles().map((title) => title.includes('Storm')))).toEqual(new Set([false]))
    expect(told(id)).toEqual([['Desktop', 'held']])
    await world.clock.advance(7 * minute)
    expect(titles().filter((title) => title.includes('torm'))).toEqual([
      'Storm',
      'Still storming, 4 h: Storm',
    ])
  })

  test('end early when the person ends them', async () => {
    world.settings = { ...world.settings, quietHours }
    world.report({ ...storm, phase: 'raise' })
    await world.clock.advance(20 * minute)
    world.settings = { ...world.settings, quietHours: { ...quietHours, enabled: false } }
    world.desk.settingsChanged()
    await world.clock.advance(5000)
    expect(titles()).toEqual(['Storm'])
  })

  test('tell in the morning what came and went at night, once', async () => {
    world.settings = { ...world.settings, quietHours }
    world.report({ ...storm, phase: 'raise' })
    await world.clock.advance(60 * minute)
    world.report({ ...storm, phase: 'over' })
    await world.clock.advance(170 * minute)
    expect(titles()).toEqual([])
    await world.clock.advance(60 * minute)
    expect(titles()).toEqual(['Over: Storm'])
  })
})

describe('sleep and crashes', () => {
  test('a night’s sleep costs one notice, not one for each that was missed', async () => {
    world.report({ phase: 'raise' })
    await world.clock.advance(minute)
    world.news()
    world.clock.sleep(8 * 60 * minute)
    world.desk.nudge()
    await world.clock.advance(minute)
    expect(world.news()).toEqual([expect.stringContaining('Still down, 8 h')])
  })

  test('wherever it crashes, it goes on, and nothing is told twice', async () => {
    await world.crash()
    const id = world.report({ phase: 'raise' })?.id ?? ''
    await world.crash()
    await world.clock.advance(minute)
    await world.crash()
    await world.clock.advance(5 * minute)
    await world.crash()
    await world.clock.advance(30_000)
    expect(world.heard.map(({ title, sound }) => [title, sound])).toEqual([
      ['Blog is down', false],
      ['Still down, 5 min: Blog is down', true],
    ])
    world.desk.acknowledge(id, world.clock.now() + 60 * minute)
    await world.crash()
    await world.clock.advance(59 * minute)
    expect(world.heard).toHaveLength(2)
    await world.clock.advance(2 * minute)
    expect(world.heard).toHaveLength(3)
  })
})
