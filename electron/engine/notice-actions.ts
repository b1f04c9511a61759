import type { NoticeAction } from '../shared/model/notice.ts'
import type { NoticeReplies } from './notice-replies.ts'
import type { Store } from './store/store.ts'

export interface NoticeActionParts {
  readonly store: Pick<Store, 'alarms' | 'notices'>
  readonly replies: Pick<NoticeReplies, 'answer' | 'undo'>
  /** Calls a method of the contract, as the page does. */
  call(method: string, params: unknown): Promise<unknown>
  /** Somebody is at this machine. */
  isHere(): void
}

/** Makes what does the things a person chose on a notice. */
export function createNoticeActions({ store, replies, call, isHere }: NoticeActionParts) {
  return async function act(noticeId: string, action: NoticeAction): Promise<void> {
    if (action === 'open' || action === 'dismiss' || action === 'reply') return
    const notice = store.notices.get(noticeId)
    if (action === 'undo') return replies.undo(noticeId)
    if (typeof action === 'object') {
      if (notice?.itemId !== undefined) await replies.answer(notice.itemId, action)
      return isHere()
    }
    // Of a notice from before the shell's start, a desktop may know no more than which alarm it was about.
    const id = notice?.alarmId ?? store.alarms.get(noticeId)?.id
    if (id !== undefined && action === 'snooze') await call('alarms.snooze', { id, minutes: 60 })
    else if (id !== undefined) await call('alarms.acknowledge', { id })
    else if (notice?.itemId !== undefined && action === 'acknowledge')
      await call('items.act', { ids: [notice.itemId], action })
  }
}
