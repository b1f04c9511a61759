import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type {
  WebContents as ElectronContents,
  Debugger as ElectronDebugger,
  NativeImage,
  ProcessMetric,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron'
import { type Browser, type CDPSession, chromium, type Page, type Route } from 'playwright-core'
import { chromiumFlags } from '../../browser/chromium-flags.ts'
import { findChromium } from '../../browser/find-chromium.ts'
import { app } from './app.ts'
import { cancelable } from './cancelable.ts'
import type { StandInPartition } from './partition.ts'

type Needed =
  | 'setAudioMuted'
  | 'isLoading'
  | 'isDestroyed'
  | 'getURL'
  | 'forcefullyCrashRenderer'
  | 'capturePage'

/** What must hold of a window in which foreign pages are opened; Electron would open it all the same. */
function refuseLoose(preferences: WebPreferences, muted: boolean): void {
  const { preload, sandbox, contextIsolation, nodeIntegration, webviewTag, disableDialogs } = preferences
  const isTight = preload === undefined && sandbox && contextIsolation && !nodeIntegration && !webviewTag
  if (!isTight || !disableDialogs || !muted)
    throw new Error('The stand-in opens no foreign page in a window that is not sealed off and silent.')
}

/** Contents of a window whose page is foreign: a page in a Chromium of its own, which is closed with the window. */
export class LookContents extends EventEmitter implements Pick<ElectronContents, Needed> {
  /** Those that are open now. */
  static readonly open = new Set<LookContents>()
  readonly session: StandInPartition
  readonly debugger: LookDebugger
  readonly #preferences: WebPreferences
  readonly #page: Promise<Page>
  #browser: Browser | undefined
  #shown: Page | undefined
  #openHandler: (details: { readonly url: string }) => WindowOpenHandlerResponse = () => ({ action: 'allow' })
  #muted = false
  #destroyed = false
  #processes: readonly number[] = []
  #watch: NodeJS.Timeout | undefined

  constructor(preferences: WebPreferences, session: StandInPartition) {
    super()
    this.#preferences = preferences
    this.session = session
    this.#page = this.#start()
    // Whoever needs the page hears of it.
    this.#page.catch(() => {})
    this.debugger = new LookDebugger(this.#page)
    LookContents.open.add(this)
  }

  /** Of all pages that are open, as `app.getAppMetrics` gives them. */
  static metrics(): ProcessMetric[] {
    return [...LookContents.open]
      .flatMap((contents) => contents.#processes)
      .map((pid) => ({
        pid,
        type: 'Tab',
        cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0 },
        creationTime: 0,
        memory: { workingSetSize: residentKilobytes(pid), peakWorkingSetSize: 0 },
      }))
  }

  get mainFrame(): { readonly framesInSubtree: readonly { readonly osProcessId: number }[] } {
    return { framesInSubtree: this.#processes.map((osProcessId) => ({ osProcessId })) }
  }

  setAudioMuted(muted: boolean): void {
    this.#muted = muted
  }

  setWindowOpenHandler(handler: (details: { readonly url: string }) => WindowOpenHandlerResponse): void {
    this.#openHandler = handler
  }

  isLoading(): boolean {
    return false
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  getURL(): string {
    return this.#shown?.url() ?? ''
  }

  async loadURL(url: string): Promise<void> {
    refuseLoose(this.#preferences, this.#muted)
    const page = await this.#page
    await page.goto(url, { waitUntil: 'load', timeout: 0 }).catch((error: unknown) => {
      const code = /net::(ERR_\w+)/.exec(String(error))?.[1] ?? 'ERR_FAILED'
      throw Object.assign(new Error(`${code} loading '${url}'`), { code })
    })
  }

  async capturePage(): Promise<NativeImage> {
    const page = await this.#page
    const png = await page.screenshot({ timeout: 0 })
    const image: Pick<NativeImage, 'isEmpty' | 'getSize' | 'toPNG'> = {
      isEmpty: () => false,
      getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
      toPNG: () => png,
    }
    return image as NativeImage
  }

  forcefullyCrashRenderer(): void {
    for (const pid of this.#processes) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // It had ended by itself.
      }
    }
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    LookContents.open.delete(this)
    clearInterval(this.#watch)
    void this.#page.catch(() => {}).then(() => this.#browser?.close())
  }

  async #start(): Promise<Page> {
    const browser = await chromium.launch({
      executablePath: await findChromium(),
      args: [...chromiumFlags, '--mute-audio'],
      ignoreDefaultArgs: ['--disable-popup-blocking'],
      handleSIGTERM: false,
    })
    this.#browser = browser
    const context = await browser.newContext({
      acceptDownloads: false,
      viewport: { width: 1280, height: 1600 },
    })
    const page = await context.newPage()
    this.#shown = page
    await context.route('**/*', (route) => this.#request(route))
    this.#hear(page)
    const session = await browser.newBrowserCDPSession()
    const look = async () => {
      const { processInfo } = await session.send('SystemInfo.getProcessInfo')
      this.#processes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
    }
    this.#watch = setInterval(() => void look().catch(() => {}), 100)
    await look()
    return page
  }

  async #request(route: Route): Promise<void> {
    const request = route.request()
    const url = request.url()
    if (request.isNavigationRequest()) {
      const event = cancelable({ url, isMainFrame: request.frame().parentFrame() === null })
      this.emit('will-frame-navigate', event)
      if (event.defaultPrevented) return route.abort('aborted')
    }
    return (await this.session.webRequest.mayStart(url)) ? route.continue() : route.abort('blockedbyclient')
  }

  #hear(page: Page): void {
    const { webRequest } = this.session
    page.on('response', (response) => webRequest.completed(response.url(), response.status()))
    page.on('requestfailed', (request) =>
      webRequest.failed(request.url(), request.failure()?.errorText ?? 'net::ERR_FAILED'),
    )
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 }))
    // What `disableDialogs` does: nobody hears of them, the page goes on.
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
    page.on('console', (message) => {
      const level = message.type() === 'error' ? 'error' : 'info'
      this.emit('console-message', { level, message: message.text(), frame: { parent: null } })
    })
    page.on('pageerror', (error) =>
      this.emit('console-message', { level: 'error', message: `Uncaught ${error}`, frame: { parent: null } }),
    )
    page.on('download', (download) => {
      const event = cancelable()
      this.session.emit('will-download', event, { getURL: () => download.url() })
      if (!event.defaultPrevented) throw new Error('A page got its download.')
      void download.cancel().catch(() => {})
    })
    void this.debugger.session.then((session) =>
      session.on('Page.windowOpen', ({ url }) => {
        if (this.#openHandler({ url }).action !== 'deny') throw new Error('A page got its window.')
      }),
    )
  }
}

app.metrics = () => LookContents.metrics()

/** The way to a page by the protocol of Chromium's own tools. */
class LookDebugger extends EventEmitter implements Pick<ElectronDebugger, 'attach' | 'sendCommand'> {
  readonly session: Promise<CDPSession>

  constructor(page: Promise<Page>) {
    super()
    this.session = page.then((shown) => shown.context().newCDPSession(shown))
    this.session.catch(() => {})
  }

  attach(_version?: string): void {
    const forward = (session: CDPSession) =>
      session.on('Network.dataReceived', (params) =>
        this.emit('message', {}, 'Network.dataReceived', params, ''),
      )
    this.session.then(forward).catch(() => {})
  }

  async sendCommand(method: string, params?: object): Promise<unknown> {
    const session = await this.session
    return Reflect.apply(session.send, session, [method, params])
  }
}

function residentKilobytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
