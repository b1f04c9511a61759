import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../electron/engine/store/open-store.ts'
import { type BareBrowser, type BareTab, startBareBrowser } from './bare-browser.ts'
import { fillWithItems } from './fill-store.ts'
import { type HeadlessProcess, startHeadless } from './headless-process.ts'
import { median, rounded } from './median.ts'

const items = 100_000
/** Wheel turns of one scroll, and pixels each: about 1,700 rows in all. */
const turns = 150
const pixels = 1200
/** Visits after which a browser keeps the compiled scripts. */
const warmUps = 3

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
  const browser = await startBareBrowser(folder)
  const first: Visit[] = []
  for (let run = 0; run <= runs; run++) {
    const visited = await visit(browser, await enter(app), { fresh: true })
    // The very first one also warms up the server and the browser itself.
    if (run > 0) first.push(visited)
  }
  const later: Visit[] = []
  for (let run = -warmUps; run < runs; run++) {
    const link = run === -warmUps ? await enter(app) : app.url
    const visited = await visit(browser, link, { fresh: false, scrolling: run >= 0 })
    if (run >= 0) later.push(visited)
  }
  await browser.stop()
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
  return {
    firstItemPaintedMilliseconds: { firstVisit: summary(first), laterVisit: summary(later) },
    longestTaskWhileScrollingCpuMilliseconds: rounded(median(later.map(({ longestCpu }) => longestCpu))),
    longestTaskWhileScrollingMilliseconds: rounded(median(later.map(({ longest }) => longest))),
    worstTaskWhileScrollingMilliseconds: rounded(Math.max(...later.map(({ longest }) => longest))),
  }
}

interface Visit {
  readonly painted: number
  readonly cpu: number
  /** The longest task while scrolling; tasks under 50 are not told and count as 0. */
  readonly longest: number
  /** What the longest task while scrolling computed, which other work on the machine does not change. */
  readonly longestCpu: number
}

/** Opens the page in a tab of its own, measures, and scrolls it down if that is wished. */
async function visit(
  browser: BareBrowser,
  address: string,
  { fresh, scrolling = false }: { readonly fresh: boolean; readonly scrolling?: boolean },
): Promise<Visit> {
  const tab = await browser.open({ fresh, script: observe })
  await tab.go(address)
  const painted = await tab.waitFor(() => (window as unknown as { noted?: Noted }).noted?.painted)
  const cpu = await tab.cpu()
  // What comes after the first paint, such as keeping the compiled scripts, is not to be in the way of what follows.
  await pause(1000)
  let longest = 0
  const scrollDown = async () => {
    longest = await scroll(tab)
  }
  const longestCpu = scrolling ? await tab.longestTask(scrollDown) : 0
  await tab.close()
  return { painted: painted ?? Number.NaN, cpu, longest, longestCpu }
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

async function scroll(tab: BareTab): Promise<number> {
  await tab.waitFor(() => {
    ;(window as unknown as { noted: Noted }).noted.longest = 0
    return true
  })
  for (let turn = 0; turn < turns; turn++) {
    await tab.wheel({ x: 300, y: 500 }, pixels)
    await pause(16)
  }
  const { top, longest } = await tab.waitFor(() => ({
    top: document.querySelector('[data-testid=feed-scroller]')?.scrollTop ?? 0,
    longest: (window as unknown as { noted: Noted }).noted.longest,
  }))
  if (top < (turns * pixels) / 2) throw new Error('The feed did not scroll')
  return longest
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
