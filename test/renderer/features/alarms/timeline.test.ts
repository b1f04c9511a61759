import { expect, test } from 'vitest'
import { timelineOf } from '../../../../renderer/features/alarms/timeline.ts'

const at = (minute: number) => `2026-11-22T02:${String(minute).padStart(2, '0')}:00.000Z`

test('what was told and what people answered stands in one line of time', () => {
  const entries = timelineOf({
    ...{ id: 'a', subject: { kind: 'site', id: 's' }, topic: 'down', title: 'Blog is down', text: '' },
    ...{ severity: 'critical', state: 'over', trend: 'over', raisedAt: at(10), drill: false, repeats: 0 },
    ...{ acknowledgedAt: at(17), note: 'On it', endedAt: at(40) },
    told: [
      { at: at(11), channel: 'Desktop', outcome: 'delivered', text: 'Blog is down' },
      { at: at(16), channel: 'Phone', outcome: 'failed', text: 'No connection.' },
    ],
  })
  expect(entries.map(({ what, outcome, text }) => [what, outcome, text])).toEqual([
    ['It began', undefined, undefined],
    ['Desktop', 'delivered', 'Blog is down'],
    ['Phone', 'failed', 'No connection.'],
    ['You said “I have it”', undefined, 'On it'],
    ['It was over', undefined, undefined],
  ])
})
