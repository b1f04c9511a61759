import type { IncidentFold } from '../../shared/model/item.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { readTimeCursor } from '../store/cursor.ts'
import type { ItemFilter, Store } from '../store/store.ts'

/** Where a page of the feed begins and ends. */
interface Page {
  readonly cursor: string | undefined
  readonly nextCursor: string | undefined
}

/** The incidents that stand on a page of the feed, each at the time of its newest item. */
export function foldIncidents(
  filter: ItemFilter,
  { cursor, nextCursor }: Page,
  store: Store,
): IncidentFold[] {
  const from = nextCursor === undefined ? Number.MIN_SAFE_INTEGER : readTimeCursor(nextCursor).at
  const to = cursor === undefined ? Number.MAX_SAFE_INTEGER : readTimeCursor(cursor).at
  return store.incidents.folds(filter, from, to).flatMap(({ incidentId, items, unread, at }) => {
    const incident = store.incidents.get(incidentId)
    if (incident === undefined) return []
    return [{ incidentId, title: incident.title, stage: incident.stage, items, unread, at: toTimestamp(at) }]
  })
}
