import { afterEach, beforeEach, expect, test } from 'vitest'
import { drawTimeline } from '../../../electron/engine/incident-room/timeline.ts'
import type { StoredIncident } from '../../../electron/engine/store/store.ts'
import { createTestStore, someItem, someSource, type TestStore, testTime } from '../store/test-store.ts'

const minute = 60_000
const hour = 60 * minute
const url = 'https://blog.example/'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  at.store.write(() => {
    at.store.sources.add(someSource('a'))
    at.store.sources.add(someSource('check', { kind: 'site', settings: { url } }))
    at.store.sources.add(someSource('page', { kind: 'page', settings: { url } }))
    at.store.sources.add(someSource('other', { kind: 'page', settings: { url: 'https://other.example/' } }))
  })
})
afterEach(() => at.remove())

function incident(change: Partial<StoredIncident> = {}): StoredIncident {
  return {
    ...{ id: 'one', title: 'One', stage: 'finding', stageAt: testTime, firstSignAt: testTime - hour },
    ...{ openedAt: testTime, acknowledgedAt: undefined, causeAt: undefined, fixedAt: undefined },
    ...{ closedAt: undefined, nagAt: undefined, mergedInto: undefined },
    joins: { watchIds: [], siteKeys: ['blog.example'], sourceIds: [], words: [] },
    ...change,
  }
}

const nothing = { facts: [], statements: [], promises: [] }
const iso = (time: number) => new Date(time).toISOString()

test('tells checks and changes apart, and what changed on the site in the day before', () => {
  const site = (title: string, sourceId: string, ago: number) =>
    someItem(title, { kind: 'site', sourceId, publishedAt: testTime - ago })
  at.store.write(() => {
    const { added } = at.store.items.insert([
      site('Blog is down', 'check', hour),
      site('Blog works again', 'check', 30 * minute),
      site('A script is gone', 'page', 40 * minute),
      site('A new script', 'page', 3 * hour),
      site('A new word', 'page', 26 * hour),
      site('Another page changed', 'other', 2 * hour),
    ])
    at.store.incidents.save(incident())
    at.store.incidents.addItems(
      'one',
      added.slice(0, 3).map(({ id }) => id),
    )
  })
  const lines = drawTimeline(incident(), nothing, at.store)
  expect(lines.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'change: A new script',
    'check: Blog is down',
    'change: A script is gone',
    'check: Blog works again',
  ])
  expect(lines[0]?.sourceId).toBe('page')
})

test('tells what was thought, said and promised in between, in order', () => {
  at.store.write(() => at.store.incidents.save(incident()))
  at.store.write(() => at.store.incidents.addEvent('one', { at: testTime, kind: 'stage', text: 'Opened.' }))
  const lines = drawTimeline(
    incident(),
    {
      facts: [
        {
          ...{ field: 'cause', certainty: 'confirmed', text: 'A full disk', evidence: [] },
          at: iso(testTime + 3 * hour),
          before: [
            { certainty: 'suspected', text: 'An attack', at: iso(testTime + hour) },
            { certainty: 'unknown', text: '', at: iso(testTime) },
          ],
        },
      ],
      statements: [
        {
          ...{
            id: 's',
            incidentId: 'one',
            at: iso(testTime + 2 * hour),
            where: 'the blog',
            stage: 'finding',
          },
          ...{ text: 'We are looking.\nNext word at noon.', claims: [], state: 'standing' },
        },
      ],
      promises: [
        {
          ...{ id: 'p', statementId: 's', quote: 'Next word at noon.', givenAt: iso(testTime + 2 * hour) },
          ...{ due: iso(testTime + 9 * hour), state: 'open' },
        },
      ],
    },
    at.store,
  )
  expect(lines.map(({ text }) => text)).toEqual([
    'Opened.',
    'Cause, suspected: An attack',
    'Said on the blog: We are looking. Next word at noon.',
    'Promised: “Next word at noon.”',
    'Cause, confirmed: A full disk',
  ])
})

test('stays within 500 lines however long it goes on, and loses no mention in its counts', () => {
  const items = Array.from({ length: 3000 }, (_, index) =>
    someItem(`Mention ${index}`, { publishedAt: testTime - index * 25 * minute }),
  )
  at.store.write(() => {
    const { added } = at.store.items.insert(items)
    at.store.incidents.save(incident())
    at.store.incidents.addItems(
      'one',
      added.map(({ id }) => id),
    )
  })
  const lines = drawTimeline(incident(), nothing, at.store)
  expect(lines.length).toBeLessThanOrEqual(500)
  expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(3000)
  expect(lines[0]?.text).toMatch(/^\d+ mentions, the first: Mention 2999$/)
})
