import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestStore, someSource, type TestStore } from './test-store.ts'

let desk: TestStore
beforeEach(async () => {
  desk = await createTestStore()
  desk.store.write(() => {
    desk.store.sources.add(someSource('one'))
    desk.store.sources.add(someSource('two'))
  })
})
afterEach(() => desk.remove())

const post = (id: string, text: string) =>
  desk.store.write(() =>
    desk.store.intake.add(id, {
      ...{ at: 5, type: 'text/plain', headers: { 'x-a': 'b' } },
      body: new TextEncoder().encode(text),
    }),
  )
const textsOf = (id: string, limit = 10, bytes = 1000) =>
  desk.store.intake.oldest(id, limit, bytes).map(({ body }) => new TextDecoder().decode(body))

test('each source has its own letters, oldest first, also after a restart', async () => {
  post('one', 'a')
  post('two', 'b')
  post('one', 'ü')
  await desk.reopen()
  expect(textsOf('one')).toEqual(['a', 'ü'])
  expect(desk.store.intake.oldest('two', 1, 1)).toMatchObject([
    { at: 5, type: 'text/plain', headers: { 'x-a': 'b' } },
  ])
  expect(desk.store.intake.waiting('one')).toBe(2)
})

test('a handful is limited by number and by bytes, and a single large one is still handed out', () => {
  for (const text of ['aaaa', 'bbbb', 'cccc']) post('one', text)
  expect(textsOf('one', 2)).toEqual(['aaaa', 'bbbb'])
  expect(textsOf('one', 10, 9)).toEqual(['aaaa', 'bbbb'])
  expect(textsOf('one', 10, 1)).toEqual(['aaaa'])
})

test('only what was read is dropped, and only of its source', () => {
  for (const text of ['a', 'b', 'c']) post('one', text)
  post('two', 'd')
  const read = desk.store.intake.oldest('one', 2, 1000)
  desk.store.write(() => desk.store.intake.drop('one', read.at(-1)?.number ?? 0))
  expect(textsOf('one')).toEqual(['c'])
  expect(textsOf('two')).toEqual(['d'])
})

test('for a source that is gone nothing is kept', () => {
  post('nobody', 'a')
  expect(desk.store.intake.waiting('nobody')).toBe(0)
})
