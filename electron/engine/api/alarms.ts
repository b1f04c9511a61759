import type { AlarmRecord } from '../../shared/model/alarm-record.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import type { ItemBefore } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { presentAlarm } from './present-alarm.ts'

/** Handlers of the alarms. */
export function alarmHandlers({ store, settings, events, parts, undo }: ApiContext): HandlersOf<'alarms'> {
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

  /** The alarm as it is now, with the way back to how it was. */
  function answered(before: AlarmRecord, items: readonly ItemBefore[] = []) {
    const alarm = presentAlarm(known(before.id))
    const { state } = before
    if (before.drill || state === 'over') return alarm
    return { ...alarm, undo: undo.keep({ what: 'alarm', alarm: { ...before, state }, items }) }
  }

  return {
    'alarms.list': ({ state, limit }) => store.alarms.list(state, limit).map(presentAlarm),
    'alarms.get': ({ id }) => {
      const alarm = known(id)
      const told = store.alarms.told(id).map((line) => ({ ...line, at: toTimestamp(line.at) }))
      return { ...presentAlarm(alarm), told }
    },
    'alarms.acknowledge': ({ id, note, minutes }) => {
      const before = known(id)
      const items = store.write(() => {
        desk.acknowledge(id, until(minutes ?? usual()), note)
        if (before.itemId === undefined) return []
        return store.items.change({ ids: [before.itemId] }, { state: 'acknowledged' })
      })
      events.itemsChanged(0)
      return answered(before, items)
    },
    'alarms.confirm': ({ id, minutes }) => {
      const before = stillOpen(id)
      desk.confirm(id, until(minutes ?? usual()))
      return answered(before)
    },
    'alarms.snooze': ({ id, minutes }) => {
      const before = stillOpen(id)
      desk.snooze(id, until(minutes))
      return answered(before)
    },
  }
}
