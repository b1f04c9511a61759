import { app, BrowserWindow, type Session, type WebContents } from 'electron'
import {
  at,
  type BrowserTab,
  type LookRecord,
  type SendCommand,
  viewport,
} from '../../engine/browser/index.ts'
import type { LookEnd } from '../../shared/model/page-look.ts'

/** Messages to the console after which a page is not listened to any more. */
const mostMessages = 500

/** A window that nobody sees, with a page in it that can reach nothing but its own session. */
export function openLookWindow(
  session: Session,
  record: LookRecord,
  end: (end: LookEnd) => void,
): BrowserWindow {
  const window = new BrowserWindow({
    ...{ show: false, width: viewport.width, height: viewport.height, useContentSize: true },
    webPreferences: {
      session,
      // Painted as if it were seen, without a place on any screen.
      offscreen: { deviceScaleFactor: 1 },
      backgroundThrottling: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      disableDialogs: true,
      navigateOnDragDrop: false,
      autoplayPolicy: 'document-user-activation-required',
    },
  })
  const contents = window.webContents
  contents.setAudioMuted(true)
  contents.setWindowOpenHandler(({ url }) => {
    record.attempted('window', url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (event) => {
    if (/^https?:/i.test(event.url) || !event.isMainFrame) return
    event.preventDefault()
    record.attempted('leave', event.url)
  })
  // Whatever the page wishes on being left, it is left.
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  contents.on('render-process-gone', () => end('crashed'))
  hearConsole(contents, record)
  return window
}

function hearConsole(contents: WebContents, record: LookRecord): void {
  let messages = 0
  contents.on('console-message', ({ level, message, frame }) => {
    messages += 1
    if (messages > mostMessages) contents.removeAllListeners('console-message')
    // What frames of others report is theirs.
    if (level !== 'error' || frame?.parent) return
    const exception = /^Uncaught (?:\(in promise\) )?(.*)/s.exec(message)?.[1]
    if (exception === undefined) record.consoleError(message)
    else record.exception(exception)
  })
}

/** The window as a tab that can be looked at. Its traffic is counted; above `mostBytes` it is at its end. */
export function tabOf(
  window: BrowserWindow,
  record: LookRecord,
  mostBytes: number,
  end: (end: LookEnd) => void,
): BrowserTab {
  const contents = window.webContents
  contents.debugger.attach('1.3')
  contents.debugger.on('message', (_event, method, params) => {
    if (method === 'Network.dataReceived') {
      record.received(Number(params.dataLength))
      if (record.bytes > mostBytes) end('traffic')
    } else if (method === 'Page.javascriptDialogOpening') {
      record.attempted('dialog', String(params.message))
      void send('Page.handleJavaScriptDialog', { accept: false }).catch(() => {})
    }
  })
  const send: SendCommand = (method, params) => contents.debugger.sendCommand(method, params)
  return {
    send,
    open: (url) => open(contents, url),
    url: () => (window.isDestroyed() ? '' : contents.getURL()),
    async picture() {
      const image = await contents.capturePage()
      if (image.isEmpty()) {
        const data = at(await send('Page.captureScreenshot', { format: 'png' }), 'data')
        return new Uint8Array(Buffer.from(String(data), 'base64'))
      }
      const { width } = image.getSize()
      // One that was taken of a screen with small pixels is larger than the window.
      return (width === viewport.width ? image : image.resize(viewport)).toPNG()
    },
  }
}

async function open(contents: WebContents, url: string): Promise<void> {
  try {
    await contents.loadURL(url)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    // A page that leads elsewhere while it loads calls its own loading off; what comes next is waited for.
    if (code !== 'ERR_ABORTED' || !contents.isLoading()) throw new Error(`net::${code}`)
    await new Promise<void>((resolve) => contents.once('did-stop-loading', () => resolve()))
  }
}

/** Bytes of memory that the processes of the page's frames use. */
export function memoryOf(contents: WebContents): number {
  if (contents.isDestroyed()) return 0
  const processes = new Set(contents.mainFrame.framesInSubtree.map(({ osProcessId }) => osProcessId))
  return app
    .getAppMetrics()
    .filter(({ pid }) => processes.has(pid))
    .reduce((sum, { memory }) => sum + (memory.privateBytes ?? memory.workingSetSize) * 1024, 0)
}
