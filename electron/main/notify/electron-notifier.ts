import { Notification } from 'electron'
import type { Notifier } from '../../engine/ports.ts'
import { noticeButtons } from './notice-buttons.ts'

/** Longest wait for the desktop to say whether it has taken a notice, in milliseconds. */
const patience = 5_000
/** Most notices kept for a later click, e.g. out of the notification centre. */
const mostKept = 100

/**
 * Electron's own notifications, for macOS and Windows: buttons, and a desktop that says whether it took them (an
 * unsigned program on macOS shows none). `onOldClick` hears of a click on a notice from before this start, of
 * which Windows only tells that it happened.
 */
export function electronNotifier(onOldClick: () => void): Notifier {
  // Electron forgets notifications that nobody holds, and with them their clicks.
  const shown = new Map<string, Notification>()
  let tell: Parameters<Notifier['onAction']>[0] = () => {}
  if (process.platform === 'win32') {
    Notification.handleActivation(() => {
      if (shown.size === 0) onOldClick()
    })
  }
  return {
    show(notice) {
      if (!Notification.isSupported()) return Promise.resolve(false)
      const buttons = noticeButtons(notice)
      const notification = new Notification({
        id: notice.id,
        title: notice.title,
        body: notice.body,
        silent: notice.urgency === 'news',
        urgency: notice.urgency === 'alarm' ? 'critical' : 'normal',
        timeoutType: notice.urgency === 'alarm' ? 'never' : 'default',
        actions: buttons.map(({ label }) => ({ type: 'button', text: label })),
      })
      shown.set(notice.id, notification)
      const [oldest] = shown.keys()
      if (shown.size > mostKept && oldest !== undefined) shown.delete(oldest)
      notification.on('click', () => tell(notice.id, 'open'))
      notification.on('action', ({ actionIndex }) => tell(notice.id, buttons[actionIndex]?.action ?? 'open'))
      notification.on('close', ({ reason }) => {
        // Timing out into the notification centre is not the person's doing, and it can still be clicked there.
        if (reason === 'userCanceled') tell(notice.id, 'dismiss')
      })
      return taken(notification)
    },
    withdraw(noticeId) {
      shown.get(noticeId)?.close()
      shown.delete(noticeId)
    },
    onAction(hear) {
      tell = hear
    },
  }
}

function taken(notification: Notification): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience)
    const settle = (value: boolean) => () => {
      clearTimeout(timer)
      resolve(value)
    }
    notification.once('show', settle(true))
    notification.once('failed', settle(false))
    notification.show()
  })
}
