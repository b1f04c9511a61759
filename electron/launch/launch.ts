import { join, resolve } from 'node:path'
import { becomeHeadless, buildIfStale } from './built.ts'
import { desktopTrouble } from './desktop-trouble.ts'
import { findElectron } from './find-electron.ts'
import { runElectron } from './run-electron.ts'
import { stopWithParent } from './stop-with-parent.ts'

/** Milliseconds Electron's download (about 120 MB, once) may take. */
const downloadPatience = 10 * 60_000

/**
 * `npm start`: the tray where Electron runs, otherwise the headless shell in the browser, with one sentence that says
 * why. Arguments go to whichever it is.
 */
const root = resolve(import.meta.dirname, '../..')
const argv = process.argv.slice(2)
stopWithParent(process.env)
await buildIfStale(root)
const trouble = await startTray()
if (trouble !== undefined) {
  say(`Storeminder cannot sit in the tray here, because ${trouble}; it runs in your browser instead.`)
  await becomeHeadless(root)
}

/** Runs the tray until it ends. Returns why it could not, in a few words. */
async function startTray(): Promise<string | undefined> {
  const unsuited = desktopTrouble(process.platform, process.env, process.getuid?.())
  if (unsuited !== undefined) return unsuited
  const electron = await findElectron({
    folder: join(root, 'node_modules/electron'),
    env: process.env,
    patience: downloadPatience,
    onDownload: () => say('Downloading Electron, about 120 MB; this happens once.'),
  })
  if ('missing' in electron) return electron.missing
  const run = await runElectron(electron.binary, root, argv)
  if ('failedAtOnce' in run) return `Electron stopped at once (${run.failedAtOnce})`
  process.exitCode = run.code
  return undefined
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
