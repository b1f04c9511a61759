import { expect, test } from 'vitest'
import { type Day, dayBar } from '../../../../renderer/features/sites/days/day-bar.ts'

const hour = 3_600_000
const none = { at: 0, up: 0, degraded: 0, down: 0, unknown: 0, maintenance: 0, outages: 0, reason: undefined }
const bar = (day: Partial<Day>) => dayBar({ ...none, ...day }, 32)

test('a day is as full as it was well, and what was not seen stands at its foot', () => {
  expect(bar({ up: 18 * hour, unknown: 6 * hour })).toEqual([
    { look: 'up', top: 0, height: 24 },
    { look: 'unknown', top: 24, height: 8 },
  ])
})

test('a minute of trouble can be seen, at the cost of what was well', () => {
  const parts = bar({ up: 24 * hour - 60_000, down: 60_000 })
  expect(parts.map(({ look }) => look)).toEqual(['down', 'up'])
  expect(parts[0]?.height).toBeGreaterThanOrEqual(5)
  expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(32)
})

test('a day before the watch is told apart from a day on which nobody looked', () => {
  expect(bar({ unknown: 24 * hour })).toEqual([{ look: 'unknown', top: 0, height: 32 }])
  expect(bar({})).toEqual([{ look: 'unwatched', top: 28, height: 4 }])
})
