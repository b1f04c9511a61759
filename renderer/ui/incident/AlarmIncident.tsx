import { IconLifebuoy } from '@tabler/icons-react'
import type { Alarm } from '../../../electron/shared/model/alarm.ts'
import { useQuery } from '../../client/use-query.ts'
import { incidentText } from '../../text/incidents.ts'
import { Button } from '../Button.tsx'
import { go } from '../route.ts'
import { useShortcuts } from '../shortcuts/use-shortcuts.ts'
import { makeIncident } from './make-incident.ts'

/** From an alarm into the room of its incident, which is made where there is none yet. */
export function AlarmIncident({ alarm }: { readonly alarm: Pick<Alarm, 'id' | 'drill' | 'subject'> }) {
  const { data: incidents } = useQuery('incidents.list', {})
  const incident = incidents?.find(
    ({ id, alarmIds }) =>
      alarmIds.includes(alarm.id) || (alarm.subject.kind === 'incident' && alarm.subject.id === id),
  )
  // A rehearsal is no trouble, and the alarm of an incident that was taken back is no other one's beginning.
  const ready =
    incidents !== undefined && !alarm.drill && (alarm.subject.kind !== 'incident' || incident !== undefined)
  const run = () => {
    if (incident) go({ view: 'incidents', id: incident.id })
    else void makeIncident({ alarmIds: [alarm.id] })
  }
  useShortcuts(ready ? { incident: run } : {})
  if (!ready) return null
  return (
    <Button icon={<IconLifebuoy size={16} />} shortcut="i" onClick={run}>
      {incident ? incidentText.openRoom : incidentText.make}
    </Button>
  )
}
