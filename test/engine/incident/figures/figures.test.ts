import { expect, test } from 'vitest'
import { curveBuckets } from '../../../../electron/engine/incident/figures/curve-buckets.ts'
import { incidentMinutes } from '../../../../electron/engine/incident/figures/incident-minutes.ts'

const minute = 60_000
const start = Date.UTC(2026, 10, 22, 7)
const nothing = { acknowledgedAt: undefined, causeAt: undefined, fixedAt: undefined, closedAt: undefined }

test('minutes count from the first sign to the first of what each may be', () => {
  expect(
    incidentMinutes({
      firstSignAt: start,
      openedAt: start + 95 * minute,
      acknowledgedAt: start + 120 * minute,
      causeAt: start + 300 * minute,
      fixedAt: start + 400 * minute + 20_000,
      closedAt: undefined,
      alarms: [
        { raisedAt: start + 70 * minute, acknowledgedAt: start + 90 * minute },
        { raisedAt: start + 80 * minute, acknowledgedAt: undefined },
      ],
      said: [start + 130 * minute, start + 110 * minute],
    }),
  ).toEqual({ notice: 70, acknowledge: 90, firstWord: 110, cause: 300, fix: 400 })
})

test('what has not come yet is absent, and what came before the first sign took no time', () => {
  expect(
    incidentMinutes({ ...nothing, firstSignAt: start, openedAt: start - minute, alarms: [], said: [] }),
  ).toEqual({ notice: 0, acknowledge: 0 })
})

test.each([
  [0, 5],
  [9 * 60, 5],
  [24 * 60, 15],
  [3 * 24 * 60, 60],
  [59 * 24 * 60, 720],
])(
  'a stretch of %i minutes is cut into buckets of %i minutes, at most 120, that cover it',
  (length, minutes) => {
    const from = start + 2 * minute
    const to = from + length * minute
    const found = curveBuckets(from, to)
    expect(found.bucketMinutes).toBe(minutes)
    expect(found.count).toBeLessThanOrEqual(120)
    expect(found.from).toBeLessThanOrEqual(from)
    const end = found.from + found.count * minutes * minute
    expect(end).toBeGreaterThan(to)
    expect(end - minutes * minute).toBeLessThanOrEqual(to)
  },
)
