import { type BrowserWindow, type BrowserWindowConstructorOptions, type Rectangle, screen } from 'electron'
import { popoverBounds } from './fit-bounds.ts'
import { PageWindow, type PageWindowParts } from './page-window.ts'

const size = { width: 400, height: 600 }
/** A click on the tray icon takes the focus from the popover first, which hides it; within this it was that click. */
const sameClick = 250

/** The small window at the tray icon. */
export interface Popover {
  readonly page: PageWindow
  /** Shows it at the icon with these bounds, or hides it when it is shown. */
  toggle(icon: Rectangle): void
}

/** On Wayland no window can place itself: there the popover is an ordinary small window with a frame. */
export function popover(parts: PageWindowParts): Popover {
  const placeable = process.platform !== 'linux' || process.env.XDG_SESSION_TYPE !== 'wayland'
  let hiddenAt = 0
  const page = new PageWindow(
    parts,
    () => options(placeable),
    (window) => {
      if (placeable) hideWhenLeft(window)
      window.on('hide', () => {
        hiddenAt = Date.now()
      })
    },
  )
  return {
    page,
    toggle(icon) {
      if (page.isVisible) return page.hide()
      if (Date.now() - hiddenAt < sameClick) return
      if (placeable) page.place(place(icon))
      page.show()
    },
  }
}

function options(placeable: boolean): BrowserWindowConstructorOptions {
  const common = {
    ...size,
    title: 'Storeminder',
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
  }
  return placeable
    ? { ...common, frame: false, resizable: false, skipTaskbar: true, alwaysOnTop: true }
    : common
}

function hideWhenLeft(window: BrowserWindow): void {
  window.on('blur', () => window.hide())
  window.webContents.on('before-input-event', (_event, input) => {
    if (input.type === 'keyDown' && input.key === 'Escape') window.hide()
  })
}

function place(icon: Rectangle): Rectangle {
  // Linux does not tell where the icon is; the pointer that has just clicked it is there.
  const anchor = icon.width > 0 ? icon : { ...screen.getCursorScreenPoint(), width: 0, height: 0 }
  return popoverBounds(anchor, size, screen.getDisplayNearestPoint(anchor).workArea)
}
