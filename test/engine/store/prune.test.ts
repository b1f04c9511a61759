import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  createTestStore,
  someItem,
  someSource,
  someWatch,
  type TestStore,
  testTime,
  titles,
} from './test-store.ts'

const day = 86_400_000

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('a'))
  at.store.sources.add(someSource('b'))
})
afterEach(() => at.remove())

const old = { receivedAt: testTime - 10 * day, publishedAt: testTime - 10 * day }

function prune(limits: { keepSince?: number; removedBefore?: number } = {}): number {
  let steps = 1
  while (at.store.prune({ keepSince: testTime - 5 * day, removedBefore: testTime - day, ...limits }))
    steps += 1
  return steps
}

test('deletes old items that nobody needs, from every place they stood in', () => {
  at.store.watches.save(someWatch('w'))
  at.store.items.insert([
    someItem('done', { ...old, watchIds: ['w'] }),
    someItem('new'),
    someItem('waits', { ...old, needs: 'answer' }),
    someItem('answered', { ...old, needs: 'answer', state: 'acknowledged' }),
    someItem('snoozed', { ...old, state: 'snoozed' }),
    someItem('published long ago', { publishedAt: testTime - 99 * day }),
  ])
  prune()
  const kept = ['new', 'published long ago', 'snoozed', 'waits']
  expect(titles(at.store, {}).toSorted()).toEqual(kept)
  expect(titles(at.store, { query: 'text' }).toSorted()).toEqual(kept)
  expect(titles(at.store, { watchId: 'w' })).toEqual([])
  expect(at.store.items.counts()).toEqual({ total: 4, unread: 3, needsAnswer: 1, snoozed: 1, aside: 0 })
})

test('a source that still shows a deleted item does not bring it back', () => {
  const item = someItem('done', old)
  at.store.items.insert([item])
  prune()
  expect(at.store.items.insert([{ ...item, receivedAt: testTime }, someItem('new')]).added).toHaveLength(1)
  expect(titles(at.store, {})).toEqual(['new'])
})

test('goes in small steps past items that are kept', () => {
  at.store.items.insert(
    Array.from({ length: 450 }, (_, index) =>
      someItem(`${index}`, { ...old, needs: index < 300 ? 'answer' : 'look' }),
    ),
  )
  expect(prune()).toBeGreaterThan(4)
  expect(at.store.items.counts().total).toBe(300)
  expect(titles(at.store, { query: 'text' })).toHaveLength(300)
})

test('deletes what belongs to sources removed long enough ago, and the sources', async () => {
  at.store.items.insert([someItem('One'), someItem('Two', { sourceId: 'b' })])
  at.store.sites.record({
    ...{ sourceId: 'a', url: 'https://a.example/', verdict: 'up', since: undefined, confirming: false },
    check: { at: testTime, outcome: 'success' },
    speaksFor: 1,
  })
  at.store.sources.remove('a', testTime - 2 * day)
  at.store.sources.remove('b', testTime)
  prune()
  at.store.sources.restore('a')
  at.store.sources.restore('b')
  expect(at.store.sources.list().map(({ id }) => id)).toEqual(['b'])
  expect(titles(at.store, {})).toEqual(['Two'])
  at.store.sources.add(someSource('a'))
  expect(titles(at.store, { query: 'one' })).toEqual([])
  expect(at.store.items.counts().total).toBe(1)
  expect(at.store.sites.list()).toEqual([])
})

test('forgets undo after an hour, delivered notices after a week', () => {
  at.store.undo.keep('old', testTime - 3_600_001, 1)
  at.store.undo.keep('new', testTime - 3_500_000, 1)
  const notice = {
    ...{
      itemId: undefined,
      alarmId: undefined,
      urgency: 'news' as const,
      title: 'T',
      body: 'B',
      attempts: 1,
      channelId: 'desktop',
      sound: false,
      notBefore: 0,
    },
    createdAt: testTime - 9 * day,
  } as const
  at.store.notices.add({ ...notice, id: 'delivered', deliveredAt: testTime - 8 * day })
  at.store.notices.add({ ...notice, id: 'clickable', deliveredAt: testTime - 6 * day })
  at.store.notices.add({ ...notice, id: 'pending', deliveredAt: undefined })
  prune()
  expect(at.store.undo.take('old')).toBeUndefined()
  expect(at.store.undo.take('new')).toBe(1)
  expect(at.store.notices.get('delivered')).toBeUndefined()
  expect(at.store.notices.get('clickable')).toBeDefined()
  expect(at.store.notices.get('pending')).toBeDefined()
})

test('has nothing to do in an empty store', () => {
  expect(at.store.prune({ keepSince: testTime, removedBefore: testTime })).toBe(false)
})

test('what many watches left behind is swept away, and the items can still be found', () => {
  const watchIds = ['u', 'v', 'w']
  for (const id of watchIds) at.store.watches.save(someWatch(id))
  at.store.items.insert([someItem('one', { watchIds }), someItem('two', { watchIds })])
  for (const id of watchIds) at.store.items.clearWatch(id)
  prune()
  expect(titles(at.store, { query: 'text' })).toEqual(['two', 'one'])
  at.store.sources.remove('a', testTime - 2 * day)
  prune()
  expect(at.store.items.counts().total).toBe(0)
})
