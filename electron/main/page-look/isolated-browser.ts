import { app, type BrowserWindow } from 'electron'
import {
  type Browser,
  type BrowserAnswer,
  type LookLimits,
  LookRecord,
  prepareTab,
  takeLook,
} from '../../engine/browser/index.ts'
import type { Log } from '../../engine/ports.ts'
import { systemClock } from '../../engine/system-clock.ts'
import type { LookEnd } from '../../shared/model/page-look.ts'
import { emptyLookSession, openLookSession } from './look-session.ts'
import { memoryOf, openLookWindow, tabOf } from './look-window.ts'

/** How often the page's memory is looked at, in milliseconds. */
const watchPace = 250

/** Looks at pages in Electron's own Chromium: each in a hidden window that shares nothing with ours, one at a time. */
export function isolatedBrowser(log: Log): Browser {
  let last: Promise<unknown> = Promise.resolve()
  return {
    look(url, limits, signal) {
      const look = last.then(() => takeOne(url, limits, signal, log))
      last = look.catch(() => {})
      return look
    },
  }
}

async function takeOne(
  url: string,
  limits: LookLimits,
  signal: AbortSignal,
  log: Log,
): Promise<BrowserAnswer> {
  signal.throwIfAborted()
  const record = new LookRecord()
  const ended = Promise.withResolvers<LookEnd>()
  const session = openLookSession(record)
  const window = openLookWindow(session, record, ended.resolve)
  const calledOff = () => {
    ended.resolve('crashed')
    destroy(window)
  }
  signal.addEventListener('abort', calledOff, { once: true })
  // A page that is at something would be asked before its window closes, and could keep the program from quitting.
  app.once('before-quit', calledOff)
  const watch = setInterval(() => {
    if (memoryOf(window.webContents) <= limits.megabytes * 1_000_000) return
    ended.resolve('memory')
    destroy(window)
  }, watchPace)
  try {
    const tab = tabOf(window, record, limits.trafficMegabytes * 1_000_000, ended.resolve)
    // Before its first page, a window has no process that could be told anything.
    await window.webContents.loadURL('about:blank')
    await prepareTab(tab.send)
    const answer = await takeLook(url, limits, { tab, record, clock: systemClock, ended: ended.promise })
    signal.throwIfAborted()
    return answer
  } finally {
    clearInterval(watch)
    signal.removeEventListener('abort', calledOff)
    app.off('before-quit', calledOff)
    destroy(window)
    await emptyLookSession(session).catch((error: unknown) =>
      log.warn('What a page left behind could not be cleared.', { error: String(error) }),
    )
  }
}

/** Ends the page the hard way: one whose scripts never rest would not hear of anything else. */
function destroy(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  window.webContents.removeAllListeners('render-process-gone')
  window.webContents.forcefullyCrashRenderer()
  window.destroy()
}
