import { absoluteTime } from '../../../shared/canned/absolute-time.ts'
import type { Timestamp } from '../../../shared/model/time.ts'

/** A moment on the clock of a zone, with the zone's name, since that changes when the clocks do. */
export interface LocalMoment {
  /** E.g. "18:00 CET". */
  readonly clock: string
  /** E.g. "Sunday 22 November 2026". */
  readonly day: string
}

/**
 * Reads moments on the clock of a zone, the empty one being this machine's own; throws a `RangeError` for a zone that
 * nobody knows. Made once for many moments: what knows the names of zones is slow to make.
 */
export function localMoments(zone: string): (at: Timestamp) => LocalMoment {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'longOffset' },
    ...(zone === '' ? {} : { timeZone: zone }),
  })
  const names = new Map<string, string>()
  return (at) => {
    const moment = Date.parse(at)
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]))
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
    const offset = part('timeZoneName')
    const name = names.get(offset) ?? zoneName(moment, zone)
    names.set(offset, name)
    return {
      clock: `${part('hour')}:${part('minute')} ${name}`,
      day: `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`,
    }
  }
}

/** As people write it there, e.g. "CET". */
function zoneName(moment: number, zone: string): string {
  return absoluteTime(moment, { mine: zone, theirs: zone }).split(' ')[1] ?? ''
}
