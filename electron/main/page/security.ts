import { app, session, shell } from 'electron'
import type { Log } from '../../engine/ports.ts'
import { externalAddress } from './external-address.ts'

/**
 * Denies every page what ours never needs: other windows, navigation, webviews, permissions, devices, downloads from
 * elsewhere.
 * Links to the web and mail addresses open outside. Call once, before any window exists.
 */
export function denyWhatPagesNeverNeed(log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault())
    // A page that is only looked at has rules of its own, and opens nothing outside.
    if (contents.session !== session.defaultSession) return
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url, log)
      return { action: 'deny' }
    })
    contents.on('will-navigate', (event) => {
      event.preventDefault()
      openOutside(event.url, log)
    })
    contents.on('will-redirect', (event) => event.preventDefault())
  })
  // A process of Chromium or Node died; the exit of a page or of the engine is handled where it is owned.
  app.on('child-process-gone', (_event, details) => log.warn('A helper process is gone.', { ...details }))
}

/** The session half of the denials; sessions exist only once the app is ready. */
export function denyPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  // Only what the page itself made, e.g. an attachment the person asked for; the desktop asks where to put it.
  defaultSession.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:')) event.preventDefault()
  })
}

function openOutside(url: string, log: Log): void {
  const address = externalAddress(url)
  if (address === undefined) {
    log.warn('A link was not opened.', { url: url.slice(0, 200) })
    return
  }
  shell.openExternal(address).catch((error: unknown) => {
    log.warn('The desktop could not open a link.', { address: address.slice(0, 200), error: String(error) })
  })
}
