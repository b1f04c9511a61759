import { assertNever } from '../../shared/assert-never.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { AlarmDesk } from '../alarm-desk.ts'
import { type Nag, type NagFacts, type NagReason, nextNag } from '../incident/stages/nag-time.ts'
import { nextStep } from '../incident/stages/next-step.ts'
import type { Cancel, Ports } from '../ports.ts'
import type { Store, StoredIncident } from '../store/store.ts'
import { situationOf, type Told } from './told.ts'

/** Gently reminds of what should have been said about incidents. */
export interface IncidentNags {
  /** Works out anew when the next reminder of an incident comes, and ends the one that has been heeded. Call inside `write`. */
  plan(id: string): void
  /** The limits are others than before. */
  settingsChanged(): void
  start(): void
  /** Time may have passed in sleep. */
  nudge(): void
  stop(): void
}

interface Parts {
  readonly ports: Pick<Ports, 'clock' | 'log'>
  readonly store: Store
  readonly told: Told
  readonly desk: Pick<AlarmDesk, 'report'>
  settings(): Settings
  onChange(): void
}

/** The longest sleep between two looks, in milliseconds; a clock that was set costs at most this. */
const idleLook = 60_000

/** Makes it. When the next reminder comes stands in the store. */
export function createIncidentNags(parts: Parts): IncidentNags {
  const { ports, store, told, desk } = parts
  const { incidents } = store
  const now = () => ports.clock.now()
  let timer: Cancel | undefined
  let running = false

  function factsOf(incident: StoredIncident): NagFacts {
    const { id, stage, stageAt, openedAt, acknowledgedAt } = incident
    const ids = incidents.family(id)
    const raised = incidents.alarms(id).flatMap((alarm) => store.alarms.get(alarm)?.raisedAt ?? [])
    const said = told.statements(ids).map(({ at }) => Date.parse(at))
    const promised = told
      .promises(ids)
      .filter(({ state }) => state === 'open')
      .map(({ due }) => Date.parse(due))
    return {
      ...{ stage, stageAt, acknowledgedAt },
      firstAlarmAt: raised.length === 0 ? openedAt : Math.min(...raised),
      lastSaidAt: said.length === 0 ? undefined : Math.max(...said),
      promisedAt: promised.length === 0 ? undefined : Math.max(...promised),
    }
  }

  function next(incident: StoredIncident, after: number): Nag | undefined {
    return nextNag(factsOf(incident), parts.settings().incidentNags, after)
  }

  function overdue(id: string) {
    return store.alarms.open({ kind: 'incident', id }).find(({ topic }) => topic === 'overdue')
  }

  function plan(id: string): void {
    const incident = incidents.get(id)
    if (incident === undefined) return
    const nagAt = incident.mergedInto === undefined ? next(incident, now())?.at : undefined
    if (nagAt !== incident.nagAt) incidents.save({ ...incident, nagAt })
    const alarm = overdue(id)
    const { stageAt, lastSaidAt = 0 } = factsOf(incident)
    if (alarm !== undefined && Math.max(stageAt, lastSaidAt) >= alarm.raisedAt)
      desk.report({
        ...{ subject: alarm.subject, topic: 'overdue', phase: 'over', severity: 'notable' },
        ...{ title: alarm.title, text: 'Done.', at: now() },
      })
    look()
  }

  function remind(incident: StoredIncident): void {
    const { id, title, nagAt = 0 } = incident
    const due = next(incident, nagAt - 1)
    incidents.save({ ...incident, nagAt: next(incident, now())?.at })
    // Something was said or promised since it was planned.
    if (due === undefined || due.at > now()) return
    desk.report({
      ...{ subject: { kind: 'incident', id }, topic: 'overdue', severity: 'notable', at: now() },
      phase: overdue(id) === undefined ? 'raise' : 'grow',
      title: nagWords(due.reason, title),
      text: nextStep(situationOf(incident, told, store)).text,
    })
  }

  function tickDue(): void {
    const due = incidents.list(true).filter(({ nagAt }) => nagAt !== undefined && nagAt <= now())
    if (due.length === 0) return
    store.write(() => due.forEach(remind))
    parts.onChange()
  }

  function look(): void {
    timer?.()
    timer = undefined
    if (!running) return
    const times = incidents.list(true).flatMap(({ nagAt }) => nagAt ?? [])
    if (times.length === 0) return
    const wait = Math.min(Math.max(Math.min(...times) - now(), 0), idleLook)
    timer = ports.clock.after(wait, () => {
      timer = undefined
      try {
        tickDue()
      } catch (error) {
        ports.log.error('Reminders of incidents failed', { error: String(error) })
        if (running) timer = ports.clock.after(idleLook, look)
        return
      }
      look()
    })
  }

  return {
    plan,
    settingsChanged() {
      store.write(() => {
        for (const { id } of incidents.list(true)) plan(id)
      })
    },
    start() {
      running = true
      look()
    },
    nudge: look,
    stop() {
      running = false
      timer?.()
    },
  }
}

function nagWords(reason: NagReason, title: string): string {
  switch (reason) {
    case 'acknowledge':
      return `Nobody has heard from you yet about “${title}”`
    case 'update':
      return `It is time for the next word about “${title}”`
    case 'cause':
      return `The cause of “${title}” is not stated yet`
    case 'close':
      return `Not everybody has been told how “${title}” ended`
    default:
      return assertNever(reason)
  }
}
