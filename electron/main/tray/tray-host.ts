import { createConnection } from 'node:net'
import { sessionBus } from '@homebridge/dbus-native'
import '../dbus/dbus-native-types.ts'
import { busSocket } from '../system/bus-socket.ts'

/** Longest wait for the session bus, in milliseconds. */
const patience = 3_000

/**
 * GNOME shows tray icons only with an extension. Where nobody shows them, `tell` says so and `open` opens a window,
 * because without an icon a start at login would leave nothing to be seen.
 */
export async function tellWithoutTray(tell: () => void, open: () => void): Promise<void> {
  if (process.platform !== 'linux' || !/gnome/i.test(process.env.XDG_CURRENT_DESKTOP ?? '')) return
  const socket = busSocket(process.env)
  if (socket === undefined || (await hasTrayHost(socket)) !== false) return
  tell()
  open()
}

/** Whether somebody on the session bus shows tray icons; undefined when the bus does not say. */
function hasTrayHost(socket: string): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const bus = sessionBus({ stream: createConnection(socket) })
    const settle = (answer: boolean | undefined): void => {
      clearTimeout(timer)
      resolve(answer)
      bus.connection.end()
    }
    const timer = setTimeout(() => settle(undefined), patience)
    bus.connection.on('error', () => settle(undefined))
    bus.nameHasOwner('org.kde.StatusNotifierWatcher', (error, owned) =>
      settle(error ? undefined : owned === true),
    )
  })
}
