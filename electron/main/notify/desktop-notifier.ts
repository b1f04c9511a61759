import { shell } from 'electron'
import type { Log, Notifier } from '../../engine/ports.ts'
import type { Notice } from '../../shared/model/notice.ts'
import { busSocket } from '../system/bus-socket.ts'
import { DbusNotifier } from './dbus-notifier.ts'
import { electronNotifier } from './electron-notifier.ts'
import { firstThatWorks } from './first-that-works.ts'
import { programNotifier } from './program-notifier.ts'

export interface DesktopNotifierParts {
  readonly icon: string
  readonly log: Log
  /** Windows reports a click on a notice from an earlier start, but not on which. */
  readonly onOldClick: () => void
  /** No way of showing this notice worked. */
  readonly onUnshown: (notice: Notice) => void
}

/** This desktop's ways of showing a notice, best first. */
export function desktopNotifier(parts: DesktopNotifierParts): Notifier {
  const { icon, log } = parts
  const own =
    process.platform === 'linux'
      ? new DbusNotifier({ icon, log, busSocket: busSocket(process.env), beep: () => shell.beep() })
      : electronNotifier({ onOldClick: parts.onOldClick })
  return firstThatWorks([own, programNotifier(log)], parts.onUnshown)
}
