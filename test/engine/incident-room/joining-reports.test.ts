import { afterEach, beforeEach, expect, test } from 'vitest'
import { createJoiner } from '../../../electron/engine/incident-room/join-arrivals.ts'
import { createReportRule } from '../../../electron/engine/incident-room/report-rule.ts'
import type { IncidentJoins } from '../../../electron/shared/model/incident.ts'
import { bring, someLetter } from '../bring.ts'
import { createTestStore, someSource, type TestStore, testTime } from '../store/test-store.ts'

const source = someSource('mail', { kind: 'mailbox', lastSuccessAt: testTime - 3_600_000 })
let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('a'))
  at.store.sources.add(source)
})
afterEach(() => at.remove())

function open(joins: Partial<IncidentJoins>): void {
  const none = { watchIds: [], siteKeys: [], sourceIds: [], words: [] }
  at.store.write(() =>
    at.store.incidents.save({
      ...{ id: 'one', title: 'One', stage: 'seen', stageAt: testTime, firstSignAt: testTime - 600_000 },
      ...{ openedAt: testTime, acknowledgedAt: undefined, causeAt: undefined, fixedAt: undefined },
      ...{ closedAt: undefined, nagAt: undefined, mergedInto: undefined, joins: { ...none, ...joins } },
    }),
  )
}

/** Titles of those that joined. */
async function arrive(letters: ReturnType<typeof someLetter>[]): Promise<readonly string[]> {
  const rule = createReportRule()
  await rule.load()
  const { added } = bring(at, source, letters)
  const joined = at.store.write(() => createJoiner(at.store, rule)(added)).get('one') ?? []
  return added.filter(({ id }) => joined.includes(id)).map(({ item }) => item.title)
}

const letters = [
  someLetter('Cannot pay', 'ann@mail.example', { text: 'The checkout fails at the last step.' }),
  someLetter('A question', 'bob@mail.example', { text: 'Which cart do you like best at the checkout?' }),
  someLetter('Typo', 'cem@mail.example', { text: 'There is a broken sentence on your page about tea.' }),
]

test('a report joins when it says that the thing does not work which the incident is about', async () => {
  open({ things: ['checkout'], siteKeys: ['blog.example'] })
  const elsewhere = someLetter(
    'On another site',
    'dee@mail.example',
    { text: 'The checkout is broken.' },
    { page: 'https://other.example/cart' },
  )
  expect(await arrive([...letters, elsewhere])).toEqual(['Cannot pay'])
})

test('a report about a page of its site joins, and so does whatever the same person writes next', async () => {
  open({ siteKeys: ['blog.example'] })
  const onPage = someLetter(
    'This page',
    'eve@mail.example',
    { text: 'Odd words here.' },
    { page: 'https://www.blog.example/about' },
  )
  expect(await arrive([...letters, onPage])).toEqual(['This page'])
  expect(await arrive([someLetter('And now?', 'eve@mail.example', { text: 'Any news?' })])).toEqual([
    'And now?',
  ])
})

test('which things an incident is about is read from what its reports say does not work', async () => {
  const rule = createReportRule()
  expect(rule.thingsOf([], [{ title: 'The checkout fails', text: '' }])).toEqual([])
  await rule.load()
  const texts = [
    { title: 'Cannot pay', text: 'The checkout fails.' },
    { title: 'Nice videos', text: 'I like them.' },
  ]
  expect(rule.thingsOf([], texts)).toEqual(['payment', 'checkout'])
})
