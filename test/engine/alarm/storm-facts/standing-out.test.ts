import { expect, it } from 'vitest'
import { standingOut } from '../../../../electron/engine/alarm/storm-facts/standing-out.ts'

const times = (count: number, text: string) => Array.from({ length: count }, () => text)
const words = (now: readonly string[], before: readonly string[]) =>
  standingOut(now, before, 8).map(({ word }) => word)

it('names what is said now and was not said before, not the name itself', () => {
  const before = [...times(60, 'The kettle boils water'), ...times(20, 'A kettle for tea')]
  const now = [...times(9, 'My kettle wants a refund'), ...times(6, 'A kettle for tea, refund please')]
  expect(standingOut(now, before, 2)).toEqual([
    { word: 'refund', count: 15 },
    { word: 'wants', count: 9 },
  ])
  expect(words(now, before)).not.toContain('kettle')
})

it('names nothing that is said as often as before, or only once', () => {
  const before = times(40, 'The kettle boils')
  expect(words(times(20, 'the kettle boils'), before)).toEqual([])
  expect(words([...times(20, 'the kettle boils'), 'scandal'], before)).toEqual([])
})

it('names the words that say most when there is nothing to compare with', () => {
  expect(words(times(5, 'They would not refund it'), [])).toEqual(['refund'])
})

it('keeps hashtags and other scripts, and takes no words from addresses', () => {
  expect(words(times(5, '#KettleFail чайник https://shop.example/secret'), times(9, 'tea'))).toEqual([
    '#kettlefail',
    'чайник',
  ])
})
