import { EventEmitter } from 'node:events'
import type { Session } from 'electron'

type Before = (details: { readonly url: string }, answer: (response: { cancel?: boolean }) => void) => void
type After = (details: {
  readonly url: string
  readonly statusCode?: number
  readonly error?: string
}) => void

/** The requests of one session, and who hears of them. */
class StandInWebRequest {
  #before: Before | null = null
  #completed: After | null = null
  #failed: After | null = null

  onBeforeRequest(listener: Before | null): void {
    this.#before = listener
  }

  /** Playwright, which answers for Chromium here, shows each hop of a redirect as a request of its own. */
  onBeforeRedirect(_listener: After | null): void {}

  onCompleted(listener: After | null): void {
    this.#completed = listener
  }

  onErrorOccurred(listener: After | null): void {
    this.#failed = listener
  }

  mayStart(url: string): Promise<boolean> {
    const before = this.#before
    if (before === null) return Promise.resolve(true)
    return new Promise((resolve) => before({ url }, ({ cancel }) => resolve(cancel !== true)))
  }

  completed(url: string, statusCode: number): void {
    this.#completed?.({ url, statusCode })
  }

  failed(url: string, error: string): void {
    this.#failed?.({ url, error })
  }
}

type Needed =
  | 'clearStorageData'
  | 'clearCache'
  | 'clearAuthCache'
  | 'clearHostResolverCache'
  | 'closeAllConnections'

/** A session apart from the default one. Its pages live in a Chromium that is closed with their window. */
export class StandInPartition extends EventEmitter implements Pick<Session, Needed> {
  readonly webRequest = new StandInWebRequest()
  /** How often everything in it was cleared. */
  cleared = 0

  setPermissionRequestHandler(_handler: unknown): void {}
  setPermissionCheckHandler(_handler: unknown): void {}
  setDevicePermissionHandler(_handler: unknown): void {}
  async clearStorageData(): Promise<void> {
    this.cleared += 1
  }
  async clearCache(): Promise<void> {}
  async clearAuthCache(): Promise<void> {}
  async clearHostResolverCache(): Promise<void> {}
  async closeAllConnections(): Promise<void> {}
}

const partitions = new Map<string, StandInPartition>()

/** The session of a name; one that begins with `persist:` would leave something on the disk. */
export function fromPartition(name: string): StandInPartition {
  if (name.startsWith('persist:')) throw new Error('Foreign pages may keep nothing.')
  const known = partitions.get(name) ?? new StandInPartition()
  partitions.set(name, known)
  return known
}
