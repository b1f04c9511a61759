import { expect, test } from 'vitest'
import { absoluteTime } from '../../../electron/shared/canned/absolute-time.ts'

const at = Date.UTC(2026, 10, 22, 17, 0)

test.each([
  ['Europe/Berlin', 'America/New_York', '18:00 CET on Sunday 22 November (12:00 EST)'],
  ['America/New_York', 'Europe/Berlin', '12:00 EST on Sunday 22 November (18:00 CET)'],
  ['Europe/Berlin', 'Asia/Tokyo', '18:00 CET on Sunday 22 November (02:00 UTC+9 on Monday 23 November)'],
  ['Europe/Berlin', undefined, '18:00 CET on Sunday 22 November (17:00 UTC)'],
  ['Europe/London', undefined, '17:00 GMT on Sunday 22 November'],
  ['Asia/Kolkata', 'UTC', '22:30 IST on Sunday 22 November (17:00 UTC)'],
  ['Europe/Berlin', '+05:45', '18:00 CET on Sunday 22 November (22:45 UTC+5:45)'],
  ['Europe/Berlin', 'Europe/Paris', '18:00 CET on Sunday 22 November'],
  ['UTC', undefined, '17:00 UTC on Sunday 22 November'],
])('%s for somebody in %s', (mine, theirs, words) => {
  expect(absoluteTime(at, { mine, theirs })).toBe(words)
})

test('summer time has its own name', () => {
  const july = Date.UTC(2026, 6, 3, 8, 5)
  expect(absoluteTime(july, { mine: 'Europe/Berlin', theirs: 'America/Los_Angeles' })).toBe(
    '10:05 CEST on Friday 3 July (01:05 PDT)',
  )
})

test('both times of the hour that comes twice can be told apart', () => {
  const first = absoluteTime(Date.UTC(2026, 9, 25, 0, 30), { mine: 'Europe/Berlin' })
  const second = absoluteTime(Date.UTC(2026, 9, 25, 1, 30), { mine: 'Europe/Berlin' })
  expect([first, second]).toEqual([
    '02:30 CEST on Sunday 25 October (00:30 UTC)',
    '02:30 CET on Sunday 25 October (01:30 UTC)',
  ])
})
