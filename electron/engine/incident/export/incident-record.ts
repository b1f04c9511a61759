import type {
  Fact,
  IncidentRoom,
  OpenQuestion,
  Promised,
  Statement,
  TimelineEntry,
} from '../../../shared/model/incident.ts'
import type { IncidentFigures, Lesson } from '../../../shared/model/incident-after.ts'

/** Everything about an incident that goes out of the house with it. */
export interface IncidentRecord {
  readonly room: IncidentRoom
  readonly figures: IncidentFigures
  readonly lessons: readonly Lesson[]
}

/**
 * The same without whoever wrote to us, what they said, who asked, and what was said to one person alone (`isForOne`): what
 * was said in public stays. For giving it to others, under its public `title`: its own may be the words of whoever wrote.
 */
export function withoutPeople(
  { room, figures, lessons }: IncidentRecord,
  isForOne: (said: Pick<Statement, 'replyId'>) => boolean,
  title: string,
): IncidentRecord {
  const { promise, ...rest } = room
  const forOne = new Set(room.statements.filter(isForOne).map(({ id }) => id))
  // A letter that was found elsewhere has no reply here, and somebody it went to.
  const isGivenToAll = (given: Promised) =>
    given.replyId === undefined ? given.to === undefined : !isForOne(given)
  const isPublic = ({ statementId }: { readonly statementId?: string | undefined }) =>
    statementId === undefined || !forOne.has(statementId)
  // A promise that stands in no statement was given in a letter.
  const isToldToAll = (entry: TimelineEntry) =>
    isPublic(entry) && (entry.kind !== 'promise' || entry.statementId !== undefined)
  return {
    room: {
      ...{ ...rest, title },
      facts: room.facts.map(withoutWitnesses),
      statements: room.statements.filter(({ id }) => !forOne.has(id)),
      promises: room.promises.filter(isGivenToAll).map(withoutReceiver),
      ...(promise !== undefined && isGivenToAll(promise) ? { promise: withoutReceiver(promise) } : {}),
      questions: room.questions.map(withoutAskers),
      timeline: room.timeline.filter(isToldToAll).map(withoutWriter),
    },
    figures: { ...figures, marks: figures.marks.filter(isPublic) },
    lessons: lessons.map((lesson) => ({ ...lesson, itemIds: [] })),
  }
}

function withoutWitnesses(fact: Fact): Fact {
  return {
    ...fact,
    evidence: fact.evidence.map((one) =>
      one.kind === 'item' ? { ...one, id: '', text: 'What somebody wrote' } : one,
    ),
  }
}

function withoutReceiver({ to, ...promise }: Promised): Promised {
  return promise
}

function withoutAskers(question: OpenQuestion): OpenQuestion {
  return { ...question, asked: [] }
}

function withoutWriter(entry: TimelineEntry): TimelineEntry {
  // What was merged and split is named by its title.
  if (entry.kind === 'note' || entry.kind === 'stage')
    return { ...entry, text: entry.text.replace(/“.*”/su, '“…”') }
  if (entry.kind !== 'report') return entry
  const { itemId, ...rest } = entry
  return { ...rest, text: entry.count === 1 ? 'Somebody wrote to us' : `${entry.count} people wrote to us` }
}
