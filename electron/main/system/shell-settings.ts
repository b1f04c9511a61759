import { nativeTheme } from 'electron'
import type { Settings } from '../../shared/model/settings.ts'
import { setLaunchAtLogin } from './login-item.ts'

/**
 * Does what settings ask of the shell: the theme, and starting at login. `onFailure` gets a sentence when the
 * desktop refused.
 */
export function shellSettings(onFailure: (message: string) => void): (settings: Settings) => void {
  let launchAtLogin: boolean | undefined
  return (settings) => {
    nativeTheme.themeSource = settings.theme
    const before = launchAtLogin
    launchAtLogin = settings.launchAtLogin
    // At start the login item is left as it is: the person may have changed it in the desktop's own settings.
    if (before === undefined || before === launchAtLogin) return
    setLaunchAtLogin(launchAtLogin).catch((error: unknown) => {
      onFailure(
        `Starting at login could not be ${settings.launchAtLogin ? 'set up' : 'switched off'}: ${String(error)}`,
      )
    })
  }
}
