import type { Notice, NoticeAction } from '../../shared/model/notice.ts'

/** One button of a notice. */
export interface NoticeButton {
  readonly action: NoticeAction
  readonly label: string
}

const open: NoticeButton = { action: 'open', label: 'Open' }
const acknowledge: NoticeButton = { action: 'acknowledge', label: 'Acknowledge' }
const snooze: NoticeButton = { action: 'snooze', label: 'Snooze 1 h' }
const signIn: NoticeButton = { action: 'open', label: 'Sign in again' }

/**
 * The buttons of a notice, in order. An alarm that rings can be answered first of all; one that is over can only
 * be looked at. A bundle of several opens the feed when clicked and needs none.
 */
export function noticeButtons(
  notice: Pick<Notice, 'itemId' | 'alarmId' | 'urgency' | 'cure'>,
): readonly NoticeButton[] {
  if (notice.alarmId !== undefined) {
    if (notice.urgency === 'news') return [open]
    return notice.cure === 'sign-in' ? [signIn, acknowledge] : [acknowledge, open, snooze]
  }
  return notice.itemId === undefined ? [] : [open, acknowledge]
}
