import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { HostCommand, HostState } from '../host-state.ts'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { cancelable } from './cancelable.ts'
import { debugAddress } from './chromium.ts'
import { Notification } from './notification.ts'
import { defaultSession, openedOutside, powerMonitor } from './system.ts'
import { Tray } from './tray.ts'
import { forked } from './utility-process.ts'

/** A command of the test, numbered so that the answer finds its way back. */
export interface ControlCall {
  readonly id: number
  readonly command: HostCommand
}
export interface ControlAnswer {
  readonly id: number
  readonly answer?: unknown
  readonly error?: string
  /** Where the test finds the windows' pages. */
  readonly debugAddress?: string | undefined
}

const delays = monitorEventLoopDelay({ resolution: 5 })

/** Does what the test asks for over the process's own channel. */
export function serveControl(): void {
  delays.enable()
  process.on('message', async (call: ControlCall) => {
    try {
      reply({ id: call.id, answer: await perform(call.command), debugAddress })
    } catch (error) {
      reply({ id: call.id, error: error instanceof Error ? error.message : String(error) })
    }
  })
}

function reply(answer: ControlAnswer): void {
  process.send?.(answer)
}

function perform(command: HostCommand): unknown {
  switch (command.do) {
    case 'look':
      return look()
    case 'click-tray':
      return tray().emit(command.button === 'left' ? 'click' : 'right-click')
    case 'click-menu':
      return tray().clickMenu(command.id)
    case 'click-notification':
      return Notification.click(command.id, command.action)
    case 'reply-notification':
      return Notification.reply(command.id, command.text)
    case 'close-window':
      return windowOf(command.id).close()
    case 'move-window':
      return windowOf(command.id).setBounds(command.bounds)
    case 'power':
      return powerMonitor.emit(command.event)
    case 'open-url':
      return app.emit('open-url', cancelable(), command.url)
    case 'ask-permission':
      return defaultSession.grants(command.permission)
  }
}

function look(): HostState {
  const longestBlock = delays.max / 1e6
  delays.reset()
  return {
    ...(Tray.current === undefined ? {} : { tray: Tray.current.record() }),
    windows: [...BrowserWindow.all].map((window) => window.record()),
    notifications: Notification.shown.map((notification) => notification.record()),
    openedOutside,
    loginItems: app.loginItems,
    utilityProcesses: forked.flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
    longestBlock,
  }
}

function tray(): Tray {
  if (Tray.current === undefined) throw new Error('There is no tray icon.')
  return Tray.current
}

function windowOf(id: number): BrowserWindow {
  for (const window of BrowserWindow.all) if (window.id === id) return window
  throw new Error(`There is no window ${id}.`)
}
