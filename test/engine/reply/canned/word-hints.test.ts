import { expect, test } from 'vitest'
import { createWordHints } from '../../../../electron/engine/reply/canned/word-hints.ts'
import { readText } from '../../../../electron/engine/reply/tone/read-text.ts'

const hints = createWordHints([
  { situation: 'billing', words: ['invoice*', 'charge*', "didn't pay", 'card'] },
  { situation: 'lost', words: ['parcel', 'card', 'on its way'] },
])
const scores = (text: string) => hints(readText(text)).map(({ situation, score }) => [situation, score])

test('each word counts once, one that two situations list half in each', () => {
  expect(scores('The parcel! My parcel!')).toEqual([['lost', 1]])
  expect(scores('A card for the parcel')).toEqual([
    ['billing', 0.5],
    ['lost', 1.5],
  ])
})

test('beginnings, phrases and short forms are found', () => {
  expect(scores('You invoiced me.')).toEqual([['billing', 1]])
  expect(scores('It is on its way, and I did not pay.')).toEqual([
    ['billing', 1],
    ['lost', 1],
  ])
})

test('a part of a word is none', () => expect(scores('A scarecrow was discharged on his way.')).toEqual([]))

test('the words that tell most come first', () => {
  expect(hints(readText('My card, and the parcel.')).at(-1)?.words).toEqual(['parcel', 'card'])
})
