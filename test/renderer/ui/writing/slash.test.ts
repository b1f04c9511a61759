import { expect, test } from 'vitest'
import { slashAt } from '../../../../renderer/ui/writing/canned/slash.ts'

const at = (text: string, caret = text.length) => slashAt(text, caret)

test('a slash at the beginning of a word asks, with what follows it', () => {
  expect(at('/')).toEqual({ start: 0, typed: '' })
  expect(at('Hello\n/ack')).toEqual({ start: 6, typed: 'ack' })
  expect(at('Dear Ann, /fix-')).toEqual({ start: 10, typed: 'fix-' })
  expect(at('/ack and more', 3)).toEqual({ start: 0, typed: 'ac' })
})

test('paths, dates and addresses ask nothing', () => {
  for (const text of ['either/or', 'https://blog.example/a', '22/11', '/srv/www', 'word', '', '/a b'])
    expect(at(text), text).toBeUndefined()
})

test('a long word before the caret is none', () => {
  expect(at(`/${'a'.repeat(80)}`)).toBeUndefined()
})
