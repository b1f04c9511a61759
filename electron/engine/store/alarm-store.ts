import type { AlarmState, AlarmSubject, ToldOutcome } from '../../shared/model/alarm.ts'
import type { AlarmRecord } from '../../shared/model/alarm-record.ts'

/** One line of an alarm's timeline. */
export interface StoredTold {
  readonly at: number
  /** Name of the channel. */
  readonly channel: string
  readonly outcome: ToldOutcome
  readonly text: string
}

export interface AlarmStore {
  /** Newest first; rehearsals only while they are not over. */
  list(state: AlarmState | undefined, limit: number): readonly AlarmRecord[]
  get(id: string): AlarmRecord | undefined
  /** Storms of one subject that were on between two moments, oldest first; no rehearsals. */
  stormsBetween(subject: AlarmSubject, from: number, to: number): readonly AlarmRecord[]
  /** Those that are not over, oldest first; of one subject, or of all. */
  open(subject?: AlarmSubject): readonly AlarmRecord[]
  /** Those whose `nextAt` has come, longest due first. */
  due(now: number): readonly AlarmRecord[]
  /** The earliest `nextAt`; `undefined` when no alarm waits for a time. */
  nextAt(): number | undefined
  /** Adds or replaces by id. */
  save(alarm: AlarmRecord): void
  /** With its timeline. */
  remove(id: string): void
  addTold(id: string, line: StoredTold): void
  /** Oldest first. */
  told(id: string): readonly StoredTold[]
}
