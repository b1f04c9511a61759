import { PageWindow, type PageWindowParts } from './page-window.ts'

/** The small window in which an answer is written that was asked for from a notice. Unlike the popover it stays. */
export function composerWindow(parts: PageWindowParts): PageWindow {
  return new PageWindow(
    parts,
    () => ({
      ...{ title: 'Storeminder', width: 480, height: 660, minWidth: 360, minHeight: 480 },
      minimizable: true,
      fullscreenable: false,
    }),
    () => {},
  )
}
