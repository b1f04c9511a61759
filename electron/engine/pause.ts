import type { Pause } from './api/context.ts'
import type { Store } from './store/store.ts'

/** Makes the pause; it stands in the store, so that it outlasts a restart. */
export function createPause(store: Store, now: () => number): Pause {
  return {
    until() {
      const until = store.facts.get('pausedUntil')
      return typeof until === 'number' && until > now() ? until : undefined
    },
    set: (until) => store.write(() => store.facts.set('pausedUntil', until ?? null)),
  }
}
