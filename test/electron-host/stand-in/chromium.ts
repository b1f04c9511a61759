import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core'
import { chromiumFlags } from '../../browser/chromium-flags.ts'
import { findChromium } from '../../browser/find-chromium.ts'
import { fromChromium } from './address.ts'
import { app } from './app.ts'
import { schemes } from './system.ts'

/** What the window that owns a page does about it. */
export interface PageOwner {
  /** A message of the page script. */
  receive(frame: Frame, message: unknown): Promise<unknown>
  /** Whether the page may leave for this address. */
  mayNavigate(address: string): boolean
}

/** The windows by their pages. */
export const owners = new Map<Page, PageOwner>()

/** Where another program can reach the browser (`http://127.0.0.1:…`); undefined until a window was opened. */
export let debugAddress: string | undefined

let started: Promise<BrowserContext> | undefined

/** The one browser behind all windows; started with the first. */
export function browser(): Promise<BrowserContext> {
  started ??= start()
  return started
}

async function start(): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'storeminder-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: true,
    args: [...chromiumFlags, '--remote-debugging-port=0'],
    viewport: null,
    locale: 'en-GB',
    timezoneId: 'UTC',
    handleSIGTERM: false,
  })
  app.endWith(async () => {
    await context.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  })
  debugAddress = `http://127.0.0.1:${await debugPort(profile)}`
  await context.exposeBinding('standInHost', ({ page, frame }, message) =>
    owners.get(page)?.receive(frame, message),
  )
  await context.route('**/*', async (route) => {
    const request = route.request()
    const address = fromChromium(request.url())
    const owner = request.isNavigationRequest() ? owners.get(request.frame().page()) : undefined
    if (owner !== undefined && request.frame().parentFrame() === null && !owner.mayNavigate(address)) {
      return route.abort('aborted')
    }
    const answer = schemes.get(new URL(address).protocol.slice(0, -1))
    // As in Electron: what no handler answers for goes to the network, and there is none for other pages here.
    if (answer === undefined) return route.abort('failed')
    const response = await answer(new Request(address, { method: request.method() }))
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
  return context
}

/** Chromium writes its port down a moment after it has begun to listen. */
async function debugPort(profile: string): Promise<string> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(20)) {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const [port] = text.split('\n')
    if (port && text.includes('\n')) return port
  }
  throw new Error('Chromium has not said where it can be reached.')
}
