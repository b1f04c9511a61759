/** One message to the operator, as a notifier is asked to show it. */
export interface Notice {
  readonly id: string
  readonly title: string
  readonly body: string
  /** `alarm` stays until somebody answers and may use the desktop's urgent style; `news` may not. */
  readonly urgency: 'news' | 'alarm'
  /** Whether it may be heard. The engine sees to it that this is so at most once a minute. */
  readonly sound: boolean
  /** The item a click opens; absent for a bundle of several, which opens the feed. */
  readonly itemId?: string
  /** The alarm it tells of. A later notice of the same alarm takes the place of this one. */
  readonly alarmId?: string
  /** What would end the alarm, where that is one thing the person can do. */
  readonly cure?: 'sign-in'
  /** How many items or alarms this notice stands for. */
  readonly count: number
  /** Somebody waits for an answer to the item, and it can be given from the notice. */
  readonly reply?: NoticeReply
  /** The answer it tells of, which can still be taken back. */
  readonly undoes?: true
}

/** How an item can be answered from its notice. */
export interface NoticeReply {
  /** Whom it reaches. */
  readonly to: string
  /** The canned replies that fit best, at most two. */
  readonly templates: readonly { readonly id: string; readonly label: string }[]
  /** Whether words typed into the notice can be sent; else they are taken along into the composer. */
  readonly canSend: boolean
}

/** A notice that waits to be delivered. */
export interface WaitingNotice {
  readonly id: string
  readonly itemId: string | undefined
  readonly alarmId: string | undefined
  /** `alarm`: an alarm rings; `recovery`: it is over; `news`: something came in. */
  readonly urgency: 'news' | 'alarm' | 'recovery'
  readonly title: string
  readonly body: string
  readonly sound: boolean
}

/**
 * What the person did with a notice. `snooze` is for an hour; `reply` opens the composer, which is the shell's to do;
 * `undo` takes the answer back that the notice tells of.
 */
export type PlainNoticeAction = 'open' | 'acknowledge' | 'snooze' | 'dismiss' | 'reply' | 'undo'

/** The same, or an answer given right there: words typed, or the id of a canned reply. */
export type NoticeAction = PlainNoticeAction | { readonly reply: string } | { readonly template: string }
