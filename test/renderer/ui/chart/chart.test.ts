import { describe, expect, test } from 'vitest'
import { runs } from '../../../../renderer/ui/chart/runs.ts'
import { stepKey } from '../../../../renderer/ui/chart/step-key.ts'
import { timeTicks } from '../../../../renderer/ui/chart/time-ticks.ts'

const hour = 3_600_000
const begin = new Date(2026, 10, 20).getTime()

test('what follows each other is one run', () => {
  expect(runs([true, false, true, true, false, true], (member) => member)).toEqual([
    [0, 0],
    [2, 3],
    [5, 5],
  ])
})

test('keys move from place to place and stay within the picture', () => {
  expect(stepKey(5, 'ArrowLeft', 40)).toBe(4)
  expect(stepKey(39, 'ArrowRight', 40)).toBe(39)
  expect(stepKey(1, 'PageDown', 40)).toBe(0)
  expect(stepKey(10, 'PageUp', 40)).toBe(12)
  expect(stepKey(10, 'Home', 40)).toBe(0)
  expect(stepKey(10, 'End', 40)).toBe(39)
  expect(stepKey(10, 'j', 40)).toBeUndefined()
})

describe('times under the picture', () => {
  test('are clock times, and the day where one begins', () => {
    const ticks = timeTicks(begin - 6 * hour, begin + 12 * hour, 4)
    expect(ticks.map(({ label }) => label)).toEqual(['18:00', '20 Nov', '06:00'])
  })

  test('are never more than there is room for, over 90 days either', () => {
    const ticks = timeTicks(begin - 90 * 24 * hour, begin, 8)
    expect(ticks.length).toBeGreaterThan(3)
    expect(ticks.length).toBeLessThanOrEqual(9)
  })
})
