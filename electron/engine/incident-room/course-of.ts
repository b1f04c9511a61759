import type { AlarmRecord } from '../../shared/model/alarm-record.ts'
import type { IncidentRoom } from '../../shared/model/incident.ts'
import type { Course, CourseItem, CourseSource } from '../incident/lessons/course.ts'
import { sourceAdapters } from '../sources/registry.ts'
import { siteOf } from '../sources/site-of.ts'
import type { SourceAdapter } from '../sources/source-adapter.ts'
import { timeCursor } from '../store/cursor.ts'
import type { Store, StoredItem, StoredSource } from '../store/store.ts'

const day = 24 * 60 * 60_000
/** How the trouble began is read from so many of its items and of those beside it. */
const most = 500
/** Characters of an item that are read. */
const textLimit = 2000
/** Items with a word that are looked at to see whether it was always there. */
const mostWithWord = 2000

/** Gathers what is stored about how a trouble began. */
export function courseOf(room: IncidentRoom, store: Store, siteAddress: string): Course {
  const alarms = room.alarmIds.flatMap((id) => store.alarms.get(id) ?? [])
  const openedAt = Date.parse(room.openedAt)
  const firstSignAt = Date.parse(room.firstSignAt)
  const knownAt = Math.min(openedAt, ...alarms.map(({ raisedAt }) => raisedAt))
  const had = [
    room.acknowledgedAt && Date.parse(room.acknowledgedAt),
    ...alarms.map(({ acknowledgedAt }) => acknowledgedAt),
  ]
  const items = store.items
    .some(store.incidents.items(room.id, most), textLimit)
    .map((item) => courseItem(item, store))
    .toSorted((one, other) => one.at - other.at)
  const spots = store.blindSpots.list(firstSignAt - 1, most)
  const brought = new Set(items.map(({ sourceId }) => sourceId))
  return {
    ...{ firstSignAt, knownAt, siteAddress, items },
    acknowledgedAt: Math.min(openedAt, ...had.filter((at) => typeof at === 'number')),
    unmatched: unmatchedBefore(knownAt, store),
    alarms: alarms.map((alarm) => courseAlarm(alarm)),
    sources: store.sources.list().map((source) => courseSource(source, sitesOf(room, alarms, store))),
    watches: store.watches.list(),
    blind: spots.filter(
      ({ from, to, sourceId }) => from < knownAt && (to ?? knownAt) > firstSignAt && brought.has(sourceId),
    ),
    isUsual: (word) => wasSaidBefore(word, firstSignAt - day, store),
  }
}

function courseItem(item: StoredItem, store: Store): CourseItem {
  const { id, sourceId, publishedAt, receivedAt, title, text, author, watchIds } = item
  const report = item.kind === 'report' ? store.conversations.letter(id)?.report : undefined
  return {
    ...{ id, sourceId, receivedAt, author, watchIds },
    at: Math.min(publishedAt, receivedAt),
    text: text.startsWith(title) ? text : `${title}\n${text}`,
    page: report?.page,
  }
}

/** What was said in the day before it was known, that no watch found and that belongs to no incident; oldest first. */
function unmatchedBefore(knownAt: number, store: Store): readonly CourseItem[] {
  const { items } = store.items.list(
    { kinds: ['mention', 'report'] },
    { limit: most, cursor: timeCursor({ at: knownAt, id: 0 }), textLimit },
  )
  const recent = items.filter(
    ({ watchIds, publishedAt }) => watchIds.length === 0 && publishedAt > knownAt - day,
  )
  const taken = store.incidents.ofItems(recent.map(({ id }) => id))
  return recent
    .filter(({ id }) => !taken.has(id))
    .map((item) => courseItem(item, store))
    .reverse()
}

function courseAlarm({
  topic,
  subject,
  raisedAt,
  acknowledgedAt,
  toldOn,
}: AlarmRecord): Course['alarms'][number] {
  return {
    ...{ topic, raisedAt, acknowledgedAt },
    sourceId: subject.kind === 'site' ? subject.id : undefined,
    toldElsewhere: toldOn.some((channel) => channel !== 'desktop'),
  }
}

function courseSource(source: StoredSource, sites: ReadonlySet<string>): CourseSource {
  const { id, kind, name, everyMinutes, paused, createdAt } = source
  const adapter: SourceAdapter = sourceAdapters[kind]
  const site = siteOf(source)
  return {
    ...{ id, kind, name, everyMinutes, paused, createdAt, minimumMinutes: adapter.minimumMinutes },
    listens: adapter.listen !== undefined,
    checks: site?.address,
    concerned: site !== undefined && sites.has(site.key),
  }
}

/** The sites that the trouble is about. */
function sitesOf(room: IncidentRoom, alarms: readonly AlarmRecord[], store: Store): ReadonlySet<string> {
  const rang = alarms.flatMap(({ subject }) => {
    const source = subject.kind === 'site' ? store.sources.get(subject.id) : undefined
    return source === undefined ? [] : [siteOf(source)?.key ?? '']
  })
  return new Set([...room.joins.siteKeys, ...rang])
}

/** Whether a word stood in anything before a moment, or in too much to say. */
function wasSaidBefore(word: string, before: number, store: Store): boolean {
  const ids = store.items.withWords([word], mostWithWord)
  if (ids === undefined) return true
  // The oldest are the last.
  const oldest = store.items.some(ids.slice(-50), 0)
  return oldest.some(({ publishedAt }) => publishedAt < before)
}
