import { expect, test } from 'vitest'
import { asPart } from '../../../electron/shared/canned/as-part.ts'

const letter = 'Hello {name},\n\nI see it.\n\nI am on it.\n\n{my name}'

test('in an empty text a reply stands as it is', () => expect(asPart(letter, '', '')).toBe(letter))

test('a second letter brings no second greeting, and stands apart', () => {
  expect(asPart(letter, 'Hello Ana,\n\nThanks.', '')).toBe('\n\nI see it.\n\nI am on it.\n\n{my name}')
  expect(asPart(letter, 'Hello Ana,\n\nThanks.\n', '')).toBe('\nI see it.\n\nI am on it.\n\n{my name}')
})

test('between two parts it brings no signature either', () => {
  expect(asPart(letter, 'Hello Ana,\n\nThanks.\n\n', '\n\nRobin')).toBe('I see it.\n\nI am on it.')
  expect(asPart(letter, 'Hello Ana,\n\nThanks.\n\n', 'Robin')).toBe('I see it.\n\nI am on it.\n\n')
  expect(asPart(letter, 'Hello Ana,\n\nThanks.\n\n{my name}', '')).toBe('\n\nI see it.\n\nI am on it.')
})

test('before a text without a greeting it brings its own', () => {
  expect(asPart(letter, '', 'Also: it rains.')).toBe('Hello {name},\n\nI see it.\n\nI am on it.\n\n')
  expect(asPart(letter, '', 'Dear Ana,\n\nit rains.')).toBe('I see it.\n\nI am on it.\n\n')
})

test('a short one goes on in the same line', () => {
  expect(asPart('I am on it.', 'Thanks.', '')).toBe(' I am on it.')
  expect(asPart('I am on it.', 'Thanks. ', 'Bye')).toBe('I am on it. ')
})
