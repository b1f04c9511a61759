import type { Fact, IncidentStage, Promised, Statement } from '../../../shared/model/incident.ts'

/** How an incident stands, as far as its stages go by it. */
export interface Situation {
  readonly stage: IncidentStage
  readonly facts: readonly Pick<Fact, 'field' | 'certainty' | 'text'>[]
  readonly statements: readonly Pick<Statement, 'stage'>[]
  readonly promises: readonly Pick<Promised, 'state'>[]
  /** Questions that are neither answered nor declined. */
  readonly openQuestions: number
  /** People who wrote and wait for an answer. */
  readonly waiting: number
  /** Alarms of it whose cause has not ended. */
  readonly ringing: number
}

/** The fact as it is known; `undefined` while it is unknown. */
export function knownFact(
  { facts }: Pick<Situation, 'facts'>,
  field: Fact['field'],
): Pick<Fact, 'certainty' | 'text'> | undefined {
  return facts.find((fact) => fact.field === field && fact.certainty !== 'unknown' && fact.text !== '')
}
