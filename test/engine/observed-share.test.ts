import { expect, it } from 'vitest'
import { observedShare } from '../../electron/engine/observed-share.ts'
import { someSource, testTime } from './store/test-store.ts'

const hour = 3_600_000
const read = { lastSuccessAt: testTime }
const share = (sources: Parameters<typeof observedShare>[0], ids?: readonly string[]) =>
  observedShare(sources, ids)(testTime + hour, testTime + 2 * hour)

it('is whole while all sources answer, and nothing where there are none', () => {
  expect(share([someSource('a', read), someSource('b', read)])).toBe(1)
  expect(share([])).toBe(0)
  expect(share([someSource('a')])).toBe(0)
})

it('lacks those that fail or are blind, from when they last answered', () => {
  const sources = [
    ...[someSource('a', read), someSource('b', read)],
    ...[someSource('c', { ...read, failures: 2 }), someSource('d', { ...read, blind: true })],
  ]
  expect(share(sources)).toBe(0.5)
  expect(observedShare(sources, undefined)(testTime - hour, testTime)).toBe(1)
})

it('counts only on the watch’s own sources, and neither on paused ones nor on site checks', () => {
  const failing = someSource('b', { ...read, failures: 1 })
  expect(share([someSource('a', read), failing], ['a'])).toBe(1)
  expect(share([someSource('a', read), failing], ['b'])).toBe(0)
  expect(share([someSource('a', { ...read, paused: true }), failing])).toBe(0)
  expect(share([someSource('s', { ...read, kind: 'site' }), failing])).toBe(0)
})
