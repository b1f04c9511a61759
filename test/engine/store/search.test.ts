import { setImmediate as breathe } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createChoices } from './random.ts'
import { createTestStore, someItem, someSource, type TestStore, testTime, titles } from './test-store.ts'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('a'))
})
afterEach(() => at.remove())

const fill = (texts: readonly string[]) =>
  at.store.items.insert(texts.map((text, index) => someItem(String(index), { text })))

/** Has everything that waits written to the index. */
const settle = () => {
  while (at.store.prune({ keepSince: 0, removedBefore: 0 }));
}

/** Which of the items 0, 1, 2… a query finds, while their words wait as well as when they are in the index. */
function found(query: string): string {
  const waiting = titles(at.store, { query })
  settle()
  expect(titles(at.store, { query })).toEqual(waiting)
  return waiting.toSorted().join(' ')
}

describe('words', () => {
  beforeEach(() =>
    fill([
      'The delivery was late again',
      'Deliver me from evil, please',
      'A late café in München; naïve',
      'store-minder (e.g. C++) costs 50 €',
      '',
    ]),
  )
  test.each([
    ['delivery', '0'],
    ['DELIVERY', '0'],
    ['deliver', '0 1'],
    ['deliver late', ''],
    ['deliver* late', '0'],
    ['late deliv', '0'],
    ['late  de', '0'],
    ['cafe', '2'],
    ['CAFÉ munchen', '2'],
    ['münchen naive', '2'],
    ['store-minder', '3'],
    ['minder', '3'],
    ['50', '3'],
    ['late', '0 2'],
    ['nothing', ''],
    ['late nothing', ''],
    ['tate', ''],
  ])('%s finds %j', (query, expected) => expect(found(query)).toBe(expected))

  test('stand in the title as well', () => {
    at.store.items.insert([someItem('Thunderstorm')])
    expect(titles(at.store, { query: 'thunderstorm text' })).toEqual(['Thunderstorm'])
  })
})

describe('phrases', () => {
  beforeEach(() =>
    fill([
      'we are minding the store tonight',
      'the store; minding it',
      'Minding — the\nstore!',
      'reminding the store',
      'minding the stores',
    ]),
  )
  test.each([
    ['"minding the store"', '0 2'],
    ['"Minding the Store', '0 2'],
    ['"the store"', '0 1 2 3'],
    ['"the store" minding', '0 1 2'],
    ['"store minding"', '1'],
    ['"store"', '0 1 2 3'],
    ['""', '0 1 2 3 4'],
  ])('%s finds %j', (query, expected) => expect(found(query)).toBe(expected))

  test('begin and end where words do', () => {
    fill(['reminding the store, minding my own', 'minding the storefront of a store', 'minding the store'])
    // All words of the phrase stand in each of the first two, but not as a phrase.
    expect(found('"minding the store"')).toBe('2')
  })

  test('go on page after page although one page checks only so many items', () => {
    const texts = Array.from({ length: 4000 }, (_, index) => (index === 0 ? 'red green' : 'green red'))
    fill(texts)
    settle()
    const first = at.store.items.list({ query: '"red green"' }, { limit: 50, textLimit: 10 })
    expect(first.nextCursor).toBeDefined()
    expect(found('"red green"')).toBe('0')
  })
})

describe('scripts without spaces', () => {
  beforeEach(() =>
    fill([
      '東京都知事が発表した',
      '京都の店',
      'ภาษาไทยง่าย',
      'カメラとcameraを買う',
      '店',
      'ㅎ 한국어를 배우다',
    ]),
  )
  test.each([
    ['東京', '0'],
    ['京都', '0 1'],
    ['京都知', '0'],
    ['都の店', '1'],
    ['知京', ''],
    ['店', '1 4'],
    ['ไทย', '2'],
    ['カメラ', '3'],
    ['camera', '3'],
    ['買う camera', '3'],
    ['한국', '5'],
    ['東京 発表', '0'],
    ['東京 京都の', ''],
  ])('%s finds %j', (query, expected) => expect(found(query)).toBe(expected))
})

describe('signs', () => {
  beforeEach(() => fill(['on 🔥 today', 'nothing 🎉', 'price: 5 €']))
  test.each([
    ['🔥', '0'],
    ['🔥 today', '0'],
    ['today 🎉', ''],
    ['€', '2'],
    ['5€', '2'],
  ])('%s finds %j', (query, expected) => expect(found(query)).toBe(expected))

  test.each(['', ' ', '"', '*', '""', '-', '(((', "';--", '&&'])(
    '%j asks for nothing and finds all',
    (query) => expect(found(query)).toBe('0 1 2'),
  )
})

