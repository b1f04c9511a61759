import type { BrowserContext, Page } from 'playwright-core'
import {
  at,
  type BrowserAnswer,
  type BrowserTab,
  type LookLimits,
  LookRecord,
  prepareTab,
  takeLook,
  viewport,
} from '../../engine/browser/index.ts'
import { systemClock } from '../../engine/system-clock.ts'
import type { LookEnd } from '../../shared/model/page-look.ts'
import { startChromium } from './start-chromium.ts'

/**
 * Starts a Chromium with a profile of its own, looks at one page and closes it. `memory` resolves when the page took too
 * much of it and the browser is being ended; `onReady` is called when the page is about to be opened.
 */
export async function looksWithChromium(
  url: string,
  limits: LookLimits,
  memory: Promise<LookEnd>,
  onReady: () => void,
): Promise<BrowserAnswer> {
  const started = await startChromium()
  if (started.kind === 'unavailable') return started
  const { browser } = started
  const record = new LookRecord()
  const ended = Promise.withResolvers<LookEnd>()
  // The browser dies of it too, so this must be heard before that is.
  void memory.then(ended.resolve)
  browser.on('disconnected', () => setImmediate(() => ended.resolve('crashed')))
  const context = await browser.newContext({
    viewport,
    acceptDownloads: false,
    serviceWorkers: 'block',
    permissions: [],
  })
  const page = await context.newPage()
  hearRequests(context, record)
  hearPage(context, page, record, ended.resolve)
  const session = await context.newCDPSession(page)
  session.on('Network.dataReceived', ({ dataLength }) => {
    record.received(dataLength)
    if (record.bytes > limits.trafficMegabytes * 1_000_000) ended.resolve('traffic')
  })
  session.on('Page.windowOpen', ({ url }) => record.attempted('window', url))
  // The protocol's own types know each method by name; a tab sends whatever it is told to.
  const send = (method: string, params?: Record<string, unknown>): Promise<unknown> =>
    Reflect.apply(session.send, session, [method, params])
  await prepareTab(send)
  onReady()
  const tab: BrowserTab = {
    send,
    open: (address) => open(page, address, limits.milliseconds),
    url: () => page.url(),
    async picture() {
      const data = at(await send('Page.captureScreenshot', { format: 'png' }), 'data')
      return new Uint8Array(Buffer.from(String(data), 'base64'))
    },
  }
  return takeLook(url, limits, { tab, record, clock: systemClock, ended: ended.promise })
}

async function open(page: Page, url: string, timeout: number): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'load', timeout })
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    throw new Error(/net::ERR_\w+/.exec(text)?.[0] ?? text.split('\n')[0]?.replace(/^page\.goto: /, ''))
  }
}

function hearRequests(context: BrowserContext, record: LookRecord): void {
  const now = () => systemClock.now()
  context.on('request', (request) => record.requested(request.url()))
  context.on('requestfailed', (request) =>
    record.finished(request.url(), now(), request.failure()?.errorText ?? 'failed'),
  )
  context.on('requestfinished', (request) => record.finished(request.url(), now()))
  context.on('response', (response) => {
    if (response.status() >= 400) record.refused(response.url(), response.status())
  })
}

function hearPage(
  context: BrowserContext,
  page: Page,
  record: LookRecord,
  end: (end: LookEnd) => void,
): void {
  page.on('crash', () => end('crashed'))
  page.on('console', (message) => {
    if (message.type() === 'error') record.consoleError(message.text())
  })
  page.on('pageerror', (error) => record.exception(String(error)))
  page.on('dialog', (dialog) => {
    record.attempted('dialog', dialog.message())
    dialog.dismiss().catch(() => {})
  })
  page.on('download', (download) => {
    record.attempted('download', download.url())
    download.cancel().catch(() => {})
  })
  context.on('page', (other) => {
    if (other !== page) other.close().catch(() => {})
  })
}
