import type { AlarmRecord } from '../../shared/model/alarm-record.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { presentAlarm } from './present-alarm.ts'

/** Handlers of the alarms. */
export function alarmHandlers({ store, settings, events, parts }: ApiContext): HandlersOf<'alarms'> {
  const { desk } = parts
  const until = (minutes: number) => parts.ports.clock.now() + minutes * 60_000
  const usual = () => settings.get().acknowledgeMinutes

  /** Throws where there is no such alarm, or it is over and can no longer be answered. */
  function stillOpen(id: string): AlarmRecord {
    const alarm = known(id)
    if (alarm.state === 'over')
      throw new CallFailure('conflict', 'That alarm is over; nothing rings any more.')
    return alarm
  }

  function known(id: string): AlarmRecord {
    const alarm = store.alarms.get(id)
    if (alarm === undefined) throw new CallFailure('not-found', 'That alarm is no longer known.')
    return alarm
  }

  return {
    'alarms.list': ({ state, limit }) => store.alarms.list(state, limit).map(presentAlarm),
    'alarms.get': ({ id }) => {
      const alarm = known(id)
      const told = store.alarms.told(id).map((line) => ({ ...line, at: toTimestamp(line.at) }))
      return { ...presentAlarm(alarm), told }
    },
    'alarms.acknowledge': ({ id, note, minutes }) => {
      const { itemId } = known(id)
      store.write(() => {
        desk.acknowledge(id, until(minutes ?? usual()), note)
        if (itemId !== undefined) store.items.change({ ids: [itemId] }, { state: 'acknowledged' })
      })
      events.itemsChanged(0)
      return presentAlarm(known(id))
    },
    'alarms.confirm': ({ id, minutes }) => {
      stillOpen(id)
      desk.confirm(id, until(minutes ?? usual()))
      return presentAlarm(known(id))
    },
    'alarms.snooze': ({ id, minutes }) => {
      stillOpen(id)
      desk.snooze(id, until(minutes))
      return presentAlarm(known(id))
    },
  }
}
