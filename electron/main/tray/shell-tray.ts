import { Menu, nativeTheme, type Rectangle, Tray } from 'electron'
import type { Health } from '../../shared/model/health.ts'
import { trayIcon } from './tray-icon.ts'
import { tooltip, trayLook } from './tray-look.ts'
import { type TrayActions, trayMenu } from './tray-menu.ts'

export interface ShellTrayParts {
  readonly icons: string
  readonly actions: TrayActions
  /** A click on the icon, where the desktop tells of it. */
  readonly onClick: (icon: Rectangle) => void
}

const hour = 60 * 60_000

/** The icon in the tray: four states, a sentence, and the menu. */
export class ShellTray {
  readonly #parts: ShellTrayParts
  // Both are kept here because Electron's would vanish with the garbage otherwise.
  readonly #tray: Tray
  #menu: Menu | undefined
  #health: Health | undefined
  #trouble: string | undefined
  #unshown: string | undefined
  #drawn = ''

  constructor(parts: ShellTrayParts) {
    this.#parts = parts
    this.#tray = new Tray(this.#icon('blind'))
    this.#tray.on('click', () => parts.onClick(this.#tray.getBounds()))
    // On macOS a set menu would take the left click too, so it is shown by hand there.
    if (process.platform === 'darwin') {
      this.#tray.on('right-click', () => this.#tray.popUpContextMenu(this.#menu))
    }
    nativeTheme.on('updated', () => this.#draw(true))
    // Ages grow while nothing else changes.
    setInterval(() => this.#draw(false), hour).unref()
    this.#draw(true)
  }

  /** Shows the engine's health. */
  show(health: Health): void {
    this.#health = health
    this.#trouble = undefined
    this.#draw(false)
  }

  /** There is no engine, and this is why. */
  showNothingBut(trouble: string): void {
    this.#health = undefined
    this.#trouble = trouble
    this.#draw(false)
  }

  /** Speaks for a notice that could not be shown otherwise, until `seen` is called. */
  speakFor(text: string): void {
    this.#unshown = text
    this.#draw(false)
  }

  /** The person has opened the feed: whatever the icon spoke for has been seen. */
  seen(): void {
    this.#unshown = undefined
    this.#draw(false)
  }

  #draw(always: boolean): void {
    const look = trayLook(this.#health, this.#trouble ?? this.#unshown)
    const drawn = JSON.stringify(look)
    // Health comes often and mostly unchanged; some desktops flicker at each new menu.
    if (drawn === this.#drawn && !always) return
    this.#drawn = drawn
    this.#tray.setImage(this.#icon(look.state))
    this.#tray.setToolTip(tooltip(look))
    if (process.platform === 'darwin') this.#tray.setTitle(look.count)
    this.#menu = Menu.buildFromTemplate(trayMenu(look, this.#parts.actions))
    if (process.platform !== 'darwin') this.#tray.setContextMenu(this.#menu)
  }

  #icon(state: Parameters<typeof trayIcon>[1]): string {
    return trayIcon(
      this.#parts.icons,
      state,
      nativeTheme.shouldUseDarkColorsForSystemIntegratedUI,
      process.platform,
    )
  }
}
