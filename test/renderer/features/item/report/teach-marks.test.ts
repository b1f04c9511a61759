import { expect, test } from 'vitest'
import { pieces, trimmed } from '../../../../../renderer/features/item/report/teach-marks.ts'

test('what is marked loses the space around its words, and space alone is nothing', () => {
  const text = 'Name:  Ada \n\nHello'
  expect(trimmed(text, { start: 5, end: 13 })).toEqual({ start: 7, end: 10 })
  expect(trimmed(text, { start: 10, end: 13 })).toBeUndefined()
})

test('a text is cut where marks begin and end, also where they lie in one another', () => {
  const text = 'From Ada: hello Ada'
  const cut = pieces(text, { message: { start: 10, end: 19 }, name: { start: 16, end: 19 } })
  expect(cut.map((piece) => [piece.text, piece.marked])).toEqual([
    ['From Ada: ', false],
    ['hello ', true],
    ['Ada', true],
  ])
  expect(pieces('', {})).toEqual([])
})
