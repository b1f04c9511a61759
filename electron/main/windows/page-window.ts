import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron'
import type { Log } from '../../engine/ports.ts'
import type { AnyEvent } from '../../shared/contract.ts'
import { pageOrigin } from '../page/answer-call.ts'

/** The page's own background (`--ground` in its tokens), so that nothing flashes before it has painted. */
const background = { light: '#f1efea', dark: '#141311' }
/** A page that was hidden this long gives its memory back, in milliseconds. */
export const hiddenLong = 10 * 60_000
/** A page that dies a second time within this is not tried again, in milliseconds. */
const reloadSpell = 60_000

export interface PageWindowParts {
  readonly preload: string
  readonly log: Log
  /** True once the app quits: then closing closes. */
  readonly isQuitting: () => boolean
  /** A page died again right after it had been loaded anew, and its window is gone. */
  readonly onBroken: () => void
}

/** One window with our page in it: made when first shown, hidden when closed, given up when hidden for long. */
export class PageWindow {
  readonly #parts: PageWindowParts
  readonly #options: () => BrowserWindowConstructorOptions
  readonly #onMade: (window: BrowserWindow) => void
  #window: BrowserWindow | undefined
  /** The page listens. */
  #loaded = false
  /** There is something to look at. */
  #painted = false
  #wanted = false
  #queue: AnyEvent[] = []
  #giveUp: NodeJS.Timeout | undefined
  #diedAt = Number.NEGATIVE_INFINITY

  /** `onMade` may listen to each new window; `options` are asked for anew each time. */
  constructor(
    parts: PageWindowParts,
    options: () => BrowserWindowConstructorOptions,
    onMade: (window: BrowserWindow) => void,
  ) {
    this.#parts = parts
    this.#options = options
    this.#onMade = onMade
  }

  get isVisible(): boolean {
    return this.#window?.isVisible() ?? false
  }

  /** Shows the window and brings it to the front; a new one appears once its page has painted. */
  show(): void {
    this.#wanted = true
    const window = this.#window ?? this.#make()
    if (!this.#painted) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  /** Loads the page without showing it, so that showing it takes no time; given up like one that was hidden. */
  prepare(): void {
    if (this.#window !== undefined) return
    this.#giveUpLater(this.#make())
  }

  hide(): void {
    this.#wanted = false
    this.#window?.hide()
  }

  /** Sends an event to the page if there is one; `evenUnloaded` keeps it until the page has loaded. */
  send(event: AnyEvent, evenUnloaded = false): void {
    if (this.#loaded) this.#window?.webContents.send('event', event.name, event.data)
    else if (evenUnloaded) this.#queue.push(event)
  }

  /** Moves the window, also one that is still loading. */
  place(bounds: Electron.Rectangle): void {
    const window = this.#window ?? this.#make()
    window.setBounds(bounds)
  }

  #make(): BrowserWindow {
    const window = new BrowserWindow({
      show: false,
      backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
      autoHideMenuBar: true,
      ...this.#options(),
      webPreferences: {
        preload: this.#parts.preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: true,
      },
    })
    this.#window = window
    this.#loaded = false
    this.#painted = false
    window.once('ready-to-show', () => {
      this.#painted = true
      if (this.#wanted) this.show()
    })
    window.webContents.on('did-finish-load', () => {
      this.#loaded = true
      for (const event of this.#queue) this.send(event)
      this.#queue = []
    })
    window.on('close', (event) => {
      if (this.#parts.isQuitting()) return
      event.preventDefault()
      this.hide()
    })
    window.on('hide', () => this.#giveUpLater(window))
    window.on('show', () => clearTimeout(this.#giveUp))
    window.on('closed', () => {
      clearTimeout(this.#giveUp)
      this.#window = undefined
      this.#loaded = false
    })
    window.webContents.on('render-process-gone', (_event, details) => this.#died(window, details.reason))
    this.#onMade(window)
    window.loadURL(`${pageOrigin}/`).catch((error: unknown) => {
      this.#parts.log.error('The page could not be loaded.', { error: String(error) })
    })
    return window
  }

  #giveUpLater(window: BrowserWindow): void {
    clearTimeout(this.#giveUp)
    this.#giveUp = setTimeout(() => window.destroy(), hiddenLong)
    this.#giveUp.unref()
  }

  #died(window: BrowserWindow, reason: string): void {
    this.#loaded = false
    this.#parts.log.error('A page is gone.', { reason })
    const again = Date.now() - this.#diedAt < reloadSpell
    this.#diedAt = Date.now()
    if (!again) {
      window.webContents.reload()
      return
    }
    window.destroy()
    this.#parts.onBroken()
  }
}