describe('hostile queries', () => {
  test.each([
    'AND',
    'a OR',
    'NOT x',
    'NEAR(a b, 3)',
    'body:alpha',
    'marks : k0',
    '^alpha',
    'alpha AND (',
    '"alpha" "',
    '{a b}:c',
    '\u0000',
    'a\u0000b',
    '\uE000k0',
    '\uD800',
    'a'.repeat(500),
    'é'.repeat(500),
    '"'.repeat(500),
    '* * *',
    '東'.repeat(400),
    'a* b* c* d*',
    '\u200B\u00AD',
    '\u0301',
    '𝔘𝔫𝔦',
  ])('%j does not fail', (query) => {
    fill(['alpha body near and or not', 'x'])
    expect(() => found(query)).not.toThrow()
    expect(() => found(`"${query}"`)).not.toThrow()
  })

  test('random ones do not fail either', () => {
    fill(['alpha beta', '東京 🔥'])
    const random = createChoices(11)
    const pieces = [
      '"',
      '*',
      ' ',
      'alpha',
      'be',
      '東',
      '京都',
      '🔥',
      'AND',
      '(',
      ':',
      '\uE000',
      '\u0301',
      '-',
      '^',
      '{',
    ]
    for (let round = 0; round < 500; round += 1) {
      const query = Array.from({ length: random.below(8) }, () => random.one(pieces)).join('')
      expect(() => titles(at.store, { query }, 1), query).not.toThrow()
    }
  })

  test('an item cannot pass itself off as another kind', () => {
    at.store.items.insert([someItem('fake', { text: 'alpha \uE000k1 \uE000s1' })])
    expect(titles(at.store, { query: 'alpha', kinds: ['report'] })).toEqual([])
    expect(titles(at.store, { query: 'alpha', state: 'read' })).toEqual([])
    expect(titles(at.store, { query: '\uE000k0' })).toEqual([])
  })
})

describe('beginnings that many words have', () => {
  const many = (index: number) => `common${index} filler`

  test('are found page by page, all of them', () => {
    fill(Array.from({ length: 300 }, (_, index) => many(index)))
    settle()
    for (const limit of [7, 100]) {
      const all = titles(at.store, { query: 'filler common' }, limit)
      expect(all).toHaveLength(300)
      expect(new Set(all).size).toBe(300)
    }
    expect(titles(at.store, { query: 'common11' })).toHaveLength(11)
  })

  test('are not found within words', () => {
    fill(
      Array.from({ length: 300 }, (_, index) => (index % 2 === 0 ? many(index) : `uncommon${index} filler`)),
    )
    settle()
    expect(titles(at.store, { query: 'filler common' }, 20)).toHaveLength(150)
  })

  test('are found where they are rare among the newest items', () => {
    fill(Array.from({ length: 3500 }, (_, index) => (index < 80 ? many(index) : 'filler')))
    settle()
    expect(titles(at.store, { query: 'filler common' }, 20)).toHaveLength(80)
    expect(titles(at.store, { query: 'filler common7' }, 20)).toHaveLength(11)
  })
})

test('pages follow one another by arrival, also while new items come', () => {
  const store = at.store
  const add = (from: number) =>
    store.items.insert(
      Array.from({ length: 10 }, (_, index) =>
        someItem(String(from + index), { publishedAt: testTime + from + index, receivedAt: testTime + 99 }),
      ),
    )
  add(0)
  const first = store.items.list({ query: 'text' }, { limit: 4, textLimit: 5 })
  add(10)
  const second = store.items.list({ query: 'text' }, { limit: 100, textLimit: 5, cursor: first.nextCursor })
  expect([...first.items, ...second.items].map((item) => item.title)).toEqual(
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map(String),
  )
})

test('finds everything at every moment while words are being written step by step', async () => {
  const filler = 'filler '.repeat(400)
  const items = Array.from({ length: 1000 }, (_, index) =>
    someItem(String(index), { text: `${filler} red${index % 10} green${index}` }),
  )
  await at.store.writeInTurn(() => at.store.items.insert(items))
  for (let moment = 0; moment < 30; moment += 1) {
    expect(titles(at.store, { query: 'filler red7' })).toHaveLength(100)
    expect(titles(at.store, { query: `red${moment % 10} green${moment}*` })).toContain(String(moment))
    await breathe()
  }
})

test('only the beginning of a very long text is searched', () => {
  fill([`early ${'x '.repeat(15_000)} late`])
  expect(found('early')).toBe('0')
  expect(found('late')).toBe('')
})
