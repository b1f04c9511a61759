import { type ChildProcess, fork } from 'node:child_process'
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, type BrowserAnswer, type LookLimits, nothingSeen } from '../../engine/browser/index.ts'
import type { Log } from '../../engine/ports.ts'
import type { FromLooker, ToLooker } from './looker-messages.ts'
import { ProcessTree } from './process-tree.ts'

/** Milliseconds for the browser to start, on a machine that is busy. */
const startTime = 60_000
/** What a look gets beyond its own limit before its process is ended, in milliseconds. */
const grace = 5000
/** How often its memory is looked at, in milliseconds. */
const watchPace = 250
/** Milliseconds for an ended look to say what it had seen. */
const lastWords = 2000
/** Megabytes that the process which takes the look may use for itself. */
const lookerMemory = 256

/** Of the folder that everything of a look lies in; short, since Chromium puts a socket in there. */
const prefix = 'sm-look-'
/** A folder older than this belongs to a shell that was killed in the middle, in milliseconds. */
const old = 60 * 60_000

/** What of the shell's environment a look may know: how to find the browser, and the way to the network. */
const passedOn =
  /^(PATH|LANG|LC_\w+|TZ|CHROMIUM_PATH|PLAYWRIGHT_BROWSERS_PATH|(HTTPS?|ALL|NO)_PROXY|SystemRoot|ProgramFiles.*)$/i

/**
 * A browser made of a Chromium found on this machine. Each look is a process of its own, started for it and ended
 * with everything below it, so that nothing of it stays: no process, no file, no memory.
 */
export function chromiumBrowser(looker: URL, log: Log): Browser {
  let last: Promise<unknown> = Promise.resolve()
  return {
    look(url, limits, signal) {
      const look = last.then(() => {
        signal.throwIfAborted()
        return takeOne(looker, url, limits, signal, log)
      })
      last = look.catch(() => {})
      return look
    },
  }
}

async function takeOne(
  looker: URL,
  url: string,
  limits: LookLimits,
  signal: AbortSignal,
  log: Log,
): Promise<BrowserAnswer> {
  await clearOld(log)
  const folder = await mkdtemp(join(tmpdir(), prefix))
  // The browser may run as another user, who has to get to what is his in there.
  await chmod(folder, 0o711)
  const child = fork(looker, [], {
    // The leader of a group of its own, to be ended with it. Windows knows none, and would open a console.
    detached: process.platform !== 'win32',
    windowsHide: true,
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${lookerMemory}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: environment(folder),
    cwd: folder,
  })
  const tree = new ProcessTree(child.pid ?? 0, folder)
  try {
    return await new LookWatch(child, tree, url, limits, signal).answer
  } finally {
    await endAll(child, tree)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(
      (error: unknown) =>
        log.warn('What a look at a page left behind could not be deleted', { folder, error: String(error) }),
    )
  }
}

async function clearOld(log: Log): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((name) => name.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    const { mtimeMs = Date.now() } = (await stat(folder).catch(() => undefined)) ?? {}
    if (Date.now() - mtimeMs < old) continue
    await rm(folder, { recursive: true, force: true }).catch((error: unknown) =>
      log.debug('An old folder of a look could not be deleted', { folder, error: String(error) }),
    )
  }
}

function environment(folder: string): Record<string, string | undefined> {
  const passed = Object.entries(process.env).filter(([name]) => passedOn.test(name))
  const own = { HOME: folder, TMPDIR: folder, TEMP: folder, TMP: folder }
  return { ...Object.fromEntries(passed), ...own }
}

/** Kills whatever is left, until nothing is. */
async function endAll(child: ChildProcess, tree: ProcessTree): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const left = tree.kill('all')
    if (left === 0 && (child.exitCode !== null || child.signalCode !== null)) return
    await sleep(50)
  }
}

/** Waits for what a look brings, and ends it when it takes too long, takes too much, or is not wanted any more. */
class LookWatch {
  readonly answer: Promise<BrowserAnswer>
  readonly #child: ChildProcess
  readonly #tree: ProcessTree
  readonly #limits: LookLimits
  readonly #settle: PromiseWithResolvers<BrowserAnswer> = Promise.withResolvers()
  readonly #timers: NodeJS.Timeout[] = []
  /** How the look counts if nothing comes of it. */
  #otherwise: BrowserAnswer = notStarted

  constructor(child: ChildProcess, tree: ProcessTree, url: string, limits: LookLimits, signal: AbortSignal) {
    this.#child = child
    this.#tree = tree
    this.#limits = limits
    const aborted = () => this.#settle.reject(signal.reason)
    signal.addEventListener('abort', aborted, { once: true })
    child.on('message', (message: FromLooker) => this.#hear(message, url))
    child.on('error', (error) => this.#settle.reject(error))
    child.on('exit', () => this.#settle.resolve(this.#otherwise))
    this.#after(startTime, () => this.#settle.resolve(this.#otherwise))
    this.#send({ type: 'look', url, limits })
    this.answer = this.#settle.promise.finally(() => {
      signal.removeEventListener('abort', aborted)
      for (const timer of this.#timers) clearTimeout(timer)
    })
  }

  #hear(message: FromLooker, url: string): void {
    switch (message.type) {
      case 'ready':
        this.#stopTimers()
        this.#otherwise = { kind: 'look', look: nothingSeen(url, this.#limits.milliseconds, 'crashed') }
        this.#after(this.#limits.milliseconds + grace, () => this.#settle.resolve(notBack))
        this.#watchMemory(url, this.#tree.memory())
        break
      case 'answer':
        this.#settle.resolve(message.answer)
        break
      case 'failed':
        this.#settle.reject(new Error(`The look failed: ${message.message}`))
        break
    }
  }

  /** `base` is what the browser used before the page was opened, in bytes. */
  #watchMemory(url: string, base: number): void {
    this.#after(watchPace, () => {
      if (this.#tree.memory() - base <= this.#limits.megabytes * 1_000_000)
        return this.#watchMemory(url, base)
      this.#send({ type: 'memory' })
      this.#tree.kill('below')
      this.#otherwise = { kind: 'look', look: nothingSeen(url, this.#limits.milliseconds, 'memory') }
      this.#after(lastWords, () => this.#settle.resolve(this.#otherwise))
    })
  }

  #after(milliseconds: number, callback: () => void): void {
    this.#timers.push(setTimeout(callback, milliseconds))
  }

  #stopTimers(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer)
  }

  #send(message: ToLooker): void {
    // One that is gone is heard of by its exit.
    this.#child.send(message, () => {})
  }
}

/** The look itself always ends in time; that it did not says nothing certain about the page. */
const notBack: BrowserAnswer = {
  kind: 'unavailable',
  message: 'The look at the page did not end in time and was called off',
  advice:
    'This machine may be too busy, or the page floods the browser; it is looked at again when its time has come.',
}

const notStarted: BrowserAnswer = {
  kind: 'unavailable',
  message: 'The browser did not start in time',
  advice: 'It is tried again; if this stays, start Chromium by hand to see whether it works.',
}
