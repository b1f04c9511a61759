import { expect, test } from 'vitest'
import type { BlindSpot } from '../../../electron/shared/model/blind-spot.ts'
import { awayLine, unseenWords } from '../../../renderer/text/away.ts'

const now = new Date(2026, 10, 22, 8, 0).getTime()
const at = (hour: number, minute = 0) => new Date(2026, 10, 22, hour, minute).toISOString()
const spot = (change: Partial<BlindSpot>): BlindSpot => ({
  ...{ id: '1', sourceId: 's', sourceName: 'Comments', from: at(2, 10), to: at(7, 45) },
  ...{ reason: 'this machine was asleep', filled: false },
  ...change,
})

test('what was not observed for the same reason at the same time is one sentence', () => {
  const asleep = ['Comments', 'A forum', 'The feed'].map((sourceName) => spot({ sourceName }))
  expect(unseenWords(asleep, now)).toEqual([
    'Comments and 2 more: from 02:10 to 07:45, because this machine was asleep.',
  ])
})

test('what still cannot be seen says so', () => {
  const { to: _, ...open } = spot({ reason: 'it asks to be signed in' })
  expect(unseenWords([open], now)).toEqual([
    'Comments: from 02:10 and still, because it asks to be signed in.',
  ])
})

test('the line for a small window names only what there is', () => {
  const nothing = { mention: 0, report: 0, site: 1 }
  const rest = {
    until: at(8),
    isWorthShowing: true,
    waitingItems: [],
    unanswered: { total: 0, longest: [] },
    blindSpots: [],
    sites: [],
  }
  expect(awayLine({ ...rest, counts: nothing, alarms: [], waiting: 0 })).toBe('Nothing new came in.')
  expect(awayLine({ ...rest, counts: { ...nothing, mention: 12 }, alarms: [], waiting: 1 })).toBe(
    '12 mentions came in. 1 waits for an answer.',
  )
})
