import { z } from 'zod'
import { incidentStageSchema } from '../../shared/model/incident.ts'
import { CallFailure } from '../call-failure.ts'
import type { Store, StoredStatement } from '../store/store.ts'
import { createPageMemory } from './page-memory.ts'
import { wasSaidInPublic } from './public-text.ts'
import { incidentBefore } from './take-back.ts'

/** Something that was put down by hand, with what it takes to take it back. Times in milliseconds since 1970. */
export const statementChangeSchema = z.object({
  what: z.literal('statement'),
  id: z.string(),
  /** When it was said, and when it was put down. */
  saidAt: z.number(),
  at: z.number(),
  /** The incident as it was before, and the stage in which the statement left it. */
  before: incidentBefore,
  stage: incidentStageSchema,
})
export type StatementChange = z.output<typeof statementChangeSchema>

/**
 * Takes out a statement that was put down by mistake: what it answered is open again, and the incident in the stage it
 * was in, unless it has gone on since. False where it is no longer there; throws a `CallFailure` where readers have it.
 */
export function takeBackStatement(change: StatementChange, store: Store): boolean {
  const { incidents, statements, questions } = store
  const { id, before, stage } = change
  const [statement, now] = [statements.get(id), incidents.get(before.id)]
  if (statement === undefined || now === undefined) return false
  if (isOut(statement, change.at, store))
    throw new CallFailure(
      'conflict',
      'It stands on the public page by now. Take it off there, or correct it.',
    )
  statements.remove(id)
  questions.reopen(id)
  if (now.stage === stage) {
    const { acknowledgedAt, causeAt, fixedAt, closedAt } = before
    const times = { acknowledgedAt, causeAt, fixedAt, closedAt }
    incidents.save({ ...now, ...times, stage: before.stage, stageAt: before.stageAt })
  }
  return true
}

/** Whether the public page was published with it since it was put down. */
function isOut(statement: StoredStatement, since: number, store: Store): boolean {
  const memory = createPageMemory(store)
  const home = store.incidents.home(statement.incidentId)?.id ?? statement.incidentId
  const { isPublic, statements } = memory.choices(store.incidents.family(home))
  const publishedAt = memory.page().publishedAt
  if (isPublic !== true || publishedAt === undefined || publishedAt < since) return false
  return statements[statement.id] ?? wasSaidInPublic(statement)
}
