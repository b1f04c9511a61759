import { expect, test } from 'vitest'
import { recordKey } from '../../../electron/engine/sources/record-key.ts'

const at = Date.UTC(2026, 10, 22, 12)

test('is of the form that the protocol wants', () => {
  for (const time of [0, at, Date.UTC(2200, 0, 1)])
    expect(recordKey(time, 'seed')).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/)
})

test('is the same for the same post, and no other’s', () => {
  expect(recordKey(at, 'one')).toBe(recordKey(at, 'one'))
  expect(recordKey(at, 'one')).not.toBe(recordKey(at, 'two'))
  expect(recordKey(at + 1, 'one')).not.toBe(recordKey(at, 'one'))
})

test('sorts by time', () => {
  const keys = [at, at + 1, at + 60_000, at + 86_400_000].map((time) => recordKey(time, 'x'))
  expect(keys.toSorted()).toEqual(keys)
})
