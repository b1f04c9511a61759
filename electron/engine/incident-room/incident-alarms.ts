import { type Severity, severities } from '../../shared/model/alarm.ts'
import type { AlarmFact, AlarmRecord } from '../../shared/model/alarm-record.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { AlarmDesk } from '../alarm-desk.ts'
import type { Store, StoredIncident } from '../store/store.ts'
import { siteKeyOf, takeIn } from './take-in.ts'

/** How the alarms of incidents and the incidents' own go together. */
export interface IncidentAlarms {
  /** An alarm was raised, has grown or has ended; a new one about what an open incident is about joins it. */
  heard(alarm: AlarmRecord, phase: AlarmFact['phase'], isNew: boolean): void
  /** The incident to whose alarm another's has given way. */
  incidentOf(alarmId: string): string | undefined
  /**
   * Brings the alarm of an incident in line with it after somebody did something there: they have it, as long as the
   * settings say from now on. Call inside `write`.
   */
  settle(id: string): void
}

interface Parts {
  readonly store: Store
  readonly desk: Pick<AlarmDesk, 'report' | 'acknowledge' | 'drop'>
  settings(): Settings
  now(): number
  /** What belongs to an incident is other than before. */
  onChange(id: string): void
}

/**
 * Makes them. An incident with alarms that are not over has an alarm of its own, as severe as the worst of them, which
 * rings in their place: once more when one joins or has doubled, and no more when they are all over.
 */
export function createIncidentAlarms({ store, desk, settings, now, onChange }: Parts): IncidentAlarms {
  const { incidents } = store

  /** The open incident whose rules name what an alarm is about, the one opened last first. */
  function meant({ subject: { kind, id }, itemId }: AlarmRecord): StoredIncident | undefined {
    const keys = kind === 'site' ? siteKeyOf(id, store) : []
    // An event of reports belongs where they do.
    const home = kind === 'reports' && itemId !== undefined ? incidents.ofItem(itemId) : undefined
    return incidents
      .list(true)
      .find(
        ({ id: incidentId, joins }) =>
          incidentId === home ||
          (kind === 'watch' && joins.watchIds.includes(id)) ||
          (kind === 'source' && joins.sourceIds.includes(id)) ||
          keys.some((key) => joins.siteKeys.includes(key)),
      )
  }

  function going(id: string): readonly AlarmRecord[] {
    return incidents
      .alarms(id)
      .flatMap((alarmId) => store.alarms.get(alarmId) ?? [])
      .filter(({ state }) => state !== 'over')
  }

  function tell(incident: StoredIncident, members: readonly AlarmRecord[], grew: boolean): void {
    const subject = { kind: 'incident', id: incident.id } as const
    const own = store.alarms.open(subject).find(({ topic }) => topic === 'incident')
    if (members.length === 0 && own === undefined) return
    const itemId = members.find((member) => member.itemId !== undefined)?.itemId
    desk.report({
      ...{ subject, topic: 'incident', severity: worst(members), title: incident.title, at: now() },
      phase: members.length === 0 ? 'over' : own !== undefined && grew ? 'grow' : 'raise',
      text:
        members.length === 0 ? 'None of its alarms goes on.' : members.map(({ title }) => title).join('\n'),
      ...(itemId === undefined ? {} : { itemId }),
    })
  }

  /** What rings for an incident after something happened; false where nothing may. */
  function follow(id: string, grew: boolean): boolean {
    const incident = incidents.get(id)
    const subject = { kind: 'incident', id } as const
    if (incident === undefined || incident.mergedInto !== undefined || incident.stage === 'closed') {
      if (store.alarms.open(subject).length > 0) desk.drop(subject)
      // Whoever says that everybody was told has heard the reports; the next one rings anew.
      if (incident?.stage === 'closed')
        for (const alarm of going(id)) if (alarm.subject.kind === 'reports') desk.drop(alarm.subject)
      return false
    }
    tell(incident, going(id), grew)
    return true
  }

  return {
    heard(alarm, phase, isNew) {
      if (alarm.drill || alarm.subject.kind === 'incident') return
      let id = incidents.ofAlarm(alarm.id)
      // Reports may have joined it one by one before the event that they make does.
      if (id === undefined && (isNew || alarm.subject.kind === 'reports')) {
        const incident = meant(alarm)
        if (incident === undefined) return
        id = incident.id
        takeIn(id, alarm, store)
      }
      if (id === undefined) return
      follow(id, isNew || phase === 'grow')
      onChange(id)
    },
    incidentOf: (alarmId) => incidents.ofAlarm(alarmId),
    settle(id) {
      if (!follow(id, false)) return
      const until = now() + settings().acknowledgeMinutes * 60_000
      for (const alarm of store.alarms.open({ kind: 'incident', id })) desk.acknowledge(alarm.id, until)
    },
  }
}

function worst(alarms: readonly AlarmRecord[]): Severity {
  return severities.findLast((severity) => alarms.some((alarm) => alarm.severity === severity)) ?? 'notable'
}
