import type { Alarm } from '../../shared/model/alarm.ts'
import type { AlarmRecord } from '../../shared/model/alarm-record.ts'
import { toTimestamp } from '../../shared/model/time.ts'

/** An alarm as it crosses the contract. */
export function presentAlarm(alarm: AlarmRecord): Alarm {
  const { id, subject, topic, title, text, severity, state, trend, drill, repeats } = alarm
  const { note, itemId, inhibitedBy, evidence } = alarm
  const { lastTold, heldUntil, acknowledgedAt, acknowledgedUntil, snoozedUntil, endedAt } = alarm
  return {
    ...{ id, subject, topic, title, text, severity, state, trend, drill, repeats },
    ...(subject.kind === 'site' || subject.kind === 'source' ? { sourceId: subject.id } : {}),
    ...(subject.kind === 'watch' ? { watchId: subject.id } : {}),
    raisedAt: toTimestamp(alarm.raisedAt),
    ...(lastTold === undefined ? {} : { lastTold: toTimestamp(lastTold) }),
    ...(heldUntil === undefined ? {} : { heldUntil: toTimestamp(heldUntil) }),
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt: toTimestamp(acknowledgedAt) }),
    ...(acknowledgedUntil === undefined ? {} : { acknowledgedUntil: toTimestamp(acknowledgedUntil) }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil: toTimestamp(snoozedUntil) }),
    ...(endedAt === undefined ? {} : { endedAt: toTimestamp(endedAt) }),
    ...(note === undefined ? {} : { note }),
    ...(itemId === undefined ? {} : { itemId }),
    ...(inhibitedBy === undefined ? {} : { inhibitedBy }),
    ...(evidence === undefined ? {} : { evidence }),
  }
}
