import { Menu } from 'electron'

/** macOS needs a menu for its shortcuts (copy, paste, hide, quit); elsewhere the page has everything. */
export function setAppMenu(): void {
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  )
}
