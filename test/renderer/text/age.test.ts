import { describe, expect, test } from 'vitest'
import {
  ageWords,
  count,
  dayNumber,
  dayWords,
  durationWords,
  exactWords,
  momentWords,
  numberWords,
} from '../../../renderer/text/age.ts'

const now = Date.UTC(2026, 10, 22, 3, 0)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('ageWords', () => {
  test.each([
    [0, 'now'],
    [59_999, 'now'],
    [minute, '1 min ago'],
    [59 * minute, '59 min ago'],
    [hour, '1 h ago'],
    [23.9 * hour, '23 h ago'],
    [day, '21 Nov'],
    [400 * day, '18 Oct 2025'],
  ])('%d ms ago: %s', (passed, words) => expect(ageWords(now - passed, now)).toBe(words))

  test('a date to come is a date, a clock that is a little off is now', () => {
    expect(ageWords(now + 2 * day, now)).toBe('24 Nov')
    expect(ageWords(now + 30_000, now)).toBe('now')
  })
})

test.each([
  [-5, 'less than a minute'],
  [59_000, 'less than a minute'],
  [minute, '1 minute'],
  [119 * minute, '119 minutes'],
  [2 * hour, '2 hours'],
  [47 * hour, '47 hours'],
  [2 * day, '2 days'],
])('durationWords of %d: %s', (milliseconds, words) => expect(durationWords(milliseconds)).toBe(words))

test.each([
  [now - 50 * minute, '02:10'],
  [now - 4 * hour, 'yesterday 23:00'],
  [now + day, 'tomorrow 03:00'],
  [now - 5 * day, '17 Nov 03:00'],
])('momentWords of %d: %s', (at, words) => expect(momentWords(at, now)).toBe(words))

describe('days', () => {
  test.each([
    [now, 'Today'],
    [now - 3 * hour, 'Today'],
    [now - 3 * hour - 1, 'Yesterday'],
    [now - 2 * day, 'Fri 20 Nov'],
    [Date.UTC(2024, 10, 17), 'Sun 17 Nov 2024'],
  ])('%d is %s', (at, words) => expect(dayWords(at, now)).toBe(words))

  test('share a number exactly when they are the same', () => {
    expect(dayNumber(now)).toBe(20261122)
    expect(dayNumber(now - 3 * hour)).toBe(dayNumber(now))
    expect(dayNumber(now - 3 * hour - 1)).not.toBe(dayNumber(now))
  })
})

test('count agrees with its noun', () => {
  expect(count(1, 'item')).toBe('1 item')
  expect(count(1200, 'item')).toBe('1,200 items')
})

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1_234_567, '1,234,567'],
])('numberWords of %d: %s', (number, words) => expect(numberWords(number)).toBe(words))

test('exactWords leave nothing out', () => {
  expect(exactWords(Date.UTC(2026, 10, 3, 2, 5, 9))).toBe('Tue 3 Nov 2026 02:05:09')
})
