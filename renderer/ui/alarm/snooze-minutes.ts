import { minutesWords } from '../../text/alarm.ts'

/** What an alarm can be snoozed for; `minutes` from now. */
export interface AlarmSnooze {
  readonly label: string
  readonly minutes: number
}

const morning = 9

/** A quarter of an hour, an hour, three, and until tomorrow at 9 on this machine's clock. */
export function alarmSnoozes(now: number): readonly AlarmSnooze[] {
  const tomorrow = new Date(now)
  tomorrow.setDate(tomorrow.getDate() + 1)
  const untilMorning = Math.ceil((tomorrow.setHours(morning, 0, 0, 0) - now) / 60_000)
  return [
    ...[15, 60, 180].map((minutes) => ({ label: `For ${minutesWords(minutes)}`, minutes })),
    { label: 'Until tomorrow, 9:00', minutes: untilMorning },
  ]
}
