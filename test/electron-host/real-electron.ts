import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import type { Shell, ShellOptions } from './driver.ts'
import type { HostCommand, HostState } from './host-state.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const recorder = fileURLToPath(new URL('./recorder.cjs', import.meta.url))

/** The path of Electron's binary, if it has been downloaded. Asking the npm package would download it. */
export function electronBinary(): string | undefined {
  const folder = join(root, 'node_modules/electron')
  try {
    const path = join(
      process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
      readFileSync(join(folder, 'path.txt'), 'utf8').trim(),
    )
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** Starts the built shell on Electron itself, with a recorder that sees tray, notifications and links outside. */
export async function startRealElectron(options: ShellOptions): Promise<Shell> {
  const executablePath = electronBinary() ?? ''
  const flags = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '-r', recorder, root]
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...options.env }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
  const electron = await _electron.launch({
    executablePath,
    args: [...flags, '--data', options.data, ...(options.args ?? [])],
    env,
  })
  const child = electron.process()
  const perform = (command: HostCommand): Promise<unknown> =>
    electron.evaluate((_modules, asked) => Reflect.get(globalThis, 'shellRecorder').perform(asked), command)
  return {
    pid: child.pid ?? 0,
    ended: once(child, 'exit').then(() => {}),
    perform,
    look: async () => (await perform({ do: 'look' })) as HostState,
    async page(window) {
      for (const page of electron.windows()) {
        const handle = await electron.browserWindow(page)
        if ((await handle.evaluate(({ id }) => id)) === window.id) return page
      }
      throw new Error(`Window ${window.id} has no page.`)
    },
    async startAgain(args) {
      const second = spawn(executablePath, [...flags, '--data', options.data, ...args], {
        env,
        stdio: 'inherit',
      })
      const [code]: (number | null)[] = await once(second, 'exit')
      return code ?? null
    },
    kill: async () => {
      child.kill('SIGTERM')
      await electron.close().catch(() => {})
    },
  }
}
