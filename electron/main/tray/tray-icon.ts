import { join } from 'node:path'
import type { Glance } from '../../shared/model/health.ts'

/**
 * The file of the icon for a state; the double-size drawing `…@2x` beside it is found by Electron. macOS tints a
 * template image itself; elsewhere `dark` says that the panel is dark, and Windows takes its own format.
 */
export function trayIcon(folder: string, state: Glance, dark: boolean, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(folder, `tray-${state}Template.png`)
  return join(folder, `tray-${state}-${dark ? 'dark' : 'light'}.${platform === 'win32' ? 'ico' : 'png'}`)
}
