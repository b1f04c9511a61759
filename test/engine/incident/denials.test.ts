import { describe, expect, test } from 'vitest'
import { findDenials } from '../../../electron/engine/incident/claims/find-denials.ts'
import { findExplanation } from '../../../electron/engine/incident/claims/find-explanations.ts'
import { writeOut } from '../../../electron/engine/incident/write-out.ts'

describe('a sentence that denies another in nearly the same words', () => {
  const denied = (draft: string, ...said: string[]) =>
    findDenials(
      draft,
      said.map((text) => ({ text })),
    ).map(({ quote, earlierQuote }) => [quote, earlierQuote])

  test.each([
    ['The guest list was not online at any time.', 'The guest list was online for a day.'],
    ['At least five households got spoiled milk.', 'Nobody got spoiled milk.'],
    ['Three runners got a start number twice.', 'Eleven runners got a start number twice.'],
    ['Private albums were public for nine hours.', 'Private albums were public for forty minutes.'],
  ])('%s', (draft, said) => {
    expect(denied(`Good morning. ${draft}`, 'Hello.', said)).toEqual([[draft, said]])
  })

  test.each([
    ['The archive is reachable again.', 'The archive is not reachable.'],
    ['The bug is fixed in version 3.', 'The bug is not fixed yet.'],
    ['If the guest list was not online, I will say so.', 'The guest list was online.'],
    ['The guest list was online, and I am sorry.', 'The guest list was online for a day.'],
    ['About 1,180 readers got the mail twice.', 'About 1,200 readers got the mail twice.'],
    ['The archive is still not reachable.', 'The archive will be reachable at five.'],
  ])('no denial: %s', (draft, said) => {
    expect(denied(draft, said)).toEqual([])
  })

  test('where it stands', () => {
    const draft = 'Good morning. The guest list was not online.'
    const [found] = findDenials(draft, [{ text: 'The guest list was online.' }])
    expect(draft.slice(found?.start, found?.end)).toBe('The guest list was not online.')
  })
})

describe('why something went wrong', () => {
  const reason = (sentence: string) => [...(findExplanation(writeOut(sentence))?.reason ?? [])]

  test.each([
    ['The stream broke off because the village lost power.', 'villa'],
    ['The delay was caused by the new software.', 'softw'],
    ['Because of the strike, your tea is late.', 'strik'],
    ['The root cause was a failed disk.', 'disk'],
    ['Patreon cancelled the subscriptions.', 'patre'],
    ['A cable was cut, so the site was down.', 'cable'],
  ])('%s', (sentence, word) => {
    expect(reason(sentence)).toContain(word)
  })

  test.each([
    'The feed is full again because I mended the template.',
    'I am writing because many of you asked.',
    'I did not take it down because somebody asked me to.',
    'Thank you for your patience.',
  ])('none: %s', (sentence) => {
    expect(reason(sentence)).toEqual([])
  })
})
