import type { Notifier } from '../../engine/ports.ts'
import type { Notice } from '../../shared/model/notice.ts'

/**
 * Shows each notice through the first notifier that takes it. When none does, `onUnshown` is called, so that the
 * tray icon can speak for it: never silence.
 */
export function firstThatWorks(
  notifiers: readonly Notifier[],
  onUnshown: (notice: Notice) => void,
): Notifier {
  return {
    async show(notice) {
      for (const notifier of notifiers) {
        if (await notifier.show(notice).catch(() => false)) return true
      }
      onUnshown(notice)
      return false
    },
    withdraw(noticeId) {
      for (const notifier of notifiers) notifier.withdraw(noticeId)
    },
    onAction(hear) {
      for (const notifier of notifiers) notifier.onAction(hear)
    },
  }
}
