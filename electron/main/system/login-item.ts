import { mkdir, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { autostartEntry } from './autostart-entry.ts'

/** The argument that starts Storeminder in the tray, without a window. */
export const hiddenArgument = '--hidden'

/** Makes the desktop start Storeminder at login, or stop doing so. Rejects when that cannot be written. */
export async function setLaunchAtLogin(wanted: boolean): Promise<void> {
  // A copy run from its source is started by its launcher, which no login item could repeat.
  const parts = app.isPackaged ? [hiddenArgument] : [app.getAppPath(), hiddenArgument]
  if (process.platform !== 'linux') {
    return app.setLoginItemSettings({
      openAtLogin: wanted,
      ...(process.platform === 'win32' ? { args: parts } : {}),
    })
  }
  const folder = join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart')
  const file = join(folder, 'storeminder.desktop')
  if (!wanted) return rm(file, { force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(file, autostartEntry([process.env.APPIMAGE ?? process.execPath, ...parts]))
}

/** Whether this start came from the login item, so that no window should open. */
export function startedAtLogin(): boolean {
  if (process.argv.includes(hiddenArgument)) return true
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin
}
