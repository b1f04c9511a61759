import { bucketsADay } from './bucket.ts'

/** How much the hours of this watch differ from what was due, beyond pure chance; fading sums. */
export interface Spread {
  readonly squares: number
  readonly due: number
}

/** Before anything is known: hours differ by half of what is due, believed as little as one busy hour. */
export const newSpread: Spread = { squares: 0.25, due: 1 }
/** How fast it is forgotten, in buckets. */
const memory = 14 * bucketsADay
/** An hour this many times its usual share away teaches no more than that. */
const limit = 3

/** The spread after an hour that held `seen` where `due` were usual. Call with each bucket, for the hour it ends. */
export function learnSpread(spread: Spread, seen: number, due: number): Spread {
  if (due <= 0) return spread
  const keep = 1 - 1 / memory
  const away = Math.min(Math.abs(seen - due), limit * due + limit)
  return {
    squares: spread.squares * keep + Math.max(0, away * away - due),
    due: spread.due * keep + due * due,
  }
}

/** From how many to how many mentions are ordinary in an hour in which `due` are usual: 19 hours in 20. */
export function ordinaryBand(spread: Spread, due: number): readonly [number, number] {
  const variance = due + (spread.squares / spread.due) * due * due
  const margin = 2 * Math.sqrt(variance)
  return [Math.max(0, due - margin), due + margin + 1]
}
