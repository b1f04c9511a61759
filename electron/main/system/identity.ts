import { join, resolve } from 'node:path'
import { app } from 'electron'
import { linkScheme } from './link.ts'

/** The name Windows knows the program by; the same as `appId` in electron-builder.yml. */
const appId = 'net.storeminder.app'
/** What Windows starts when a notification is clicked while Storeminder does not run. Fixed for good. */
const toastActivator = '{AA1C564A-81C5-4544-A7BA-F85D0F188053}'

/**
 * Says who this program is and where it keeps its data: Electron's usual folder, or what follows `--data`. Chromium's
 * own files go into a folder below. Must run before the app is ready.
 */
export function claimIdentity(argv: readonly string[]): void {
  const at = argv.indexOf('--data')
  const wanted = at < 0 ? undefined : argv[at + 1]
  if (wanted) app.setPath('userData', resolve(wanted))
  app.setPath('sessionData', join(app.getPath('userData'), 'page'))
  if (process.platform === 'win32') {
    app.setToastActivatorCLSID(toastActivator)
    app.setAppUserModelId(appId)
  }
  // An unpackaged run would register the bare Electron binary.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme)
}
