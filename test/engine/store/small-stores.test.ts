import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StoredNotice } from '../../../electron/engine/store/store.ts'
import type { AlarmRecord } from '../../../electron/shared/model/alarm-record.ts'
import { someAlarm } from '../alarm/some-alarm.ts'
import { createTestStore, someWatch, type TestStore, testTime } from './test-store.ts'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
})
afterEach(() => at.remove())

describe('watches', () => {
  test('are saved, changed, removed, oldest first', () => {
    const late = someWatch('late', { terms: ['b'], createdAt: 2, storm: false })
    const rules = { exclude: ['c d e'], sourceIds: ['s'], collapse: false }
    const early = someWatch('early', { terms: ['a', 'c d'], createdAt: 1, ...rules })
    at.store.watches.save(late)
    at.store.watches.save(early)
    expect(at.store.watches.list()).toEqual([early, late])
    const changed = { ...late, name: 'New', terms: [], exclude: ['x'], sourceIds: [], storm: true }
    at.store.watches.save(changed)
    at.store.watches.remove('early')
    expect(at.store.watches.list()).toEqual([changed])
  })
})

describe('alarms', () => {
  const site = { kind: 'site', id: 's' } as const

  test('come back whole, newest first, by state', () => {
    const evidence = {
      ...{ since: '2026-11-22T02:00:00.000Z', count: 9, authors: 8, itemIds: ['4'] },
      ...{ places: [{ name: 'Forum', count: 9 }], words: [], sentences: [{ text: 'S', count: 2 }] },
      expected: { low: 0, high: 2.5 },
    }
    const whole: AlarmRecord = {
      ...{ id: '1', subject: { kind: 'watch', id: 'w' }, topic: 'storm', title: 'T', text: 'X' },
      ...{ severity: 'serious', state: 'over', trend: 'over', raisedAt: 1, lastTold: 2, heldUntil: 3 },
      ...{ acknowledgedAt: 4, acknowledgedUntil: 5, snoozedUntil: 6, note: 'ok', endedAt: 7, itemId: '7' },
      ...{ inhibitedBy: 'x', drill: false, repeats: 8, evidence, step: 9, notices: 10 },
      ...{ toldOn: ['desktop', 'c'], nextAt: 11 },
    }
    const ringing = someAlarm({ id: '2', raisedAt: 100 })
    at.store.alarms.save(whole)
    at.store.alarms.save(ringing)
    expect(at.store.alarms.list(undefined, 10)).toEqual([ringing, whole])
    expect(at.store.alarms.list('over', 10)).toEqual([whole])
    expect(at.store.alarms.list(undefined, 1)).toEqual([ringing])
    expect(at.store.alarms.get('1')).toEqual(whole)
    expect(at.store.alarms.get('x')).toBeUndefined()
    at.store.alarms.save({ ...whole, title: 'New', evidence: undefined })
    expect(at.store.alarms.get('1')).toEqual({ ...whole, title: 'New', evidence: undefined })
  })

  test('know those that are not over, of one subject and of all', () => {
    at.store.alarms.save(someAlarm({ id: '1', state: 'over' }))
    expect(at.store.alarms.open(site)).toEqual([])
    at.store.alarms.save(someAlarm({ id: '2', state: 'acknowledged' }))
    at.store.alarms.save(someAlarm({ id: '3', topic: 'slow' }))
    at.store.alarms.save(someAlarm({ id: '4', subject: { kind: 'watch', id: 's' } }))
    expect(at.store.alarms.open(site).map(({ id }) => id)).toEqual(['2', '3'])
    expect(at.store.alarms.open().map(({ id }) => id)).toEqual(['2', '3', '4'])
    at.store.alarms.save(someAlarm({ id: '2', state: 'over' }))
    expect(at.store.alarms.open(site).map(({ id }) => id)).toEqual(['3'])
  })

  test('know when the next one must be looked at, also after a restart', async () => {
    expect(at.store.alarms.nextAt()).toBeUndefined()
    at.store.alarms.save(someAlarm({ id: '1', nextAt: testTime + 5 }))
    at.store.alarms.save(someAlarm({ id: '2', nextAt: testTime + 2 }))
    at.store.alarms.save(someAlarm({ id: '3', nextAt: undefined }))
    await at.reopen()
    expect(at.store.alarms.nextAt()).toBe(testTime + 2)
    expect(at.store.alarms.due(testTime + 4).map(({ id }) => id)).toEqual(['2'])
    expect(at.store.alarms.due(testTime + 5).map(({ id }) => id)).toEqual(['2', '1'])
  })

  test('list a rehearsal only while it lasts, and take its timeline away with it', () => {
    at.store.alarms.save(someAlarm({ id: '1', drill: true }))
    expect(at.store.alarms.list('ringing', 10)).toHaveLength(1)
    at.store.alarms.save(someAlarm({ id: '1', drill: true, state: 'over' }))
    expect([at.store.alarms.list('over', 10), at.store.alarms.list(undefined, 10)]).toEqual([[], []])
    const line = { at: 5, channel: 'Desktop', outcome: 'delivered', text: 'T' } as const
    at.store.alarms.addTold('1', line)
    at.store.alarms.addTold('1', { ...line, at: 6, outcome: 'failed' })
    expect(at.store.alarms.told('1')).toEqual([line, { ...line, at: 6, outcome: 'failed' }])
    at.store.alarms.remove('1')
    expect([at.store.alarms.get('1'), at.store.alarms.told('1')]).toEqual([undefined, []])
  })
})

