import { z } from 'zod'
import { toMatchable } from './match-items.ts'
import type { Cancel, Clock, Log } from './ports.ts'
import type { Store } from './store/store.ts'
import { createMatcher } from './watch/match.ts'

/** Looks for the words of changed watches in everything that is stored, one watch after the other. */
export interface Rematcher {
  /** Goes on with what a restart interrupted. */
  start(): void
  /** Adds a watch to those to be looked for; one that is already waiting or under way begins anew. */
  add(watchId: string): void
  /** Whether a watch is still to be looked for. */
  isWaiting(watchId: string): boolean
  stop(): void
}

export interface RematchParts {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** A watch has been looked for in all items. */
  onDone(): void
}

/** Items looked at in one go: about 20 ms of matching, so that nothing else has to wait. */
const step = 500
/** Milliseconds between two steps, and after a step that failed (e.g. because the disk is full). */
const breath = 10
const afterFailure = 60_000

/** The watches still to be looked for, by id; they stand in the store, so that a restart forgets none. */
const fact = 'watchesToMatch'

/** Makes the rematcher. It works in small steps on the clock's timers. */
export function createRematcher({ store, clock, log, onDone }: RematchParts): Rematcher {
  let timer: Cancel | undefined
  let after: string | undefined
  let running = true

  const waiting = () => z.array(z.string()).catch([]).parse(store.facts.get(fact))

  function soon(wait: number): void {
    timer?.()
    timer = running ? clock.after(wait, work) : undefined
  }

  function work(): void {
    timer = undefined
    const [watchId, ...rest] = waiting()
    if (watchId === undefined) return
    try {
      const finished = takeStep(watchId)
      if (finished) {
        store.write(() => store.facts.set(fact, rest))
        after = undefined
        onDone()
      }
      soon(breath)
    } catch (error) {
      log.warn('Stored items could not be searched for a watch', { error: String(error) })
      soon(afterFailure)
    }
  }

  function takeStep(watchId: string): boolean {
    const watch = store.watches.list().find((one) => one.id === watchId)
    if (watch === undefined) return true
    const match = createMatcher([watch])
    const items = store.items.scan(after, step, match.looksAtLinks)
    const hits = items
      .filter((item) => item.kind !== 'site' && match(toMatchable(item)).length > 0)
      .map(({ id }) => id)
    store.write(() => {
      if (after === undefined) store.items.clearWatch(watchId)
      if (hits.length > 0) store.items.setWatch(watchId, hits)
    })
    after = items.at(-1)?.id ?? after
    return items.length < step
  }

  return {
    start: () => soon(breath),
    add(watchId) {
      const others = waiting().filter((id) => id !== watchId)
      // The one under way stays first and keeps its place, unless it is the one that changed.
      if (waiting()[0] === watchId) after = undefined
      store.write(() =>
        store.facts.set(fact, waiting()[0] === watchId ? [watchId, ...others] : [...others, watchId]),
      )
      soon(breath)
    },
    isWaiting: (watchId) => waiting().includes(watchId),
    stop() {
      running = false
      timer?.()
    },
  }
}
