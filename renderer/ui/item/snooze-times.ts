/** One offer of the snooze menu; `until` in milliseconds since 1970. */
export interface SnoozeTime {
  readonly label: string
  readonly until: number
}

const hour = 3_600_000
const morning = 9
const evening = 19

/** What an item can be snoozed to: in an hour, this evening (until an hour before it), tomorrow at 9, Monday at 9. */
export function snoozeTimes(now: number): readonly SnoozeTime[] {
  const at = (days: number, hours: number) => {
    const date = new Date(now)
    date.setDate(date.getDate() + days)
    return date.setHours(hours, 0, 0, 0)
  }
  const toMonday = (8 - new Date(now).getDay()) % 7 || 7
  const tonight = at(0, evening)
  return [
    { label: 'For an hour', until: now + hour },
    ...(tonight - now >= hour ? [{ label: 'Until this evening, 19:00', until: tonight }] : []),
    { label: 'Until tomorrow, 9:00', until: at(1, morning) },
    ...(toMonday > 1 ? [{ label: 'Until Monday, 9:00', until: at(toMonday, morning) }] : []),
  ]
}
