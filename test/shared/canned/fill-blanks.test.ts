import { expect, test } from 'vitest'
import { fillBlanks, withExamples } from '../../../electron/shared/canned/fill-blanks.ts'
import { findBlanks } from '../../../electron/shared/canned/find-blanks.ts'

test('every place of a name is filled, and the rest stays', () => {
  expect(fillBlanks('{name}, {Name}: {cause}', { name: 'Ana' })).toBe('Ana, Ana: {cause}')
})

test('a blank that is left out takes the space before it along', () => {
  expect(fillBlanks('Hello {name}, thank you.', { name: '' })).toBe('Hello, thank you.')
})

test.each([
  ['{page} is broken.', 'the cart', 'The cart is broken.'],
  ['Oh. {page} is broken.', 'the cart', 'Oh. The cart is broken.'],
  ['Hello,\n\n{page} is broken.', 'the cart', 'Hello,\n\nThe cart is broken.'],
  ['I see: {page} is broken.', 'the cart', 'I see: the cart is broken.'],
  ['{page} is broken.', 'https://a.example/cart', 'https://a.example/cart is broken.'],
  ['{page} is broken.', 'a.example/cart', 'a.example/cart is broken.'],
  ['What happened: {page}.', 'I slept.', 'What happened: I slept.'],
])('a value reads as a part of its sentence: %s', (text, page, whole) => {
  expect(fillBlanks(text, { page })).toBe(whole)
})

test('what is filled in is not read for blanks, nor for anything else', () => {
  expect(fillBlanks('{name} {page}', { name: '{page} $& $1', page: 'x' })).toBe('{page} $& $1 x')
})

test('a blank named like a thing of the language is not filled by it', () => {
  expect(fillBlanks('{constructor}', {})).toBe('{constructor}')
})

test('with examples nothing is left to fill', () => {
  const text = withExamples('Hello {name}: {cause}. By {next update}, {remedy}, {time}, {page}, {my name}.')
  expect(findBlanks(text)).toEqual([])
  expect(text).toContain('Hello Ana: I renamed')
})
