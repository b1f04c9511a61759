import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { openStore } from '../../electron/engine/store/open-store.ts'
import { chromiumFlags } from '../browser/chromium-flags.ts'
import { findChromium } from '../browser/find-chromium.ts'
import { type HeadlessProcess, startHeadless } from './headless-process.ts'
import { median, rounded } from './median.ts'
import { fillWithItems } from './store.ts'

const items = 100_000
/** Wheel turns of one scroll, and pixels each: about 4,700 rows in all. */
const turns = 400
const pixels = 1200

/** The feed's first paint with 100,000 items in the store, and the longest task while it is scrolled. */
export async function benchPage(runs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-bench-'))
  const { store } = await openStore({
    folder,
    now: Date.now,
    log: { debug() {}, info() {}, warn() {}, error() {} },
  })
  fillWithItems(store, items, 1)
  store.close()
  const app = await startHeadless({ folder })
  await app.call('settings.set', { setUp: true })
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags] })
  const paints: number[] = []
  const tasks: number[] = []
  for (let run = 0; run < runs; run++) {
    const { firstItems, longestTask } = await oneVisit(browser, app)
    paints.push(firstItems)
    tasks.push(longestTask)
  }
  await browser.close()
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
  return {
    firstItemsPaintedMilliseconds: rounded(median(paints)),
    longestTaskWhileScrollingMilliseconds: rounded(median(tasks)),
    worstTaskWhileScrollingMilliseconds: rounded(Math.max(...tasks)),
  }
}

async function oneVisit(browser: Browser, app: HeadlessProcess) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  // Both are noted inside the page, by the browser's own clock, from the start of the navigation.
  await page.addInitScript(() => {
    const noted = { firstItems: 0, longest: 0 }
    Object.assign(window, { noted })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) noted.longest = Math.max(noted.longest, entry.duration)
    }).observe({ type: 'longtask', buffered: true })
    const look = () => {
      if (document.querySelector('[data-item]') === null) return void requestAnimationFrame(look)
      // The frame after the one that holds the rows: by then they are painted.
      requestAnimationFrame(() => {
        noted.firstItems = performance.now()
      })
    }
    requestAnimationFrame(look)
  })
  const noted = () => page.evaluate(() => (window as unknown as { noted: Noted }).noted)
  const { link } = await enter(app)
  await page.goto(link)
  await page.waitForSelector('[data-item]')
  await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.firstItems > 0)
  const { firstItems } = await noted()
  await page.waitForTimeout(1000)
  await page.evaluate(() => {
    ;(window as unknown as { noted: Noted }).noted.longest = 0
  })
  await page.mouse.move(400, 500)
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, pixels)
    await page.waitForTimeout(16)
  }
  const { longest } = await noted()
  await page.context().close()
  return { firstItems, longestTask: longest }
}

interface Noted {
  firstItems: number
  longest: number
}

async function enter(app: HeadlessProcess): Promise<{ link: string }> {
  const response = await fetch(`${app.url}/enter`, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.token}` },
  })
  return { link: String(/http:[^"]+/u.exec(await response.text())?.[0]) }
}
