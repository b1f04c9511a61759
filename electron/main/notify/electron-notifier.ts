import { type ActivationArguments, Notification } from 'electron'
import type { Notifier } from '../../engine/ports.ts'
import { noticeButtons } from './notice-buttons.ts'
import { noticeKey } from './notice-key.ts'
import { readOldActivation } from './old-activation.ts'

/** Longest wait for the desktop to say whether it has taken a notice, in milliseconds. */
const patience = 5_000
/** Most notices kept for a later click, e.g. out of the notification centre. */
const mostKept = 100

export interface ElectronNotifierParts {
  /** A notice from before this start was clicked, and nothing says which. */
  readonly onOldClick: () => void
  readonly platform?: NodeJS.Platform
}

/**
 * Electron's own notifications, for macOS and Windows: buttons, and a desktop that says whether it took them (an
 * unsigned program on macOS shows none). A notice of an alarm takes the place of the one before. What Windows
 * tells of a notice from before this start is passed on where it says which notice it was.
 */
export function electronNotifier({
  onOldClick,
  platform = process.platform,
}: ElectronNotifierParts): Notifier {
  // Electron forgets notifications that nobody holds, and with them their clicks.
  const shown = new Map<string, { readonly noticeId: string; readonly notification: Notification }>()
  let tell: Parameters<Notifier['onAction']>[0] = () => {}

  function activated(details: ActivationArguments): void {
    const old = readOldActivation(details)
    // What this start has shown is told by its own events as well.
    if (old !== undefined && !shown.has(old.noticeId)) tell(old.noticeId, old.action)
    else if (old === undefined && shown.size === 0) onOldClick()
  }

  return {
    show(notice) {
      if (!Notification.isSupported()) return Promise.resolve(false)
      const key = noticeKey(notice)
      const buttons = noticeButtons(notice, { typesInline: true })
      const notification = new Notification({
        id: key,
        title: notice.title,
        body: notice.body,
        silent: !notice.sound,
        urgency: notice.urgency === 'alarm' ? 'critical' : 'normal',
        timeoutType: notice.urgency === 'alarm' ? 'never' : 'default',
        actions: buttons.map(({ label }) => ({ type: 'button', text: label })),
        ...(notice.reply === undefined
          ? {}
          : { hasReply: true, replyPlaceholder: `Answer to ${notice.reply.to}` }),
      })
      const before = shown.get(key)?.notification
      // Out of the map first: the end of the old one is no dismissal of the new.
      shown.delete(key)
      shown.set(key, { noticeId: notice.id, notification })
      before?.close()
      const [oldest] = shown.keys()
      if (shown.size > mostKept && oldest !== undefined) shown.delete(oldest)
      const isLatest = () => shown.get(key)?.notification === notification
      notification.on('click', () => tell(notice.id, 'open'))
      notification.on('action', ({ actionIndex }) => tell(notice.id, buttons[actionIndex]?.action ?? 'open'))
      notification.on('reply', ({ reply }) => tell(notice.id, { reply }))
      notification.on('close', ({ reason }) => {
        // Timing out into the notification centre is not the person's doing, and it can still be clicked there.
        if (reason === 'userCanceled' && isLatest()) tell(notice.id, 'dismiss')
      })
      return taken(notification)
    },
    withdraw(noticeId) {
      for (const [key, one] of shown) {
        if (one.noticeId !== noticeId) continue
        shown.delete(key)
        one.notification.close()
      }
    },
    onAction(hear) {
      tell = hear
      if (platform !== 'win32') return
      // What started the program is told at once, while the rest of it is still being put together.
      Notification.handleActivation((details) => setImmediate(() => activated(details)))
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