describe('notices', () => {
  const notice = (id: string, change: Partial<StoredNotice> = {}): StoredNotice => ({
    ...{ id, itemId: undefined, alarmId: 'a', urgency: 'alarm', title: 'T', body: 'B' },
    ...{ channelId: 'phone', sound: true, createdAt: 1, notBefore: 1, deliveredAt: undefined, attempts: 0 },
    ...change,
  })
  const news = (number: number, notBefore = 1) =>
    notice(`n${number}`, { urgency: 'news', alarmId: undefined, itemId: String(number), notBefore })

  test('about alarms wait for their time and until they are delivered', () => {
    at.store.notices.add(notice('first'))
    at.store.notices.add(notice('later', { notBefore: 9, urgency: 'recovery' }))
    at.store.notices.add(notice('first', { title: 'A second time' }))
    expect(at.store.notices.due(8)).toEqual([notice('first')])
    expect(at.store.notices.nextAt()).toEqual({ alarm: 1, news: undefined })
    at.store.notices.markTried(['first'], 20)
    expect(at.store.notices.due(9).map(({ id }) => id)).toEqual(['later'])
    expect(at.store.notices.due(20)).toEqual([
      notice('first', { notBefore: 20, attempts: 1 }),
      notice('later', { notBefore: 9, urgency: 'recovery' }),
    ])
    at.store.notices.markDelivered(['first'], testTime)
    expect(at.store.notices.due(20).map(({ id }) => id)).toEqual(['later'])
    expect(at.store.notices.get('first')).toMatchObject({ deliveredAt: testTime, attempts: 1 })
    expect(at.store.notices.get('x')).toBeUndefined()
    expect(at.store.notices.lastDelivered('a', 'phone')).toBe('first')
    expect(at.store.notices.lastDelivered('a', 'desktop')).toBeUndefined()
    at.store.notices.dropUntold('a')
    expect([at.store.notices.due(99), at.store.notices.get('first')?.id]).toEqual([[], 'first'])
  })

  test('with news are counted, told and tried again as one, without what came since', () => {
    for (const number of [1, 2, 3, 4, 5]) at.store.notices.add(news(number))
    at.store.notices.add(news(6, 50))
    const batch = at.store.notices.news(10, 2)
    expect([batch.count, batch.first.map(({ id }) => id)]).toEqual([5, ['n1', 'n2']])
    at.store.notices.add(news(7))
    at.store.notices.markNewsTried(batch, 30)
    expect(at.store.notices.news(10, 9).first.map(({ id }) => id)).toEqual(['n7'])
    const again = at.store.notices.news(30, 9)
    expect(again.first.map(({ attempts }) => attempts)).toEqual([0, 1, 1, 1, 1, 1])
    at.store.notices.markNewsDelivered(again, 31)
    expect(at.store.notices.news(49, 9).count).toBe(0)
    expect(at.store.notices.nextAt()).toEqual({ alarm: undefined, news: 50 })
  })
})

test('what can be undone is given back once', () => {
  at.store.undo.keep('1', testTime, { items: [{ id: '1' }] })
  expect(at.store.undo.take('1')).toEqual({ items: [{ id: '1' }] })
  expect(at.store.undo.take('1')).toBeUndefined()
})

test('problems replace those with the same id', () => {
  const problem = { id: 'p', message: 'M', advice: 'A', at: '2026-11-22T03:00:00.000Z' }
  at.store.problems.add({ ...problem, message: 'old' })
  at.store.problems.add(problem)
  expect(at.store.problems.list()).toEqual([problem])
  at.store.problems.remove('p')
  expect(at.store.problems.list()).toEqual([])
})

test('facts outlive a restart', async () => {
  at.store.facts.set('pausedUntil', 5)
  at.store.facts.set('other', { a: [1] })
  at.store.facts.set('other', undefined)
  await at.reopen()
  expect(at.store.facts.get('pausedUntil')).toBe(5)
  expect(at.store.facts.get('other')).toBeUndefined()
})
