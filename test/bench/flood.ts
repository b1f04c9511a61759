import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { chromiumFlags } from '../browser/chromium-flags.ts'
import { findChromium } from '../browser/find-chromium.ts'
import { startHeadless } from './headless-process.ts'
import { rounded } from './median.ts'
import { enter } from './page.ts'

const feeds = 200
const itemsInAFeed = 50
/** Milliseconds over which they arrive. */
const span = 60_000

/**
 * Ten thousand items that arrive within a minute while the feed is open in a browser: whether all of them are stored and
 * matched, the longest task in the page meanwhile (tasks under 50 ms are not told and count as 0), how many items it was
 * told of at the end, and how long after the last arrival it showed that.
 */
export async function benchFlood() {
  const server = fork(new URL('./feed-server.ts', import.meta.url))
  const [port] = await once(server, 'message')
  const app = await startHeadless()
  await app.call('settings.set', { setUp: true })
  await app.call('watches.save', { name: 'Blog', terms: ['th*', 'blog-7.example'] })
  const ids: string[] = []
  for (let index = 0; index < feeds; index += 1) {
    // Added at rest, so that the first reading comes when it is asked for.
    await app.call('checks.pause', { minutes: 60 })
    const url = `http://127.0.0.1:${port}/${index}`
    ids.push((await app.call('sources.add', { kind: 'feed', settings: { url } })).id)
  }
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags] })
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(await enter(app))
  await page.getByTestId('feed-scroller').or(page.getByRole('main')).first().waitFor()
  await wait(2000)
  await page.evaluate(() => {
    const noted = { longest: 0, tasks: 0 }
    Object.assign(window, { flood: noted })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        noted.longest = Math.max(noted.longest, entry.duration)
        noted.tasks += 1
      }
    }).observe({ type: 'longtask' })
  })
  const begun = performance.now()
  for (const [index, id] of ids.entries()) {
    await wait(Math.max(0, begun + (span / feeds) * index - performance.now()))
    await app.call('sources.check', { id })
  }
  const arrived = performance.now()
  const { unread } = await app.call('items.counts', {})
  // So the tab of the unread ones puts ten thousand.
  await page.getByText('10k', { exact: true }).first().waitFor()
  const shown = performance.now()
  const { longest, tasks } = await page.evaluate(
    () => (window as unknown as { flood: { longest: number; tasks: number } }).flood,
  )
  await browser.close()
  await app.stop()
  server.kill()
  return {
    ...{ items: feeds * itemsInAFeed, stored: unread, seconds: rounded((arrived - begun) / 1000) },
    longestTaskInThePageMilliseconds: rounded(longest),
    tasksOver50Milliseconds: tasks,
    shownAfterMilliseconds: rounded(shown - arrived),
  }
}
