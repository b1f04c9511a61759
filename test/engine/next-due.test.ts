import { describe, expect, it } from 'vitest'
import { type DueInput, nextDue } from '../../electron/engine/next-due.ts'

const minute = 60_000
const base: DueInput = {
  now: 1_000_000,
  interval: 30 * minute,
  failures: 0,
  backsOff: true,
  blind: false,
  againIn: undefined,
  notBefore: undefined,
  random: 0.5,
}
const wait = (change: Partial<DueInput>) => nextDue({ ...base, ...change }) - base.now

describe('nextDue', () => {
  it('waits the interval after a success, within ±10 %', () => {
    expect(wait({})).toBe(30 * minute)
    expect(wait({ random: 0 })).toBeCloseTo(27 * minute)
    expect(wait({ random: 0.999 })).toBeLessThan(33 * minute)
  })

  it('doubles with each failure up to a day', () => {
    expect([1, 2, 3, 4].map((failures) => wait({ failures }) / minute)).toEqual([30, 60, 120, 240])
    expect(wait({ failures: 40 })).toBe(24 * 60 * minute)
  })

  it('never shortens an interval longer than a day', () => {
    expect(wait({ failures: 3, interval: 48 * 60 * minute })).toBe(48 * 60 * minute)
  })

  it('keeps the pace of what does not back off', () => {
    expect(wait({ failures: 9, backsOff: false })).toBe(30 * minute)
  })

  it('tries again within a minute while this machine is blind, whatever failed before', () => {
    expect(wait({ blind: true, failures: 9 })).toBe(minute)
    expect(wait({ blind: true, interval: 20_000 })).toBe(20_000)
  })

  it('follows the adapter when it wants to look sooner', () => {
    expect(wait({ againIn: 20_000 })).toBe(20_000)
  })

  it('never asks before the server allowed it', () => {
    expect(nextDue({ ...base, notBefore: base.now + 5 * 60 * minute, failures: 1 })).toBe(
      base.now + 5 * 60 * minute,
    )
    expect(nextDue({ ...base, notBefore: base.now - minute })).toBe(base.now + 30 * minute)
  })
})
