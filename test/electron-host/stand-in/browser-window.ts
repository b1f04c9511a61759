import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type {
  BrowserWindowConstructorOptions,
  WebContents as ElectronContents,
  BrowserWindow as ElectronWindow,
  Rectangle,
  WindowOpenHandlerResponse,
} from 'electron'
import type { Frame, Page } from 'playwright-core'
import type { WindowState } from '../host-state.ts'
import { fromChromium, originOf, toChromium } from './address.ts'
import { app } from './app.ts'
import { cancelable } from './cancelable.ts'
import { browser, owners } from './chromium.ts'
import { LookContents } from './look-contents.ts'
import { pageScript } from './page-script.ts'
import { StandInPartition } from './partition.ts'
import { defaultSession, ipcHandlers } from './system.ts'

type OpenHandler = (details: { readonly url: string }) => WindowOpenHandlerResponse

class WebContents extends EventEmitter implements Pick<ElectronContents, 'send' | 'reload'> {
  readonly session = defaultSession
  openHandler: OpenHandler = () => ({ action: 'allow' })
  /** The address the shell itself asked for; to leave for another one the page must ask. */
  wanted = ''
  readonly #open: () => Promise<Page>
  #page: Promise<Page>
  #crashed = false

  constructor(open: () => Promise<Page>) {
    super()
    this.#open = open
    this.#page = open()
    this.on('render-process-gone', () => {
      this.#crashed = true
    })
  }

  get page(): Promise<Page> {
    return this.#page
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    this.#page
      .then((page) =>
        page.evaluate(([name, values]) => Reflect.get(window, 'standInDeliver')?.(name, values), [
          channel,
          args,
        ] as const),
      )
      // The page may have gone meanwhile; in Electron such a message is lost too.
      .catch(() => {})
  }

  reload(): void {
    // As in Electron, nobody hears of a reload that came to nothing, for example because the app quits.
    this.load(this.wanted).catch(() => {})
  }

  async load(url: string): Promise<void> {
    this.wanted = url
    // Playwright has no use for a crashed page; Electron gives the same window a new process.
    if (this.#crashed) this.#page = this.#open()
    this.#crashed = false
    const page = await this.#page
    await page.goto(toChromium(url), { waitUntil: 'load' })
    this.emit('did-finish-load')
  }
}

type Needed =
  | 'show'
  | 'hide'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isVisible'
  | 'isDestroyed'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'isMaximized'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'loadURL'

let lastId = 0

/** A window that is a page of a real Chromium: what is in it is real, its frame and place are a record. */
export class BrowserWindow extends EventEmitter implements Pick<ElectronWindow, Needed> {
  static readonly all = new Set<BrowserWindow>()
  readonly id = ++lastId
  readonly webContents: WebContents | LookContents
  /** The same where the page is ours. */
  readonly #own: WebContents | undefined
  #targetId = ''
  #visible = false
  #focused = false
  #destroyed = false
  #maximized = false
  #bounds: Rectangle

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    const { x = 80, y = 80, width = 800, height = 600, webPreferences = {} } = options
    if (!webPreferences.sandbox || !webPreferences.contextIsolation || webPreferences.nodeIntegration) {
      throw new Error('The stand-in opens no window whose page could reach Node.')
    }
    this.#bounds = { x, y, width, height }
    const { session, preload } = webPreferences
    if (session instanceof StandInPartition) this.webContents = new LookContents(webPreferences, session)
    else {
      const script = readFileSync(preload ?? '', 'utf8')
      this.#own = new WebContents(() => this.#open(script))
      this.webContents = this.#own
    }
    BrowserWindow.all.add(this)
    app.windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
    if (options.show !== false) this.show()
  }

  async loadURL(url: string): Promise<void> {
    await this.#own?.load(url)
    this.emit('ready-to-show')
  }

  show(): void {
    const was = this.#visible
    this.#visible = true
    if (!was) this.emit('show')
  }

  hide(): void {
    const was = this.#visible
    this.#visible = false
    this.#focused = false
    if (was) this.emit('hide')
  }

  focus(): void {
    for (const other of BrowserWindow.all) if (other !== this) other.#blur()
    this.#focused = true
    this.emit('focus')
  }

  close(): void {
    const event = cancelable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.#visible = false
    BrowserWindow.all.delete(this)
    app.windows.delete(this)
    if (this.webContents instanceof LookContents) this.webContents.destroy()
    this.#own?.page.then((page) => page.close()).catch(() => {})
    this.emit('closed')
    if (BrowserWindow.all.size === 0 && !app.emit('window-all-closed')) app.quit()
  }

  isVisible(): boolean {
    return this.#visible
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {
    this.show()
  }

  maximize(): void {
    this.#maximized = true
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  getBounds(): Rectangle {
    return this.#bounds
  }

  getNormalBounds(): Rectangle {
    return this.#bounds
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    void this.#own?.page.then((page) => page.setViewportSize(this.#bounds)).catch(() => {})
    this.emit('move')
    this.emit('resize')
  }

  record(): WindowState {
    const { id } = this
    return {
      id,
      targetId: this.#targetId,
      visible: this.#visible,
      focused: this.#focused,
      bounds: this.#bounds,
    }
  }

  #blur(): void {
    const was = this.#focused
    this.#focused = false
    if (was) this.emit('blur')
  }

  async #open(preload: string): Promise<Page> {
    const context = await browser()
    const page = await context.newPage()
    owners.set(page, {
      receive: (frame, message) => this.#receive(frame, message),
      mayNavigate: (address) => this.#mayNavigate(address),
    })
    const session = await context.newCDPSession(page)
    const { targetInfo } = await session.send('Target.getTargetInfo')
    this.#targetId = targetInfo.targetId
    await page.setViewportSize(this.#bounds)
    await page.addInitScript(pageScript(preload))
    page.on('crash', () =>
      this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 }),
    )
    // A window that came about although nobody allowed it.
    page.on('popup', (popup) => void popup.close().catch(() => {}))
    return page
  }

  #mayNavigate(address: string): boolean {
    if (address === this.#own?.wanted) return true
    const event = cancelable({ url: address })
    this.webContents.emit('will-navigate', event)
    return !event.defaultPrevented
  }

  async #receive(frame: Frame, message: unknown): Promise<unknown> {
    if (typeof message !== 'object' || message === null) return undefined
    if ('open' in message) return this.#own?.openHandler({ url: fromChromium(String(message.open)) })
    if ('permission' in message) return defaultSession.grants(String(message.permission))
    if (!('invoke' in message) || !('args' in message) || !Array.isArray(message.args)) return undefined
    const handler = ipcHandlers.get(String(message.invoke))
    if (handler === undefined) throw new Error(`No handler registered for '${String(message.invoke)}'`)
    const url = fromChromium(frame.url())
    const senderFrame = { url, origin: originOf(frame.url()), parent: frame.parentFrame() }
    return handler({ sender: this.webContents, senderFrame }, ...message.args)
  }
}
