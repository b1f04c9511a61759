import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StoredIncident } from '../../../electron/engine/store/store.ts'
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

describe('people and conversations', () => {
  const letter = (id: string, from: string, receivedAt: number) => {
    const times = { receivedAt, publishedAt: receivedAt }
    const item = someItem(id, { kind: 'report', needs: 'answer', voice: from, ...times })
    const [added] = at.store.items.insert([item]).added
    const author = { key: `mail:${from}`, address: from }
    const rest = { author, joins: true, at: receivedAt, counts: true }
    at.store.conversations.keep([{ itemId: added?.id ?? '', ...rest }])
    return added?.id ?? ''
  }
  const own = (to: string, time: number) =>
    at.store.conversations.keepOwn([
      {
        ...{ sourceId: 'a', externalId: `to ${to}`, at: time, title: '', text: '', thread: [] },
        to: [{ key: `mail:${to}`, address: to }],
      },
    ])
  const incident = (id: string): StoredIncident => ({
    ...{ id, title: id, stage: 'seen', stageAt: old.receivedAt },
    ...{ firstSignAt: old.receivedAt, openedAt: old.receivedAt, acknowledgedAt: undefined },
    ...{ causeAt: undefined, fixedAt: undefined, closedAt: undefined, nagAt: undefined },
    ...{ mergedInto: undefined, joins: { watchIds: [], siteKeys: [], sourceIds: [], words: [] } },
  })
  const isThere = (id: string) => at.store.conversations.get(id) !== undefined

  test('what somebody waits for an answer to is never deleted, also when it was acknowledged', () => {
    const ids = [
      letter('waits', 'ann@x.example', old.receivedAt),
      letter('done', 'bo@x.example', old.receivedAt),
    ]
    at.store.items.change({ ids }, { state: 'acknowledged' })
    at.store.conversations.end(['2'], {
      as: 'no-need',
      at: old.receivedAt,
      reason: undefined,
      into: undefined,
    })
    prune()
    expect(titles(at.store, {})).toEqual(['waits'])
    expect(at.store.conversations.waiting(9).waiting).toMatchObject([{ title: 'waits' }])
    expect([isThere('1'), isThere('2')]).toEqual([true, false])
  })

  test('a closed incident keeps its figures when its items are deleted, and nothing else of them', () => {
    const ids = ['ann', 'bo'].map((name) => letter(name, `${name}@x.example`, old.receivedAt))
    const before = at.store.write(() => {
      at.store.incidents.save({ ...incident('one'), stage: 'closed' })
      at.store.incidents.addItems('one', ids)
      const question = { statementId: undefined, reason: undefined, joinedTo: undefined }
      for (const id of ['q', 'r', 's'])
        at.store.questions.save({ id, incidentId: 'one', says: `${id}?`, state: 'open', ...question })
      at.store.questions.add({ itemId: ids[0] ?? '', quote: 'q?', questionId: 'q' })
      at.store.questions.add({ itemId: ids[1] ?? '', quote: 'r?', questionId: 'r' })
      at.store.questions.save({
        ...{ ...question, id: 'r', incidentId: 'one', says: 'r?', state: 'open', joinedTo: 'q' },
      })
      return figures()
    })
    expect(before).toMatchObject({ tally: { items: 2, people: 2 }, open: 1, asked: [['q', 2]] })
    for (const id of ['1', '2'])
      at.store.conversations.end([id], { as: 'no-need', at: testTime, reason: undefined, into: undefined })
    at.store.items.change({ ids }, { state: 'acknowledged' })
    prune()
    expect(titles(at.store, {})).toEqual([])
    expect(figures()).toEqual({ ...before, tally: { ...before.tally, waiting: 0 } })
    expect(at.store.incidents.items('one', 9)).toEqual([])
    expect(at.store.questions.askings('q', 9)).toEqual([])

    function figures() {
      const { incidents, questions } = at.store
      return {
        tally: incidents.tally('one'),
        curve: incidents.curve('one', 0, day),
        times: [incidents.firstItemAt('one'), incidents.lastItemAt('one')],
        open: questions.countOpen(['one']),
        asked: questions.list(['one'], 9).map(({ id, askers }) => [id, askers]),
      }
    }
  })

  test('what was promised about an incident is kept with it, also in a letter found elsewhere', () => {
    const itemId = letter('waits', 'ann@x.example', old.receivedAt)
    letter('other', 'bo@x.example', old.receivedAt)
    const time = old.receivedAt
    const none = { replyId: undefined, statementId: undefined, itemId: undefined, lead: undefined }
    const times = { givenAt: time, due: time, warnAt: time, endedAt: time }
    at.store.write(() => {
      for (const conversationId of ['1', '2'])
        at.store.promises.add({
          ...{ id: conversationId, conversationId, to: undefined, isPublic: false, quote: 'By Monday.' },
          ...{ ...none, ...times, state: 'kept', told: 'nothing' },
        })
      at.store.incidents.save(incident('one'))
      at.store.incidents.addItems('one', [itemId])
    })
    prune()
    expect(at.store.promises.list(9).map(({ id }) => id)).toEqual(['1'])
    expect(at.store.promises.ofIncidents(['one'], 9)).toHaveLength(1)
  })

  test('what is set aside goes when its time has come, and not before', () => {
    const item = (title: string, receivedAt: number) =>
      someItem(title, {
        kind: 'report',
        needs: 'answer',
        state: 'aside',
        receivedAt,
        publishedAt: receivedAt,
      })
    at.store.items.insert([item('old', old.receivedAt), item('new', testTime)])
    prune()
    expect(titles(at.store, { state: 'aside' })).toEqual(['new'])
  })

  test('whom the operator wrote to is forgotten in time, unless there is a note about them', () => {
    own('ann@x.example', old.receivedAt)
    own('bo@x.example', old.receivedAt)
    own('cy@x.example', testTime)
    expect(at.store.conversations.knows('mail:ann@x.example')).toBe(true)
    at.store.conversations.note('2', 'A friend')
    prune()
    const known = ['ann', 'bo', 'cy'].map((name) => at.store.conversations.knows(`mail:${name}@x.example`))
    expect(known).toEqual([false, true, true])
  })

  test('a removed source takes its conversations along', () => {
    letter('waits', 'ann@x.example', testTime)
    at.store.sources.remove('a', testTime - 2 * day)
    expect(at.store.conversations.waitingTally()).toEqual({ count: 0, oldestSince: undefined })
    prune()
    expect(isThere('1')).toBe(false)
    at.store.sources.add(someSource('a'))
    expect(at.store.conversations.waitingTally().count).toBe(0)
  })
})
