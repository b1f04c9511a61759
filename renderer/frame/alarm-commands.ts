import type { Alarm } from '../../electron/shared/model/alarm.ts'
import { alarmText } from '../text/alarm.ts'
import { drillText } from '../text/drill.ts'
import { frameText } from '../text/frame.ts'
import { acknowledgeAlarm } from '../ui/alarm/alarm-acts.ts'
import { go } from '../ui/route.ts'
import type { NamedCommand } from './commands.ts'

/** What can be asked for by name about alarms: answering and opening those that are not over, and what is around them. */
export function alarmActions(alarms: readonly Alarm[] = []): readonly NamedCommand[] {
  const open = alarms.filter(({ state }) => state !== 'over')
  return [
    ...open.flatMap(({ id, title, state }) => [
      ...(state === 'acknowledged'
        ? []
        : [{ label: `${alarmText.haveIt}: ${title}`, run: () => void acknowledgeAlarm(id) }]),
      { label: frameText.openAlarm(title), run: () => go({ view: 'alarms', id }) },
    ]),
    { label: drillText.hold, run: () => go({ view: 'alarms', id: 'rehearsal' }) },
    { label: frameText.telling, run: () => go({ view: 'settings', id: 'alarms' }) },
  ]
}
