import { spawnSync } from 'node:child_process'
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { findChromium } from '../browser/find-chromium.ts'

/** What tests of the desktop notifier and of site checks need besides Node: program to look for, Debian package that brings it. */
const neededPrograms = {
  dunst: 'dunst',
  dunstctl: 'dunst',
  'dbus-run-session': 'dbus-daemon',
  Xvfb: 'xvfb',
  openssl: 'openssl',
  nginx: 'nginx-light',
  dovecot: 'dovecot-imapd',
}

/** Longest for a download, in milliseconds; a closed network usually says no at once, but not always. */
const downloadLimit = 180_000
const aptLimit = 300_000

/** Finds a Chromium, or gets one: Playwright's own, else Debian's as root. Returns its path, or why there is none. */
export async function prepareChromium(): Promise<{ path: string } | { missing: string }> {
  const found = await findChromium().catch(() => undefined)
  if (found !== undefined) return { path: found }
  say('No Chromium here: trying Playwright’s download.')
  run('npx', ['playwright', 'install', 'chromium'], downloadLimit)
  const downloaded = await findChromium().catch(() => undefined)
  if (downloaded !== undefined) return { path: downloaded }
  installDebianPackages(['chromium'])
  return findChromium().then(
    (path) => ({ path }),
    (error: Error) => ({ missing: error.message }),
  )
}

/** Installs what those tests need where that is possible; where not, those tests skip and say so. */
export async function prepareTools(): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = new Set<string>()
  for (const [program, debianPackage] of Object.entries(neededPrograms))
    if (!(await isOnPath(program))) missing.add(debianPackage)
  if (missing.size > 0) installDebianPackages([...missing])
}

let listsAreFresh = false

function installDebianPackages(packages: readonly string[]): void {
  const names = packages.join(' ')
  if (process.getuid?.() !== 0) {
    say(`Not root, so not installing ${names}. On Debian: sudo apt-get install ${names}`)
    return
  }
  say(`Installing ${names} with apt-get.`)
  if (!listsAreFresh) listsAreFresh = run('apt-get', ['update', '-qq'], aptLimit)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], aptLimit)
}

/** True when the command ran and ended well; its output goes to ours. */
function run(command: string, args: readonly string[], timeout: number): boolean {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) say(`${command} did not work${error ? `: ${error.message}` : ` (exit ${status})`}.`)
  return status === 0
}

async function isOnPath(program: string): Promise<boolean> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (
      await access(join(folder, program), constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return true
  }
  return false
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
