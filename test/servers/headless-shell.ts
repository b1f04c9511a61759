import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Result } from '../../electron/shared/model/result.ts'

const root = resolve(import.meta.dirname, '../..')

/** The built headless shell, running as a process of its own. */
export interface HeadlessShell {
  readonly url: string
  readonly token: string
  readonly data: string
  readonly pid: number
  call(method: string, params?: unknown): Promise<Result<unknown>>
  /** A new one-time link into the page. */
  link(): Promise<string>
  /** What it has written to stderr so far. */
  log(): string
  /** Sends a signal and resolves to the exit code once it has ended; null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
  /** Ends it if it still runs, and removes its data folder unless that was given. */
  stop(): Promise<void>
}

export interface HeadlessShellOptions {
  /** By default a new folder. */
  readonly data?: string
  readonly args?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

/** How a start that went nowhere ended. */
export interface FailedStart {
  readonly code: number | null
  readonly said: string
  readonly complained: string
}

/** Starts `out/node/headless.js`, building it first when it is stale, and waits for its first line. */
export async function startHeadlessShell(options: HeadlessShellOptions = {}): Promise<HeadlessShell> {
  await buildOnce()
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'headless-shell-')))
  const child = spawnShell(
    ['--data', data, '--port', '0', '--no-open', '--json', ...(options.args ?? [])],
    options.env,
  )
  const output = gather(child)
  const exited = once(child, 'exit').then(([code]): number | null => code)
  const firstLine = new Promise<void>((done) => {
    child.stdout?.on('data', () => {
      if (output.said.includes('\n')) done()
    })
  })
  const failure = await Promise.race([firstLine, exited])
  if (failure !== undefined || !output.said.includes('\n')) {
    throw new Error(`The headless shell ended before it answered (${failure}): ${output.complained}`)
  }
  const { url, token }: { url: string; token: string } = JSON.parse(output.said)
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const isRunning = () => child.exitCode === null && child.signalCode === null
  return {
    ...{ url, token, data, pid: child.pid ?? 0, log: () => output.complained },
    async call(method, params = {}) {
      const response = await fetch(`${url}/rpc/${method}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(params),
      })
      return await response.json()
    },
    async link() {
      const answer = await (await fetch(`${url}/enter`, { method: 'POST', headers })).json()
      return answer.data.url
    },
    async end(signal) {
      child.kill(signal)
      return exited
    },
    async stop() {
      if (isRunning()) {
        child.kill('SIGKILL')
        await exited
      }
      if (options.data === undefined) await rm(data, { recursive: true, force: true })
    },
  }
}

/** Runs `out/node/headless.js` with arguments that should make it end by itself. */
export async function runHeadlessShell(
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<FailedStart> {
  await buildOnce()
  const child = spawnShell(args, env)
  const output = gather(child)
  const [code]: (number | null)[] = await once(child, 'close')
  return { code: code ?? null, said: output.said, complained: output.complained }
}

function spawnShell(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  // Without a display no notice and no browser can appear on the desktop of whoever runs the tests.
  const {
    DISPLAY: _display,
    WAYLAND_DISPLAY: _wayland,
    DBUS_SESSION_BUS_ADDRESS: _bus,
    ...inherited
  } = process.env
  return spawn(process.execPath, [join(root, 'out/node/headless.js'), ...args], {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function gather(child: ChildProcess): { said: string; complained: string } {
  const output = { said: '', complained: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output.said += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output.complained += text
  })
  return output
}

let built: Promise<void> | undefined

/** Builds when a source is newer than what was built; one process at a time, however many ask. */
export function buildOnce(): Promise<void> {
  built ??= (async () => {
    const child = spawn(process.execPath, [join(root, 'electron/launch/run-build.ts'), '--if-stale'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let complaint = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(`The build failed: ${complaint}`)
  })()
  return built
}
