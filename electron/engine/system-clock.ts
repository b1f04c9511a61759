import type { Clock } from './ports.ts'

/** The machine's own clock. Its timers keep no process alive. Waits beyond 24 days are cut to that. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    // setTimeout treats anything above 2^31-1 ms as 1 ms.
    const timer = setTimeout(callback, Math.min(Math.max(milliseconds, 0), 2_147_483_647))
    timer.unref()
    return () => clearTimeout(timer)
  },
}
