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
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('a'))
  at.store.sources.add(someSource('b'))
})
afterEach(() => at.remove())

describe('inserting', () => {
  test('gives every new item an id and keeps all of it', () => {
    const item = someItem('One', {
      html: '<p>One</p>',
      url: 'https://a.example/1',
      author: 'Ann',
      kind: 'report',
      needs: 'answer',
      publishedAt: testTime + 5000.4,
    })
    const { added, updated } = at.store.items.insert([item])
    expect(updated).toBe(0)
    expect(added.map(({ item }) => item)).toEqual([item])
    const { externalId: _, ...kept } = item
    expect(at.store.items.get(added[0]?.id ?? '')).toEqual({
      ...kept,
      spread: 1,
      id: added[0]?.id,
      publishedAt: testTime + 5000,
      sourceName: 'Source a',
      snoozedUntil: undefined,
    })
  })

  test('keeps odd characters as they came', () => {
    const text = 'zero \0 byte, \uE000k1, emoji 🔥, line\nbreak, "quotes", עברית, 日本'
    const [one] = at.store.items.insert([someItem('One', { text })]).added
    expect(at.store.items.get(one?.id ?? '')?.text).toBe(text)
  })

  test('never adds the same item twice, but takes over new words and keeps its state', () => {
    const [first] = at.store.items.insert([someItem('One')]).added
    const id = first?.id ?? ''
    at.store.items.change({ ids: [id] }, { state: 'read' })
    expect(at.store.items.insert([someItem('One')])).toEqual({ added: [], updated: 0 })
    const changed = someItem('Uno', { externalId: 'urn:One', text: 'Otherwise', html: '<b>Otherwise</b>' })
    expect(at.store.items.insert([changed])).toEqual({ added: [], updated: 1 })
    expect(at.store.items.get(id)).toMatchObject({ title: 'Uno', text: 'Otherwise', state: 'read' })
    expect(titles(at.store, { query: 'otherwise' })).toEqual(['Uno'])
    expect(titles(at.store, { query: 'one' })).toEqual([])
    expect(at.store.items.counts()).toMatchObject({ total: 1, unread: 0 })
  })

  test('takes over a new address without calling the words changed twice', () => {
    at.store.items.insert([someItem('One')])
    const moved = someItem('One', { url: 'https://new.example/' })
    expect(at.store.items.insert([moved]).updated).toBe(1)
    expect(at.store.items.insert([moved]).updated).toBe(0)
  })

  test('tells the same identity from two sources apart', () => {
    const both = [someItem('One'), someItem('One', { sourceId: 'b' })]
    expect(at.store.items.insert(both).added).toHaveLength(2)
  })

  test('takes the first of two entries with one identity, today and at the next poll', () => {
    const both = [someItem('One'), someItem('Two', { externalId: 'urn:One' })]
    expect(at.store.items.insert(both).added.map(({ item }) => item.title)).toEqual(['One'])
    expect(at.store.items.insert(both)).toEqual({ added: [], updated: 0 })
  })

  test('lets ids follow publication within a batch, and returns them in the order given', () => {
    const batch = [
      someItem('newest', { publishedAt: testTime - 1 }),
      someItem('oldest', { publishedAt: testTime - 3 }),
      someItem('middle', { publishedAt: testTime - 2 }),
    ]
    const { added } = at.store.items.insert(batch)
    expect(added.map(({ item }) => item.title)).toEqual(['newest', 'oldest', 'middle'])
    const byId = added.toSorted((one, other) => Number(one.id) - Number(other.id))
    expect(byId.map(({ item }) => item.title)).toEqual(['oldest', 'middle', 'newest'])
  })

  test('never gives an id again, even after the newest item was deleted and the store opened anew', async () => {
    const [one] = at.store.items.insert([someItem('One')]).added
    at.store.sources.remove('a', testTime)
    while (at.store.prune({ keepSince: 0, removedBefore: testTime + 1 }));
    const store = await at.reopen()
    const [two] = store.items.insert([someItem('Two', { sourceId: 'b' })]).added
    expect(Number(two?.id)).toBeGreaterThan(Number(one?.id))
  })

  test('refuses items of a source that is not there', () => {
    expect(() => at.store.items.insert([someItem('One', { sourceId: 'nobody' })])).toThrow('nobody')
    expect(at.store.items.counts().total).toBe(0)
  })
})

describe('getting', () => {
  test.each(['', '0', '-1', '1e3', 'abc', "1' OR 1=1", '9'.repeat(30), '99'])(
    'finds nothing for %j',
    (id) => {
      at.store.items.insert([someItem('One')])
      expect(at.store.items.get(id)).toBeUndefined()
    },
  )
})

