import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Choices, createChoices } from './random.ts'
import { createTestStore, someItem, someSource, type TestStore, testTime } from './test-store.ts'

const sources = ['a', 'b']
const people = ['ann', 'bob', 'cy']

/** Milliseconds between two deeds: long enough that an own letter is no copy of the reply before it. */
const moment = 20 * 60_000

/** Something somebody said, kept in the plainest way there is. */
interface Word {
  readonly itemId: string
  readonly place: string
  readonly at: number
  readonly counts: boolean
  needs: 'answer' | 'nothing'
  isAside: boolean
}

/** What should be known: all words, and until when each place is settled. */
interface Model {
  readonly words: Word[]
  readonly settled: Map<string, number>
}

const personOf = (who: string) => ({ key: `mail:${who}@x.example`, name: who, address: `${who}@x.example` })
const placeOf = (who: string, source: string) => `${who}@x.example ${source}`

function settle(model: Model, place: string, until: number): void {
  model.settled.set(place, Math.max(until, model.settled.get(place) ?? -1))
}

/** Everybody who waits, the longest wait first. */
function expected({ words, settled }: Model) {
  const open = words.filter(
    ({ place, at, counts, needs, isAside }) =>
      counts && needs === 'answer' && !isAside && at > (settled.get(place) ?? -1),
  )
  return [...Map.groupBy(open, ({ place }) => place)]
    .map(([place, some]) => {
      const first = some.toSorted(
        (one, other) => one.at - other.at || Number(one.itemId) - Number(other.itemId),
      )
      return {
        place,
        since: first[0]?.at,
        count: some.length,
        itemId: first[0]?.itemId,
        last: first.at(-1)?.itemId,
      }
    })
    .toSorted((one, other) => (one.since ?? 0) - (other.since ?? 0))
}

function found({ store }: TestStore) {
  return store.conversations.waiting(100).waiting.map((one) => ({
    place: `${one.person.address} ${one.sourceId}`,
    ...{ since: one.since, count: one.count, itemId: one.itemId, last: one.lastItemId },
  }))
}

function say(random: Choices, at: TestStore, model: Model, time: number): void {
  const [who, source] = [random.one(people), random.one(sources)]
  const isAside = random.chance(0.2)
  const counts = random.chance(0.8)
  const needs = random.chance(0.8) ? 'answer' : 'nothing'
  const said = time - random.below(5) * (moment / 2)
  at.store.write(() => {
    const { added } = at.store.items.insert([
      someItem(`${time}`, {
        ...{ sourceId: source, kind: 'report', needs, state: isAside ? 'aside' : 'unread' },
        ...{ publishedAt: said, receivedAt: time },
      }),
    ])
    const itemId = added[0]?.id ?? ''
    at.store.conversations.keep([{ itemId, author: personOf(who), joins: !isAside, at: said, counts }])
    model.words.push({ itemId, place: placeOf(who, source), at: said, counts, needs, isAside })
  })
}

/** One random thing, done to the store and to the model. */
function act(random: Choices, at: TestStore, model: Model, step: number): void {
  const time = testTime + step * moment
  const { conversations, items } = at.store
  const word = model.words[random.below(model.words.length)]
  const choice = random.below(10)
  if (choice < 5 || word === undefined) {
    say(random, at, model, time)
    return
  }
  const ids = [word.itemId]
  if (choice === 5) {
    // An item that stands in no conversation yet opens one when it is answered.
    at.store.write(() => conversations.answered(word.itemId, time, `reply-${step}`))
    settle(model, word.place, time)
  } else if (choice === 6) {
    const isAside = random.chance(0.5)
    const before = items.change({ ids }, isAside ? { state: 'aside' } : { state: 'unread', bringsBack: true })
    if (random.chance(0.5)) items.putBack(before)
    else if (before.length > 0) rejudge(model, word, { isAside })
  } else if (choice === 7) {
    const needs = random.one(['answer', 'nothing'] as const)
    if (items.change({ ids }, { needs }).length > 0) rejudge(model, word, { needs })
  } else if (choice === 8) {
    const waiting = conversations.waiting(100).waiting
    const ended = waiting.filter(() => random.chance(0.4))
    const how = { as: 'no-need', at: time, reason: undefined, into: undefined } as const
    const before = conversations.end(
      ended.map(({ id }) => id),
      how,
    )
    if (random.chance(0.5)) conversations.putBack(before)
    else for (const { person, sourceId } of ended) settle(model, `${person.address} ${sourceId}`, time)
  } else {
    const who = random.one(people)
    const letter = { externalId: `own ${step}`, at: time, title: '', text: '', thread: [] }
    conversations.keepOwn([{ sourceId: random.one(sources), to: [personOf(who)], ...letter }])
    // Sent from one place, it answers them where they wrote by mail; here they never did.
    settleOwn(model, at, who)
  }
}

/** A letter of the operator's settles the place it was found in; the store says which that was. */
function settleOwn(model: Model, at: TestStore, who: string): void {
  for (const source of sources) {
    const own = at.store.conversations
      .words(idsOf(at, who, source), 1000, 1)
      .filter(({ what }) => what === 'own')
      .map((one) => one.at)
    if (own.length > 0) settle(model, placeOf(who, source), Math.max(...own))
  }
}

function idsOf(at: TestStore, who: string, source: string): readonly string[] {
  return Array.from({ length: people.length * sources.length + 1 }, (_, index) => String(index + 1)).filter(
    (id) => {
      const one = at.store.conversations.get(id)
      return one?.person.name === who && one.sourceId === source
    },
  )
}

function rejudge({ words, settled }: Model, word: Word, change: Partial<Word>): void {
  const after = { ...word, ...change }
  // Whoever says that it needs an answer, or brings it back, means it.
  const counts = word.counts || (after.needs === 'answer' && !after.isAside)
  const isMeant = after.needs === 'answer' && !after.isAside
  const at = isMeant ? Math.max(word.at, (settled.get(word.place) ?? -1) + 1) : word.at
  words[words.indexOf(word)] = { ...after, at, counts }
}

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  for (const id of sources) at.store.sources.add(someSource(id))
})
afterEach(() => at.remove())

describe('whatever happens, those wait who wrote last', () => {
  test.each([1, 2, 3, 4])('seed %i', async (seed) => {
    const random = createChoices(seed)
    const model: Model = { words: [], settled: new Map() }
    for (let step = 0; step < 120; step += 1) {
      act(random, at, model, step)
      if (step % 40 === 39) await at.reopen()
      const wanted = expected(model)
      const byTime = (one: { since: number | undefined; place: string }) => `${one.since} ${one.place}`
      const sorted = (some: readonly ReturnType<typeof expected>[number][]) =>
        some.toSorted((one, other) => byTime(one).localeCompare(byTime(other)))
      expect({ step, waiting: sorted(found(at)) }).toEqual({ step, waiting: sorted(wanted) })
      expect(found(at).map(({ since }) => since)).toEqual(wanted.map(({ since }) => since))
      const { count, oldestSince } = at.store.conversations.waitingTally()
      expect({ count, oldestSince }).toEqual({ count: wanted.length, oldestSince: wanted[0]?.since })
    }
  })
})
