import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { openStore } from '../../electron/engine/store/open-store.ts'
import { chromiumFlags } from '../browser/chromium-flags.ts'
import { findChromium } from '../browser/find-chromium.ts'
import { startBareBrowser } from './bare-browser.ts'
import { fillWithItems } from './fill-store.ts'
import { startHeadless } from './headless-process.ts'
import { median, rounded } from './median.ts'
import { enter } from './page.ts'

const items = 100_000
/** Characters of the long text that is typed into. */
const longText = 100_000
const keys = 20

/** What the page notes, by the browser's own clock, in milliseconds. */
interface Noted {
  /** When the wish to answer came: a key, or an address. */
  asked: number
  /** When the composer had been painted with the cursor in it. */
  ready: number
  /** How long each key in the text took until it was painted. */
  readonly keys: number[]
}

/**
 * From the wish to answer an item to a composer that is painted, with the item above it and the cursor in the text, with
 * 100,000 items behind it. `fromItem`: the key `r` on an open item; `fromNotice`: a page that has shown nothing of it is
 * told to, as by a notice; `firstVisit`: nothing of the page is cached, and the composer is the first thing it shows.
 * And how long a key takes in a text of 100,000 characters until it is painted.
 */
export async function benchComposer(runs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-bench-'))
  const quiet = { debug() {}, info() {}, warn() {}, error() {} }
  const { store } = await openStore({ folder, now: Date.now, log: quiet })
  await fillWithItems(store, items, 1)
  store.close()
  const app = await startHeadless({ folder })
  await app.call('settings.set', { setUp: true })
  const list = await app.call('items.list', { limit: runs + 2, kinds: ['mention'] })
  const ids: readonly string[] = Object(list).items.map(({ id }: { readonly id: string }) => id)
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags] })
  const open = async (address: string) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.addInitScript(observe)
    await page.goto(address)
    return page
  }
  const fromItem: number[] = []
  const fromNotice: number[] = []
  const firstVisit: number[] = []
  const page = await open(await enter(app))
  for (const id of ids.slice(0, runs + 1)) {
    await goTo(page, `#/item/${id}`)
    await page.getByRole('button', { name: 'Reply' }).waitFor()
    await page.waitForTimeout(500)
    await page.keyboard.press('r')
    fromItem.push(await waited(page))
    await goTo(page, '#/feed')
    await page.waitForTimeout(200)
    // As `page.open` does it: the page is told where to go.
    await page.evaluate((to) => {
      Object.assign(window, { noted: { asked: performance.now(), ready: 0, keys: [] } })
      location.assign(to)
    }, `#/reply/${id}`)
    fromNotice.push(await waited(page))
  }
  const keyMilliseconds = await typeInto(page)
  await browser.close()
  const bare = await startBareBrowser(folder)
  for (let run = 0; run < runs; run++) {
    const tab = await bare.open({ fresh: true, script: observe })
    await tab.go((await enter(app)).replace(/#.*|$/, `#/reply/${ids.at(-1)}`))
    firstVisit.push((await tab.waitFor(() => (window as unknown as { noted?: Noted }).noted?.ready)) ?? 0)
    await tab.close()
  }
  await bare.stop()
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
  // The first of each also loads what is never loaded again.
  return {
    itemToComposerMilliseconds: {
      fromItem: summary(fromItem),
      fromNotice: summary(fromNotice),
      firstVisit: summary(firstVisit),
    },
    keyIn100000CharactersMilliseconds: summary(keyMilliseconds),
  }
}

/** Goes to a place in the page. */
async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), hash)
}

/** Waits until the composer is painted; milliseconds since it was asked for. */
async function waited(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.ready > 0)
  const { asked, ready } = await page.evaluate(() => (window as unknown as { noted: Noted }).noted)
  return ready - asked
}

/** Runs inside the page, before its own scripts. */
function observe(): void {
  Object.assign(window, { noted: { asked: 0, ready: 0, keys: [] } satisfies Noted })
  addEventListener(
    'keydown',
    (event) => {
      const { timeStamp, key, target } = event
      if (key === 'r' && !(target instanceof HTMLTextAreaElement))
        Object.assign(window, { noted: { asked: timeStamp, ready: 0, keys: [] } satisfies Noted })
      if (key !== 'x') return
      const { noted } = window as unknown as { noted: Noted }
      // What the key changed has been painted once the frame after it begins.
      requestAnimationFrame(() => requestAnimationFrame((at) => noted.keys.push(at - timeStamp)))
    },
    true,
  )
  const look = () => {
    const { noted } = window as unknown as { noted: Noted }
    const focused = document.activeElement instanceof HTMLTextAreaElement
    const above = document.querySelector('section section p')
    // What is there in one frame has been painted by the next.
    if (noted.ready === 0 && focused && above?.textContent)
      requestAnimationFrame((at) => {
        noted.ready = at
      })
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** How long each of some keys takes in a very long text, from the key to the next paint. */
async function typeInto(page: Page): Promise<readonly number[]> {
  const field = page.getByRole('textbox', { name: 'Your answer' })
  // Put there at once: as typed words, such a text takes the browser minutes.
  await field.evaluate(
    (element, text) => {
      Reflect.set(HTMLTextAreaElement.prototype, 'value', text, element)
      element.dispatchEvent(new InputEvent('input', { bubbles: true }))
    },
    'We will look at it on Monday at nine. '.repeat(longText / 38),
  )
  await page.waitForTimeout(3000)
  await field.press('Control+End')
  for (let key = 1; key <= keys; key++) {
    await page.keyboard.press('x')
    await page.waitForFunction((count) => {
      const { noted } = window as unknown as { noted: Noted }
      return noted.keys.length === count
    }, key)
    await page.waitForTimeout(100)
  }
  return page.evaluate(() => (window as unknown as { noted: Noted }).noted.keys)
}

function summary(milliseconds: readonly number[]) {
  return { median: rounded(median(milliseconds)), worst: rounded(Math.max(...milliseconds)) }
}
