import type { MenuItemConstructorOptions } from 'electron'
import type { MenuEntry } from '../host-state.ts'

/** A menu that a test can read and click. Shown nowhere. */
export class Menu {
  readonly #template: readonly MenuItemConstructorOptions[]

  private constructor(template: readonly MenuItemConstructorOptions[]) {
    this.#template = template
  }

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    return new Menu(template)
  }

  static setApplicationMenu(_menu: Menu | null): void {}

  /** What a person would see of it. */
  entries(): readonly MenuEntry[] {
    return this.#template
      .filter(({ type }) => type !== 'separator')
      .map(({ id = '', label = '', enabled = true }) => ({ id, label, enabled }))
  }

  /** What a person's click on the entry would do. */
  click(id: string): void {
    const item = this.#template.find((entry) => entry.id === id)
    if (item === undefined || item.enabled === false)
      throw new Error(`There is no menu entry “${id}” to click.`)
    // The shell's handlers take none of Electron's arguments.
    Reflect.apply(item.click ?? (() => {}), undefined, [])
  }
}

Menu satisfies Record<keyof Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>, unknown>
