import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ItemFilter, NewItem } from '../../../electron/engine/store/store.ts'
import { type Choices, createChoices } from './random.ts'
import { createTestStore, someItem, someSource, type TestStore, testTime, titles } from './test-store.ts'

// Thousands of items over several parts of the index, with words of which some begin like many others, some
// stand nearly everywhere and some nearly nowhere, so that every way of searching is gone.

const count = 1800
const sources = ['a', 'b', 'c', 'gone']
const kinds = ['mention', 'report', 'site'] as const
const needs = ['answer', 'look', 'nothing'] as const
const states = ['unread', 'read', 'acknowledged', 'snoozed'] as const
const syllables = ['ba', 'be', 'ka', 'ki', 'mo', 'mu', 'ra', 'мой', 'é', 'ß']

/** The word of a rank: lower ranks are shorter and more common. */
function word(rank: number): string {
  const last = syllables[rank % syllables.length] ?? ''
  return rank < syllables.length ? last : `${word(Math.floor(rank / syllables.length) - 1)}${last}`
}
const someWord = (random: Choices) => word(Math.floor(1100 ** (random.below(10_000) / 10_000)) - 1)

function someEntry(random: Choices, index: number): NewItem {
  const kind = random.chance(0.7) ? 'mention' : random.one(kinds)
  return someItem(`${index}`, {
    sourceId: random.chance(0.6) ? 'a' : random.one(sources),
    kind,
    needs: random.one(needs),
    state: random.chance(0.6) ? 'read' : random.one(states),
    text: Array.from({ length: random.below(14) }, () => someWord(random)).join(random.one([' ', ', ', '-'])),
    publishedAt: testTime + index,
    receivedAt: testTime + count,
  })
}

function someFilter(random: Choices): ItemFilter {
  const asked = Array.from({ length: 1 + random.below(2) }, () => someWord(random))
  return {
    query: asked.join(' ') + (random.chance(0.2) ? '*' : ''),
    ...(random.chance(0.3) ? { kinds: kinds.filter(() => random.chance(0.5)) } : {}),
    ...(random.chance(0.3) ? { sourceId: random.one(sources) } : {}),
    ...(random.chance(0.3) ? { state: random.one(states) } : {}),
    ...(random.chance(0.2) ? { states: states.filter(() => random.chance(0.6)) } : {}),
    ...(random.chance(0.2) ? { needs: random.one(needs) } : {}),
  }
}

const plain = (text: string) => text.replaceAll('é', 'e')

function matches(item: NewItem, filter: ItemFilter): boolean {
  if (item.sourceId === 'gone') return false
  if (filter.kinds !== undefined && !filter.kinds.includes(item.kind)) return false
  if (filter.sourceId !== undefined && filter.sourceId !== item.sourceId) return false
  if (filter.state !== undefined && filter.state !== item.state) return false
  if (filter.states !== undefined && !filter.states.includes(item.state)) return false
  if (filter.needs !== undefined && filter.needs !== item.needs) return false
  const words = plain(item.text).split(/[ ,-]+/)
  const asked = plain((filter.query ?? '').replace('*', '')).split(' ')
  return asked.every((one, index) =>
    words.some((word) => (index === asked.length - 1 ? word.startsWith(one) : word === one)),
  )
}

let at: TestStore
const entries: NewItem[] = []
beforeAll(async () => {
  at = await createTestStore(undefined, 300)
  for (const id of sources) at.store.sources.add(someSource(id))
  const random = createChoices(3)
  for (let index = 0; index < count; index += 1) entries.push(someEntry(random, index))
  for (let from = 0; from < count; from += 100) {
    at.store.items.insert(entries.slice(from, from + 100))
    // Writes what has been gathered, which makes segments of many sizes; the last items wait.
    if (from % 300 === 0) at.store.prune({ keepSince: 0, removedBefore: 0 })
  }
  at.store.sources.remove('gone', testTime)
})
afterAll(() => at.remove())

test.each([1, 2, 3, 4])('searches find what a scan finds, seed %i', (seed) => {
  const random = createChoices(seed)
  for (let round = 0; round < 40; round += 1) {
    const filter = someFilter(random)
    const limit = random.one([3, 20, 50, 700])
    const expected = entries.filter((item) => matches(item, filter)).map((item) => item.title)
    expect({ filter, found: titles(at.store, filter, limit) }).toEqual({
      filter,
      found: expected.reverse(),
    })
  }
})

test('also after full parts have been brought into their final form', () => {
  const all = () => ['ba', 'ra be', 'ka baka', 'mo', 'word'].map((query) => titles(at.store, { query }))
  const before = all()
  while (at.store.prune({ keepSince: 0, removedBefore: 0 }));
  expect(all()).toEqual(before)
})
