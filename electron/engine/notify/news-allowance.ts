/** How many pop-ups news may make. */
export interface NewsAllowance {
  /** Whole pop-ups allowed at this moment (milliseconds since 1970). */
  at(now: number): number
  /** When at least one is allowed. */
  from(now: number): number
  spend(pieces: number, now: number): void
}

/** Pop-ups with news at once, when there has been none for a while. */
const burst = 5
/** One more every so many milliseconds. */
const refill = 3 * 60_000

/**
 * Keeps news from popping up all day: five at once, then twenty an hour; what comes faster waits and is told
 * together. Not kept across a restart.
 */
export function createNewsAllowance(start: number): NewsAllowance {
  let left = burst
  let counted = start

  function count(now: number): number {
    // A clock that was set back refills nothing and costs nothing.
    left = Math.min(burst, left + Math.max(0, now - counted) / refill)
    counted = now
    return left
  }

  return {
    at: (now) => Math.floor(count(now)),
    from: (now) => now + Math.ceil(Math.max(0, 1 - count(now)) * refill),
    spend(pieces, now) {
      left = Math.max(0, count(now) - pieces)
    },
  }
}
