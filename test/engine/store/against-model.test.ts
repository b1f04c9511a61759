import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ItemFilter, Store, StoredItem } from '../../../electron/engine/store/store.ts'
import { type Choices, createChoices } from './random.ts'
import { createTestStore, someItem, someSource, someWatch, type TestStore, testTime } from './test-store.ts'

const kinds = ['mention', 'report', 'site'] as const
const needs = ['answer', 'look', 'nothing'] as const
const states = ['unread', 'read', 'acknowledged', 'snoozed'] as const
const sources = ['a', 'b', 'c']
const watches = ['w', 'v']
const words = ['alpha', 'beta', 'gamma', 'delta', 'alphabet', 'Äpfel', 'x']

/** What the store should hold, kept in the plainest way there is. */
interface Model {
  items: StoredItem[]
  readonly removed: Set<string>
}

function matches(item: StoredItem, filter: ItemFilter, removed: ReadonlySet<string>): boolean {
  if (removed.has(item.sourceId)) return false
  if (filter.kinds !== undefined && !filter.kinds.includes(item.kind)) return false
  if (filter.sourceId !== undefined && filter.sourceId !== item.sourceId) return false
  if (filter.state !== undefined && filter.state !== item.state) return false
  if (filter.states !== undefined && !filter.states.includes(item.state)) return false
  if (filter.states !== undefined && !filter.states.includes(item.state)) return false
  if (filter.needs !== undefined && filter.needs !== item.needs) return false
  if (filter.watchId !== undefined && !item.watchIds.includes(filter.watchId)) return false
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const inItem = plain(`${item.title} ${item.text}`).split(/[^\p{L}\p{N}]+/u)
  const asked = plain(filter.query ?? '')
    .split(' ')
    .filter((word) => word !== '')
  return asked.every((word, index) =>
    inItem.some((one) => (index === asked.length - 1 ? one.startsWith(word) : one === word)),
  )
}

function expected(model: Model, filter: ItemFilter): readonly string[] {
  const time = (item: StoredItem) => Math.min(item.publishedAt, item.receivedAt)
  return model.items
    .filter((item) => matches(item, filter, model.removed))
    .toSorted((one, other) =>
      filter.query === undefined
        ? time(other) - time(one) || Number(other.id) - Number(one.id)
        : Number(other.id) - Number(one.id),
    )
    .map((item) => item.id)
}

function someFilter(random: Choices, ids: { readonly query: boolean }): ItemFilter {
  return {
    ...(random.chance(0.3) ? { kinds: kinds.filter(() => random.chance(0.6)) } : {}),
    ...(random.chance(0.3) ? { sourceId: random.one([...sources, 'nobody']) } : {}),
    ...(random.chance(0.3) ? { state: random.one(states) } : {}),
    ...(random.chance(0.2) ? { states: states.filter(() => random.chance(0.6)) } : {}),
    ...(random.chance(0.2) ? { states: states.filter(() => random.chance(0.6)) } : {}),
    ...(random.chance(0.3) ? { needs: random.one(needs) } : {}),
    ...(random.chance(0.2) ? { watchId: random.one([...watches, 'nothing']) } : {}),
    ...(ids.query
      ? { query: Array.from({ length: 1 + random.below(2) }, () => random.one(words)).join(' ') }
      : {}),
  }
}

function listed(store: Store, filter: ItemFilter, limit: number): readonly string[] {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = store.items.list(filter, { limit, textLimit: 2000, cursor })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    found.push(...page.items.map((item) => item.id))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return found
}

/** One random thing that people or sources do, done to the store and to the model. */
function act(random: Choices, store: Store, model: Model, step: number): void {
  const choice = random.below(10)
  if (choice < 4) {
    const batch = Array.from({ length: random.below(8) }, (_, index) =>
      someItem(`${random.one(words)} ${step}.${index}`, {
        sourceId: random.one(sources),
        kind: random.one(kinds),
        needs: random.one(needs),
        state: random.one(['unread', 'read'] as const),
        text: Array.from({ length: random.below(5) }, () => random.one(words)).join(', '),
        publishedAt: testTime + random.below(20) * 1000,
        receivedAt: testTime + 10_000,
        watchIds: watches.filter(() => random.chance(0.2)),
      }),
    )
    for (const { id, item } of store.items.insert(batch).added) {
      const { externalId: _, ...kept } = item
      model.items.push({ ...kept, id, sourceName: `Source ${item.sourceId}`, snoozedUntil: undefined })
    }
  } else if (choice < 7) {
    const state = random.one(states)
    const change = { state, ...(state === 'snoozed' ? { snoozedUntil: testTime + 5 } : {}) }
    const filter = someFilter(random, { query: random.chance(0.3) })
    const chosen = new Set(expected(model, filter))
    const was = store.items.change({ filter }, change)
    if (random.chance(0.3)) {
      store.items.putBack(was)
      return
    }
    model.items = model.items.map((item) =>
      chosen.has(item.id) ? { ...item, state, snoozedUntil: change.snoozedUntil } : item,
    )
  } else if (choice < 8) {
    const sourceId = random.one(sources)
    if (model.removed.delete(sourceId)) store.sources.restore(sourceId)
    else {
      model.removed.add(sourceId)
      store.sources.remove(sourceId, testTime)
    }
  } else if (choice < 9) {
    const watchId = random.one(watches)
    store.items.clearWatch(watchId)
    model.items = model.items.map((item) => ({
      ...item,
      watchIds: item.watchIds.filter((id) => id !== watchId),
    }))
  } else {
    while (store.prune({ keepSince: 0, removedBefore: 0 }));
  }
}

let at: TestStore
beforeEach(async () => {
  at = await createTestStore(undefined, 5)
  for (const id of sources) at.store.sources.add(someSource(id))
  for (const id of watches) at.store.watches.save(someWatch(id))
})
afterEach(() => at.remove())

describe('whatever happens, lists, searches and counts say what a plain model says', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i', async (seed) => {
    const random = createChoices(seed)
    const model: Model = { items: [], removed: new Set() }
    for (let step = 0; step < 60; step += 1) {
      act(random, at.store, model, step)
      if (step % 20 === 19) await at.reopen()
      for (const query of [false, true]) {
        const filter = someFilter(random, { query })
        expect({ filter, ids: listed(at.store, filter, 1 + random.below(9)) }).toEqual({
          filter,
          ids: expected(model, filter),
        })
      }
      const shown = model.items.filter((item) => !model.removed.has(item.sourceId))
      expect(at.store.items.counts()).toEqual({
        total: shown.length,
        unread: shown.filter((item) => item.state === 'unread').length,
        needsAnswer: shown.filter((item) => item.needs === 'answer' && item.state !== 'acknowledged').length,
        snoozed: shown.filter((item) => item.state === 'snoozed').length,
      })
      const one = shown[random.below(shown.length)]
      if (one !== undefined) {
        const { watchIds, ...rest } = at.store.items.get(one.id) ?? { watchIds: [] }
        expect({ ...rest, watchIds: watchIds.toSorted() }).toEqual({
          ...one,
          watchIds: one.watchIds.toSorted(),
        })
      }
    }
  })
})
