import { expect, test } from 'vitest'
import { warnAt } from '../../../../electron/engine/reply/promise/warn-at.ts'

const minute = 60_000
const at = (day: number, hours: number, minutes = 0) => new Date(2026, 10, day, hours, minutes).getTime()
const rules = { before: 30 * minute, quietUntil: () => undefined }
/** From ten in the evening to seven. */
const night = {
  ...rules,
  quietUntil(moment: number) {
    const clock = new Date(moment)
    if (clock.getHours() >= 22) return at(clock.getDate() + 1, 7)
    return clock.getHours() < 7 ? at(clock.getDate(), 7) : undefined
  },
}

test.each([
  ['half an hour before', at(22, 14), at(22, 18), rules, at(22, 17, 30)],
  ['a quarter of a short time', at(22, 14), at(22, 14, 20), rules, at(22, 14, 15)],
  ['in the early evening of a day', at(22, 9), at(23, 23, 59), rules, at(23, 17, 59)],
  ['with half of what is left of today', at(22, 21, 59), at(22, 23, 59), rules, at(22, 22, 59)],
  ['before the night in which it is due', at(22, 14), at(23, 6), night, at(22, 21, 25)],
  [
    'in time for a day, though its end is in the night',
    at(22, 14),
    at(22, 23, 59),
    night,
    at(22, 19, 0) - 30_000,
  ],
  ['at night, where it was given at night', at(22, 23), at(23, 2), night, at(23, 1, 30)],
  ['after the night, where there is time left', at(22, 14), at(23, 9), night, at(23, 8, 30)],
] as const)('%s', (_, givenAt, due, which, warned) => {
  expect(new Date(warnAt({ givenAt, due }, which))).toEqual(new Date(warned))
})

test('never before it was given', () => {
  expect(warnAt({ givenAt: 5, due: 5 }, rules)).toBe(5)
})
