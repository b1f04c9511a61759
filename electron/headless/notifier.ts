import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Log, Notifier } from '../engine/ports.ts'
import type { Notice, NoticeAction } from '../shared/model/notice.ts'
import { programNotice } from '../shared/program-notice.ts'

import { answerOptions, noticeResponse } from './notice-responses.ts'

/** Milliseconds after which a notice that nobody answered is no longer waited for. */
const patience = 60_000

/**
 * Shows notices with node-notifier. On macOS and Windows a click calls `onOpen`, as does the wish to answer; an answer
 * typed there goes to the engine. The `notify-send` that it uses on Linux tells nothing back. `show` resolves false where there is no desktop, or it does not take the notice.
 */
export function nodeNotifier(
  log: Log,
  onOpen: (notice: Notice, action: 'open' | 'reply') => void,
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
          { ...programNotice(notice, platform), wait, ...answerOptions(notice, platform) },
          (error: Error | null, response: string, metadata?: unknown) => {
            clearTimeout(giveUp)
            if (error) log.warn('The desktop did not take a notice.', { error: String(error).slice(0, 200) })
            const action = error ? undefined : noticeResponse(response, metadata)
            if (action !== undefined) hearAction(notice.id, action)
            if (action === 'open' || action === 'reply') onOpen(notice, action)
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
