import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { openStore } from '../../electron/engine/store/open-store.ts'
import { chromiumFlags } from '../browser/chromium-flags.ts'
import { findChromium } from '../browser/find-chromium.ts'
import { fillWithItems } from './fill-store.ts'
import { type HeadlessProcess, startHeadless } from './headless-process.ts'
import { median, rounded } from './median.ts'

const items = 100_000
/** Wheel turns of one scroll, and pixels each: about 1,700 rows in all. */
const turns = 150
const pixels = 1200
/** Visits after which a browser keeps the compiled scripts. */
const warmUps = 3

const viewport = { width: 1280, height: 800 }

/** What a visit measures inside the page, by the browser's own clock, in milliseconds from the navigation's start. */
interface Noted {
  /** When the first item's row was on the screen. */
  painted: number
  /** The longest task since this was last set to 0. */
  longest: number
}

/**
 * The feed with 100,000 items behind it: from the start of the navigation to the first row on the screen, and the
 * longest task while it is scrolled. `firstVisit` has nothing cached; `laterVisit` is a browser that knows the page.
 * The server is warm. `cpu` is what the page's main thread computed until then, which a busy machine changes least.
 */
export async function benchPage(runs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-bench-'))
  const quiet = { debug() {}, info() {}, warn() {}, error() {} }
  const { store } = await openStore({ folder, now: Date.now, log: quiet })
  await fillWithItems(store, items, 1)
  store.close()
  const app = await startHeadless({ folder })
  await app.call('settings.set', { setUp: true })
  const launch = { executablePath: await findChromium(), args: [...chromiumFlags] }

  const browser = await chromium.launch(launch)
  const first: Visit[] = []
  for (let run = 0; run <= runs; run++) {
    const context = await browser.newContext({ viewport })
    const visited = await visit(context, await enter(app))
    // The very first one also warms up the server and the browser itself.
    if (run > 0) first.push(visited)
    await context.close()
  }
  await browser.close()

  const later: Visit[] = []
  const tasks: number[] = []
  const context = await chromium.launchPersistentContext(join(folder, 'browser'), { ...launch, viewport })
  for (let run = -warmUps; run < runs; run++) {
    const link = run === -warmUps ? await enter(app) : app.url
    const visited = await visit(
      context,
      link,
      run < 0 ? undefined : async (page) => tasks.push(await scroll(page)),
    )
    if (run >= 0) later.push(visited)
  }
  await context.close()
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
  return {
    firstItemPaintedMilliseconds: { firstVisit: summary(first), laterVisit: summary(later) },
    longestTaskWhileScrollingMilliseconds: rounded(median(tasks)),
    worstTaskWhileScrollingMilliseconds: rounded(Math.max(...tasks)),
  }
}

interface Visit {
  readonly painted: number
  readonly cpu: number
}

/** Opens the page, measures, and does what else is to be done there. */
async function visit(
  context: BrowserContext,
  address: string,
  then?: (page: Page) => Promise<unknown>,
): Promise<Visit> {
  const page = await context.newPage()
  await page.addInitScript(observe)
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(address)
  await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.painted > 0)
  const { metrics } = await session.send('Performance.getMetrics')
  const { painted } = await noted(page)
  // What comes after the first paint, such as keeping the compiled scripts, is not to be in the way of the next visit.
  await page.waitForTimeout(1000)
  await then?.(page)
  await page.close()
  return { painted, cpu: (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000 }
}

/** Runs inside the page, before its own scripts. */
function observe(): void {
  const noted: Noted = { painted: 0, longest: 0 }
  Object.assign(window, { noted })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.longest = Math.max(noted.longest, entry.duration)
  }).observe({ type: 'longtask', buffered: true })
  // Each larger thing that is painted is told; an item's text is larger than all that may come before it.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (noted.painted === 0 && 'element' in entry && entry.element instanceof Element)
        if (entry.element.closest('li')?.querySelector('[data-item]')) noted.painted = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}

function noted(page: Page): Promise<Noted> {
  return page.evaluate(() => (window as unknown as { noted: Noted }).noted)
}

/** The longest task, in milliseconds, while the feed is scrolled down; tasks under 50 are not told and count as 0. */
async function scroll(page: Page): Promise<number> {
  await page.evaluate(() => {
    ;(window as unknown as { noted: Noted }).noted.longest = 0
  })
  await page.mouse.move(300, 500)
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, pixels)
    await page.waitForTimeout(16)
  }
  const top = await page.getByTestId('feed-scroller').evaluate((scroller) => scroller.scrollTop)
  if (top < (turns * pixels) / 2) throw new Error('The feed did not scroll')
  return (await noted(page)).longest
}

function summary(visits: readonly Visit[]) {
  return {
    median: rounded(median(visits.map(({ painted }) => painted))),
    best: rounded(Math.min(...visits.map(({ painted }) => painted))),
    cpu: rounded(median(visits.map(({ cpu }) => cpu))),
  }
}

/** A link that lets a browser in. */
export async function enter(app: HeadlessProcess): Promise<string> {
  const headers = { authorization: `Bearer ${app.token}` }
  const response = await fetch(`${app.url}/enter`, { method: 'POST', headers })
  return String(/http:[^"]+/u.exec(await response.text())?.[0])
}
