import { expect, test } from 'vitest'
import { changedWords } from '../../../../renderer/features/sites/pages/changed-words.ts'

const joined = ({ start, own, end }: { start: string; own: string; end: string }) => start + own + end

test('two lines are cut where their words begin and cease to differ', () => {
  const [before, after] = changedWords(
    'The train leaves at 23:14 on Fridays.',
    'The train leaves at 22:58 on Fridays.',
  )
  expect(before.own).toBe('23:14')
  expect(after).toEqual({ start: 'The train leaves at ', own: '22:58', end: ' on Fridays.' })
})

test.each([
  ['Slow Trains – a travel blog', 'Slow Trains'],
  ['a a a', 'a a'],
  ['', 'new'],
  ['Über Züge', 'Über Zäune'],
])('%j and %j lose nothing', (one, other) => {
  const [before, after] = changedWords(one, other)
  expect(joined(before)).toBe(one)
  expect(joined(after)).toBe(other)
})
