import type { Cancel, Clock } from './ports.ts'

/** Notices when a burst of work is over. */
export interface Lull {
  /** Something has been done. */
  nudge(): void
  stop(): void
}

/** Longer than the feed reader keeps its worker, and than most sources are apart while a burst goes on. */
const quiet = 30_000
/** With many checks a minute there is no pause to wait for. */
const longest = 5 * 60_000

/**
 * Calls `onLull` once half a minute has passed since the last `nudge`; where the work never pauses, every five
 * minutes.
 */
export function createLull(clock: Clock, onLull: () => void): Lull {
  let cancel: Cancel | undefined
  let began = 0
  let last = 0
  function look(): void {
    const left = Math.min(last + quiet, began + longest) - clock.now()
    cancel = left > 0 ? clock.after(Math.min(left, quiet), look) : undefined
    if (left <= 0) onLull()
  }
  return {
    nudge() {
      last = clock.now()
      if (cancel !== undefined) return
      began = last
      cancel = clock.after(quiet, look)
    },
    stop() {
      cancel?.()
      cancel = undefined
    },
  }
}
