import type { AlarmState } from '../../shared/model/alarm.ts'

export interface StoredAlarm {
  readonly id: string
  readonly sourceId: string
  readonly title: string
  readonly text: string
  readonly state: AlarmState
  readonly raisedAt: number
  readonly acknowledgedAt: number | undefined
  readonly note: string | undefined
  readonly endedAt: number | undefined
  readonly itemId: string | undefined
}

export interface AlarmStore {
  /** Newest first. */
  list(state: AlarmState | undefined, limit: number): readonly StoredAlarm[]
  get(id: string): StoredAlarm | undefined
  /** The one of this source that is not over, if any. */
  open(sourceId: string): StoredAlarm | undefined
  /** Adds or replaces by id. */
  save(alarm: StoredAlarm): void
}
