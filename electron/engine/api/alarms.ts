import type { Alarm } from '../../shared/model/alarm.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import type { StoredAlarm } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of the alarms. */
export function alarmHandlers({ store, events, parts }: ApiContext): HandlersOf<'alarms'> {
  return {
    'alarms.list': ({ state, limit }) => store.alarms.list(state, limit).map(present),
    'alarms.acknowledge': ({ id, note }) => {
      const alarm = store.alarms.get(id)
      if (alarm === undefined) throw new CallFailure('not-found', 'That alarm is no longer known.')
      const acknowledged = acknowledge(alarm, parts.ports.clock.now(), note)
      store.write(() => {
        store.alarms.save(acknowledged)
        if (alarm.itemId !== undefined) store.items.change({ ids: [alarm.itemId] }, { state: 'acknowledged' })
      })
      events.changed('alarms.changed')
      events.itemsChanged(0)
      events.healthChanged()
      return present(acknowledged)
    },
  }
}

function acknowledge(alarm: StoredAlarm, now: number, note: string | undefined): StoredAlarm {
  return {
    ...alarm,
    // One that is over stays over; that somebody saw it is still worth keeping.
    state: alarm.state === 'ringing' ? 'acknowledged' : alarm.state,
    acknowledgedAt: alarm.acknowledgedAt ?? now,
    note: note ?? alarm.note,
  }
}

function present(alarm: StoredAlarm): Alarm {
  const { id, sourceId, title, text, state, acknowledgedAt, note, endedAt, itemId } = alarm
  return {
    ...{ id, sourceId, title, text, state },
    raisedAt: toTimestamp(alarm.raisedAt),
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt: toTimestamp(acknowledgedAt) }),
    ...(note === undefined ? {} : { note }),
    ...(endedAt === undefined ? {} : { endedAt: toTimestamp(endedAt) }),
    ...(itemId === undefined ? {} : { itemId }),
  }
}
