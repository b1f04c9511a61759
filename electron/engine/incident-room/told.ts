import type { Fact, OpenQuestion, Promised, Statement } from '../../shared/model/incident.ts'
import type { Situation } from '../incident/stages/situation.ts'
import type { Store, StoredIncident } from '../store/store.ts'

/**
 * What the other desks of the room know of an incident. `ids`: the incident with all that were merged into it, its own
 * first.
 */
export interface Told {
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

/** How an incident stands, as far as its stages go by it. */
export function situationOf(incident: StoredIncident, told: Told, store: Store): Situation {
  const ids = store.incidents.family(incident.id)
  const known = { facts: told.facts(ids), statements: told.statements(ids), promises: told.promises(ids) }
  return situationWith(
    incident,
    { ...known, openQuestions: told.openQuestions(ids), waiting: store.incidents.waiting(incident.id) },
    store,
  )
}

/** The same with what is known of it already. */
export function situationWith(
  { id, stage }: StoredIncident,
  known: Omit<Situation, 'stage' | 'ringing'>,
  store: Store,
): Situation {
  const alarms = store.incidents.alarms(id).flatMap((alarmId) => store.alarms.get(alarmId) ?? [])
  return {
    ...known,
    stage,
    // That of reports is over hours after the last one, which says nothing of how it is now.
    ringing: alarms.filter(({ state, subject }) => state !== 'over' && subject.kind !== 'reports').length,
  }
}
