/** What the next poll's time depends on. All times in milliseconds. */
export interface DueInput {
  readonly now: number
  /** The interval the person chose. */
  readonly interval: number
  /** Failures in a row, this one included; 0 after a success. */
  readonly failures: number
  /** Whether failures lengthen the wait; site checks keep their pace. */
  readonly backsOff: boolean
  /** True when this machine was blind, which is nobody's failure. */
  readonly blind: boolean
  /** The adapter's wish to be polled after this long instead of the interval. */
  readonly againIn: number | undefined
  /** Never before this moment: the server's wish (`Retry-After`, `Cache-Control`). */
  readonly notBefore: number | undefined
  /** A number in [0, 1). */
  readonly random: number
}

/** When a source is due that waits for the person: in the year 9999, in milliseconds since 1970. */
export const never = Date.UTC(9999, 0, 1)

const minute = 60_000
const day = 24 * 60 * minute

/** While this machine is blind the next try comes after a minute: coming back should be noticed soon. */
const whileBlind = minute

/**
 * When a source is polled next. Success: after the interval. Failure: the wait doubles each time, from the
 * interval up to a day (or the interval, if longer). A jitter of ±10 % keeps sources that failed together
 * from coming back together.
 */
export function nextDue(input: DueInput): number {
  const wait = Math.max(1000, jittered(plainWait(input), input.random))
  return Math.max(input.now + wait, input.notBefore ?? 0)
}

function plainWait({ interval, failures, backsOff, blind, againIn }: DueInput): number {
  if (blind) return Math.min(whileBlind, interval)
  if (againIn !== undefined) return againIn
  if (failures === 0 || !backsOff) return interval
  return Math.min(interval * 2 ** Math.min(failures - 1, 10), Math.max(interval, day))
}

function jittered(wait: number, random: number): number {
  return wait * (0.9 + 0.2 * random)
}
