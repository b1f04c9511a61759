import type { StormMark } from './follow-storm.ts'

const hour = 3_600_000
/** What is said is counted where it belongs when it comes at most this much later, in milliseconds. */
export const latest = 48 * hour
/** The last hours are kept one by one, since most of what comes late comes a little late; older ones six by six. */
const oneByOne = 6 * hour
const step = 6 * hour

/** Whether the detector's memory at this moment is worth keeping, to count again from there. */
export function isKept(at: number, now: number): boolean {
  if (at % hour !== 0) return false
  return now - at <= oneByOne || (at % step === 0 && now - at <= latest + step)
}

/** The marks that are still worth keeping at `now`. */
export function keepMarks(marks: readonly StormMark[], now: number): readonly StormMark[] {
  return marks.filter(({ at }) => isKept(at, now))
}
