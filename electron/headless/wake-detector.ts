import type { Cancel, Clock } from '../engine/ports.ts'

/** Milliseconds between looks at the clock. */
const interval = 10_000
/** Milliseconds the clock may be ahead of expectation before it counts as sleep, not as a busy machine. */
const tolerance = 30_000

/**
 * Notices that the machine slept, for a shell that no desktop tells: a timer that was due long ago fires only now.
 * Calls back after each such sleep until cancelled. A clock that was set forward looks the same, and does no harm.
 */
export function detectWaking(clock: Clock, onWake: () => void): Cancel {
  let cancel: Cancel = () => {}
  const look = (expected: number) => {
    const now = clock.now()
    if (now - expected > tolerance) onWake()
    cancel = clock.after(interval, () => look(now + interval))
  }
  look(clock.now())
  return () => cancel()
}
