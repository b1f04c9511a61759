import type { Promised } from '../../shared/model/incident.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { StoredPromise } from '../store/store.ts'

/** A promise as the contract has it; `incidentId` is the incident it belongs to now. */
export function presentPromise(
  { id, statementId, replyId, itemId, to, quote, givenAt, due, state }: StoredPromise,
  incidentId: string | undefined,
  now: number,
): Promised {
  return {
    id,
    ...(incidentId === undefined ? {} : { incidentId }),
    ...(statementId === undefined ? {} : { statementId }),
    ...(replyId === undefined ? {} : { replyId }),
    ...(itemId === undefined ? {} : { itemId }),
    ...(to === undefined ? {} : { to }),
    ...{ quote, givenAt: toTimestamp(givenAt), due: toTimestamp(due) },
    state: state === 'open' && due <= now ? 'late' : state,
  }
}
