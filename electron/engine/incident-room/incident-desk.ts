import type { AlarmRecord } from '../../shared/model/alarm-record.ts'
import type { IncidentJoins } from '../../shared/model/incident.ts'
import { CallFailure } from '../call-failure.ts'
import { siteOf } from '../sources/site-of.ts'
import type { Store, StoredIncident, StoredItem } from '../store/store.ts'

export interface IncidentDeskParts {
  readonly store: Store
  now(): number
  newId(): string
  onChange(): void
  onItems(): void
}

/** What an incident is made of. */
export interface Beginning {
  readonly alarmIds: readonly string[]
  readonly itemIds: readonly string[]
  readonly title: string | undefined
}

/** Where incidents are opened, go on and end. All throw a `CallFailure` with a sentence for what cannot be. */
export interface IncidentDesk {
  /** Opens one and gives its id. */
  open(beginning: Beginning): string
  change(
    id: string,
    patch: { readonly title?: string | undefined; readonly joins?: IncidentJoins | undefined },
  ): void
  /** The incident, or the one it was merged into. */
  known(id: string): StoredIncident
}

/** Makes the desk. Everything it does stands in the store before anybody is told. */
export function createIncidentDesk(parts: IncidentDeskParts): IncidentDesk {
  const { store, now, newId } = parts
  const { incidents } = store

  function known(id: string): StoredIncident {
    const incident = incidents.home(id)
    if (incident === undefined) throw new CallFailure('not-found', 'That incident is no longer kept.')
    return incident
  }

  function alarmOf(id: string): AlarmRecord {
    const alarm = store.alarms.get(id)
    if (alarm === undefined) throw new CallFailure('not-found', 'That alarm is no longer known.')
    const taken = incidents.ofAlarm(id)
    if (taken !== undefined) throw belongs('That alarm', taken)
    return alarm
  }

  function itemOf(id: string): StoredItem {
    const item = store.items.get(id)
    if (item === undefined) throw new CallFailure('not-found', 'That item is no longer kept.')
    const taken = incidents.ofItem(id)
    if (taken !== undefined) throw belongs(`“${item.title}”`, taken)
    return item
  }

  function belongs(what: string, id: string): CallFailure {
    return new CallFailure('conflict', `${what} belongs to the incident “${known(id).title}” already.`)
  }

  /** Takes in what an alarm is about: what it counts, and what the checks have told since it was raised. */
  function takeIn(id: string, { subject, topic, raisedAt, evidence, itemId }: AlarmRecord): void {
    const since = evidence === undefined ? raisedAt : Math.min(raisedAt, Date.parse(evidence.since))
    if (subject.kind === 'watch') incidents.addHits(id, subject.id, since)
    if (subject.kind === 'site') incidents.addOfSource(id, subject.id, since)
    const named = [...(evidence?.itemIds ?? []), ...(itemId === undefined ? [] : [itemId])]
    if (topic !== 'sign-in') incidents.addItems(id, named)
  }

  return {
    known,
    open({ alarmIds, itemIds, title }) {
      if (alarmIds.length + itemIds.length === 0)
        throw new CallFailure('invalid', 'Say which alarms or items it is about.', 'itemIds')
      const id = newId()
      store.write(() => {
        const alarms = [...new Set(alarmIds)].map(alarmOf)
        const items = [...new Set(itemIds)].map(itemOf)
        const at = now()
        const times = [...alarms.map(signOf), ...items.map(({ publishedAt }) => publishedAt)]
        const incident: StoredIncident = {
          ...{ id, title: title ?? alarms[0]?.title ?? titleOf(items[0]), stage: 'seen', stageAt: at },
          ...{ firstSignAt: Math.min(at, ...times), openedAt: at, acknowledgedAt: undefined },
          ...{ causeAt: undefined, fixedAt: undefined, closedAt: undefined, nagAt: undefined },
          ...{ mergedInto: undefined, joins: usualJoins(alarms, items, store) },
        }
        incidents.save(incident)
        for (const alarm of alarms) {
          incidents.addAlarm(id, alarm.id)
          takeIn(id, alarm)
        }
        incidents.addItems(
          id,
          items.map((item) => item.id),
        )
        const first = incidents.firstItemAt(id) ?? at
        if (first < incident.firstSignAt) incidents.save({ ...incident, firstSignAt: first })
        incidents.addEvent(id, { at, kind: 'stage', text: 'The incident was opened.' })
      })
      parts.onItems()
      parts.onChange()
      return id
    },
    change(id, { title, joins }) {
      store.write(() => {
        const incident = known(id)
        incidents.save({ ...incident, title: title ?? incident.title, joins: joins ?? incident.joins })
      })
      parts.onChange()
    },
  }
}

function signOf({ raisedAt, evidence }: AlarmRecord): number {
  return evidence === undefined ? raisedAt : Math.min(raisedAt, Date.parse(evidence.since))
}

function titleOf(item: StoredItem | undefined): string {
  const title = item?.title.replace(/\s+/gu, ' ').trim().slice(0, 200)
  return title === undefined || title === '' ? 'An incident' : title
}

/** By what new items join at first: what the alarms are about, and the watches that found the items. */
function usualJoins(
  alarms: readonly AlarmRecord[],
  items: readonly StoredItem[],
  store: Store,
): IncidentJoins {
  const keyOf = (sourceId: string): string[] => {
    const source = store.sources.get(sourceId)
    const key = source && siteOf(source)?.key
    return key === undefined ? [] : [key]
  }
  const watchIds = [
    ...alarms.flatMap(({ subject }) => (subject.kind === 'watch' ? [subject.id] : [])),
    ...items.flatMap((item) => item.watchIds),
  ]
  const siteKeys = [
    ...alarms.flatMap(({ subject }) => (subject.kind === 'site' ? keyOf(subject.id) : [])),
    ...items.flatMap(({ kind, sourceId }) => (kind === 'site' ? keyOf(sourceId) : [])),
  ]
  return { watchIds: [...new Set(watchIds)], siteKeys: [...new Set(siteKeys)], sourceIds: [], words: [] }
}
