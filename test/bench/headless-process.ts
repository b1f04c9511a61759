import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Data, Params } from '../../electron/shared/contract.ts'
import type { MethodName } from '../../electron/shared/names.ts'

/** The built headless shell as a process of its own, called over HTTP. */
export interface HeadlessProcess {
  readonly pid: number
  readonly url: string
  readonly token: string
  call<Name extends MethodName>(name: Name, params: Params<Name>): Promise<Data<Name>>
  stop(): Promise<void>
}

/** Starts `out/node/headless.js` on a folder (a new one by default) with extra flags for Node. */
export async function startHeadless(
  options: { readonly folder?: string; readonly nodeFlags?: readonly string[] } = {},
): Promise<HeadlessProcess> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'storeminder-bench-'))
  const script = join(import.meta.dirname, '../../out/node/headless.js')
  const flags = [...(options.nodeFlags ?? []), script, '--data', folder, '--port', '0', '--no-open', '--json']
  // One heap for all threads, as the launcher asks for on Linux.
  const env = { MALLOC_ARENA_MAX: '1', ...process.env }
  const child = spawn(process.execPath, flags, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  // A bench that fails must not leave it behind.
  process.once('exit', () => child.kill('SIGKILL'))
  const { url, token } = await firstLine(child)

  return {
    ...{ url, token, pid: child.pid ?? 0 },
    async call(name, params) {
      const response = await fetch(`${url}/rpc/${name}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(params),
      })
      const result = await response.json()
      if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
      return result.data
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function firstLine(child: ChildProcess): Promise<{ url: string; token: string }> {
  if (child.stdout === null) throw new Error('The headless shell has no output')
  const lines = createInterface(child.stdout)
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(() => Promise.reject(new Error('The headless shell ended before it answered'))),
  ])
  return JSON.parse(String(line))
}
