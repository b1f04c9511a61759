import type { AlarmDetail, ToldOutcome } from '../../../electron/shared/model/alarm.ts'
import { alarmText } from '../../text/alarm.ts'

/** One moment in the life of an alarm; `at` in milliseconds since 1970. */
export interface TimelineEntry {
  readonly at: number
  /** Who was told, or what happened. */
  readonly what: string
  readonly outcome: ToldOutcome | undefined
  readonly text: string | undefined
}

/** Everything that is known to have happened to an alarm, oldest first: what it told, and what people answered. */
export function timelineOf(alarm: AlarmDetail): readonly TimelineEntry[] {
  const moment = (at: string | undefined, what: string, text?: string): readonly TimelineEntry[] =>
    at === undefined ? [] : [{ at: Date.parse(at), what, outcome: undefined, text }]
  return [
    ...moment(alarm.raisedAt, alarmText.raised),
    ...alarm.told.map(({ at, channel, outcome, text }) => ({
      ...{ at: Date.parse(at), what: channel, outcome, text },
    })),
    ...moment(alarm.acknowledgedAt, alarmText.answered, alarm.note),
    ...moment(alarm.endedAt, alarmText.ended),
  ].toSorted((a, b) => a.at - b.at)
}
