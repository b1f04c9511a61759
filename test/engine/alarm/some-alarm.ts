import { raiseAlarm } from '../../../electron/engine/alarm/step.ts'
import type { AlarmRecord } from '../../../electron/shared/model/alarm-record.ts'

/** An alarm about a site that has just been raised and is to ring at once. */
export function someAlarm(change: Partial<AlarmRecord> = {}): AlarmRecord {
  const at = change.raisedAt ?? Date.UTC(2026, 10, 22, 3)
  const alarm = raiseAlarm(
    {
      ...{ subject: { kind: 'site', id: 's' }, topic: 'down', phase: 'raise', severity: 'critical', at },
      ...{ title: 'Blog is down', text: 'Status 500 came.' },
    },
    'a1',
    { gatherUntil: at },
  )
  return { ...alarm, ...change }
}
