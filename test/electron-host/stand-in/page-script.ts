/**
 * The script that runs in a window's page before anything else, as a preload does: it gives `preload` (the built
 * CommonJS text) Electron's `contextBridge` and `ipcRenderer`, carried by the binding `standInHost`. New windows and
 * permission questions of the page go the same way, because a Chromium that is not Electron would answer them itself.
 */
export function pageScript(preload: string): string {
  return `(${install.toString()})((require, module, exports) => {${preload}\n})`
}

type Preload = (require: (name: string) => unknown, module: object, exports: object) => void
type ToHost = (message: unknown) => Promise<unknown>

function install(runPreload: Preload): void {
  if (window !== window.top || location.protocol === 'about:') return
  const host: ToHost = Reflect.get(window, 'standInHost')
  const listeners = new Map<string, ((event: object, ...args: unknown[]) => void)[]>()
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) freeze(part)
    return Object.freeze(value)
  }
  const electron = {
    contextBridge: {
      exposeInMainWorld(key: string, api: unknown) {
        Object.defineProperty(window, key, { value: freeze(api), enumerable: true })
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => host({ invoke: channel, args }),
      on(channel: string, listener: (event: object, ...args: unknown[]) => void) {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      },
    },
  }
  Object.defineProperty(window, 'standInDeliver', {
    value: (channel: string, args: unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
    },
  })
  const openWindow = (url: string): void => void host({ open: new URL(url, location.href).href })
  window.open = (url) => {
    openWindow(String(url ?? 'about:blank'))
    return null
  }
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!(link instanceof HTMLAnchorElement) || link.target !== '_blank') return
    event.preventDefault()
    openWindow(link.href)
  })
  Notification.requestPermission = async () =>
    (await host({ permission: 'notifications' })) ? 'granted' : 'denied'
  runPreload(
    (name) => {
      if (name === 'electron') return electron
      throw new Error(`A sandboxed preload cannot load “${name}”.`)
    },
    { exports: {} },
    {},
  )
}
