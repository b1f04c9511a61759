import { expect, test } from 'vitest'
import { inhibitorOf as inhibitor } from '../../../electron/engine/alarm/inhibit.ts'
import type { AlarmRecord } from '../../../electron/shared/model/alarm-record.ts'
import { someAlarm } from './some-alarm.ts'

/** Checks of one site are named after it: `blog/certificate`. */
const inhibitorOf = (alarm: AlarmRecord, others: readonly AlarmRecord[]) =>
  inhibitor(alarm, others, (id) => (id === 'gone' ? undefined : id.split('/')[0]))

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

test('a site that is down mutes what its other checks find, but no second check that says down', () => {
  const site = { ...down, subject: { kind: 'site', id: 'blog/front' } } as const
  const other = (id: string, topic: AlarmRecord['topic']) =>
    ({ ...slow, id, topic, subject: { kind: 'site', id } }) as const
  for (const topic of ['slow', 'quality', 'expiring', 'missing'] as const) {
    expect(inhibitorOf(other('blog/other', topic), [site])?.id).toBe('down')
    expect(inhibitorOf(other('shop/other', topic), [site])).toBeUndefined()
    expect(inhibitorOf(other('gone', topic), [site])).toBeUndefined()
  }
  expect(inhibitorOf(other('blog/port', 'down'), [site])).toBeUndefined()
  expect(inhibitorOf(other('gone', 'slow'), [{ ...site, subject: { kind: 'site', id: 'gone' } }])?.id).toBe(
    'down',
  )
})
