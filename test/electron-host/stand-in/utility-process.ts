import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { UtilityProcess as ElectronUtilityProcess, ForkOptions } from 'electron'
import { app } from './app.ts'

const register = fileURLToPath(new URL('../register-utility.ts', import.meta.url))

class UtilityProcess
  extends EventEmitter
  implements Pick<ElectronUtilityProcess, 'postMessage' | 'kill' | 'pid'>
{
  readonly #child: ChildProcess

  constructor(child: ChildProcess) {
    super()
    this.#child = child
    child.on('message', (message) => this.emit('message', message))
    child.on('spawn', () => this.emit('spawn'))
    child.on('exit', (code) => this.emit('exit', code ?? 1))
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined
  }

  postMessage(message: unknown): void {
    // Sending to a process that has just died is no error in Electron either.
    if (this.#child.connected && typeof message === 'object' && message !== null)
      this.#child.send(message, () => {})
  }

  kill(): boolean {
    return this.#child.kill()
  }
}

/** Every utility process there has been. */
export const forked: UtilityProcess[] = []

/** Runs a script in a Node process of its own, with structured clone between the two as in Electron. */
export const utilityProcess = {
  fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): UtilityProcess {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.')
    const child = fork(modulePath, args, {
      execArgv: ['--import', register],
      serialization: 'advanced',
      env: { ...options.env, NODE_OPTIONS: undefined },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const utility = new UtilityProcess(child)
    forked.push(utility)
    return utility
  },
} satisfies Record<keyof Pick<typeof Electron.UtilityProcess, 'fork'>, unknown>
