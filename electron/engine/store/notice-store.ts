import type { WaitingNotice } from '../../shared/model/notice.ts'

/** A message to the operator that has not been delivered, or was and can be clicked. */
export interface StoredNotice extends WaitingNotice {
  readonly createdAt: number
  readonly deliveredAt: number | undefined
  readonly attempts: number
}

export interface NoticeStore {
  add(notice: StoredNotice): void
  pending(limit: number): readonly StoredNotice[]
  get(id: string): StoredNotice | undefined
  markDelivered(ids: readonly string[], at: number): void
  markTried(ids: readonly string[]): void
}
