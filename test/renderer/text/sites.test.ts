import { describe, expect, test } from 'vitest'
import {
  bucketWords,
  dayLine,
  endWords,
  expiryTone,
  overviewWords,
  percentWords,
  seenWords,
  sharesWords,
} from '../../../renderer/text/sites.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = new Date(2026, 10, 22, 12).getTime()
const none = { up: 0, degraded: 0, down: 0, unknown: 0, maintenance: 0 }

test.each([
  [1, '100%'],
  [0.999_999, '99.99%'],
  [0.9978, '99.78%'],
  [0.9379, '93.7%'],
  [0.05, '5%'],
  [0, '0%'],
])('%f up is %s, never rounded up', (share, words) => expect(percentWords(share)).toBe(words))

describe('what a site did over a time', () => {
  test('leaves what was not seen out of the share and says so', () => {
    expect(sharesWords({ ...none, up: 9 * hour, down: 1 * hour, unknown: 14 * hour })).toBe(
      'up 90.0%, down for 60 minutes, not observed for 14 hours',
    )
  })

  test('is not called up when nobody looked, nor when it was not watched', () => {
    expect(sharesWords({ ...none, unknown: day })).toBe('not observed')
    expect(sharesWords(none)).toBe('not watched yet')
  })

  test('names its day, its outages and the reason', () => {
    const at = new Date(2026, 10, 17).getTime()
    const shares = { ...none, up: day - 2 * hour, down: 2 * hour }
    expect(dayLine({ ...shares, at, outages: 2, reason: 'Status 503 came' }, now)).toBe(
      'Tue 17 Nov: up 91.6%, down for 2 hours (2 outages). Status 503 came.',
    )
  })
})

test('a share says how much of its span was seen and since when', () => {
  const from = new Date(now - 3 * day).toISOString()
  const time = { ...none, up: 2 * day, down: 12 * minute }
  expect(seenWords({ span: '7d', from, time, seen: 0.75 }, now)).toBe(
    'down 12 minutes, 25% not observed, since 19 Nov',
  )
  expect(seenWords({ span: '24h', from: new Date(now - day).toISOString(), time: none, seen: 1 }, now)).toBe(
    '',
  )
})

test('a site says how it is, since when and why', () => {
  const site = { paused: false, confirming: false, lastCheckAt: new Date(now).toISOString() }
  const since = new Date(now - 2 * hour).toISOString()
  expect(overviewWords({ ...site, verdict: 'down', since, reason: 'Blog: no answer' }, now)).toEqual({
    sentence: 'Down since 10:00.',
    reason: 'Blog: no answer.',
  })
  expect(overviewWords({ ...site, verdict: 'up', confirming: true }, now).reason).toMatch(/to be sure/)
  expect(overviewWords({ ...site, verdict: 'unknown', paused: true }, now).sentence).toMatch(/^Paused/)
})

test('a stretch of answer times is read with its phases, or with what happened instead', () => {
  const bucket = { ...none, at: now, length: 5 * minute, count: 1, most: 0, slow: undefined }
  expect(bucketWords({ ...bucket, up: 5 * minute, mean: 240, parts: { dns: 4, firstByte: 1500 } }, now)).toBe(
    '12:00 to 12:05: usually 240 ms (name lookup 4 ms, waiting for the server 1.5 s)',
  )
  expect(bucketWords({ ...bucket, unknown: 5 * minute, mean: undefined, parts: {} }, now)).toBe(
    '12:00 to 12:05: not observed',
  )
})

test('an end is a date and how far it is', () => {
  expect(endWords(now + 73 * day, now)).toBe('3 Feb 2027, in 73 days')
  expect(endWords(now - 20 * day, now)).toBe('2 Nov, 20 days ago')
  expect(endWords(now + hour, now)).toBe('22 Nov, within a day')
})

test.each([
  [90, 'fine'],
  [10, 'soon'],
  [-1, 'past'],
] as const)('a certificate with %i days left is %s', (days, tone) =>
  expect(expiryTone('certificate', now + days * day, now)).toBe(tone),
)
