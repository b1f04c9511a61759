import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { app } from './app.ts'
import { fromPartition } from './partition.ts'

/** Desktop services that need no page: screens, theme, power, keychain, the session and links to outside. */

class StandInTheme extends EventEmitter {
  #source: Electron.NativeTheme['themeSource'] = 'system'

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source
  }

  set themeSource(source) {
    if (source === this.#source) return
    this.#source = source
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }

  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return false
  }
}
export const nativeTheme: EventEmitter &
  Pick<
    Electron.NativeTheme,
    'themeSource' | 'shouldUseDarkColors' | 'shouldUseDarkColorsForSystemIntegratedUI'
  > = new StandInTheme()

export const powerMonitor = new EventEmitter()

const workArea = { x: 0, y: 28, width: 1280, height: 772 }
const display = { id: 1, workArea, bounds: { x: 0, y: 0, width: 1280, height: 800 } }
export const screen = {
  getAllDisplays: () => [display],
  getDisplayNearestPoint: (_point: Electron.Point) => display,
  getCursorScreenPoint: () => ({ x: 1100, y: 14 }),
} satisfies Record<
  keyof Pick<Electron.Screen, 'getAllDisplays' | 'getDisplayNearestPoint' | 'getCursorScreenPoint'>,
  unknown
>

export const openedOutside: string[] = []
export const shell: Pick<Electron.Shell, 'openExternal' | 'beep'> = {
  beep() {},
  async openExternal(url) {
    openedOutside.push(url)
  },
}

/** Seals by turning the text around, so that a test sees whether something was sealed at all. */
export const safeStorage: Pick<
  Electron.SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
> = {
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (plain) => Buffer.from([...plain].reverse().join('')),
  decryptStringAsync: async (sealed) => ({
    result: [...sealed.toString()].reverse().join(''),
    shouldReEncrypt: false,
  }),
  getSelectedStorageBackend: () => 'gnome_libsecret',
}

type PermissionRequest = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0]

class StandInSession extends EventEmitter {
  request: PermissionRequest = null
  check: PermissionCheck = null

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.request = handler
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.check = handler
  }

  setDevicePermissionHandler(_handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0]): void {}

  async resolveProxy(_url: string): Promise<string> {
    return 'DIRECT'
  }

  /** Whether a page would get the permission; without a handler Electron grants everything. */
  async grants(permission: string): Promise<boolean> {
    const request: unknown = this.request
    const check: unknown = this.check
    if (typeof request !== 'function' || typeof check !== 'function') return true
    const checked: unknown = check(null, permission, 'app://storeminder', {})
    const granted = await new Promise((resolve) => request(null, permission, resolve, {}))
    return checked === true || granted === true
  }
}
export const defaultSession = new StandInSession()
export const session: {
  readonly defaultSession: Pick<Electron.Session, 'resolveProxy' | 'setDevicePermissionHandler'>
  readonly fromPartition: typeof fromPartition
} = {
  defaultSession,
  fromPartition,
}

/** The handlers of `protocol.handle` by scheme. */
export const schemes = new Map<string, (request: Request) => Response | Promise<Response>>()
export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged() {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
  },
  handle(scheme, handler) {
    if (!app.isReady()) throw new Error('protocol can only be used after app is ready')
    schemes.set(scheme, handler)
  },
}

type IpcHandler = (event: unknown, ...args: unknown[]) => unknown
/** The handlers of `ipcMain.handle` by channel. */
export const ipcHandlers = new Map<string, IpcHandler>()
export const ipcMain = {
  handle(channel: string, handler: IpcHandler) {
    if (ipcHandlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    ipcHandlers.set(channel, handler)
  },
} satisfies Record<keyof Pick<Electron.IpcMain, 'handle'>, unknown>
