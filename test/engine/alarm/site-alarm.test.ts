import { expect, it } from 'vitest'
import { stepSiteAlarm } from '../../../electron/engine/alarm/site-alarm.ts'

const ringing = { id: 'a', state: 'ringing' } as const
const acknowledged = { id: 'a', state: 'acknowledged' } as const

it.each([
  [undefined, 'down', 'raise'],
  [ringing, 'down', 'keep'],
  [acknowledged, 'down', 'keep'],
  [ringing, 'up', 'end'],
  [acknowledged, 'up', 'end'],
  [undefined, 'up', 'keep'],
  [ringing, 'unknown', 'keep'],
  [undefined, 'unknown', 'keep'],
] as const)('with %j open, %s means %s', (open, verdict, step) => {
  expect(stepSiteAlarm(open, verdict)).toBe(step)
})
