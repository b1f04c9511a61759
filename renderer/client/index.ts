import type { Bridge } from '../../electron/shared/client.ts'
import { createHttpClient } from './http.ts'
import { createIpcClient } from './ipc.ts'

declare global {
  interface Window {
    /** Put there by the tray shell's preload; absent in an ordinary browser. */
    readonly storeminder?: Bridge
  }
}

/** The page's client: over the bridge inside the tray shell, over HTTP everywhere else. */
export const client = window.storeminder ? createIpcClient(window.storeminder) : createHttpClient()
