import type { Notice, NoticeAction } from '../../shared/model/notice.ts'

/** One button of a notice. */
export interface NoticeButton {
  readonly action: NoticeAction
  readonly label: string
}

/** Longest label of a button, in characters; desktops cut off at about this, some without a sign. */
const longestLabel = 28

const open: NoticeButton = { action: 'open', label: 'Open' }
const acknowledge: NoticeButton = { action: 'acknowledge', label: 'Acknowledge' }
const snooze: NoticeButton = { action: 'snooze', label: 'Snooze 1 h' }
const signIn: NoticeButton = { action: 'open', label: 'Sign in again' }

const reply: NoticeButton = { action: 'reply', label: 'Reply' }
const undo: NoticeButton = { action: 'undo', label: 'Undo' }

/**
 * The buttons of a notice, in order. Where somebody waits for an answer, that comes first: `Reply` opens the composer
 * (left out where the desktop has a field to type into), then the canned replies that fit. An alarm that rings can be answered first of all; one that is over can only
 * be looked at. A bundle of several opens the feed when clicked and needs none.
 */
export function noticeButtons(
  notice: Pick<Notice, 'itemId' | 'alarmId' | 'urgency' | 'cure' | 'reply' | 'undoes'>,
  { typesInline = false } = {},
): readonly NoticeButton[] {
  if (notice.alarmId !== undefined) {
    if (notice.urgency === 'news') return [open]
    return notice.cure === 'sign-in' ? [signIn, acknowledge] : [acknowledge, open, snooze]
  }
  if (notice.undoes) return [undo]
  if (notice.itemId === undefined) return []
  if (notice.reply === undefined) return [open, acknowledge]
  const canned = notice.reply.templates.map(
    ({ id, label }): NoticeButton => ({
      action: { template: id },
      label: shortened(label),
    }),
  )
  // A click on the notice itself opens it.
  return [...(typesInline ? [] : [reply]), ...canned, acknowledge]
}

function shortened(label: string): string {
  return label.length <= longestLabel ? label : `${label.slice(0, longestLabel - 1).trimEnd()}…`
}
