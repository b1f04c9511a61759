import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  createTestStore,
  someItem,
  someSource,
  someWatch,
  type TestStore,
  testTime,
  titles,
} from './test-store.ts'

let at: TestStore
let ids: readonly string[]
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('a'))
  at.store.sources.add(someSource('b'))
  ids = at.store.items
    .insert([
      someItem('One', { needs: 'answer' }),
      someItem('Two', { kind: 'report' }),
      someItem('Three', { sourceId: 'b', state: 'read' }),
    ])
    .added.map(({ id }) => id)
})
afterEach(() => at.remove())

const everything = () => at.store.items.list({}, { limit: 100, textLimit: 10 }).items
const one = () => ids[0] ?? ''

describe('changing items', () => {
  test('says how they were, and putting that back restores all', () => {
    const before = everything()
    const was = at.store.items.change(
      { ids },
      { state: 'snoozed', snoozedUntil: testTime + 1000, needs: 'look' },
    )
    expect(was).toHaveLength(3)
    expect(
      everything().every((item) => item.state === 'snoozed' && item.snoozedUntil === testTime + 1000),
    ).toBe(true)
    const again = at.store.items.change({ ids }, { state: 'read' })
    expect(again.every(({ snoozedUntil }) => snoozedUntil === testTime + 1000)).toBe(true)
    at.store.items.putBack(again)
    at.store.items.putBack(was)
    expect(everything()).toEqual(before)
    expect(at.store.items.counts()).toEqual({ total: 3, unread: 2, needsAnswer: 1, snoozed: 0, aside: 0 })
    expect(titles(at.store, { query: 'text', state: 'unread' })).toEqual(['Two', 'One'])
    expect(titles(at.store, { query: 'text', state: 'snoozed' })).toEqual([])
  })

  test('leaves out what already is so and what is not there', () => {
    expect(
      at.store.items.change({ ids: [...ids, '77', 'x'] }, { state: 'read' }).map(({ id }) => id),
    ).toEqual(ids.slice(0, 2))
  })

  test('is seen by lists, searches and counts alike', () => {
    at.store.items.change({ ids: [one()] }, { state: 'acknowledged' })
    expect(titles(at.store, { state: 'acknowledged' })).toEqual(['One'])
    expect(titles(at.store, { state: 'acknowledged', query: 'one' })).toEqual(['One'])
    expect(titles(at.store, { state: 'unread', query: 'one' })).toEqual([])
    expect(at.store.items.counts()).toEqual({ total: 3, unread: 1, needsAnswer: 0, snoozed: 0, aside: 0 })
  })

  test.each([
    ['nothing', {}, 2],
    ['a kind', { kinds: ['report' as const] }, 1],
    ['a source', { sourceId: 'a' }, 2],
    ['an unknown source', { sourceId: 'x' }, 0],
    ['a need', { needs: 'answer' as const }, 1],
    ['words', { query: 'text' }, 2],
    ['words and a source', { query: 'tw', sourceId: 'a' }, 1],
    ['only signs', { query: '"' }, 2],
  ])('selects by %s', (_, filter, changed) => {
    expect(at.store.items.change({ filter }, { state: 'read' })).toHaveLength(changed)
    expect(at.store.items.change({ filter }, { state: 'read' })).toHaveLength(0)
  })

  test('goes through a large selection in steps', () => {
    at.store.items.insert(Array.from({ length: 25 }, (_, index) => someItem(`Item ${index}`)))
    for (const filter of [{}, { query: 'text' }]) {
      const steps: number[] = []
      do steps.push(at.store.items.change({ filter }, { state: 'read' }, 10).length)
      while (steps.at(-1) === 10)
      expect(steps).toEqual([10, 10, 7])
      at.store.items.change({ filter }, { state: 'unread' })
      at.store.items.change({ ids: [ids[2] ?? ''] }, { state: 'read' })
    }
  })

  test('selects by watch', () => {
    at.store.watches.save(someWatch('w'))
    at.store.items.setWatch('w', [one()])
    expect(at.store.items.change({ filter: { watchId: 'w' } }, { state: 'read' })).toHaveLength(1)
    expect(at.store.items.change({ filter: { watchId: 'x' } }, { state: 'unread' })).toHaveLength(0)
  })
})

describe('snoozing', () => {
  test('wakes items when their time has come', () => {
    at.store.items.change({ ids: [one()] }, { state: 'snoozed', snoozedUntil: testTime + 1000 })
    at.store.items.change({ ids: [ids[1] ?? ''] }, { state: 'snoozed', snoozedUntil: testTime + 2000 })
    expect(at.store.items.nextSnoozeAt()).toBe(testTime + 1000)
    expect(at.store.items.wakeSnoozed(testTime + 999)).toBe(0)
    expect(at.store.items.wakeSnoozed(testTime + 1000)).toBe(1)
    expect(at.store.items.get(one())).toMatchObject({ state: 'unread', snoozedUntil: undefined })
    expect(at.store.items.nextSnoozeAt()).toBe(testTime + 2000)
    expect(at.store.items.counts()).toMatchObject({ unread: 1, snoozed: 1 })
  })

  test('can be prolonged', () => {
    at.store.items.change({ ids: [one()] }, { state: 'snoozed', snoozedUntil: testTime + 1000 })
    const was = at.store.items.change({ ids: [one()] }, { state: 'snoozed', snoozedUntil: testTime + 5000 })
    expect(was).toMatchObject([{ state: 'snoozed', snoozedUntil: testTime + 1000 }])
    expect(at.store.items.nextSnoozeAt()).toBe(testTime + 5000)
  })
})
