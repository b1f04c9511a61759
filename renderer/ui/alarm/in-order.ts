import type { Alarm } from '../../../electron/shared/model/alarm.ts'

/** What still rings first, then what somebody has or has put off, then what is over; in each, rehearsals last and newest first. */
export function inOrder(alarms: readonly Alarm[]): readonly Alarm[] {
  const rank = ({ state }: Alarm) => (state === 'ringing' ? 0 : state === 'over' ? 2 : 1)
  return alarms.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      Number(a.drill) - Number(b.drill) ||
      Date.parse(b.raisedAt) - Date.parse(a.raisedAt),
  )
}
