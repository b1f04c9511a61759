import type { Page } from 'playwright-core'
import { buildOnce } from '../servers/headless-shell.ts'
import type { HostCommand, HostState, WindowState } from './host-state.ts'
import { electronBinary, startRealElectron } from './real-electron.ts'
import { startStandIn } from './stand-in-electron.ts'

export interface ShellOptions {
  /** The shell's data folder. */
  readonly data: string
  /** Further command-line arguments. */
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Another platform than this one; only the stand-in can do that. */
  readonly platform?: 'darwin' | 'win32'
}

/** One running shell, the same whether on the stand-in or on Electron itself. */
export interface Shell {
  /** Everything that can be seen from outside the pages. */
  look(): Promise<HostState>
  perform(command: HostCommand): Promise<unknown>
  /** The page in a window. */
  page(window: WindowState): Promise<Page>
  /** Starts the program a second time on the same data; resolves with the exit code of that second process. */
  startAgain(args: readonly string[]): Promise<number | null>
  /** The shell's own process. */
  readonly pid: number
  /** Resolves when the shell's process has ended. */
  readonly ended: Promise<void>
  /** Ends what is left of it, at the end of a test. */
  kill(): Promise<void>
}

/** What the tests run on: Electron where its binary can be had, else the stand-in. */
export const host: 'electron' | 'stand-in' = electronBinary() === undefined ? 'stand-in' : 'electron'

/** Starts the built shell, building it first when it is stale, and waits until its tray icon is there. */
export async function startShell(options: ShellOptions): Promise<Shell> {
  await buildOnce()
  const onStandIn = host === 'stand-in' || options.platform !== undefined
  const shell = onStandIn ? await startStandIn(options) : await startRealElectron(options)
  const deadline = Date.now() + 60_000
  while ((await shell.look()).tray === undefined) {
    if (Date.now() > deadline) throw new Error('The shell has put no icon into the tray.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return shell
}
