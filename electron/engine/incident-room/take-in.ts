import type { AlarmRecord } from '../../shared/model/alarm-record.ts'
import type { IncidentJoins } from '../../shared/model/incident.ts'
import { siteOf } from '../sources/site-of.ts'
import type { Store, StoredItem } from '../store/store.ts'

/** Since when an alarm says that it is so, in milliseconds since 1970. */
export function signOf({ raisedAt, evidence }: AlarmRecord): number {
  return evidence === undefined ? raisedAt : Math.min(raisedAt, Date.parse(evidence.since))
}

/**
 * Lets an alarm and what it is about belong to an incident: the mentions it counts, and what its check has told since.
 * Call inside `write`.
 */
export function takeIn(id: string, alarm: AlarmRecord, { incidents }: Store): void {
  const { subject, topic, evidence, itemId } = alarm
  incidents.addAlarm(id, alarm.id)
  if (subject.kind === 'watch') incidents.addHits(id, subject.id, signOf(alarm))
  if (subject.kind === 'site') incidents.addOfSource(id, subject.id, signOf(alarm))
  const named = [...(evidence?.itemIds ?? []), ...(itemId === undefined ? [] : [itemId])]
  if (topic !== 'sign-in') incidents.addItems(id, named)
}

/** By what new items join at first: what the alarms are about, and the watches and checks that brought the items. */
export function usualJoins(
  alarms: readonly AlarmRecord[],
  items: readonly StoredItem[],
  store: Store,
): IncidentJoins {
  const watchIds = [
    ...alarms.flatMap(({ subject }) => (subject.kind === 'watch' ? [subject.id] : [])),
    ...items.flatMap((item) => item.watchIds),
  ]
  const siteKeys = [
    ...alarms.flatMap(({ subject }) => (subject.kind === 'site' ? siteKeyOf(subject.id, store) : [])),
    ...items.flatMap(({ kind, sourceId }) => (kind === 'site' ? siteKeyOf(sourceId, store) : [])),
  ]
  return { watchIds: [...new Set(watchIds)], siteKeys: [...new Set(siteKeys)], sourceIds: [], words: [] }
}

/** Two sets of rules as one; words narrow it only where both have some. */
export function bothJoins(one: IncidentJoins, other: IncidentJoins): IncidentJoins {
  const both = (name: 'watchIds' | 'siteKeys' | 'sourceIds') => [...new Set([...one[name], ...other[name]])]
  const words = one.words.length === 0 || other.words.length === 0 ? [] : [...one.words, ...other.words]
  return {
    watchIds: both('watchIds').slice(0, 100),
    siteKeys: both('siteKeys').slice(0, 100),
    sourceIds: both('sourceIds').slice(0, 100),
    words: [...new Set(words)].slice(0, 50),
    things: [...new Set([...(one.things ?? []), ...(other.things ?? [])])].slice(0, 50),
  }
}

/** What is left of rules when others have been taken from them. */
export function joinsWithout(joins: IncidentJoins, others: IncidentJoins): IncidentJoins {
  const left = (name: 'watchIds' | 'siteKeys' | 'sourceIds') =>
    joins[name].filter((id) => !others[name].includes(id))
  return {
    watchIds: left('watchIds'),
    siteKeys: left('siteKeys'),
    sourceIds: left('sourceIds'),
    words: joins.words,
    things: (joins.things ?? []).filter((thing) => !(others.things ?? []).includes(thing)),
  }
}

/** The site that a check belongs to, where it belongs to one. */
export function siteKeyOf(sourceId: string, store: Pick<Store, 'sources'>): readonly string[] {
  const source = store.sources.get(sourceId)
  const key = source && siteOf(source)?.key
  return key === undefined ? [] : [key]
}
