/** A message to the operator that has not been delivered, or was and can be clicked. */
export interface StoredNotice {
  readonly id: string
  readonly itemId: string | undefined
  readonly alarmId: string | undefined
  readonly urgency: 'news' | 'alarm'
  readonly title: string
  readonly body: string
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
