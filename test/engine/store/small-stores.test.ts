import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StoredAlarm, StoredNotice } from '../../../electron/engine/store/store.ts'
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
  const alarm = (id: string, change: Partial<StoredAlarm> = {}): StoredAlarm => ({
    id,
    sourceId: 's',
    title: 'Down',
    text: 'It is down.',
    state: 'ringing',
    raisedAt: testTime,
    acknowledgedAt: undefined,
    note: undefined,
    endedAt: undefined,
    itemId: undefined,
    ...change,
  })

  test('come back whole, newest first, by state', () => {
    const over = alarm('1', { state: 'over', endedAt: testTime, acknowledgedAt: 5, note: 'ok', itemId: '7' })
    const ringing = alarm('2', { raisedAt: testTime + 1 })
    at.store.alarms.save(over)
    at.store.alarms.save(ringing)
    expect(at.store.alarms.list(undefined, 10)).toEqual([ringing, over])
    expect(at.store.alarms.list('over', 10)).toEqual([over])
    expect(at.store.alarms.list(undefined, 1)).toEqual([ringing])
    expect(at.store.alarms.get('1')).toEqual(over)
    expect(at.store.alarms.get('x')).toBeUndefined()
  })

  test('know the one that is not over', () => {
    at.store.alarms.save(alarm('1', { state: 'over' }))
    expect(at.store.alarms.open('s')).toBeUndefined()
    at.store.alarms.save(alarm('2', { state: 'acknowledged' }))
    expect(at.store.alarms.open('s')?.id).toBe('2')
    at.store.alarms.save(alarm('2', { state: 'over' }))
    expect(at.store.alarms.open('s')).toBeUndefined()
    expect(at.store.alarms.list(undefined, 10)).toHaveLength(2)
  })
})

describe('notices', () => {
  const notice = (id: string, createdAt: number): StoredNotice => ({
    id,
    itemId: undefined,
    alarmId: 'a',
    urgency: 'alarm',
    title: 'T',
    body: 'B',
    createdAt,
    deliveredAt: undefined,
    attempts: 0,
  })

  test('wait until they are delivered, oldest first', () => {
    at.store.notices.add(notice('second', 2))
    at.store.notices.add(notice('first', 1))
    at.store.notices.markTried(['first', 'first'])
    expect(at.store.notices.pending(10)).toEqual([
      { ...notice('first', 1), attempts: 2 },
      notice('second', 2),
    ])
    expect(at.store.notices.pending(1)).toHaveLength(1)
    at.store.notices.markDelivered(['first'], testTime)
    expect(at.store.notices.pending(10)).toEqual([notice('second', 2)])
    expect(at.store.notices.get('first')).toMatchObject({ deliveredAt: testTime, attempts: 2 })
    expect(at.store.notices.get('x')).toBeUndefined()
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
