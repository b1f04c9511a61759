import { describe, expect, test } from 'vitest'
import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import { minutesWords, stateWords, trendWords, usualWords } from '../../../renderer/text/alarm.ts'
import { inOrder } from '../../../renderer/ui/alarm/in-order.ts'
import { alarmSnoozes } from '../../../renderer/ui/alarm/snooze-minutes.ts'

const now = new Date(2026, 10, 22, 4, 30).getTime()
const at = (hour: number, minute = 0) => new Date(2026, 10, 22, hour, minute).toISOString()
const ringing: Alarm = {
  ...{ id: 'a', subject: { kind: 'watch', id: 'w' }, topic: 'storm', title: 'Kettle storms', text: '' },
  ...{ severity: 'serious', state: 'ringing', trend: 'rising', raisedAt: at(2, 10) },
  ...{ drill: false, repeats: 0 },
}

describe('how an alarm stands, in words', () => {
  test.each<[string, Partial<Alarm>]>([
    ['Nobody has it yet.', {}],
    ['It keeps quiet, because another alarm explains it.', { inhibitedBy: 'b' }],
    ['Your quiet hours hold it back until 07:00.', { heldUntil: at(7) }],
    ['You have it until 05:10.', { state: 'acknowledged', acknowledgedUntil: at(5, 10) }],
    ['You have it since 03:00.', { state: 'acknowledged', acknowledgedAt: at(3) }],
    ['Snoozed until 04:45.', { state: 'snoozed', snoozedUntil: at(4, 45) }],
    ['Over since 04:15, after 2 hours.', { state: 'over', endedAt: at(4, 15) }],
  ])('%s', (words, change) => expect(stateWords({ ...ringing, ...change }, now)).toBe(words))
})

test('only a storm has a trend, while it lasts', () => {
  expect(trendWords({ topic: 'storm', trend: 'calming' })).toBe('It is calming down.')
  expect(trendWords({ topic: 'storm', trend: 'over' })).toBeUndefined()
  expect(trendWords({ topic: 'down', trend: 'steady' })).toBeUndefined()
})

test('what is usual is a range of whole mentions that holds the band', () => {
  expect(usualWords({ low: 0.4, high: 2.1 })).toBe('0 to 3')
  expect(usualWords({ low: 0, high: 0 })).toBe('0')
})

test.each([
  [1, '1 minute'],
  [90, '90 minutes'],
  [60, '1 hour'],
  [480, '8 hours'],
] as const)('%i minutes are %s', (minutes, words) => expect(minutesWords(minutes)).toBe(words))

test('"until tomorrow" ends at nine in the morning of the next day', () => {
  const last = alarmSnoozes(now).at(-1)
  expect(new Date(now + (last?.minutes ?? 0) * 60_000)).toEqual(new Date(2026, 10, 23, 9, 0))
})

test('what rings comes first, what is over last; in each the newest first and rehearsals after what is real', () => {
  const alarms: readonly Alarm[] = [
    { ...ringing, id: 'over', state: 'over' },
    { ...ringing, id: 'drill', drill: true, raisedAt: at(4) },
    { ...ringing, id: 'held', state: 'acknowledged' },
    { ...ringing, id: 'old', raisedAt: at(1) },
    { ...ringing, id: 'new', raisedAt: at(3) },
  ]
  expect(inOrder(alarms).map(({ id }) => id)).toEqual(['new', 'old', 'drill', 'held', 'over'])
})
