import { expect, test } from 'vitest'
import { inhibitorOf } from '../../../electron/engine/alarm/inhibit.ts'
import { someAlarm } from './some-alarm.ts'

const down = someAlarm({ id: 'down' })
const slow = someAlarm({ id: 'slow', topic: 'slow', severity: 'notable' })
const storm = someAlarm({ id: 'storm', subject: { kind: 'watch', id: 'w' }, topic: 'storm' })
const overall = someAlarm({ id: 'overall', subject: { kind: 'overall', id: 'overall' }, topic: 'storm' })

test('a site that is down is not also slow or broken, but another one may be', () => {
  expect(inhibitorOf(slow, [slow, down])?.id).toBe('down')
  expect(inhibitorOf({ ...slow, topic: 'quality' }, [down])?.id).toBe('down')
  expect(inhibitorOf({ ...slow, subject: { kind: 'site', id: 'other' } }, [down])).toBeUndefined()
  expect(inhibitorOf(down, [slow, down])).toBeUndefined()
})

test('a storm of a watch is the storm of everything, whichever watch it is', () => {
  expect(inhibitorOf(overall, [storm])?.id).toBe('storm')
  expect(inhibitorOf(storm, [overall, storm])).toBeUndefined()
  expect(inhibitorOf(overall, [down])).toBeUndefined()
})

test('what somebody has still explains, what is over does not', () => {
  expect(inhibitorOf(slow, [{ ...down, state: 'acknowledged' }])?.id).toBe('down')
  expect(inhibitorOf(slow, [{ ...down, state: 'over' }])).toBeUndefined()
})

test('a rehearsal mutes nothing and is muted by nothing', () => {
  expect(inhibitorOf(overall, [{ ...storm, drill: true }])).toBeUndefined()
  expect(inhibitorOf({ ...overall, drill: true }, [storm])).toBeUndefined()
})
