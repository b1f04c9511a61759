import { chmod, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { BrowserAnswer } from '../../engine/browser/index.ts'
import { findChromium } from './find-chromium.ts'

/** Milliseconds for the browser to start, on a machine that is busy. */
const startTime = 30_000

type Unavailable = Extract<BrowserAnswer, { kind: 'unavailable' }>

/** The user and group `nobody` of every Linux. */
const nobody = 65534

/**
 * Starts the Chromium that is found on this machine, sandboxed, with everything it writes below the temporary folder.
 * A browser must not run as root: where the shell does, it is started as `nobody`.
 */
export async function startChromium(): Promise<
  { readonly kind: 'started'; readonly browser: Browser } | Unavailable
> {
  const named = process.env.CHROMIUM_PATH
  const found = await findChromium(named, [chromium.executablePath()])
  if (found === undefined) return named ? cannotRun(named) : noChromium
  const isRoot = process.getuid?.() === 0
  const path = isRoot ? await asNobody(found) : found
  try {
    return { kind: 'started', browser: await launch(path, true) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (!/sandbox|namespace|zygote/i.test(reason)) return cannotStart(found, reason)
    if (!isRoot) return noSandbox
    // As a user that owns nothing and may read nothing of ours, it can do without.
    return launch(path, false).then(
      (browser) => ({ kind: 'started', browser }) as const,
      (again: unknown) => cannotStart(found, String(again)),
    )
  }
}

function launch(executablePath: string, chromiumSandbox: boolean): Promise<Browser> {
  return chromium.launch({
    executablePath,
    chromiumSandbox,
    headless: true,
    timeout: startTime,
    // Windows that nobody clicked for are blocked, as for visitors, and so are floods of messages.
    ignoreDefaultArgs: ['--disable-popup-blocking', '--disable-ipc-flooding-protection'],
    args: [
      '--mute-audio',
      '--disable-sync',
      '--disable-component-update',
      // Where nobody watches the processes' memory, the page's scripts get no more than this.
      ...(process.platform === 'win32' ? ['--js-flags=--max-old-space-size=768'] : []),
    ],
  })
}

/**
 * A program that starts the browser as `nobody`, to whom it gives the profile folder and one for what is passing, whose
 * path must be short, since Chromium puts a socket there.
 */
async function asNobody(found: string): Promise<string> {
  const path = join(tmpdir(), 'chromium')
  const quoted = `'${found.replaceAll("'", String.raw`'\''`)}'`
  await writeFile(
    path,
    `#!/bin/sh
for argument; do
  case $argument in --user-data-dir=*) HOME=\${argument#*=} ;; esac
done
TMPDIR=\${0%/*}/t
export HOME TMPDIR
mkdir -p "$TMPDIR" && chown ${nobody}:${nobody} "$HOME" "$TMPDIR" &&
exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups --no-new-privs -- ${quoted} "$@"
`,
  )
  await chmod(path, 0o755)
  return path
}

const noChromium: Unavailable = {
  kind: 'unavailable',
  message: 'There is no Chromium on this machine, so no page can be looked at as visitors see it',
  advice:
    'Install Chromium or Chrome, or name one in the environment variable CHROMIUM_PATH; the other checks go on without.',
}

function cannotRun(path: string): Unavailable {
  return {
    kind: 'unavailable',
    message: `CHROMIUM_PATH names ${path}, which cannot be run`,
    advice: 'Correct the environment variable CHROMIUM_PATH and start Storeminder again.',
  }
}

const noSandbox: Unavailable = {
  kind: 'unavailable',
  message: 'Chromium cannot start its sandbox on this machine, and without it no page is opened',
  advice:
    'Install Chromium or Chrome as your system packages it, or allow unprivileged user namespaces; the other checks go on without.',
}

function cannotStart(path: string, reason: string): Unavailable {
  const line = reason.replace(/\s+/g, ' ').slice(0, 200)
  return {
    kind: 'unavailable',
    message: `${path} could not be started: ${line}`,
    advice:
      'Start it by hand to see whether it works, or name another one in the environment variable CHROMIUM_PATH.',
  }
}
