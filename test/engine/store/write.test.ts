import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestStore, someItem, someSource, someWatch, type TestStore, titles } from './test-store.ts'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('a'))
})
afterEach(() => at.remove())

test('an error takes back everything that was written, also in the index and the counts', () => {
  at.store.items.insert([someItem('before')])
  expect(() =>
    at.store.write(() => {
      at.store.items.insert([someItem('lost')])
      at.store.items.change({ filter: {} }, { state: 'read' })
      at.store.facts.set('lost', true)
      expect(titles(at.store, { query: 'lost' })).toEqual(['lost'])
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(titles(at.store, {})).toEqual(['before'])
  expect(titles(at.store, { query: 'lost' })).toEqual([])
  expect(titles(at.store, { query: 'before', state: 'unread' })).toEqual(['before'])
  expect(at.store.items.counts()).toEqual({ total: 1, unread: 1, needsAnswer: 0, snoozed: 0, aside: 0 })
  expect(at.store.facts.get('lost')).toBeUndefined()
})

test('a write inside a write belongs to the outer one', () => {
  expect(() =>
    at.store.write(() => {
      at.store.write(() => at.store.facts.set('inner', 1))
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(at.store.facts.get('inner')).toBeUndefined()
  expect(at.store.write(() => at.store.write(() => 7))).toBe(7)
})

test('what was gathered for the index and rolled back does not come back with the next items', () => {
  expect(() =>
    at.store.write(() => {
      at.store.items.insert([someItem('ghost')])
      throw new Error('no')
    }),
  ).toThrow()
  at.store.items.insert([someItem('real')])
  expect(titles(at.store, { query: 'ghost' })).toEqual([])
  expect(titles(at.store, { query: 'real' })).toEqual(['real'])
})

test('items that were not indexed yet when the store closed are found afterwards', async () => {
  at.store.watches.save(someWatch('w'))
  at.store.items.insert([someItem('early', { watchIds: ['w'], needs: 'answer' })])
  const store = await at.reopen()
  expect(titles(store, { query: 'early', watchId: 'w', needs: 'answer', sourceId: 'a' })).toEqual(['early'])
  store.items.insert([someItem('late')])
  expect(titles(store, { query: 'text' })).toEqual(['late', 'early'])
})

test('what has been indexed is not gathered again at the next opening', async () => {
  const [item] = at.store.items.insert([someItem('early')]).added
  at.store.prune({ keepSince: 0, removedBefore: 0 })
  expect(String(at.store.facts.get('indexed'))).toBe(item?.id)
  const store = await at.reopen()
  const { added } = store.items.insert([someItem('late')])
  store.prune({ keepSince: 0, removedBefore: 0 })
  expect(titles(store, { query: 'early' })).toEqual(['early'])
  expect(titles(store, { query: 'late' })).toEqual(['late'])
  expect(String(store.facts.get('indexed'))).toBe(added[0]?.id)
})

/** About 20 kB. */
const long = Array.from({ length: 2500 }, (_, index) => `word${index}`).join(' ')
const longItems = (batch: number) =>
  Array.from({ length: 10 }, (_, index) =>
    someItem(`Item ${batch} ${index}`, { text: `end${batch} ${long}` }),
  )

test('more text than is gathered at once is indexed on the way', async () => {
  for (let batch = 0; batch < 30; batch += 1) at.store.items.insert(longItems(batch))
  expect(Number(at.store.facts.get('indexed'))).toBeGreaterThan(100)
  expect(titles(at.store, { query: 'word7 end3' })).toHaveLength(10)
  expect(titles(await at.reopen(), { query: 'word7 word900' })).toHaveLength(300)
})

test('a large import is indexed in steps, between which others read, search and write', async () => {
  const importLongItems = async () => {
    for (let batch = 0; batch < 20; batch += 1)
      await at.store.writeInTurn(() => at.store.items.insert(longItems(batch)))
  }
  const imported = importLongItems()
  let seen = 0
  for (let look = 0; look < 40; look += 1) {
    await new Promise((done) => setImmediate(done))
    const { total } = at.store.items.counts()
    expect(total).toBeGreaterThanOrEqual(seen)
    seen = total
    at.store.write(() => at.store.facts.set('looks', look))
    expect(() =>
      at.store.write(() => {
        at.store.facts.set('looks', 'lost')
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(at.store.facts.get('looks')).toBe(look)
    if (look % 8 === 0) expect(titles(at.store, { query: 'word7' })).toHaveLength(total)
  }
  await imported
  const store = await at.reopen()
  expect(titles(store, { query: 'word7 word900' })).toHaveLength(200)
  expect(titles(store, { query: 'end19' })).toHaveLength(10)
})

test('closing in the middle of a large write loses nothing', async () => {
  const rounds = Array.from({ length: 20 }, (_, batch) =>
    at.store.writeInTurn(() => at.store.items.insert(longItems(batch))),
  )
  await Promise.all(rounds)
  await new Promise((done) => setImmediate(done))
  const store = await at.reopen()
  expect(titles(store, { query: 'word7 word900' })).toHaveLength(200)
})
