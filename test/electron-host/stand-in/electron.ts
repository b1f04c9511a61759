import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { serveControl } from './control.ts'
import { Menu } from './menu.ts'
import { Notification } from './notification.ts'
import {
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from './system.ts'
import { Tray } from './tray.ts'
import { utilityProcess } from './utility-process.ts'

/**
 * What `import … from 'electron'` gives the built shell when it runs on plain Node: the names below and no others, so
 * that a use of anything else fails at once.
 */
export {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
}

serveControl()
