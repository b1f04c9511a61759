import { absoluteTime } from '../../../shared/canned/absolute-time.ts'
import { dayAt } from '../../../shared/model/clock-time.ts'
import type { Timestamp } from '../../../shared/model/time.ts'

/** A moment on the clock of a zone, with the zone's name, since that changes when the clocks do. */
export interface LocalMoment {
  /** E.g. "18:00 CET". */
  readonly clock: string
  /** E.g. "Sunday 22 November 2026". */
  readonly day: string
}

/** Throws a `RangeError` for a zone that nobody knows; the empty one is this machine's own. */
export function localMoment(at: Timestamp, zone: string): LocalMoment {
  const moment = Date.parse(at)
  const [clock = '', day = ''] = absoluteTime(moment, { mine: zone, theirs: zone }).split(' on ')
  return { clock, day: `${day} ${dayAt(moment, zone).year}` }
}
