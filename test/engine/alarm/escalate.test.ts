import { expect, test } from 'vitest'
import { drillWait, nextRing } from '../../../electron/engine/alarm/escalate.ts'

const minute = 60_000
const steps = [
  { channelId: 'desktop', afterMinutes: 0, sound: false },
  { channelId: 'desktop', afterMinutes: 5, sound: true },
  { channelId: 'phone', afterMinutes: 10, sound: true },
  { channelId: 'friend', afterMinutes: 20, sound: false },
]

/** Rings so often; gives who was told and how long it waited after each, in minutes. */
function rings(times: number, known: readonly string[], drill = false) {
  let place = { step: 0, repeats: 0 }
  return Array.from({ length: times }, () => {
    const ring = nextRing(place, steps, (id) => known.includes(id), drill)
    place = ring.next
    return [`${ring.channelId}${ring.sound ? '!' : ''}`, ring.wait / minute, ring.skipped.join()]
  })
}

test('each step comes after its own wait, then the last is repeated with growing gaps for ever', () => {
  expect(rings(8, ['desktop', 'phone', 'friend'])).toEqual([
    ['desktop', 5, ''],
    ['desktop!', 10, ''],
    ['phone!', 20, ''],
    ['friend', 15, ''],
    ['friend', 30, ''],
    ['friend', 60, ''],
    ['friend', 60, ''],
    ['friend', 60, ''],
  ])
})

test('a step whose channel is gone is passed over at once, and named', () => {
  expect(rings(4, ['desktop', 'friend'])).toEqual([
    ['desktop', 5, ''],
    ['desktop!', 10, ''],
    ['friend', 15, 'phone'],
    ['friend', 30, ''],
  ])
})

test('gone at the end, the last one that is there is repeated', () => {
  expect(rings(4, ['desktop'])).toEqual([
    ['desktop', 5, ''],
    ['desktop!', 10, ''],
    ['desktop!', 30, 'phone,friend'],
    ['desktop!', 60, ''],
  ])
})

test('where no channel is left the desktop is told, aloud', () => {
  expect(rings(1, [])).toEqual([['desktop!', 30, 'desktop,desktop,phone,friend']])
})

test('a rehearsal takes the same steps with short waits', () => {
  const all = rings(5, ['desktop', 'phone', 'friend'], true)
  expect(all.map(([who]) => who)).toEqual(['desktop', 'desktop!', 'phone!', 'friend', 'friend'])
  expect(new Set(all.map(([, wait]) => wait))).toEqual(new Set([drillWait / minute]))
})