describe('lists', () => {
  test('cut the text and leave html out', () => {
    at.store.items.insert([someItem('One', { text: 'ä'.repeat(50), html: '<p>One</p>' })])
    const [item] = at.store.items.list({}, { limit: 5, textLimit: 10 }).items
    expect(item).toMatchObject({ text: 'ä'.repeat(10), html: undefined })
  })

  test.each(['t1', 'a', 'x9', 'a1', 't5.5; DROP TABLE items', 't1.2.3', '\u0000', 't9999999999999999.1'])(
    'refuse the cursor %j with a sentence',
    (cursor) => {
      expect(() => at.store.items.list({}, { limit: 5, textLimit: 10, cursor })).toThrow('not known')
    },
  )

  test('refuse the cursor of a list in a search', () => {
    at.store.items.insert([someItem('One'), someItem('Two')])
    const { nextCursor } = at.store.items.list({}, { limit: 1, textLimit: 10 })
    expect(() =>
      at.store.items.list({ query: 'text' }, { limit: 1, textLimit: 10, cursor: nextCursor }),
    ).toThrow('not known')
  })

  test('hide the items of removed sources everywhere and bring them back', () => {
    const { added } = at.store.items.insert([someItem('One'), someItem('Two', { sourceId: 'b' })])
    const id = added[0]?.id ?? ''
    at.store.sources.remove('a', testTime)
    expect(titles(at.store, {})).toEqual(['Two'])
    expect(titles(at.store, { query: 'text' })).toEqual(['Two'])
    expect(titles(at.store, { sourceId: 'a' })).toEqual([])
    expect(titles(at.store, { sourceId: 'a', query: 'text' })).toEqual([])
    expect(at.store.items.get(id)).toBeUndefined()
    expect(at.store.items.counts().total).toBe(1)
    expect(at.store.items.scanBack(undefined, 10)).toHaveLength(1)
    expect(at.store.items.scan(undefined, 10)).toHaveLength(2)
    expect(at.store.items.change({ filter: {} }, { state: 'read' })).toHaveLength(1)
    at.store.sources.restore('a')
    expect(titles(at.store, {})).toEqual(['Two', 'One'])
    expect(titles(at.store, { query: 'text' })).toEqual(['Two', 'One'])
    expect(at.store.items.counts()).toMatchObject({ total: 2, unread: 1 })
  })
})

describe('watches', () => {
  const watch = (id: string) => someWatch(id, { terms: ['x'] })
  beforeEach(() => at.store.watches.save(watch('w')))

  test('mark items when they come and later, once each', () => {
    const { added } = at.store.items.insert([someItem('One', { watchIds: ['w', 'gone'] }), someItem('Two')])
    const ids = added.map(({ id }) => id)
    expect(titles(at.store, { watchId: 'w' })).toEqual(['One'])
    at.store.items.setWatch('w', [...ids, 'nonsense', '999'])
    expect(titles(at.store, { watchId: 'w' })).toHaveLength(2)
    expect(titles(at.store, { watchId: 'w', query: 'two' })).toEqual(['Two'])
    expect(at.store.items.get(ids[1] ?? '')?.watchIds).toEqual(['w'])
  })

  test('follow an item that was edited, and only then', () => {
    at.store.watches.save(someWatch('v'))
    at.store.watches.save(someWatch('gone'))
    const at0 = { externalId: 'x', watchIds: ['w', 'gone'] }
    const { added } = at.store.items.insert([someItem('One', at0), someItem('Two', { watchIds: ['w'] })])
    const id = added[0]?.id ?? ''
    at.store.watches.remove('gone')
    at.store.items.insert([someItem('One', { ...at0, watchIds: [] })])
    expect(at.store.items.get(id)?.watchIds).toEqual(['w'])
    at.store.items.insert([someItem('One, edited', { ...at0, watchIds: ['v', 'never'] })])
    expect(at.store.items.get(id)?.watchIds).toEqual(['v'])
    expect(titles(at.store, { watchId: 'v', query: 'edited' })).toEqual(['One, edited'])
    expect(titles(at.store, { watchId: 'w' })).toEqual(['Two'])
    expect(titles(at.store, { watchId: 'w', query: 'edited' })).toEqual([])
    at.store.items.insert([someItem('One, edited', { ...at0, watchIds: ['w'], url: 'https://a.example/2' })])
    expect(at.store.items.get(id)?.watchIds).toEqual(['w'])
    expect(titles(at.store, { watchId: 'w', query: 'one' })).toEqual(['One, edited'])
  })

  test('are cleared at once and can be set anew', () => {
    const { added } = at.store.items.insert([someItem('One', { watchIds: ['w'] })])
    at.store.items.clearWatch('w')
    expect(titles(at.store, { watchId: 'w' })).toEqual([])
    expect(titles(at.store, { watchId: 'w', query: 'one' })).toEqual([])
    expect(at.store.items.get(added[0]?.id ?? '')?.watchIds).toEqual([])
    at.store.watches.save(watch('v'))
    expect(titles(at.store, { watchId: 'v' })).toEqual([])
    at.store.items.setWatch('w', [added[0]?.id ?? ''])
    while (at.store.prune({ keepSince: 0, removedBefore: 0 }));
    expect(titles(at.store, { watchId: 'w' })).toEqual(['One'])
    expect(titles(at.store, { watchId: 'w', query: 'one' })).toEqual(['One'])
  })

  test('a removed one takes its hits along', () => {
    const { added } = at.store.items.insert([someItem('One', { watchIds: ['w'] })])
    at.store.watches.remove('w')
    expect(at.store.items.get(added[0]?.id ?? '')?.watchIds).toEqual([])
    expect(titles(at.store, { watchId: 'w' })).toEqual([])
    at.store.watches.save(watch('w'))
    expect(titles(at.store, { watchId: 'w' })).toEqual([])
  })
})

test('walking all items goes through each once, oldest first', () => {
  const { added } = at.store.items.insert(Array.from({ length: 25 }, (_, index) => someItem(`Item ${index}`)))
  const seen: string[] = []
  for (let after: string | undefined; ; after = seen.at(-1)) {
    const step = at.store.items.scan(after, 10)
    seen.push(...step.map(({ id }) => id))
    if (step.length < 10) break
  }
  expect(seen).toEqual(added.map(({ id }) => id).toSorted((one, other) => Number(one) - Number(other)))
})
