import type { Cancel, Clock } from './ports.ts'

/** Notices when a burst of work is over. */
export interface Lull {
  /** Something has been done. */
  nudge(): void
  stop(): void
}

/** Longer than the feed reader keeps its worker, and than most sources are apart while a burst goes on. */
const quiet = 30_000

/** Calls `onLull` once half a minute has passed since the last `nudge`. */
export function createLull(clock: Clock, onLull: () => void): Lull {
  let cancel: Cancel | undefined
  let last = 0
  function look(): void {
    const left = last + quiet - clock.now()
    cancel = left > 0 ? clock.after(Math.min(left, quiet), look) : undefined
    if (left <= 0) onLull()
  }
  return {
    nudge() {
      last = clock.now()
      cancel ??= clock.after(quiet, look)
    },
    stop() {
      cancel?.()
      cancel = undefined
    },
  }
}
