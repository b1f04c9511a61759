import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ItemFilter, Store, StoredItem } from '../../../electron/engine/store/store.ts'
import { type Choices, createChoices } from './random.ts'
import { createTestStore, someItem, someSource, someWatch, type TestStore, testTime } from './test-store.ts'

const kinds = ['mention', 'report', 'site'] as const
const needs = ['answer', 'look', 'nothing'] as const
const states = ['unread', 'read', 'acknowledged', 'snoozed', 'aside'] as const
const sources = ['a', 'b', 'c']
const watches = ['w', 'v']
const words = ['alpha', 'beta', 'gamma', 'delta', 'alphabet', 'Äpfel', 'x']

/** What the store should hold, kept in the plainest way there is. */
interface Model {
  items: StoredItem[]
  readonly removed: Set<string>
}

function matches(item: StoredItem, filter: ItemFilter, removed: ReadonlySet<string>): boolean {
  if (removed.has(item.sourceId) || item.leaderId !== undefined) return false
  const asksForAside = filter.state === 'aside' || filter.states?.includes('aside') === true
  if (item.state === 'aside' && !asksForAside) return false
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
    .map((item) => told(model, item))
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

function replace(model: Model, item: StoredItem): void {
  model.items = model.items.map((one) => (one.id === item.id ? item : one))
}

function leaderOf(model: Model, item: StoredItem): StoredItem {
  return model.items.find(({ id }) => id === item.leaderId) ?? item
}

/** Lets a new item join some story that is shown, sometimes. */
function join(random: Choices, store: Store, model: Model, id: string): void {
  const leaders = model.items.filter((item) => item.leaderId === undefined && item.id !== id)
  const leader = leaders[random.below(leaders.length)]
  const item = model.items.find((one) => one.id === id)
  if (leader === undefined || item === undefined) return
  store.write(() => store.stories.join(id, leader.id))
  replace(model, { ...item, leaderId: leader.id, snoozedUntil: undefined })
}

/** Makes a member the leader of its story, standing as the former leader did. */
function lead(model: Model, former: StoredItem, next: StoredItem): void {
  model.items = model.items.map((item) => {
    if (item.id === next.id) {
      const { state, needs, snoozedUntil } = former
      return { ...item, state, needs, snoozedUntil, leaderId: undefined }
    }
    return item.id === former.id || item.leaderId === former.id ? { ...item, leaderId: next.id } : item
  })
}

/** An item as the store gives it: a story stands as its leader stands, and is a hit of what any of its places is. */
function told(model: Model, item: StoredItem): StoredItem {
  const { id, state, needs, snoozedUntil } = leaderOf(model, item)
  const others = model.items.filter((one) => one.leaderId === id)
  const spread = 1 + others.filter((one) => !model.removed.has(one.sourceId)).length
  const hits = item.leaderId === undefined ? others.flatMap(({ watchIds }) => watchIds) : []
  const watchIds = [...new Set([...item.watchIds, ...hits])].toSorted()
  return { ...item, state, needs, snoozedUntil, spread, watchIds }
}

/** One random thing that people or sources do, done to the store and to the model. */
function act(random: Choices, store: Store, model: Model, step: number): void {
  const choice = random.below(11)
  if (choice < 4) {
    const batch = Array.from({ length: random.below(8) }, (_, index) =>
      someItem(`${random.one(words)} ${step}.${index}`, {
        sourceId: random.one(sources),
        kind: random.one(kinds),
        needs: random.one(needs),
        state: random.one(['unread', 'read', 'aside'] as const),
        text: Array.from({ length: random.below(5) }, () => random.one(words)).join(', '),
        publishedAt: testTime + random.below(20) * 1000,
        receivedAt: testTime + 10_000,
        watchIds: watches.filter(() => random.chance(0.2)),
      }),
    )
    for (const { id, item } of store.items.insert(batch).added) {
      const { externalId: _, ...kept } = item
      const alone = { snoozedUntil: undefined, spread: 1, leaderId: undefined }
      model.items.push({ ...kept, id, sourceName: `Source ${item.sourceId}`, ...alone })
      if (random.chance(0.4)) join(random, store, model, id)
    }
  } else if (choice < 7) {
    const state = random.one(states)
    const bringsBack = random.chance(0.3)
    const change = { state, bringsBack, ...(state === 'snoozed' ? { snoozedUntil: testTime + 5 } : {}) }
    const may = (item: StoredItem) => (bringsBack ? item.state === 'aside' : item.state !== 'aside')
    const filter = someFilter(random, { query: random.chance(0.3) })
    const chosen = new Set(expected(model, filter))
    const was = store.items.change({ filter }, change)
    if (random.chance(0.3)) {
      store.items.putBack(was)
      return
    }
    model.items = model.items.map((item) =>
      chosen.has(item.id) && may(item) ? { ...item, state, snoozedUntil: change.snoozedUntil } : item,
    )
  } else if (choice < 8) {
    const sourceId = random.one(sources)
    if (model.removed.delete(sourceId)) store.sources.restore(sourceId)
    else {
      model.removed.add(sourceId)
      store.sources.remove(sourceId, testTime)
    }
    for (const leader of model.items.filter((item) => model.removed.has(item.sourceId))) {
      const next = model.items.find(
        (item) => item.leaderId === leader.id && !model.removed.has(item.sourceId),
      )
      if (next !== undefined) lead(model, leader, next)
    }
  } else if (choice < 9) {
    const watchId = random.one(watches)
    store.items.clearWatch(watchId)
    model.items = model.items.map((item) => ({
      ...item,
      watchIds: item.watchIds.filter((id) => id !== watchId),
    }))
  } else if (choice < 10) {
    const members = model.items.filter((item) => item.leaderId !== undefined)
    const member = members[random.below(members.length)]
    const otherId = store.stories.separate(member?.id ?? 'none')
    expect(otherId).toBe(member?.leaderId)
    if (member === undefined || otherId === undefined) return
    if (random.chance(0.3)) {
      expect(store.stories.rejoin(member.id, otherId)).toBe(true)
      return
    }
    const { state, needs, snoozedUntil } = leaderOf(model, member)
    replace(model, { ...member, leaderId: undefined, state, needs, snoozedUntil })
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
      const shown = model.items
        .filter((item) => !model.removed.has(item.sourceId))
        .map((item) => told(model, item))
      const listedOnes = shown.filter((item) => item.leaderId === undefined && item.state !== 'aside')
      const asideOnes = shown.filter((item) => item.leaderId === undefined && item.state === 'aside')
      expect(at.store.items.counts()).toEqual({
        aside: asideOnes.length,
        total: listedOnes.length,
        unread: listedOnes.filter((item) => item.state === 'unread').length,
        needsAnswer: listedOnes.filter((item) => item.needs === 'answer' && item.state !== 'acknowledged')
          .length,
        snoozed: listedOnes.filter((item) => item.state === 'snoozed').length,
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
