import { describe, expect, test } from 'vitest'
import { type Bucket, bucketsOf } from '../../../../renderer/features/sites/times/bucket.ts'
import {
  bucketAt,
  layersOf,
  slowPath,
  timesScale,
} from '../../../../renderer/features/sites/times/times-scale.ts'

const minute = 60_000
const bucket = (place: number, mean: number | undefined, parts: Bucket['parts'] = {}): Bucket => ({
  at: place * 5 * minute,
  length: 5 * minute,
  ...{ count: 1, mean, slow: undefined, most: mean, parts },
  ...{ up: 5 * minute, degraded: 0, down: 0, unknown: 0, maintenance: 0 },
})

describe('the scale of answer times', () => {
  test.each([
    [3, 20],
    [240, 400],
    [900, 1000],
    [1100, 2000],
  ])('of %i ms goes up to %i', (mean, top) => expect(timesScale([bucket(0, mean)], 200, 100).top).toBe(top))

  test('is not stretched by one answer far above all others', () => {
    const buckets = Array.from({ length: 100 }, (_, place) => bucket(place, place === 50 ? 30_000 : 200))
    const scale = timesScale(buckets, 200, 100)
    expect(scale.top).toBeLessThan(1000)
    // What is longer than shown ends at the edge instead of beyond it.
    expect(scale.y(30_000)).toBe(scale.y(scale.top))
  })

  test('finds the stretch under the pointer, and the nearest one outside', () => {
    const buckets = Array.from({ length: 10 }, (_, place) => bucket(place, 100))
    const { x } = timesScale(buckets, 452, 100)
    for (const [place, { at }] of buckets.entries())
      expect(bucketAt(x(at + minute), 452, buckets.length)).toBe(place)
    expect(bucketAt(-5, 452, 10)).toBe(0)
    expect(bucketAt(9999, 452, 10)).toBe(9)
  })
})

test('phases lie upon each other, in their order', () => {
  const run = [bucket(0, 40, { dns: 10, firstByte: 30 })]
  const layers = layersOf(run, timesScale(run, 152, 136))
  expect(layers.map(({ name }) => name)).toEqual(['dns', 'firstByte'])
  // The upper one begins where the lower one ends: at a quarter of the way up.
  expect(layers.map(({ path }) => path)).toEqual(['M44,114V89H144V114H44Z', 'M44,89V14H144V89H44Z'])
})

test('an answer without phases is one layer', () => {
  const run = [bucket(0, 40)]
  expect(layersOf(run, timesScale(run, 152, 136))).toEqual([
    { name: 'whole', path: 'M44,114V14H144V114H44Z' },
  ])
})

test('nothing is said of the slowest 5 in 100 of a few answers', () => {
  const answer = { count: 4, mean: 100, min: 90, max: 900, p95: 850 }
  const time = { up: 5 * minute, degraded: 0, down: 0, unknown: 0, maintenance: 0 }
  const series = { sourceId: '1', span: '24h', bucketMinutes: 5 } as const
  const at = new Date(0).toISOString()
  const [few] = bucketsOf({ ...series, buckets: [{ at, answer, time }] })
  const [many] = bucketsOf({ ...series, buckets: [{ at, answer: { ...answer, count: 40 }, time }] })
  expect(few?.slow).toBeUndefined()
  expect(many?.slow).toBe(850)
  expect(slowPath(many ? [many] : [], timesScale(many ? [many] : [], 152, 136))).toMatch(/^M44,[\d.]+H144$/)
})
