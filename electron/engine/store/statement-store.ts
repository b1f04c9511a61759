import type { Certainty, Evidence, FactField, IncidentStage } from '../../shared/model/incident.ts'

/** Something said about a trouble, as it is kept. Times in milliseconds since 1970. */
export interface StoredStatement {
  readonly id: string
  readonly incidentId: string
  readonly at: number
  readonly where: string
  readonly url: string | undefined
  readonly text: string
  readonly stage: IncidentStage
  readonly replyId: string | undefined
  /** When it was found to be deleted at the other end. */
  readonly goneAt: number | undefined
  /** When it is looked at next; `undefined` where nobody can look, or no more. */
  readonly lookAt: number | undefined
  /** How often in a row it was not there. */
  readonly misses: number
}

/** What was said about troubles. To be written inside `write`. Nothing is taken out but what was put down by mistake. */
export interface StatementStore {
  get(id: string): StoredStatement | undefined
  /** Newest first, of all these incidents. */
  list(incidentIds: readonly string[]): readonly StoredStatement[]
  /** Adds it; false where the same reply is in the ledger already. */
  add(statement: StoredStatement): boolean
  remove(id: string): void
  change(id: string, patch: Partial<Pick<StoredStatement, 'goneAt' | 'lookAt' | 'misses' | 'url'>>): void
  /** Those whose time to be looked at has come, the longest due first. */
  due(now: number, limit: number): readonly StoredStatement[]
  /** When the next one is to be looked at. */
  nextLook(): number | undefined
}

/** What was known of one field from a moment on. */
export interface StoredFact {
  readonly incidentId: string
  readonly field: FactField
  readonly certainty: Certainty
  readonly text: string
  readonly at: number
  readonly evidence: readonly Evidence[]
}

/** What is known of troubles, with all that was thought before. To be written inside `write`. */
export interface IncidentFactStore {
  /** Newest first, of all these incidents. */
  list(incidentIds: readonly string[]): readonly StoredFact[]
  add(fact: StoredFact): void
}
