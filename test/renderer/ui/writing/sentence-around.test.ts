import { expect, test } from 'vitest'
import { sentenceAround } from '../../../../renderer/ui/writing/sentence-around.ts'

const around = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  const found = sentenceAround(text, { start, end: start + quote.length })
  return text.slice(found.start, found.end)
}

test('the whole sentence around a phrase, without the space behind it', () => {
  const text = 'Hello Ann. We are sorry if anyone was offended. It is back now.'
  expect(around(text, 'sorry if')).toBe('We are sorry if anyone was offended.')
  expect(around(text, 'back')).toBe('It is back now.')
})

test('a line’s end ends it, also where no full stop stands', () => {
  expect(around('Dear Ann\nsorry if it hurt\nBest', 'sorry if')).toBe('sorry if it hurt')
})

test('a phrase over two sentences takes both', () => {
  expect(around('It broke. Sorry. Bye.', 'broke. Sorry')).toBe('It broke. Sorry.')
})
