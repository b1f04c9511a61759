import { expect, test } from 'vitest'
import { withStop } from '../../../renderer/text/with-stop.ts'

test.each([
  ['the server answered 404', 'The server answered 404.'],
  ['The server answered 404.', 'The server answered 404.'],
  ['Really?', 'Really?'],
  ['It said “no.”', 'It said “no.”'],
  ['It said “no”', 'It said “no”.'],
  ['https://ads.example/a.js: gone', 'https://ads.example/a.js: gone.'],
  ['maps.blog.example: no answer', 'maps.blog.example: no answer.'],
  ['  ', ''],
])('withStop(%j) is %j', (words, sentence) => {
  expect(withStop(words)).toBe(sentence)
})
