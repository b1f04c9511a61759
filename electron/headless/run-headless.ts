import { AlreadyRunningError, createEngine, systemClock } from '../engine/index.ts'
import type { Log } from '../engine/ports.ts'
import { chromiumBrowser } from './browser/chromium-browser.ts'
import { prepareDataFolder } from './data-folder.ts'
import { entryLink } from './entry.ts'
import { forgetInstance, linkIntoRunning, recordInstance } from './instance.ts'
import { type Keys, loadKeys } from './keys.ts'
import { nodeNotifier } from './notifier.ts'
import { openBrowser } from './open-browser.ts'
import { keyFileSecrets } from './secrets.ts'
import { startServer } from './server.ts'
import { readVersion } from './version.ts'
import { detectWaking } from './wake-detector.ts'

/** Milliseconds a stop may take before the process ends regardless; the store survives that. */
const stopPatience = 10_000

/** How to run, and where to speak. */
export interface HeadlessOptions {
  readonly data: string
  readonly port: number | undefined
  readonly open: boolean
  readonly json: boolean
  /** Absolute folder of the built page. */
  readonly page: string
  readonly feedWorker: URL
  readonly mailWorker: URL
  readonly pageWorker: URL
  readonly pictureWorker: URL
  readonly questionWorker: URL
  /** The program that takes one look at a page. */
  readonly looker: URL
  readonly log: Log
  /** Prints a line for whoever started it. */
  readonly say: (text: string) => void
  readonly complain: (text: string) => void
  /** Settles when the shell should stop. */
  readonly stopped: Promise<void>
}

/**
 * Runs the headless shell until `stopped`. Resolves to the exit code: 0, 1 when it could not start, 3 when another
 * Storeminder minds that data folder already (which is then shown instead).
 */
export async function runHeadless(options: HeadlessOptions): Promise<number> {
  let data: string | undefined
  try {
    data = await prepareDataFolder(options.data)
    const keys = await loadKeys(data, Date.now)
    try {
      await serve(options, data, keys)
      return 0
    } catch (error) {
      if (!(error instanceof AlreadyRunningError)) throw error
      options.complain(error.message)
      await showRunning(options, await linkIntoRunning(data, keys.token))
      return 3
    }
  } catch (error) {
    options.complain(error instanceof Error ? error.message : String(error))
    options.log.debug('Storeminder did not start.', { error: error instanceof Error ? error.stack : error })
    return 1
  }
}

async function serve(options: HeadlessOptions, data: string, keys: Keys): Promise<void> {
  let url: string | undefined
  const show = (view: 'item' | 'reply', itemId: string | undefined): void => {
    if (url === undefined) return
    void openBrowser(
      entryLink(url, keys) + (itemId === undefined ? '' : `#/${view}/${encodeURIComponent(itemId)}`),
    )
  }
  const notifier = nodeNotifier(options.log, ({ itemId }, action) =>
    show(action === 'reply' ? 'reply' : 'item', itemId),
  )
  const engine = await createEngine({
    clock: systemClock,
    log: options.log,
    random: Math.random,
    secrets: await keyFileSecrets(data),
    notifier,
    browser: chromiumBrowser(options.looker, options.log),
    paths: {
      ...{ data, feedWorker: options.feedWorker, mailWorker: options.mailWorker },
      ...{ pageWorker: options.pageWorker, pictureWorker: options.pictureWorker },
      questionWorker: options.questionWorker,
    },
    version: readVersion(),
    callAddress: () => (url === undefined ? undefined : `${url}/`),
  })
  // An answer typed into a notice needs the composer: it is to be seen, also where a page is open somewhere.
  engine.listen((event) => {
    if (event.name === 'page.open' && event.data.view === 'reply') show('reply', event.data.itemId)
  })
  try {
    const server = await startServer(options.port, { engine, keys, page: options.page, log: options.log })
    url = server.url
    await recordInstance(data, url)
    const cancelWaking = detectWaking(systemClock, () => engine.power('resume'))
    engine.start()
    await announce(options, url, keys)
    await options.stopped
    cancelWaking()
    setTimeout(() => process.exit(0), stopPatience).unref()
    await Promise.all([server.close(), forgetInstance(data)])
  } finally {
    await engine.stop()
  }
}

/** Says where the page is, in the form that was asked for, and opens it. */
async function announce(options: HeadlessOptions, url: string, keys: Keys): Promise<void> {
  if (options.json) options.say(JSON.stringify({ url, token: keys.token }))
  const opened = options.open && (await openBrowser(entryLink(url, keys)))
  if (options.json) return
  options.say(`Storeminder is running at ${url}/ on this machine only. Stop it with Ctrl-C.`)
  if (opened) options.say('It has been opened in your browser.')
  else options.say(`This link opens it once, within ten minutes: ${entryLink(url, keys)}`)
}

/** Leads to the shell that runs already; `link` is undefined when it did not answer. */
async function showRunning(options: HeadlessOptions, link: string | undefined): Promise<void> {
  if (link === undefined) return
  if (options.open && (await openBrowser(link))) options.complain(`It is at ${new URL(link).origin}/.`)
  else
    options.complain(
      `It is at ${new URL(link).origin}/. This link opens it once, within ten minutes: ${link}`,
    )
}
