import type {
  Fact,
  IncidentRoom,
  OpenQuestion,
  Promised,
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
 * The same without whoever wrote to us, what they said, and who asked: what was said in public, and what we said, stays. For
 * giving it to others.
 */
export function withoutPeople({ room, figures, lessons }: IncidentRecord): IncidentRecord {
  return {
    room: {
      ...room,
      facts: room.facts.map(withoutWitnesses),
      promises: room.promises.map(withoutReceiver),
      ...(room.promise === undefined ? {} : { promise: withoutReceiver(room.promise) }),
      questions: room.questions.map(withoutAskers),
      timeline: room.timeline.map(withoutWriter),
    },
    figures,
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
  if (entry.kind !== 'report') return entry
  const { itemId, ...rest } = entry
  return { ...rest, text: entry.count === 1 ? 'Somebody wrote to us' : `${entry.count} people wrote to us` }
}
