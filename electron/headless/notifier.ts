import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Log, Notifier } from '../engine/ports.ts'
import type { Notice, NoticeAction } from '../shared/model/notice.ts'
import { programNotice } from '../shared/program-notice.ts'

/** Milliseconds after which a notice that nobody answered is no longer waited for. */
const patience = 60_000

/**
 * Shows notices with node-notifier. A click calls `onOpen` on macOS and Windows; the `notify-send` that it uses on
 * Linux tells nothing back. `show` resolves false where there is no desktop, or it does not take the notice.
 */
export function nodeNotifier(
  log: Log,
  onOpen: (notice: Notice) => void,
  platform = process.platform,
  env = process.env,
): Notifier {
  let hearAction: (noticeId: string, action: NoticeAction) => void = () => {}
  return {
    async show(notice) {
      if (!(await hasDesktop(platform, env))) return false
      // Loaded when the first notice comes, which on a quiet machine is never.
      const { default: notifier } = await import('node-notifier')
      return new Promise((done) => {
        const giveUp = setTimeout(() => done(true), patience).unref()
        // Where a click can be heard of at all, it is waited for.
        const wait = platform === 'darwin' || platform === 'win32'
        notifier.notify(
          { ...programNotice(notice, platform), wait },
          (error: Error | null, response: string) => {
            clearTimeout(giveUp)
            if (error) log.warn('The desktop did not take a notice.', { error: String(error).slice(0, 200) })
            else if (response === 'activate' || response === 'clicked') {
              hearAction(notice.id, 'open')
              onOpen(notice)
            }
            done(!error)
          },
        )
      })
    },
    // None of its helpers takes a shown notice away reliably; the desktop lets it go by itself.
    withdraw() {},
    onAction(hear) {
      hearAction = hear
    },
  }
}

/** Whether anything could show a notice here. */
async function hasDesktop(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (platform === 'darwin' || platform === 'win32') return true
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY && !env.DBUS_SESSION_BUS_ADDRESS) return false
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const found = await access(join(folder, 'notify-send'), constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return true
  }
  return false
}
