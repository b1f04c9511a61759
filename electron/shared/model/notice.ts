/** One message to the operator, as a notifier is asked to show it. */
export interface Notice {
  readonly id: string
  readonly title: string
  readonly body: string
  /** `alarm` may use the desktop's urgent style and sound; `news` may not. */
  readonly urgency: 'news' | 'alarm'
  /** The item a click opens; absent for a bundle of several, which opens the feed. */
  readonly itemId?: string
  readonly alarmId?: string
  /** How many items this notice stands for. */
  readonly count: number
}

/** A notice that waits to be delivered. */
export interface WaitingNotice {
  readonly id: string
  readonly itemId: string | undefined
  readonly alarmId: string | undefined
  readonly urgency: 'news' | 'alarm'
  readonly title: string
  readonly body: string
}

/** What the person did with a notice. */
export type NoticeAction = 'open' | 'acknowledge' | 'dismiss'
