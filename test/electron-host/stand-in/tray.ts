import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { Tray as ElectronTray, Rectangle } from 'electron'
import type { HostState } from '../host-state.ts'
import type { Menu } from './menu.ts'

type Needed = 'setToolTip' | 'setTitle' | 'getBounds'

/** A tray icon that exists only as a record. Like Electron's it refuses an image that is not there. */
export class Tray extends EventEmitter implements Pick<ElectronTray, Needed> {
  /** The one tray of the program. */
  static current: Tray | undefined
  #image = ''
  #toolTip = ''
  #title = ''
  #menu: Menu | undefined

  constructor(image: string) {
    super()
    this.setImage(image)
    Tray.current = this
  }

  setImage(image: string): void {
    if (!existsSync(image)) throw new Error(`Failed to load image from path '${image}'`)
    this.#image = basename(image)
  }

  setToolTip(text: string): void {
    this.#toolTip = text
  }

  setTitle(title: string): void {
    this.#title = title
  }

  setContextMenu(menu: Menu | null): void {
    this.#menu = menu ?? undefined
  }

  popUpContextMenu(menu?: Menu): void {
    this.#menu = menu ?? this.#menu
  }

  getBounds(): Rectangle {
    // Linux tells no place.
    return process.platform === 'linux'
      ? { x: 0, y: 0, width: 0, height: 0 }
      : { x: 1000, y: 0, width: 24, height: 24 }
  }

  record(): NonNullable<HostState['tray']> {
    return {
      image: this.#image,
      toolTip: this.#toolTip,
      title: this.#title,
      menu: this.#menu?.entries() ?? [],
    }
  }

  clickMenu(id: string): void {
    if (this.#menu === undefined) throw new Error('The tray icon has no menu.')
    this.#menu.click(id)
  }
}
