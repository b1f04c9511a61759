import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestStore, someSource, type TestStore, testTime } from './test-store.ts'

const minute = 60_000
let kept: TestStore
beforeEach(async () => {
  kept = await createTestStore()
  kept.store.write(() => {
    for (const id of ['a', 'b']) kept.store.sources.add(someSource(id))
  })
})
afterEach(() => kept.remove())

const list = (since = 0, sourceId?: string) => kept.store.blindSpots.list(since, 100, sourceId)

test('one lasts at a time, whatever opens it again; its end says whether it was filled', async () => {
  const { blindSpots } = kept.store
  blindSpots.open('a', testTime, 'this machine was offline')
  blindSpots.open('a', testTime + minute, 'something else')
  await kept.reopen()
  expect(list()).toEqual([
    {
      id: '1',
      sourceId: 'a',
      sourceName: 'Source a',
      from: testTime,
      to: undefined,
      reason: 'this machine was offline',
      filled: false,
    },
  ])
  kept.store.blindSpots.close('a', testTime + 5 * minute, (from) => from === testTime)
  kept.store.blindSpots.close('a', testTime + 9 * minute, () => false)
  expect(list()).toMatchObject([{ to: testTime + 5 * minute, filled: true }])
})

test('they are listed newest first, by source and by what reaches beyond a moment; a removed source has none', () => {
  const { blindSpots, sources } = kept.store
  blindSpots.add('a', testTime, testTime + minute, 'one')
  blindSpots.add('b', testTime + 2 * minute, testTime + 3 * minute, 'two')
  blindSpots.open('a', testTime + 4 * minute, 'three')
  expect(list().map(({ reason }) => reason)).toEqual(['three', 'two', 'one'])
  expect(list(testTime + minute).map(({ reason }) => reason)).toEqual(['three', 'two'])
  expect(list(0, 'a').map(({ reason }) => reason)).toEqual(['three', 'one'])
  sources.remove('a', testTime)
  expect(list().map(({ reason }) => reason)).toEqual(['two'])
})

test('what is older than 400 days is forgotten', () => {
  const { blindSpots } = kept.store
  blindSpots.add('a', testTime, testTime + minute, 'long ago')
  blindSpots.open('b', testTime + 401 * 86_400_000, 'now')
  blindSpots.close('b', testTime + 401 * 86_400_000 + minute, () => false)
  expect(list().map(({ reason }) => reason)).toEqual(['now'])
})
