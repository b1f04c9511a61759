import { expect, test } from 'vitest'
import { agoWords, momentWords, spanWords, untilWords } from '../../../renderer/words/time-words.ts'

const now = Date.parse('2026-11-22T12:00:00.000Z')
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()

test.each([
  [30_000, 'less than a minute'],
  [60_000, '1 minute'],
  [26 * 60_000, '26 minutes'],
  [89 * 60_000, '89 minutes'],
  [90 * 60_000, '2 hours'],
  [3 * 3_600_000, '3 hours'],
  [47 * 3_600_000, '47 hours'],
  [50 * 3_600_000, '2 days'],
])('a span of %i ms reads %j', (milliseconds, words) => {
  expect(spanWords(milliseconds)).toBe(words)
})

test('past and future', () => {
  expect(agoWords(at(-4), now)).toBe('4 minutes ago')
  expect(agoWords(at(-0.5), now)).toBe('just now')
  expect(agoWords(at(3), now)).toBe('just now')
  expect(untilWords(at(26), now)).toBe('in 26 minutes')
  expect(untilWords(at(-3), now)).toBe('in a moment')
})

test.each([
  ['2026-11-22T02:10:00.000Z', '02:10'],
  ['2026-11-21T23:59:00.000Z', 'yesterday 23:59'],
  ['2026-11-23T00:00:00.000Z', 'tomorrow 00:00'],
  ['2026-11-03T02:10:00.000Z', '3 November 02:10'],
  ['2025-11-03T02:10:00.000Z', '3 November 2025'],
])('the moment %s reads %j', (timestamp, words) => {
  expect(momentWords(timestamp, now)).toBe(words)
})
