import { type Session, session } from 'electron'
import type { LookRecord } from '../../engine/browser/index.ts'

/** In memory only, and apart from the one that our own pages live in. */
const partition = 'look'

/** What a page may load from. Everything else, such as files of this machine, is refused. */
const allowed = /^(https?|wss?|data|blob):/i

/**
 * The session that pages are looked at in: it grants nothing, downloads nothing and keeps nothing. Tells `record` of
 * every request.
 */
export function openLookSession(record: LookRecord): Session {
  const opened = session.fromPartition(partition, { cache: false })
  opened.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  opened.setPermissionCheckHandler(() => false)
  opened.setDevicePermissionHandler(() => false)
  opened.removeAllListeners('will-download')
  opened.on('will-download', (event, item) => {
    event.preventDefault()
    record.attempted('download', item.getURL())
  })
  const { webRequest } = opened
  webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !allowed.test(url)
    if (!cancel) record.requested(url)
    answer({ cancel })
  })
  // What it leads to begins anew.
  webRequest.onBeforeRedirect(({ url }) => record.finished(url, Date.now()))
  webRequest.onCompleted(({ url, statusCode }) => {
    record.finished(url, Date.now())
    if (statusCode >= 400) record.refused(url, statusCode)
  })
  webRequest.onErrorOccurred(({ url, error }) => {
    if (allowed.test(url)) record.finished(url, Date.now(), error)
  })
  return opened
}

/** Forgets everything that a page may have left: cookies, storage, logins, caches, connections. */
export async function emptyLookSession(opened: Session): Promise<void> {
  opened.webRequest.onBeforeRequest(null)
  opened.webRequest.onBeforeRedirect(null)
  opened.webRequest.onCompleted(null)
  opened.webRequest.onErrorOccurred(null)
  await Promise.all([
    opened.clearStorageData(),
    opened.clearCache(),
    opened.clearAuthCache(),
    opened.clearHostResolverCache(),
    opened.closeAllConnections(),
  ])
}
