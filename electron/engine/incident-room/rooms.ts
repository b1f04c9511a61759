import type {
  Fact,
  Incident,
  IncidentRoom,
  OpenQuestion,
  Promised,
  Statement,
} from '../../shared/model/incident.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import type { Store, StoredIncident } from '../store/store.ts'
import { drawTimeline } from './timeline.ts'

/**
 * What the other desks of the room bring to it. `ids`: the incident with all that were merged into it, its own first.
 */
export interface RoomParts {
  readonly store: Store
  /** All seven, in the order of the schema; those that nobody set are unknown. */
  facts(ids: readonly string[]): readonly Fact[]
  /** Newest first. */
  statements(ids: readonly string[]): readonly Statement[]
  /** The next due first, those that were kept or dropped last. */
  promises(ids: readonly string[]): readonly Promised[]
  /** Most asked first, at most 100. */
  questions(ids: readonly string[]): readonly OpenQuestion[]
  /** How many are open; cheap, for lists. */
  openQuestions(ids: readonly string[]): number
}

/** What incidents show of themselves. */
export interface Rooms {
  list(open: boolean | undefined): readonly Incident[]
  /** Throws a `CallFailure` where there is no such incident. */
  get(id: string): IncidentRoom
}

/** Makes the rooms; everything in them is read anew each time. */
export function createRooms(parts: RoomParts): Rooms {
  const { store } = parts

  function summary(incident: StoredIncident, promises: readonly Promised[]): Incident {
    const { id, title, stage, mergedInto } = incident
    const { acknowledgedAt, causeAt, fixedAt, closedAt } = incident
    const promise = promises.find(({ state }) => state === 'open' || state === 'late')
    return {
      ...{ id, title, stage },
      firstSignAt: toTimestamp(incident.firstSignAt),
      openedAt: toTimestamp(incident.openedAt),
      ...(acknowledgedAt === undefined ? {} : { acknowledgedAt: toTimestamp(acknowledgedAt) }),
      ...(causeAt === undefined ? {} : { causeAt: toTimestamp(causeAt) }),
      ...(fixedAt === undefined ? {} : { fixedAt: toTimestamp(fixedAt) }),
      ...(closedAt === undefined ? {} : { closedAt: toTimestamp(closedAt) }),
      ...store.incidents.tally(id),
      openQuestions: parts.openQuestions(store.incidents.family(id)),
      alarmIds: [...store.incidents.alarms(id)],
      ...(promise === undefined ? {} : { promise }),
      ...(mergedInto === undefined ? {} : { mergedInto }),
    }
  }

  return {
    list: (open) =>
      store.incidents
        .list(open)
        .map((incident) => summary(incident, parts.promises(store.incidents.family(incident.id)))),
    get(id) {
      const incident = store.incidents.home(id)
      if (incident === undefined) throw new CallFailure('not-found', 'That incident is no longer kept.')
      const ids = store.incidents.family(incident.id)
      const told = {
        facts: [...parts.facts(ids)],
        statements: [...parts.statements(ids)],
        promises: [...parts.promises(ids)],
      }
      return {
        ...summary(incident, told.promises),
        needs: [],
        next: { text: '' },
        ...told,
        questions: [...parts.questions(ids)],
        timeline: [...drawTimeline(incident.id, told, store)],
        joins: incident.joins,
      }
    },
  }
}
