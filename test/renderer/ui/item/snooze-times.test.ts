import { expect, test } from 'vitest'
import { snoozeTimes } from '../../../../renderer/ui/item/snooze-times.ts'

const at = (text: string) => Date.parse(`${text}:00.000Z`)
const offers = (now: string) =>
  snoozeTimes(at(now)).map(({ until }) => new Date(until).toISOString().slice(0, 16))

test('on a Wednesday noon: an hour, this evening, tomorrow, Monday', () => {
  expect(offers('2026-11-18T12:00')).toEqual([
    ...['2026-11-18T13:00', '2026-11-18T19:00', '2026-11-19T09:00', '2026-11-23T09:00'],
  ])
})

test('no evening once it is near, no Monday when that is tomorrow', () => {
  expect(offers('2026-11-22T18:30')).toEqual(['2026-11-22T19:30', '2026-11-23T09:00'])
})

test('on a Monday, Monday is the next one', () => {
  expect(offers('2026-11-23T20:00').at(-1)).toBe('2026-11-30T09:00')
})
