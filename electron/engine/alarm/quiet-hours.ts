import type { Severity } from '../../shared/model/alarm.ts'
import type { QuietHours } from '../../shared/model/settings.ts'
import { isAtLeast } from './severity.ts'

/**
 * Until when quiet hours hold something back, in milliseconds since 1970; `undefined` when it may be told now.
 * Without a severity it is news, which always waits. Times of day are this machine's, also across a change of
 * its clock: 07:00 is what the clock on the wall says.
 */
export function quietUntil(
  { enabled, from, to, letThrough }: QuietHours,
  now: number,
  severity?: Severity,
): number | undefined {
  if (!enabled || from === to) return undefined
  if (severity !== undefined && isAtLeast(severity, letThrough)) return undefined
  const end = nextTime(to, now)
  // Within them, their end comes before their next beginning.
  return end < nextTime(from, now) ? end : undefined
}

/** When the clock next says `time`, strictly after `now`. */
function nextTime(time: string, now: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const day = new Date(now)
  const today = new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, minutes).getTime()
  if (today > now) return today
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, hours, minutes).getTime()
}
