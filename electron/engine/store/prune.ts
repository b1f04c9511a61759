import type { Database } from './database.ts'
import type { Store } from './store.ts'
/** First form. */
export function createPrune(_database: Database, _now: () => number): Store['prune'] {
  return () => false
}
