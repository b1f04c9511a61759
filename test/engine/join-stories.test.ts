import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { joinStories } from '../../electron/engine/join-stories.ts'
import type { NewItem } from '../../electron/engine/store/store.ts'
import {
  createTestStore,
  someItem,
  someSource,
  someWatch,
  type TestStore,
  testTime,
} from './store/test-store.ts'

const day = 86_400_000
const long =
  'The Blue Kettle company calls back its kettles because the handle comes off while they are hot, ' +
  'says the company in a letter to all shops, and asks everybody to bring them back as soon as they can'

let at: TestStore
let count = 0

beforeEach(async () => {
  count = 0
  at = await createTestStore()
  for (const id of ['a', 'b', 'c']) at.store.sources.add(someSource(id))
})
afterEach(() => at.remove())

/** Lets items of one poll arrive; their ids. */
function arrive(...items: readonly Partial<NewItem>[]): readonly string[] {
  return at.store.write(() => {
    const { added } = at.store.items.insert(
      items.map((item) => {
        count += 1
        return someItem(`Item ${count}`, { text: `Unlike any other, number ${count}`, ...item })
      }),
    )
    joinStories(added, at.store)
    return added.map(({ id }) => id)
  })
}

/** The stories that lists show, each as the ids of its places. */
function stories(): readonly (readonly string[])[] {
  const { items } = at.store.items.list({}, { limit: 1000, textLimit: 10 })
  return items
    .map(({ id, spread }) => {
      const others = at.store.stories.others(id, 1000).map((place) => place.id)
      expect(spread).toBe(others.length + 1)
      return [id, ...others]
    })
    .toSorted((one, other) => Number(one[0]) - Number(other[0]))
}

const said = (text: string, more: Partial<NewItem> = {}): Partial<NewItem> => ({
  title: 'Post',
  text,
  ...more,
})
const linked = (url: string, more: Partial<NewItem> = {}): Partial<NewItem> => ({ url, ...more })

describe('become one story', () => {
  test.each<[string, Partial<NewItem>, Partial<NewItem>]>([
    [
      'the same address but for trackers',
      linked('https://x.example/kettle?utm_source=a'),
      linked('https://m.x.example/kettle#respond'),
    ],
    [
      'an address behind a redirector',
      linked('https://x.example/kettle'),
      linked('https://www.google.com/url?url=https://x.example/kettle'),
    ],
    ['the same words', said('Blue Kettle burns down'), said('RT @ann: BLUE KETTLE burns down!')],
    ['nearly the same words', said(long), said(`${long} (via @ann)`)],
    ['a boost', linked('https://x.example/1'), { repeats: 'https://x.example/1?utm_source=b' }],
    ['a boost that came first', { repeats: 'https://x.example/1' }, linked('https://x.example/1')],
    ['two boosts', { repeats: 'https://x.example/1' }, { repeats: 'https://x.example/1' }],
  ])('%s', (_, one, other) => {
    arrive({ sourceId: 'a', ...one })
    arrive({ sourceId: 'b', ...other })
    expect(stories()).toEqual([['1', '2']])
  })

  test('five places, some of them in one poll, led by the first', () => {
    arrive(said(long), {})
    arrive(...['one', 'two'].map((author) => said(long, { sourceId: 'b', author })))
    arrive(linked('https://x.example/k', said(long, { sourceId: 'c' })))
    arrive(linked('https://x.example/k'))
    expect(stories()).toEqual([['1', '3', '4', '5', '6'], ['2']])
    expect(at.store.items.counts()).toMatchObject({ total: 2, unread: 2 })
  })

  test('after a restart, and after a write that was undone', async () => {
    arrive(said(long))
    expect(() =>
      at.store.write(() => {
        arrive(said('Blue Kettle was never here'))
        throw new Error('undone')
      }),
    ).toThrow('undone')
    arrive(said('Blue Kettle was never here', { externalId: 'again' }))
    await at.reopen()
    arrive(said(long, { sourceId: 'b' }))
    expect(stories().map((places) => places.length)).toEqual([2, 1])
  })
})

describe('stay apart', () => {
  test.each<[string, Partial<NewItem>, Partial<NewItem>]>([
    [
      'what says too little',
      said('Thank you', { title: '' }),
      said('Thank you', { title: '', sourceId: 'b' }),
    ],
    [
      'short texts that differ',
      said('Blue Kettle burns up'),
      said('Blue Kettle burns down', { sourceId: 'b' }),
    ],
    [
      'two people who say the same few words in one place',
      said('Kettle is really great', { author: 'Ann' }),
      said('Kettle is really great', { author: 'Ben' }),
    ],
    [
      'the same in two scripts',
      said('Gori plavi čajnik u gradu danas'),
      said('Гори плави чајник у граду данас', { sourceId: 'b' }),
    ],
    ['reports', said(long, { kind: 'report' }), said(long, { kind: 'report', sourceId: 'b' })],
    ['site events', said(long, { kind: 'site' }), said(long, { kind: 'site', sourceId: 'b' })],
    [
      'comments on one page',
      linked('https://x.example/k#comment-1'),
      linked('https://x.example/k#comment-2', { sourceId: 'b' }),
    ],
    ['bare hosts', linked('https://x.example/'), linked('https://www.x.example', { sourceId: 'b' })],
    [
      'entries of one source that share an address',
      linked('https://x.example/k'),
      linked('https://x.example/k'),
    ],
    [
      'what wants an answer and only stands at the same address',
      linked('https://x.example/k'),
      linked('https://x.example/k', { sourceId: 'b', needs: 'answer' }),
    ],
    [
      'what lies more than 14 days apart',
      said(long, { publishedAt: testTime - 15 * day }),
      said(long, { publishedAt: testTime - day + 1000, sourceId: 'b' }),
    ],
  ])('%s', (_, one, other) => {
    arrive(one)
    arrive(other)
    expect(stories()).toEqual([['1'], ['2']])
  })

  test('several entries of one poll at one address do not join another’s story', () => {
    arrive(linked('https://x.example/k'))
    arrive(linked('https://x.example/k', { sourceId: 'b' }), linked('https://x.example/k', { sourceId: 'b' }))
    expect(stories()).toHaveLength(3)
  })

  test('hits of a watch that wants them apart, whoever came first', () => {
    at.store.watches.save(someWatch('together'))
    at.store.watches.save(someWatch('apart', { collapse: false }))
    arrive(said(long, { watchIds: ['together', 'apart'] }))
    arrive(said(long, { sourceId: 'b', watchIds: ['apart'] }))
    arrive(said('Another matter altogether', { watchIds: ['together'] }))
    arrive(said('Another matter altogether', { sourceId: 'b', watchIds: ['together'] }))
    expect(stories()).toEqual([['1'], ['2'], ['3', '4']])
  })

  test('what was taken out, also when more copies come', () => {
    arrive(said(long))
    arrive(said(long, { sourceId: 'b' }))
    expect(at.store.stories.separate('2')).toBe('1')
    arrive(said(long, { sourceId: 'c' }))
    expect(stories()).toEqual([['1', '3'], ['2']])
    expect(at.store.stories.rejoin('2', '1')).toBe(true)
    expect(stories()).toEqual([['1', '2', '3']])
    expect(at.store.stories.separate('1')).toBeUndefined()
  })
})

