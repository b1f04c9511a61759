import { expect, it } from 'vitest'
import { repeatedSentences } from '../../../../electron/engine/alarm/storm-facts/repeated-sentences.ts'

const post = (voice: number, text: string, title = '') => ({ voice, title, text })

it('counts people who say the same, whatever the case, the punctuation, the link and the person addressed', () => {
  const posts = [
    post(1, 'The kettle leaks everywhere! https://a.example/1'),
    post(2, '@kettle the kettle LEAKS everywhere'),
    post(3, 'RT @someone: The kettle leaks, everywhere. And now?'),
    post(4, 'Something else altogether.'),
  ]
  expect(repeatedSentences(posts, 3)).toEqual([{ text: 'The kettle leaks everywhere!', count: 3 }])
})

it('gives no more than were asked for, most repeated first', () => {
  const sentences = ['First of them all.', 'Second of them all.', 'Third of them all.']
  const posts = sentences.flatMap((text, place) =>
    Array.from({ length: 4 - place }, (_, voice) => post(voice, text)),
  )
  expect(repeatedSentences(posts, 2)).toEqual([
    { text: 'First of them all.', count: 4 },
    { text: 'Second of them all.', count: 3 },
  ])
})

it('takes one person for one, and a title that begins the text for no sentence of its own', () => {
  expect(repeatedSentences([post(1, 'The same again.'), post(1, 'The same again.')], 3)).toEqual([])
  const cut = (voice: number) => post(voice, 'The kettle leaks everywhere.', 'The kettle leaks…')
  expect(repeatedSentences([cut(1), cut(2)], 3)).toEqual([{ text: 'The kettle leaks everywhere.', count: 2 }])
})

it('clips what is long', () => {
  const [sentence] = repeatedSentences([post(1, 'long '.repeat(90)), post(2, 'long '.repeat(90))], 1)
  expect(sentence?.text).toHaveLength(200)
})
