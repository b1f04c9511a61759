import { app, type BrowserWindow, type BrowserWindowConstructorOptions, screen } from 'electron'
import type { ShellMemory } from '../system/shell-state.ts'
import { fitBounds } from './fit-bounds.ts'
import { PageWindow, type PageWindowParts } from './page-window.ts'

/** The wide window. Its place and size are remembered and fitted to the displays there are. */
export function mainWindow(parts: PageWindowParts, memory: ShellMemory): PageWindow {
  return new PageWindow(
    parts,
    () => options(memory),
    (window) => remember(window, memory),
  )
}

function options(memory: ShellMemory): BrowserWindowConstructorOptions {
  const known = memory.state.window
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const bounds = known === undefined ? { width: 1120, height: 760 } : fitBounds(known, workAreas)
  return { title: 'Storeminder', minWidth: 360, minHeight: 480, ...bounds }
}

function remember(window: BrowserWindow, memory: ShellMemory): void {
  if (memory.state.window?.maximized) window.maximize()
  let soon: NodeJS.Timeout | undefined
  const save = (): void => {
    clearTimeout(soon)
    if (!window.isDestroyed()) {
      memory.remember({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } })
    }
  }
  const saveSoon = (): void => {
    clearTimeout(soon)
    soon = setTimeout(save, 500)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('close', save)
  // A tray program has a place in the dock only while it has a window.
  window.on('show', () => void app.dock?.show())
  window.on('hide', () => app.dock?.hide())
  window.on('closed', () => {
    clearTimeout(soon)
    app.dock?.hide()
  })
}