describe('a story', () => {
  const list = (filter: Parameters<TestStore['store']['items']['list']>[0]) =>
    at.store.items.list(filter, { limit: 10, textLimit: 100 }).items.map(({ id }) => id)

  test('stands as its leader stands, whichever place is acted on', () => {
    arrive(said(long))
    arrive(said(long, { sourceId: 'b' }))
    const before = at.store.items.change({ ids: ['2'] }, { state: 'acknowledged' })
    expect(before).toMatchObject([{ id: '1', state: 'unread' }])
    expect(at.store.items.get('2')).toMatchObject({ state: 'acknowledged', leaderId: '1', spread: 2 })
    expect(list({ state: 'acknowledged' })).toEqual(['1'])
    at.store.stories.separate('2')
    expect(list({ state: 'acknowledged' }).toSorted()).toEqual(['1', '2'])
  })

  test('is a hit of what any of its places is a hit of, until that one is taken out', () => {
    at.store.watches.save(someWatch('w', { terms: ['kettle'] }))
    arrive(linked('https://x.example/k'))
    arrive(linked('https://x.example/k', { sourceId: 'b', text: 'The kettle', watchIds: ['w'] }))
    expect(list({ watchId: 'w' })).toEqual(['1'])
    expect(list({ watchId: 'w', query: 'unlike' })).toEqual(['1'])
    at.store.items.clearWatch('w')
    expect(list({ watchId: 'w' })).toEqual([])
    at.store.write(() => at.store.items.setWatch('w', ['2']))
    expect(list({ watchId: 'w' })).toEqual(['1'])
    at.store.stories.separate('2')
    expect(list({ watchId: 'w' })).toEqual(['2'])
  })

  test('is found by the words of its leader only, once', () => {
    arrive(linked('https://x.example/k', { text: 'teapot' }))
    arrive(linked('https://x.example/k', { sourceId: 'b', text: 'teapot kettle' }))
    expect(list({ query: 'teapot' })).toEqual(['1'])
    expect(list({ query: 'kettle' })).toEqual([])
    expect(list({ query: 'teapot', state: 'unread' })).toEqual(['1'])
    expect(list({ query: '"teapot kettle"' })).toEqual([])
    at.store.stories.separate('2')
    expect(list({ query: 'kettle' })).toEqual(['2'])
  })

  test('goes on under its second place when the first is too old to keep', () => {
    arrive(
      said(long, { receivedAt: testTime - 10 * day, publishedAt: testTime - 10 * day, needs: 'nothing' }),
    )
    arrive(said(long, { sourceId: 'b' }))
    arrive(said(long, { sourceId: 'c' }))
    at.store.items.change({ ids: ['1'] }, { state: 'read' })
    while (at.store.prune({ keepSince: testTime - 5 * day, removedBefore: 0 }));
    expect(stories()).toEqual([['2', '3']])
    expect(at.store.items.get('2')).toMatchObject({ state: 'read', spread: 2 })
    // Its copies are still known by what the first was known by.
    arrive(said(long, { sourceId: 'a', externalId: 'new' }))
    expect(stories()).toEqual([['2', '3', '4']])
  })

  test('goes on in the other sources when one is removed, and is whole when it comes back', () => {
    arrive(said(long))
    arrive(said(long, { sourceId: 'b' }))
    at.store.items.change({ ids: ['1'] }, { state: 'snoozed', snoozedUntil: testTime + day })
    at.store.sources.remove('a', testTime)
    expect(stories()).toEqual([['2']])
    expect(at.store.items.get('2')).toMatchObject({ state: 'snoozed', snoozedUntil: testTime + day })
    arrive(said(long, { sourceId: 'c' }))
    at.store.sources.restore('a')
    expect(stories()).toEqual([['2', '1', '3']])
    at.store.sources.remove('b', testTime)
    while (at.store.prune({ keepSince: 0, removedBefore: testTime + 1 }));
    expect(stories()).toEqual([['1', '3']])
  })

  test('that only a removed source tells takes in nobody', () => {
    arrive(said(long))
    at.store.sources.remove('a', testTime)
    arrive(said(long, { sourceId: 'b' }))
    expect(stories()).toEqual([['2']])
  })
})
