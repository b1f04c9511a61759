import { expect, test } from 'vitest'
import { observedShare } from '../../electron/engine/observed-share.ts'

const source = (id: string, change = {}) =>
  ({ id, kind: 'feed', paused: false, lastSuccessAt: 1, ...change }) as const
const spot = (sourceId: string, from: number, to: number | undefined, filled = false) => ({
  ...{ sourceId, from, to, filled },
})

test('a stretch is seen by the sources that were not blind for most of it', () => {
  const sources = [source('a'), source('b')]
  const spots = [spot('a', 100, 200), spot('b', 150, undefined)]
  const share = observedShare(sources, spots, undefined)
  expect([share(0, 100), share(100, 150), share(150, 200), share(200, 300), share(60, 160)]).toEqual([
    1, 0.5, 0, 0.5, 0.5,
  ])
})

test('what has been filled was seen after all', () => {
  expect(observedShare([source('a')], [spot('a', 0, 100, true)], undefined)(0, 100)).toBe(1)
})

test('paused sources, those never read, site checks, and those a watch does not look at are not counted on', () => {
  const sources = [
    source('a'),
    source('b', { paused: true }),
    source('c', { lastSuccessAt: undefined }),
    source('d', { kind: 'site' }),
    source('e'),
  ]
  const spots = [spot('a', 0, 100)]
  expect(observedShare(sources, spots, undefined)(0, 100)).toBe(0.5)
  expect(observedShare(sources, spots, ['a'])(0, 100)).toBe(0)
  expect(observedShare([], [], undefined)(0, 100)).toBe(0)
})
