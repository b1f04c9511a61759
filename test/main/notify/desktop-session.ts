import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const needed = ['dbus-daemon', 'Xvfb', 'dunst', 'dunstctl']

/** The programs missing here for a desktop session with a real notification service. */
export function missingPrograms(): readonly string[] {
  return needed.filter((name) => spawnSync('which', [name]).status !== 0)
}

/** A display, a session bus and dunst, a notification service that people use. */
export interface DesktopSession {
  /** Path of the bus's socket. */
  readonly socket: string
  /** Runs `dunstctl` and gives what it prints. */
  control(...args: readonly string[]): Promise<string>
  close(): Promise<void>
}

/** Starts all three; dunst's menu of buttons chooses the one called `choice`. */
export async function startDesktopSession(choice: string): Promise<DesktopSession> {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-desktop-'))
  const menu = join(folder, 'menu')
  // dunst offers lines like `#Acknowledge [1]` and takes the chosen one back.
  writeFileSync(menu, `#!/bin/sh\ngrep '${choice}' | head -n 1\n`)
  chmodSync(menu, 0o755)
  const config = join(folder, 'dunstrc')
  writeFileSync(config, `[global]\n    dmenu = ${menu}\n    markup = full\n`)
  const children: ChildProcess[] = []
  const start = (program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
    children.push(child)
    return child
  }
  const socket = join(folder, 'bus')
  const display = await firstLine(
    start('Xvfb', ['-displayfd', '1', '-screen', '0', '800x600x24'], process.env),
  )
  const address = `unix:path=${socket}`
  await firstLine(
    start('dbus-daemon', ['--session', '--nofork', '--print-address=1', `--address=${address}`], process.env),
  )
  const env = { ...process.env, DISPLAY: `:${display}`, DBUS_SESSION_BUS_ADDRESS: address }
  start('dunst', ['-config', config], env)
  const control = async (...args: readonly string[]): Promise<string> =>
    (await promisify(execFile)('dunstctl', args, { env })).stdout.trim()
  const deadline = Date.now() + 60_000
  while ((await control('is-paused').catch(() => '')) !== 'false') {
    if (Date.now() > deadline) throw new Error('dunst did not start.')
    await sleep(50)
  }
  return {
    socket,
    control,
    async close() {
      for (const child of children.reverse()) child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}.`)))
    child.stdout?.on('data', (chunk) => {
      text += String(chunk)
      const [line] = text.split('\n')
      if (text.includes('\n') && line !== undefined) resolve(line.trim())
    })
  })
}
