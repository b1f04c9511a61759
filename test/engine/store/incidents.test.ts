import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoredIncident, StoredReply } from '../../../electron/engine/store/store.ts'
import { createTestStore, someItem, someSource, someWatch, type TestStore, testTime } from './test-store.ts'

const day = 86_400_000
let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('a'))
  at.store.watches.save(someWatch('w'))
})
afterEach(() => at.remove())

function incident(id: string, change: Partial<StoredIncident> = {}): StoredIncident {
  return {
    ...{ id, title: id, stage: 'seen', stageAt: testTime, firstSignAt: testTime, openedAt: testTime },
    ...{ acknowledgedAt: undefined, causeAt: undefined, fixedAt: undefined, closedAt: undefined },
    ...{ nagAt: undefined, mergedInto: undefined },
    joins: { watchIds: ['w'], siteKeys: [], sourceIds: [], words: [] },
    ...change,
  }
}

/** Keeps incidents and gives each the items of these titles. */
function keep(incidents: readonly StoredIncident[], titles: Readonly<Record<string, readonly string[]>>) {
  const ids = new Map<string, string>()
  at.store.write(() => {
    const items = Object.values(titles).flat()
    const { added } = at.store.items.insert(items.map((title) => someItem(title, { watchIds: ['w'] })))
    for (const { id, item } of added) ids.set(item.title, id)
    for (const one of incidents) at.store.incidents.save(one)
    for (const [id, mine] of Object.entries(titles))
      at.store.incidents.addItems(
        id,
        mine.flatMap((title) => ids.get(title) ?? []),
      )
  })
  return (title: string) => ids.get(title) ?? ''
}

test('an incident is kept with everything, and found again after the store was closed', async () => {
  const whole = incident('one', {
    ...{ stage: 'fixed', acknowledgedAt: 1, causeAt: 2, fixedAt: 3, nagAt: 4, firstSignAt: 0 },
  })
  at.store.write(() => {
    at.store.incidents.save(whole)
    at.store.incidents.addEvent('one', { at: 5, kind: 'note', text: 'Looked.' })
  })
  await at.reopen()
  expect(at.store.incidents.get('one')).toEqual(whole)
  expect(at.store.incidents.events('one')).toEqual([{ at: 5, kind: 'note', text: 'Looked.' }])
  expect(at.store.incidents.list(true)).toEqual([whole])
  expect(at.store.incidents.list(false)).toEqual([])
})

test('what was merged, and what was merged into that, counts as one; each keeps what is its own', () => {
  const idOf = keep([incident('one'), incident('two'), incident('three')], {
    ...{ one: ['First'], two: ['Second'], three: ['Third'] },
  })
  at.store.write(() => {
    at.store.incidents.save(incident('three', { mergedInto: 'two' }))
    at.store.incidents.save(incident('two', { mergedInto: 'one' }))
  })
  const { incidents } = at.store
  expect(incidents.family('one')).toEqual(['one', 'two', 'three'])
  expect(incidents.family('two')).toEqual(['two', 'three'])
  expect(incidents.home('three')?.id).toBe('one')
  expect(incidents.tally('one').items).toBe(3)
  expect(incidents.ofItem(idOf('Third'))).toBe('one')
  expect(at.store.items.get(idOf('Third'))?.incidentId).toBe('one')
  at.store.write(() => incidents.save(incident('two')))
  expect(incidents.tally('one').items).toBe(1)
  expect(incidents.ofItem(idOf('Third'))).toBe('two')
})

test('a story belongs to an incident as a whole, and a new place of it knows that it does', () => {
  const idOf = keep([incident('one')], { one: [] })
  expect(idOf('Told')).toBe('')
  const { added } = at.store.items.insert(['Told', 'Told again', 'Told late'].map((title) => someItem(title)))
  const [told = '', again = '', late = ''] = added.map(({ id }) => id)
  at.store.write(() => at.store.stories.join(again, told))
  expect(at.store.incidents.addItems('one', [again])).toEqual([told, again])
  at.store.write(() => at.store.stories.join(late, told))
  expect(at.store.incidents.ofCompany([late])).toEqual(new Map([[late, 'one']]))
  expect(at.store.incidents.removeItems('one', [told])).toEqual([told, again])
})

