import { expect, it } from 'vitest'
import type { StormPhase } from '../../../../electron/engine/alarm/storm-watch/follow-storm.ts'
import { type StormTold, stormNews } from '../../../../electron/engine/alarm/storm-watch/storm-news.ts'

const minute = 60_000
const hour = 60 * minute
const now = Date.UTC(2026, 10, 22, 12)
const open = { at: now - hour, since: now - 2 * hour, level: 0, peak: 9 }
const nothing: StormTold = { until: 0 }
const usual = { now, lookedUntil: now, isToldElsewhere: false }

const tell = (told: StormTold, phase: StormPhase, change: Partial<typeof usual> = {}) =>
  stormNews(told, phase, { ...usual, ...change })
const phases = (told: StormTold, phase: StormPhase, change: Partial<typeof usual> = {}) =>
  tell(told, phase, change).news.map((news) => news.phase)
const raised = tell(nothing, { open }).told

it('tells of a storm once, however often it is counted anew', () => {
  expect(phases(nothing, { open })).toEqual(['raise'])
  expect(phases(raised, { open })).toEqual([])
  expect(
    phases(raised, { open: { ...open, at: open.at - 10 * minute, since: open.since - minute } }),
  ).toEqual([])
})

it('tells every doubling', () => {
  const grown = tell(raised, { open: { ...open, level: 1 } })
  expect(grown.news).toMatchObject([{ phase: 'grow', level: 1 }])
  expect(phases(grown.told, { open: { ...open, level: 1 } })).toEqual([])
  expect(phases(grown.told, { open: { ...open, level: 2 } })).toEqual(['grow'])
})

it('says that it calms or is over only when every place has been looked at since', () => {
  const calming = { open: { ...open, calmingAt: now - 5 * minute } }
  expect(phases(raised, calming, { lookedUntil: now - 6 * minute })).toEqual([])
  const calmed = tell(raised, calming)
  expect(calmed.news).toMatchObject([{ phase: 'calming' }])
  const over = { last: { ...open, endedAt: now - 5 * minute } }
  expect(phases(calmed.told, over, { lookedUntil: now - 6 * minute })).toEqual([])
  expect(phases(calmed.told, over)).toEqual(['over'])
})

it('says so when what came late shows that it does not calm after all', () => {
  const calmed = tell(raised, { open: { ...open, calmingAt: now - 5 * minute } }).told
  expect(phases(calmed, { open })).toEqual(['raise'])
})

it('tells begin and end of a storm that nobody noticed, once, and not of an old one', () => {
  const missed = { last: { ...open, endedAt: now - 10 * minute } }
  const after = tell(nothing, missed)
  expect(after.news.map(({ phase }) => phase)).toEqual(['raise', 'over'])
  expect(phases(after.told, missed)).toEqual([])
  expect(phases(nothing, missed, { now: now + 49 * hour })).toEqual([])
})

it('keeps quiet while another alarm tells of the same mentions, and tells what outlasts it', () => {
  expect(phases(nothing, { open }, { isToldElsewhere: true })).toEqual([])
  const ended = { last: { ...open, endedAt: now } }
  expect(phases(tell(nothing, ended, { isToldElsewhere: true }).told, ended)).toEqual([])
  expect(phases(nothing, { open })).toEqual(['raise'])
})

it('ends the alarm when a changed watch no longer finds the storm', () => {
  expect(phases(raised, {})).toEqual(['over'])
})

it('brings fresh figures every quarter of an hour, and when they are far from what was told', () => {
  expect(phases(raised, { open: { ...open, peak: 13 } }, { now: now + 14 * minute })).toEqual([])
  expect(phases(raised, { open: { ...open, peak: 14 } })).toEqual(['raise'])
  expect(phases(raised, { open }, { now: now + 15 * minute })).toEqual(['raise'])
})
