import type { Notice, NoticeAction } from '../../shared/model/notice.ts'

/** The buttons of a notice, in order. A bundle of several opens the feed when clicked and needs none. */
export function noticeButtons(
  notice: Notice,
): readonly { readonly action: NoticeAction; readonly label: string }[] {
  if (notice.itemId === undefined && notice.alarmId === undefined) return []
  return [
    { action: 'open', label: 'Open' },
    { action: 'acknowledge', label: 'Acknowledge' },
  ]
}
