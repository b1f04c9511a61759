import type { WaitingNotice } from '../../shared/model/notice.ts'

/** A message to the operator that has not been delivered, or was and can be clicked. */
export interface StoredNotice extends WaitingNotice {
  /** `desktop`, or the id of a channel. */
  readonly channelId: string
  readonly createdAt: number
  /** Not to be told before this moment: gathering, quiet hours, or a failed try. */
  readonly notBefore: number
  readonly deliveredAt: number | undefined
  readonly attempts: number
}

/** The news that waits at one moment, however much it is. */
export interface NewsBatch {
  readonly count: number
  /** The oldest few. */
  readonly first: readonly StoredNotice[]
  /** What makes it this batch and no later news. */
  readonly upTo: { readonly at: number; readonly number: number }
}

export interface NoticeStore {
  /** Adds it; one whose id is known is left as it is. */
  add(notice: StoredNotice): void
  get(id: string): StoredNotice | undefined
  /** Undelivered alarms and recoveries whose time has come, oldest first. */
  due(now: number): readonly StoredNotice[]
  /** Undelivered news whose time has come, with its oldest `few`. */
  news(now: number, few: number): NewsBatch
  /** When the next undelivered alarm or recovery, and the next news, may be told. */
  nextAt(): { readonly alarm: number | undefined; readonly news: number | undefined }
  markDelivered(ids: readonly string[], at: number): void
  /** Counts a failed try; the next comes at `again`. */
  markTried(ids: readonly string[], again: number): void
  markNewsDelivered(batch: NewsBatch, at: number): void
  markNewsTried(batch: NewsBatch, again: number): void
  /** Takes back what has not been told of an alarm. */
  dropUntold(alarmId: string): void
  /** Takes back untold news of items that hit a watch; what its alarm says stands for them. */
  dropNewsOf(watchId: string): void
  /** Id of the notice of an alarm that a channel took last. */
  lastDelivered(alarmId: string, channelId: string): string | undefined
}
