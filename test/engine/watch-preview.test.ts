import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { type PreviewLimits, previewWatch } from '../../electron/engine/watch-preview.ts'
import { createTestStore, someItem, someSource, type TestStore, testTime } from './store/test-store.ts'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('a'))
  at.store.sources.add(someSource('b'))
})
afterEach(() => at.remove())

function fill(titles: readonly string[], change: Parameters<typeof someItem>[1] = {}): void {
  const items = titles.map((title, number) =>
    someItem(title, {
      text: '',
      externalId: `${title}${number}${change.sourceId}`,
      publishedAt: testTime + number,
      receivedAt: testTime + number,
      ...change,
    }),
  )
  at.store.items.insert(items)
}
const titlesOf = (ids: readonly string[]) => at.store.items.some(ids, 100).map(({ title }) => title)

/** Both ways to look: reading everything, and reading only what the index and the links name. */
const ways: Readonly<Record<string, PreviewLimits>> = {
  'reading everything': { step: 2, linkStep: 2, candidates: 1000, window: 1000 },
  'reading what the index names': { step: 2, linkStep: 3, candidates: 7, window: 1000 },
}

describe.each(Object.entries(ways))('a preview, %s', (_, limits) => {
  beforeEach(() => {
    fill([
      'A blue kettle',
      'Kettle corn',
      'Kettles',
      'Nothing',
      'Kettle corn in a Kettle',
      'Straße',
      'One more',
    ])
    fill(['Linked by address'], { url: 'https://www.blog.example/1' })
    fill(['Linked in markup', 'Not linked'], { html: '<a href="https://BLOG.example/2">x</a>' })
    fill(['Not linked'], { externalId: 'n', html: '<a href="https://notblog.example/">x</a>' })
    fill(['Kettle elsewhere'], { sourceId: 'b' })
    fill(['Kettle is down'], { kind: 'site' })
  })

  test('counts the whole and each term, and shows the newest', async () => {
    const watch = { terms: ['kettle', 'kettles', 'kett*', 'absent'], exclude: ['kettle corn'] }
    const preview = await previewWatch(watch, 2, at.store, limits)
    expect(preview).toMatchObject({ total: 4, of: 12 })
    expect(preview.perTerm).toEqual([
      { term: 'kettle', items: 3 },
      { term: 'kettles', items: 1 },
      { term: 'kett*', items: 4 },
      { term: 'absent', items: 0 },
    ])
    expect(titlesOf(preview.exampleIds)).toEqual(['Kettle elsewhere', 'Kettle corn in a Kettle'])
  })

  test('counts each place of a story, and shows the story once', async () => {
    const { items } = at.store.items.list({ kinds: ['mention'] }, { limit: 100, textLimit: 1 })
    const idOf = (title: string) => items.find((item) => item.title === title)?.id ?? ''
    at.store.write(() => at.store.stories.join(idOf('Kettle elsewhere'), idOf('A blue kettle')))
    const preview = await previewWatch({ terms: ['kettle'] }, 9, at.store, limits)
    expect(preview).toMatchObject({ total: 4, of: 12 })
    expect(titlesOf(preview.exampleIds).toSorted()).toEqual([
      'A blue kettle',
      'Kettle corn',
      'Kettle corn in a Kettle',
    ])
  })

  test('looks at some sources only', async () => {
    const preview = await previewWatch({ terms: ['kettle'], sourceIds: ['b'] }, 5, at.store, limits)
    expect(preview).toMatchObject({ total: 1, of: 1 })
  })

  test('finds links in addresses and in markup', async () => {
    const preview = await previewWatch({ terms: ['blog.example'] }, 5, at.store, limits)
    expect(titlesOf(preview.exampleIds)).toEqual(['Not linked', 'Linked in markup', 'Linked by address'])
  })

  test('knows a term as it was typed', async () => {
    expect(await previewWatch({ terms: ['Straße'] }, 0, at.store, limits)).toMatchObject({ total: 1 })
  })

  test('leaves a removed source aside', async () => {
    at.store.sources.remove('b', testTime)
    expect(await previewWatch({ terms: ['kettle'] }, 5, at.store, limits)).toMatchObject({ total: 3, of: 11 })
  })
})

it('looks at the newest only when words are too common, and says how many', async () => {
  fill(Array.from({ length: 40 }, (_, number) => `Kettle ${number}`))
  const limits = { step: 5, linkStep: 5, candidates: 10, window: 20 }
  const preview = await previewWatch({ terms: ['kettle'] }, 1, at.store, limits)
  expect(preview).toMatchObject({ total: 20, of: 20 })
  expect(titlesOf(preview.exampleIds)).toEqual(['Kettle 39'])
})
