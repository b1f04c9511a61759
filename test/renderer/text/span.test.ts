import { expect, test } from 'vitest'
import { spanWords } from '../../../renderer/text/span.ts'

const minute = 60_000
const hour = 60 * minute

test.each([
  [-5, 'under a minute'],
  [59_999, 'under a minute'],
  [minute, '1 min'],
  [59 * minute, '59 min'],
  [hour, '1 h 00 min'],
  [2 * hour + 5 * minute, '2 h 05 min'],
  [47 * hour + 59 * minute, '47 h 59 min'],
  [76 * hour, '3 days 4 h'],
])('%d milliseconds are %s', (milliseconds, words) => expect(spanWords(milliseconds)).toBe(words))
