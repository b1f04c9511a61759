import type { IncidentRoom, TimelineEntry } from '../../shared/model/incident.ts'
import type { ItemKind } from '../../shared/model/item.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { IncidentBurst, Store } from '../store/store.ts'

/** Most lines of a timeline. */
const mostLines = 500
/** Milliseconds within which what is alike is one line; as much longer as it takes to keep within the lines. */
const spans = [10, 30, 120, 720, 2880, 20_160].map((minutes) => minutes * 60_000)
/** Lines left for what was done in the room. */
const mostBursts = 300
/** Longest title quoted in a line, in characters. */
const quotedTitle = 120

/** What was told and found out in the room, as it is shown there. */
export type RoomTold = Pick<IncidentRoom, 'facts' | 'statements' | 'promises'>

/** Draws the story of an incident, oldest line first, from what is stored; at most 500 lines. */
export function drawTimeline(id: string, told: RoomTold, store: Store): readonly TimelineEntry[] {
  const lines = [
    ...burstLines(id, store),
    ...alarmLines(id, store),
    ...store.incidents
      .events(id)
      .map(({ at, kind, text }): TimelineEntry => ({ kind, at: toTimestamp(at), text, count: 1 })),
    ...told.statements.map(
      ({ id: statementId, at, where, text }): TimelineEntry => ({
        ...{ kind: 'statement', at, statementId, count: 1 },
        text: `Said on ${where}: ${shortened(text)}`,
      }),
    ),
    ...told.facts
      .filter(({ certainty }) => certainty !== 'unknown')
      .map(
        ({ field, certainty, text, at }): TimelineEntry => ({
          ...{ kind: 'fact', at, count: 1 },
          text: `${factNames[field]}, ${certainty}: ${shortened(text)}`,
        }),
      ),
    ...told.promises.map(
      ({ givenAt, quote, statementId }): TimelineEntry => ({
        ...{ kind: 'promise', at: givenAt, count: 1 },
        ...(statementId === undefined ? {} : { statementId }),
        text: `Promised: “${shortened(quote)}”`,
      }),
    ),
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
  const firsts = new Map(
    store.items
      .some(
        shown.map(({ itemId }) => itemId),
        0,
      )
      .map((item) => [item.id, item]),
  )
  return shown.map(({ kind, count, from, itemId }) => {
    const first = firsts.get(itemId)
    return {
      ...{ kind: lineKinds[kind], at: toTimestamp(from), itemId, count },
      ...(kind === 'site' && first !== undefined ? { sourceId: first.sourceId } : {}),
      text: burstWords(kind, count, first?.title ?? ''),
    }
  })
}

const lineKinds = { mention: 'mention', report: 'report', site: 'check' } as const satisfies Record<
  ItemKind,
  TimelineEntry['kind']
>

function burstWords(kind: ItemKind, count: number, title: string): string {
  const first = shortened(title)
  if (count === 1) return first
  const many = { mention: 'mentions', report: 'reports', site: 'messages of the checks' }[kind]
  return `${count} ${many}, the first: ${first}`
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

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= quotedTitle ? line : `${line.slice(0, quotedTitle - 1).trimEnd()}…`
}
