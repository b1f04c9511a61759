import { afterEach, describe, expect, test, vi } from 'vitest'
import { quietUntil } from '../../../electron/engine/alarm/quiet-hours.ts'
import type { QuietHours } from '../../../electron/shared/model/settings.ts'

const night: QuietHours = { enabled: true, from: '22:00', to: '07:00', letThrough: 'serious' }
const at = (time: string) => Date.parse(`2026-11-22T${time}:00Z`)
const tomorrow = (time: string) => Date.parse(`2026-11-23T${time}:00Z`)

test.each([
  ['21:59', undefined],
  ['22:00', tomorrow('07:00')],
  ['23:30', tomorrow('07:00')],
  ['00:00', at('07:00')],
  ['06:59', at('07:00')],
  ['07:00', undefined],
  ['12:00', undefined],
])('over midnight: at %s news waits until %s', (time, until) => {
  expect(quietUntil(night, at(time))).toBe(until)
})

test.each([
  ['12:59', undefined],
  ['13:00', at('14:30')],
  ['14:29', at('14:30')],
  ['14:30', undefined],
])('within a day: at %s it waits until %s', (time, until) => {
  expect(quietUntil({ ...night, from: '13:00', to: '14:30' }, at(time))).toBe(until)
})

test('what is grave enough is let through', () => {
  const held = (severity: 'notable' | 'serious' | 'critical') =>
    quietUntil(night, at('23:00'), severity) !== undefined
  expect([held('notable'), held('serious'), held('critical')]).toEqual([true, false, false])
})

test('without quiet hours nothing waits', () => {
  expect(quietUntil({ ...night, enabled: false }, at('23:00'))).toBeUndefined()
  expect(quietUntil({ ...night, to: '22:00' }, at('22:00'))).toBeUndefined()
})

describe('on a clock that changes', () => {
  afterEach(() => vi.unstubAllEnvs())

  test.each([
    // The night in which the hour from 2 to 3 is left out, and the one in which it comes twice.
    ['2026-03-28T22:30:00Z', '2026-03-29T05:00:00Z'],
    ['2026-10-24T20:30:00Z', '2026-10-25T06:00:00Z'],
    ['2026-07-01T20:30:00Z', '2026-07-02T05:00:00Z'],
  ])('7:00 is what the clock on the wall says, from %s until %s', (now, until) => {
    vi.stubEnv('TZ', 'Europe/Berlin')
    expect(new Date(quietUntil(night, Date.parse(now)) ?? 0).toISOString()).toBe(
      new Date(until).toISOString(),
    )
  })
})
