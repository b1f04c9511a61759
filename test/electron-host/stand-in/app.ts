import { EventEmitter } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { App } from 'electron'
import { isAlive } from '../../../electron/launch/is-alive.ts'
import { cancelable } from './cancelable.ts'

type Needed =
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'getAppMetrics'
  | 'getAppPath'
  | 'isPackaged'
  | 'dock'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'setToastActivatorCLSID'
  | 'setAsDefaultProtocolClient'
  | 'setLoginItemSettings'
  | 'getLoginItemSettings'

/** Windows that closing must be asked of before the app may quit. */
interface Closable {
  close(): void
  isDestroyed(): boolean
}

class StandInApp extends EventEmitter implements Pick<App, Needed> {
  readonly isPackaged = false
  readonly dock: App['dock'] = undefined
  /** For the other stand-ins. */
  readonly windows = new Set<Closable>()
  readonly loginItems: boolean[] = []
  /** The processes of pages, which their windows know. */
  metrics: () => Electron.ProcessMetric[] = () => []
  #ready = false
  #first = true
  readonly #whenReady: Promise<void>
  readonly #paths = new Map<string, string>([['userData', join(tmpdir(), 'storeminder-stand-in')]])
  #end: () => Promise<void> = async () => {}

  constructor() {
    super()
    // Electron is ready a little after the main script has run.
    this.#whenReady = new Promise((resolve) =>
      setTimeout(() => {
        this.#ready = true
        this.emit('ready')
        resolve()
      }, 20),
    )
    // Chromium's own handlers make a quit of these.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => this.quit())
    // Like Electron, the process lives until it is told to quit.
    setInterval(() => this.#receiveSecondStarts(), 50)
  }

  whenReady(): Promise<void> {
    return this.#whenReady
  }

  isReady(): boolean {
    return this.#ready
  }

  quit(): void {
    setImmediate(() => this.#quit())
  }

  exit(code = 0): void {
    if (this.#first) rmSync(this.#lockFile, { force: true })
    void this.#end().finally(() => process.exit(code))
  }

  /** What must be ended with the process. */
  endWith(end: () => Promise<void>): void {
    this.#end = end
  }

  getPath(name: string): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  setPath(name: string, path: string): void {
    mkdirSync(path, { recursive: true })
    this.#paths.set(name, path)
  }

  getVersion(): string {
    const { version }: { version: string } = JSON.parse(
      readFileSync(join(this.getAppPath(), 'package.json'), 'utf8'),
    )
    return version
  }

  getAppMetrics(): Electron.ProcessMetric[] {
    return this.metrics()
  }

  getAppPath(): string {
    // The program's root, which Electron finds by its package.json.
    return fileURLToPath(new URL('../../..', import.meta.url))
  }

  requestSingleInstanceLock(): boolean {
    mkdirSync(this.getPath('userData'), { recursive: true })
    try {
      writeFileSync(this.#lockFile, String(process.pid), { flag: 'wx' })
      return true
    } catch {
      if (!isAlive(Number(readFileSync(this.#lockFile, 'utf8')))) {
        writeFileSync(this.#lockFile, String(process.pid))
        return true
      }
    }
    // Told by file, because the answer must be there before this function returns; under its name only when whole.
    const file = `${this.#lockFile}.${process.pid}.argv`
    writeFileSync(`${file}.new`, JSON.stringify(process.argv))
    renameSync(`${file}.new`, file)
    this.#first = false
    return false
  }

  setAppUserModelId(_id: string): void {}

  setToastActivatorCLSID(_id: string): void {}

  setAsDefaultProtocolClient(_protocol: string): boolean {
    return true
  }

  setLoginItemSettings(settings: Electron.Settings): void {
    this.loginItems.push(settings.openAtLogin ?? false)
  }

  getLoginItemSettings(): Electron.LoginItemSettings {
    const openAtLogin = this.loginItems.at(-1) ?? false
    return {
      openAtLogin,
      wasOpenedAtLogin: false,
      status: 'not-registered',
      executableWillLaunchAtLogin: openAtLogin,
      launchItems: [],
    }
  }

  get #lockFile(): string {
    return join(this.getPath('userData'), 'stand-in.lock')
  }

  #receiveSecondStarts(): void {
    const folder = this.getPath('userData')
    const files =
      this.#ready && this.#first
        ? readdirSync(folder).filter((name) => /^stand-in\.lock\.\d+\.argv$/.test(name))
        : []
    for (const name of files) {
      const argv: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      rmSync(join(folder, name))
      this.emit('second-instance', {}, argv, process.cwd(), undefined)
    }
  }

  #quit(): void {
    const before = cancelable()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    for (const window of [...this.windows]) {
      window.close()
      if (!window.isDestroyed()) return
    }
    const will = cancelable()
    this.emit('will-quit', will)
    if (will.defaultPrevented) return
    this.emit('quit', {}, 0)
    this.exit(0)
  }
}

export const app = new StandInApp()
