import type { IncidentRoom, TimelineEntry } from '../../shared/model/incident.ts'
import type { ItemKind } from '../../shared/model/item.ts'
import type { SourceKind } from '../../shared/model/source.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { IncidentBurst, Store, StoredIncident, StoredItem } from '../store/store.ts'
import { shortenLine } from './shorten-line.ts'
import { siteKeyOf } from './take-in.ts'

/** Most lines of a timeline. */
const mostLines = 500
/** Milliseconds within which what is alike is one line; as much longer as it takes to keep within the lines. */
const spans = [10, 30, 120, 720, 2880, 20_160].map((minutes) => minutes * 60_000)
/** Lines of what people said, and of what the checks told; the rest is for what was done in the room. */
const mostBursts = 250
const mostChecks = 100
/** Milliseconds before the first sign within which a change of the site may be why: one day. */
const suspicious = 86_400_000
/** Changes of one check before the first sign that are shown. */
const mostChanges = 5
/** Longest title quoted in a line, in characters. */
const quotedTitle = 120

/** What was told and found out in the room, as it is shown there. */
export type RoomTold = Pick<IncidentRoom, 'facts' | 'statements' | 'promises'>

/**
 * Draws the story of an incident, oldest line first, from what is stored; at most 500 lines. What changed on its sites
 * in the day before its first sign is part of it.
 */
export function drawTimeline(
  incident: StoredIncident,
  told: RoomTold,
  store: Store,
): readonly TimelineEntry[] {
  const { id } = incident
  const lines = [
    ...changesBefore(incident, store),
    ...burstLines(id, store),
    ...store.items.some(store.incidents.ofChecks(id, mostChecks), 0).map((item) => checkLine(item, store)),
    ...alarmLines(id, store),
    ...store.incidents
      .events(id)
      .map(({ at, kind, text }): TimelineEntry => ({ kind, at: toTimestamp(at), text, count: 1 })),
    ...toldLines(told),
  ]
  return lines.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)).slice(-mostLines)
}

const factNames = {
  cause: 'Cause',
  began: 'Since when',
  affected: 'Who is affected',
  data: 'Data',
  done: 'What was done',
  advice: 'What people should do',
  remedy: 'Remedy',
} as const

function toldLines({ statements, facts, promises }: RoomTold): readonly TimelineEntry[] {
  return [
    ...statements.map(
      ({ id, at, where, text }): TimelineEntry => ({
        ...{ kind: 'statement', at, statementId: id, count: 1 },
        text: `Said on ${where}: ${shortenLine(text, quotedTitle)}`,
      }),
    ),
    // What was thought before is part of the story.
    ...facts
      .flatMap(({ field, before, ...now }) => [now, ...before].map((one) => ({ field, ...one })))
      .filter(({ certainty }) => certainty !== 'unknown')
      .map(
        ({ field, certainty, text, at }): TimelineEntry => ({
          ...{ kind: 'fact', at, count: 1 },
          text: `${factNames[field]}, ${certainty}: ${shortenLine(text, quotedTitle)}`,
        }),
      ),
    ...promises.map(({ givenAt, quote, ...given }): TimelineEntry => {
      // One given in a reply was said where that stands in the ledger.
      const statementId = given.statementId ?? saidIn(given.replyId, statements)
      return {
        ...{ kind: 'promise', at: givenAt, count: 1 },
        ...(statementId === undefined ? {} : { statementId }),
        text: `Promised: “${shortenLine(quote, quotedTitle)}”`,
      }
    }),
  ]
}

function saidIn(replyId: string | undefined, statements: RoomTold['statements']): string | undefined {
  return replyId === undefined ? undefined : statements.find((one) => one.replyId === replyId)?.id
}

function burstLines(id: string, store: Store): readonly TimelineEntry[] {
  const length = (store.incidents.lastItemAt(id) ?? 0) - (store.incidents.firstItemAt(id) ?? 0)
  let bursts: readonly IncidentBurst[] = []
  // Shorter ones would only be counted to be thrown away, where something is said all the time.
  for (const span of spans.filter((one) => length / one <= mostBursts / 2 || one === spans.at(-1))) {
    bursts = store.incidents.bursts(id, span)
    if (bursts.length <= mostBursts) break
  }
  // What is left over after the longest span is years apart: the newest stay.
  const shown = bursts.slice(-mostBursts)
  const ids = shown.map(({ itemId }) => itemId)
  const firsts = new Map(store.items.some(ids, 0).map((item) => [item.id, item]))
  return shown.map(({ kind, count, from, itemId }) => ({
    ...{ kind: kind === 'report' ? 'report' : 'mention', at: toTimestamp(from), itemId, count },
    text: burstWords(kind, count, firsts.get(itemId)?.title ?? ''),
  }))
}

function burstWords(kind: ItemKind, count: number, title: string): string {
  const first = shortenLine(title, quotedTitle)
  return count === 1 ? first : `${count} ${kind === 'report' ? 'reports' : 'mentions'}, the first: ${first}`
}

/** Checks that tell how something is made, and not whether it works. */
const changeKinds: ReadonlySet<SourceKind> = new Set(['page', 'dns', 'certificate', 'domain', 'browser'])

function checkLine({ id, sourceId, title, publishedAt }: StoredItem, store: Store): TimelineEntry {
  const kind = store.sources.get(sourceId)?.kind
  return {
    ...{ kind: kind !== undefined && changeKinds.has(kind) ? 'change' : 'check', itemId: id, sourceId },
    ...{ at: toTimestamp(publishedAt), text: shortenLine(title, quotedTitle), count: 1 },
  }
}

/** What changed on the sites that an incident is about, shortly before anybody noticed. */
function changesBefore({ joins, firstSignAt }: StoredIncident, store: Store): readonly TimelineEntry[] {
  if (joins.siteKeys.length === 0) return []
  return store.sources
    .list()
    .filter(
      ({ id, kind }) =>
        changeKinds.has(kind) && siteKeyOf(id, store).some((key) => joins.siteKeys.includes(key)),
    )
    .flatMap(({ id }) => {
      const page = { limit: mostChanges * 4, textLimit: 0 }
      return store.items
        .list({ sourceId: id, kinds: ['site'] }, page)
        .items.filter(
          ({ publishedAt, incidentId }) =>
            incidentId === undefined && publishedAt < firstSignAt && publishedAt >= firstSignAt - suspicious,
        )
        .slice(0, mostChanges)
        .map((item) => checkLine(item, store))
    })
}

function alarmLines(id: string, store: Store): readonly TimelineEntry[] {
  return store.incidents.alarms(id).flatMap((alarmId): TimelineEntry[] => {
    const alarm = store.alarms.get(alarmId)
    if (alarm === undefined) return []
    const line = { kind: 'alarm', alarmId, count: 1 } as const
    return [
      { ...line, at: toTimestamp(alarm.raisedAt), text: `Alarm: ${alarm.title}` },
      ...(alarm.endedAt === undefined
        ? []
        : [{ ...line, at: toTimestamp(alarm.endedAt), text: `Over: ${alarm.title}` }]),
    ]
  })
}
