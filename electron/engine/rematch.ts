import type { Cancel, Clock } from './ports.ts'
import type { Store } from './store/store.ts'
import { createMatcher } from './watch/match.ts'

/** Items looked at in one go: about 20 ms of matching, so that nothing else has to wait. */
const step = 500

/**
 * Looks for a watch's words in everything that is stored, in small steps, after the watch was saved.
 * Ends early when cancelled; calls `done` when all has been looked at.
 */
export function rematch(watchId: string, store: Store, clock: Clock, done: () => void): Cancel {
  const watch = store.watches.list().find((one) => one.id === watchId)
  const match = createMatcher(watch === undefined ? [] : [watch])
  let after: string | undefined
  let cancelled = false
  let cancel: Cancel = () => undefined

  store.write(() => store.items.clearWatch(watchId))
  function next(): void {
    if (cancelled) return
    const items = store.items.scan(after, step)
    const hits = items.filter(({ title, text }) => match(`${title}\n${text}`).length > 0)
    if (hits.length > 0)
      store.write(() =>
        store.items.setWatch(
          watchId,
          hits.map((item) => item.id),
        ),
      )
    after = items.at(-1)?.id
    if (items.length === step) cancel = clock.after(10, next)
    else done()
  }
  cancel = clock.after(0, next)
  return () => {
    cancelled = true
    cancel()
  }
}
