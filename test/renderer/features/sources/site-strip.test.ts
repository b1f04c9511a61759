import { expect, test } from 'vitest'
import type { SiteCheck } from '../../../../electron/shared/model/site.ts'
import { siteStrip } from '../../../../renderer/features/sources/site-strip.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 3, minute)).toISOString()
const answered = (minute: number, milliseconds: number): SiteCheck => ({
  at: at(minute),
  outcome: 'success',
  status: 200,
  milliseconds,
})

test('bars run from oldest to newest, however the checks came', () => {
  const { bars } = siteStrip([answered(2, 100), answered(0, 100), answered(1, 100)])
  expect(bars.map(({ check }) => check.at)).toEqual([at(0), at(1), at(2)])
})

test('slower is higher, a failure is highest, and what was not observed is neither', () => {
  const { bars, failed, unknown, lastFailure } = siteStrip([
    answered(0, 100),
    answered(1, 400),
    { at: at(2), outcome: 'failure', reason: 'It answered 503.' },
    { at: at(3), outcome: 'unknown' },
  ])
  const [quick, slow, failure, blind] = bars.map(({ height }) => height)
  expect(slow).toBeGreaterThan(quick ?? 1)
  expect(failure).toBe(1)
  expect(slow).toBeLessThan(1)
  expect(blind).toBeLessThan(quick ?? 0)
  expect({ failed, unknown, at: lastFailure?.at }).toEqual({ failed: 1, unknown: 1, at: at(2) })
})

test('usual is the middle answer, which one slow answer does not move', () => {
  const { usual, slowest } = siteStrip([answered(0, 100), answered(1, 110), answered(2, 9000)])
  expect({ usual, slowest }).toEqual({ usual: 110, slowest: 9000 })
})

test('without any answer there is nothing to tell of times', () => {
  expect(siteStrip([{ at: at(0), outcome: 'failure' }])).toMatchObject({
    usual: undefined,
    slowest: undefined,
  })
  expect(siteStrip([]).bars).toEqual([])
})
