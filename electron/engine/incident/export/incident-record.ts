import type {
  Fact,
  IncidentRoom,
  OpenQuestion,
  Promised,
  Statement,
  TimelineEntry,
} from '../../../shared/model/incident.ts'
import type { IncidentFigures, Lesson } from '../../../shared/model/incident-after.ts'
import { placeForAll } from '../place-for-all.ts'
import { withoutHandles } from '../without-handles.ts'

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
  const said = room.statements.filter(({ id }) => !forOne.has(id))
  const answers = new Map(said.filter(({ replyId }) => replyId !== undefined).map((one) => [one.id, one]))
  /** An answer that everybody could read was given to somebody all the same. */
  function toAll<Told extends { readonly text: string; readonly statementId?: string | undefined }>(
    told: Told,
  ): Told {
    const answer = told.statementId === undefined ? undefined : answers.get(told.statementId)
    if (answer === undefined) return told
    const [before = '', ...words] = told.text.split(answer.where)
    if (words.length === 0) return told
    const after = words.join(answer.where).replace(/^: /u, '')
    return { ...told, text: `${before}${placeForAll(answer)}: ${withoutHandles(after)}` }
  }
  return {
    room: {
      ...{ ...rest, title },
      facts: room.facts.map(withoutWitnesses),
      statements: said.map(withoutAddressee),
      promises: room.promises.filter(isGivenToAll).map(withoutReceiver),
      ...(promise !== undefined && isGivenToAll(promise) ? { promise: withoutReceiver(promise) } : {}),
      questions: room.questions.map(withoutAskers),
      timeline: room.timeline.filter(isToldToAll).map(withoutWriter).map(toAll),
    },
    figures: { ...figures, marks: figures.marks.filter(isPublic).map(toAll) },
    lessons: lessons.map((lesson) => ({ ...lesson, itemIds: [] })),
  }
}

function withoutAddressee(statement: Statement): Statement {
  if (statement.replyId === undefined) return statement
  const text = withoutHandles(statement.text)
  const gone = statement.text.length - text.length
  return {
    ...{ ...statement, where: placeForAll(statement), text },
    claims: statement.claims.map((claim) => ({
      ...{ ...claim, start: Math.max(0, claim.start - gone), end: Math.max(0, claim.end - gone) },
    })),
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
