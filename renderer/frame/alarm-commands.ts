import type { Alarm } from '../../electron/shared/model/alarm.ts'
import type { Incident } from '../../electron/shared/model/incident.ts'
import { alarmText } from '../text/alarm.ts'
import { drillText } from '../text/drill.ts'
import { frameText } from '../text/frame.ts'
import { incidentText } from '../text/incidents.ts'
import { acknowledgeAlarm } from '../ui/alarm/alarm-acts.ts'
import { makeIncident } from '../ui/incident/make-incident.ts'
import { go } from '../ui/route.ts'
import type { NamedCommand } from './commands.ts'

/** What can be asked for by name about alarms that are not over and incidents under way, and what is around them. */
export function alarmActions(
  alarms: readonly Alarm[] = [],
  incidents: readonly Incident[] = [],
): readonly NamedCommand[] {
  const taken = new Set(incidents.flatMap(({ alarmIds }) => alarmIds))
  const open = alarms.filter(({ state }) => state !== 'over')
  return [
    ...open.flatMap(({ id, title, state, drill }) => [
      ...(state === 'acknowledged'
        ? []
        : [{ label: `${alarmText.haveIt}: ${title}`, run: () => void acknowledgeAlarm(id) }]),
      { label: frameText.openAlarm(title), run: () => go({ view: 'alarms', id }) },
      ...(drill || taken.has(id)
        ? []
        : [{ label: incidentText.makeNamed(title), run: () => void makeIncident({ alarmIds: [id] }) }]),
    ]),
    ...incidents.map(({ id, title }) => ({
      label: incidentText.openNamed(title),
      run: () => go({ view: 'incidents', id }),
    })),
    { label: drillText.hold, run: () => go({ view: 'alarms', id: 'rehearsal' }) },
    { label: frameText.telling, run: () => go({ view: 'settings', id: 'alarms' }) },
  ]
}

/** Making an incident of the item that is open. */
export function makeIncidentOf(itemId: string): NamedCommand {
  return { label: incidentText.makeThis, run: () => void makeIncident({ itemIds: [itemId] }) }
}
