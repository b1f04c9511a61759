import { expect, test } from 'vitest'
import { agoWords, untilWords } from '../../../renderer/text/from-now.ts'

const minutes = (count: number) => count * 60_000

test('past and future in whole words', () => {
  expect(agoWords(minutes(100), minutes(104))).toBe('4 minutes ago')
  expect(agoWords(minutes(100), minutes(100.5))).toBe('just now')
  expect(agoWords(minutes(103), minutes(100))).toBe('just now')
  expect(untilWords(minutes(126), minutes(100))).toBe('in 26 minutes')
  expect(untilWords(minutes(97), minutes(100))).toBe('in a moment')
})
