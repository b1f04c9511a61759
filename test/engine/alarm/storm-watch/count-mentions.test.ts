import { expect, it } from 'vitest'
import {
  type CountedMention,
  countMentions,
  lookBack,
} from '../../../../electron/engine/alarm/storm-watch/count-mentions.ts'

const minute = 60_000
const hour = 60 * minute
const start = Date.UTC(2026, 10, 22, 12)

function said(minutes: number, voice: number, change: Partial<CountedMention> = {}): CountedMention {
  return { at: start + minutes * minute, voice, sourceId: 'a', importedAt: undefined, ...change }
}
const count = (mentions: readonly CountedMention[], minutes: number) =>
  countMentions(mentions, start, start + minutes * minute)

it('gives every five minutes their mentions, empty ones too, up to their last millisecond', () => {
  const buckets = count([said(0, 1), said(4.999, 2), said(5, 3), said(10, 4)], 15)
  expect(buckets.map(({ at, mentions }) => [(at - start) / minute, mentions])).toEqual([
    [0, 2],
    [5, 1],
    [10, 1],
  ])
})

it('counts a person once in four hours, however often they speak in between', () => {
  const loud = Array.from({ length: 60 }, (_, number) => said(number * 5, 1))
  expect(count(loud, 300).reduce((sum, { authors }) => sum + authors, 0)).toBe(1)
  const seldom = [said(0, 1), said(241, 1)]
  expect(count(seldom, 300).reduce((sum, { authors }) => sum + authors, 0)).toBe(2)
})

it('knows who was heard before the first bucket', () => {
  expect(count([said(-200, 1), said(1, 1), said(2, 2)], 5)).toMatchObject([{ mentions: 2, authors: 1 }])
  expect(lookBack).toBeGreaterThanOrEqual(4 * hour)
})

it('counts the places of the last hour', () => {
  const buckets = count([said(0, 1, { sourceId: 'b' }), said(50, 2), said(65, 3)], 70)
  expect(buckets.map(({ places }) => places)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 1])
})

it('leaves out the last hours of an import, and says how much of the rest is news', () => {
  const importedAt = start + 5 * hour
  const buckets = count(
    [said(0, 1, { importedAt }), said(1, 2), said(2, 3, { importedAt }), said(62, 4, { importedAt })],
    65,
  )
  expect(buckets[0]).toMatchObject({ mentions: 3, authors: 3 })
  expect(buckets[0]?.newsShare).toBeCloseTo(1 / 3)
  expect(buckets.at(-1)).toMatchObject({ mentions: 0 })
})
