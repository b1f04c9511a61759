import { describe, expect, test } from 'vitest'
import { brushKey } from '../../../../renderer/features/watches/activity/brush.ts'
import { type Stretch, stretchesOf } from '../../../../renderer/features/watches/activity/stretches.ts'
import { today } from '../../../../renderer/features/watches/today.ts'
import { bandArea, chartScale, stepArea } from '../../../../renderer/ui/chart/chart-scale.ts'

const hour = 3_600_000
const begin = new Date(2026, 10, 20).getTime()
const stretch = (place: number, change: Partial<Stretch> = {}): Stretch => ({
  at: begin + place * hour,
  length: hour,
  count: 0,
  authors: 0,
  low: undefined,
  high: undefined,
  unknown: false,
  ...change,
})

describe('stretches', () => {
  test('have their times as numbers', () => {
    const at = new Date(begin).toISOString()
    const buckets = [{ at, count: 3, authors: 2, unknown: true }]
    expect(stretchesOf({ bucketMinutes: 60, buckets, alarms: [] })).toEqual([
      stretch(0, { count: 3, authors: 2, unknown: true }),
    ])
  })
})

describe('the scale', () => {
  test.each([
    [0, 4],
    [3, 4],
    [5, 6],
    [11, 20],
    [250, 400],
    [1001, 2000],
  ])('of %i goes up to %i, half of which is whole', (count, top) => {
    const scale = chartScale([stretch(0, { count })], 200, 100)
    expect(scale.top).toBe(top)
    expect(Number.isInteger(top / 2)).toBe(true)
  })

  test('makes room for what is usual as well', () => {
    expect(chartScale([stretch(0, { count: 1, low: 0, high: 9.5 })], 200, 100).top).toBe(10)
  })

  test('finds the stretch under the pointer, and the nearest one outside', () => {
    const line = Array.from({ length: 10 }, (_, place) => stretch(place))
    const scale = chartScale(line, 442, 100)
    for (const [place, { at }] of line.entries()) expect(scale.placeAt(scale.x(at + hour / 2))).toBe(place)
    expect(scale.placeAt(-5)).toBe(0)
    expect(scale.placeAt(9999)).toBe(9)
  })

  test('draws counts as steps from the ground, and the band between its limits', () => {
    const line = [stretch(0, { count: 4, low: 0, high: 2 }), stretch(1, { count: 0, low: 2, high: 4 })]
    const scale = chartScale(line, 142, 136)
    expect(stepArea(line, scale)).toBe('M34,114V14H84V114H134L134,114Z')
    expect(bandArea(line, scale)).toBe('M34,64V64H84V14H134V64H84V114H34Z')
  })
})

describe('keys', () => {
  const press = (key: string, shiftKey = false) => ({ key, shiftKey })

  test('move within the picture', () => {
    expect(brushKey({ at: 5, anchor: undefined }, press('ArrowLeft'), 10)).toEqual({
      at: 4,
      anchor: undefined,
    })
    expect(brushKey({ at: 9, anchor: undefined }, press('ArrowRight'), 10)).toEqual({
      at: 9,
      anchor: undefined,
    })
    expect(brushKey({ at: 9, anchor: 3 }, press('Home'), 10)).toEqual({ at: 0, anchor: undefined })
  })

  test('choose with Shift, zoom with Enter, give up with Esc', () => {
    const chosen = brushKey({ at: 5, anchor: undefined }, press('ArrowLeft', true), 10)
    expect(chosen).toEqual({ at: 4, anchor: 5 })
    expect(brushKey({ at: 4, anchor: 5 }, press('Enter'), 10)).toBe('zoom')
    expect(brushKey({ at: 4, anchor: 5 }, press('Escape'), 10)).toEqual({ at: 4, anchor: undefined })
    expect(brushKey({ at: 4, anchor: undefined }, press('Escape'), 10)).toBe('out')
    expect(brushKey({ at: 4, anchor: undefined }, press('Enter'), 10)).toBeUndefined()
    expect(brushKey({ at: 4, anchor: undefined }, press('j'), 10)).toBeUndefined()
  })
})

test('today is what was counted since midnight', () => {
  const hours = Array.from({ length: 48 }, () => 1)
  expect(today(hours, begin + 2.5 * hour)).toBe(3)
})
