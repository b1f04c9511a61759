import type { Store } from './store/store.ts'

/** After waking, whatever was last asked longer ago than this is asked at once. */
const staleAfterSleep = 15 * 60_000

/** Makes what was last asked long ago due at once; what keeps failing goes on waiting. Call inside `write`. */
export function askStale(store: Store, now: number): void {
  for (const { id, lastTriedAt, dueAt, failures } of store.sources.list())
    if (now - (lastTriedAt ?? 0) > staleAfterSleep && dueAt > now && failures === 0)
      store.sources.change(id, { dueAt: now })
}