test('takes in the hits of a watch since a moment, and nothing twice', () => {
  const { added } = at.store.items.insert(
    [1, 2, 3].map((number) =>
      someItem(`Hit ${number}`, { watchIds: ['w'], publishedAt: testTime - number * day }),
    ),
  )
  at.store.write(() => at.store.incidents.save(incident('one')))
  expect(at.store.incidents.addHits('one', 'w', testTime - 2 * day)).toBe(2)
  expect(at.store.incidents.addHits('one', 'w', 0)).toBe(1)
  expect(
    at.store.incidents.addItems(
      'one',
      added.map(({ id }) => id),
    ),
  ).toEqual([])
})

test('what belongs to an incident that is not closed is kept however old it is', () => {
  const old = { receivedAt: testTime - 10 * day, publishedAt: testTime - 10 * day }
  const { added } = at.store.items.insert(['Mine', 'Merged', 'Nobody’s'].map((title) => someItem(title, old)))
  const [mine = '', merged = ''] = added.map(({ id }) => id)
  at.store.write(() => {
    at.store.incidents.save(incident('one'))
    at.store.incidents.save(incident('two', { mergedInto: 'one' }))
    at.store.incidents.addItems('one', [mine])
    at.store.incidents.addItems('two', [merged])
  })
  const left = () => at.store.items.list({}, { limit: 10, textLimit: 10 }).items.map(({ title }) => title)
  const prune = () => {
    while (at.store.prune({ keepSince: testTime - 5 * day, removedBefore: 0 }));
  }
  prune()
  expect(left().toSorted()).toEqual(['Merged', 'Mine'])
  at.store.write(() => at.store.incidents.save(incident('one', { stage: 'closed', closedAt: testTime })))
  prune()
  expect(left()).toEqual([])
  expect(at.store.incidents.items('one', 9)).toEqual([])
  expect(at.store.incidents.tally('one').items, 'it is still known how many there were').toBe(2)
})

test('what is in an open incident by way of one that was closed and merged is kept as well', () => {
  const old = { receivedAt: testTime - 10 * day, publishedAt: testTime - 10 * day }
  const { added } = at.store.items.insert([someItem('Mine', old)])
  at.store.write(() => {
    at.store.incidents.save(incident('open'))
    at.store.incidents.save(incident('closed', { stage: 'closed', closedAt: testTime, mergedInto: 'open' }))
    at.store.incidents.save(incident('first', { stage: 'closed', mergedInto: 'closed' }))
    at.store.incidents.addItems(
      'first',
      added.map(({ id }) => id),
    )
  })
  while (at.store.prune({ keepSince: testTime - 5 * day, removedBefore: 0 }));
  expect(at.store.incidents.tally('open').items).toBe(1)
})

test('a reply is kept for as long as the statement that went out with it', () => {
  const old = testTime - 10 * day
  const reply = (id: string): StoredReply => ({
    ...{ id, draftId: id, itemId: '1', channel: 'mastodon', placeId: 'p', placeLabel: 'Mastodon', to: 'Ann' },
    ...{ text: 'It was us.', state: 'sent', createdAt: old, sendAt: old, sentAt: old, error: undefined },
    ...{ openUrl: undefined, visibility: 'public', parts: [] },
  })
  at.store.write(() => {
    at.store.incidents.save(incident('one', { stage: 'closed', closedAt: old }))
    for (const id of ['said', 'other']) at.store.replies.add(reply(id))
    at.store.statements.add({
      ...{ id: 's', incidentId: 'one', at: old, where: 'Mastodon', url: undefined, text: 'It was us.' },
      ...{ stage: 'seen', replyId: 'said', goneAt: undefined, lookAt: undefined, misses: 0 },
    })
  })
  while (at.store.prune({ keepSince: testTime - 5 * day, removedBefore: 0 }));
  expect(at.store.replies.get('said')?.visibility).toBe('public')
  expect(at.store.replies.get('other')).toBeUndefined()
})
