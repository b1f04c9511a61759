import type { IncidentRoom, Promised, Statement } from '../../shared/model/incident.ts'
import type { IncidentFigures, IncidentMark, Lesson } from '../../shared/model/incident-after.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { type IncidentRecord, withoutPeople } from '../incident/export/incident-record.ts'
import { writeJson } from '../incident/export/write-json.ts'
import { writeMarkdown } from '../incident/export/write-markdown.ts'
import { curveBuckets } from '../incident/figures/curve-buckets.ts'
import { incidentMinutes } from '../incident/figures/incident-minutes.ts'
import { findLessons } from '../incident/lessons/find-lessons.ts'
import type { Store } from '../store/store.ts'
import { courseOf } from './course-of.ts'
import { isForOne } from './public-text.ts'
import type { Rooms } from './rooms.ts'
import { shortenLine } from './shorten-line.ts'

export interface AfterDeskParts {
  readonly store: Store
  readonly rooms: Rooms
  /** What an incident is called in public. */
  publicTitle(id: string): string
  settings(): Settings
  now(): number
}

/** In which form an incident goes out of the house. */
export interface ExportForm {
  readonly as: 'markdown' | 'json'
  /** With the people who wrote, and what they said. */
  readonly people: boolean
  /** On whose clock its times are written; empty for this machine's own. */
  readonly zone: string
}

/** What is asked once it is over, or nearly. All throw a `CallFailure` where there is no such incident. */
export interface AfterDesk {
  figures(id: string): IncidentFigures
  lessons(id: string): readonly Lesson[]
  /** The whole of it as text. Throws a `RangeError` for a zone that nobody knows. */
  export(id: string, form: ExportForm): string
}

/** Makes the desk; everything is read anew each time. */
export function createAfterDesk(parts: AfterDeskParts): AfterDesk {
  const { store, rooms, settings, now } = parts
  const lessonsOf = (room: IncidentRoom) => findLessons(courseOf(room, store, settings().siteAddress))

  /** Whether something was said to one person alone. */
  function isPrivate({ replyId }: Pick<Statement, 'replyId'>): boolean {
    return isForOne({ replyId }, replyId === undefined ? undefined : store.replies.get(replyId))
  }

  return {
    figures: (id) => figuresOf(rooms.get(id), store),
    lessons: (id) => lessonsOf(rooms.get(id)),
    export(id, { as, people, zone }) {
      const room = rooms.get(id)
      const whole: IncidentRecord = { room, figures: figuresOf(room, store), lessons: lessonsOf(room) }
      const record = people ? whole : withoutPeople(whole, isPrivate, parts.publicTitle(room.id))
      return as === 'json' ? writeJson(record, toTimestamp(now())) : writeMarkdown(record, zone)
    },
  }
}

function figuresOf(room: IncidentRoom, store: Store): IncidentFigures {
  const { statements, questions, promises } = room
  const alarms = room.alarmIds.flatMap((id) => store.alarms.get(id) ?? [])
  const marks = marksOf(room, alarms)
  const moment = (at: string | undefined) => (at === undefined ? undefined : Date.parse(at))
  const firstSignAt = Date.parse(room.firstSignAt)
  const of = (state: Promised['state']) => promises.filter((promise) => promise.state === state).length
  return {
    minutes: incidentMinutes({
      ...{ firstSignAt, openedAt: Date.parse(room.openedAt), acknowledgedAt: moment(room.acknowledgedAt) },
      ...{ causeAt: moment(room.causeAt), fixedAt: moment(room.fixedAt), closedAt: moment(room.closedAt) },
      ...{ alarms, said: statements.map(({ at }) => Date.parse(at)) },
    }),
    ...{ items: room.items, people: room.people, statements: statements.length },
    questions: {
      asked: questions.length,
      answered: questions.filter(({ state }) => state === 'answered').length,
      declined: questions.filter(({ state }) => state === 'declined').length,
    },
    promises: { given: promises.length, kept: of('kept'), late: of('late') },
    curve: curveOf(room.id, firstSignAt, marks, store),
    marks,
  }
}

/** From the first sign to the last word or mark. */
function curveOf(
  id: string,
  firstSignAt: number,
  marks: readonly IncidentMark[],
  store: Store,
): IncidentFigures['curve'] {
  const last = Math.max(
    firstSignAt,
    store.incidents.lastItemAt(id) ?? firstSignAt,
    ...marks.map(({ at }) => Date.parse(at)),
  )
  const { bucketMinutes, from, count } = curveBuckets(firstSignAt, last)
  const length = bucketMinutes * 60_000
  const found = new Map(store.incidents.curve(id, from, length).map((row) => [row.number, row]))
  return {
    bucketMinutes,
    buckets: Array.from({ length: count }, (_, number) => {
      const { count: said = 0, people = 0 } = found.get(number) ?? {}
      return { at: toTimestamp(from + number * length), count: said, people }
    }),
  }
}

/** Longest words of a mark, in characters. */
const longest = 140

function marksOf(
  { statements, causeAt, fixedAt, closedAt }: IncidentRoom,
  alarms: readonly { readonly raisedAt: number; readonly title: string }[],
): IncidentMark[] {
  const stages = [
    { kind: 'cause', at: causeAt, text: 'The cause was stated.' },
    { kind: 'fixed', at: fixedAt, text: 'It worked again.' },
    { kind: 'closed', at: closedAt, text: 'Everybody had been told.' },
  ] as const
  const marks: IncidentMark[] = [
    ...alarms.map(
      ({ raisedAt, title }) => ({ kind: 'alarm', at: toTimestamp(raisedAt), text: title }) as const,
    ),
    ...statements.map(
      ({ id, at, where, text }) =>
        ({
          kind: 'statement',
          at,
          statementId: id,
          text: `${where}: ${shortenLine(text, longest)}`,
        }) as const,
    ),
    ...stages.flatMap(({ kind, at, text }) => (at === undefined ? [] : [{ kind, at, text }])),
  ]
  return marks.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
