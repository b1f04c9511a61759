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
export function situationOf({ id, stage }: StoredIncident, told: Told, store: Store): Situation {
  const ids = store.incidents.family(id)
  const alarms = store.incidents.alarms(id).map((alarmId) => store.alarms.get(alarmId))
  return {
    stage,
    facts: told.facts(ids),
    statements: told.statements(ids),
    promises: told.promises(ids),
    openQuestions: told.openQuestions(ids),
    waiting: store.incidents.tally(id).waiting,
    ringing: alarms.filter((alarm) => alarm !== undefined && alarm.state !== 'over').length,
  }
}
