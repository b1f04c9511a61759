import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { HeadlessShell } from '../servers/headless-shell.ts'
import type { TestServer } from '../servers/http-server.ts'
import { type Entry, serveBlog } from './blog.ts'
import { listSources, PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const now = Date.now()
const hostile: Entry = {
  title: 'On hedges & <img src=x onerror="window.hit=1"> claims',
  html: '<p>Growing <em>hornbeam</em>.<script>window.hit = "script"</script><img src=x onerror="window.hit=\'image\'"></p><a href="javascript:window.hit=1">link</a><style>body{display:none}</style><iframe src="/"></iframe>',
  at: now - 60_000,
}
const entries: readonly Entry[] = [
  hostile,
  ...Array.from({ length: 40 }, (_, index) => ({
    title: `Note ${index + 1} from the beds`,
    html: `<p>Slugs, rain and Wild Gardens, part ${index + 1}.</p>`,
    at: now - (index + 2) * 3_600_000,
  })),
]

let desk: PageDesk
let blog: TestServer
let shell: HeadlessShell
let page: Page

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(browser, entries)
  ;({ blog, shell, page } = desk)
})

test.afterAll(() => desk?.close())

const feedItem = (title: string) => page.getByRole('link', { name: title })

test('without the link the page is locked, and says how to get in', async ({ browser }) => {
  const stranger = await browser.newContext()
  const locked = await stranger.newPage()
  await locked.goto(shell.url)
  await expect(locked.getByRole('heading', { name: 'Storeminder is locked' })).toBeVisible()
  expect(await seriousFindings(locked)).toEqual([])
  await locked.getByLabel(/paste the token/).fill('a guess')
  await locked.getByRole('button', { name: 'Open' }).click()
  await expect(locked.getByRole('alert')).toHaveText('That is not the token.')
  await locked.getByLabel(/paste the token/).fill(shell.token)
  await locked.getByRole('button', { name: 'Open' }).click()
  await expect(locked).toHaveTitle('Storeminder')
  expect(await locked.evaluate(() => document.cookie)).toBe('')
  await stranger.close()
})

test('the first run asks for the site and the names, and a moment later there is a feed', async () => {
  await page.goto(await shell.link())
  await page.getByLabel('Address of your site').fill(blog.url)
  await picture('first-run-1')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'What shall be watched?' })).toBeVisible()
  await picture('first-run-2')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { name: 'Which names shall be listened for?' })).toBeVisible()
  await picture('first-run-3')
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(feedItem('Note 1 from the beds')).toBeVisible()
})

test('hostile words are shown as words, and nothing of theirs runs', async () => {
  await page.getByRole('link', { name: /^On hedges & / }).click()
  await expect(page.getByRole('heading', { name: /^On hedges & / })).toBeVisible()
  await expect(page.locator('em')).toHaveText('hornbeam')
  expect(await page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined()
  expect(await page.locator('iframe, a[href^="javascript"]').count()).toBe(0)
  await expect(page.locator('body')).toBeVisible()
})

test('a new item comes in by itself', async () => {
  const fresh: Entry = { title: 'Something new about dahlias', html: '<p>They are up.</p>', at: Date.now() }
  serveBlog(blog, [fresh, ...entries])
  await page.goto(`${shell.url}/#/feed`)
  await expect(feedItem('Note 1 from the beds')).toBeVisible()
  for (const { id, kind } of await listSources(shell))
    if (kind === 'feed') await shell.call('sources.check', { id })
  await expect(feedItem(fresh.title)).toBeVisible()
})

test('the keyboard goes through the feed: j, Enter, e, and / to search', async () => {
  await page.goto(`${shell.url}/#/feed`)
  await expect(feedItem('Note 1 from the beds')).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/item\//)
  // Its keys work once it has been read from the store.
  await expect(page.getByRole('link', { name: 'Open original' })).toBeVisible()
  await page.keyboard.press('e')
  await expect.poll(acknowledged).toBe(1)
  await page.keyboard.press('/')
  await page.keyboard.type('dahlias')
  await expect(feedItem('Something new about dahlias')).toBeVisible()
  await expect(feedItem('Note 1 from the beds')).toHaveCount(0)
})

async function acknowledged(): Promise<number> {
  const result = await shell.call('items.list', { state: 'acknowledged' })
  return result.ok ? JSON.stringify(result.data).split('"state":"acknowledged"').length - 1 : -1
}

test('a site that fails rings, on the page too', async () => {
  blog.route('/', { status: 500, body: 'Error establishing a database connection' })
  for (const { id, kind } of await listSources(shell)) {
    for (let time = 0; kind === 'site' && time < 3; time += 1) await shell.call('sources.check', { id })
  }
  await page.goto(`${shell.url}/#/feed`)
  await expect(page.getByRole('button', { name: 'I have it' }).first()).toBeVisible()
  await picture('alarm')
  await page.getByRole('button', { name: 'I have it' }).first().click()
  await expect
    .poll(async () => JSON.stringify(await shell.call('alarms.list', { state: 'acknowledged' })))
    .toContain('"state":"acknowledged"')
})

/** Words by which one sees that a screen has been filled. */
const told = {
  feed: 'from the beds',
  item: 'Growing',
  sources: 'Wild Gardens',
  settings: 'Desktop notifications',
  welcome: 'Step',
} as const

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [layout, width, height] of [
    ['wide', 1280, 800],
    ['compact', 400, 600],
  ] as const) {
    test(`no serious accessibility finding on any screen, ${layout} and ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height })
      const findings: Record<string, readonly string[]> = {}
      const href = (await feedHref()) ?? '#/feed'
      for (const [screen, hash] of [
        ['feed', '#/feed'],
        ['item', href],
        ['sources', '#/sources'],
        ['settings', '#/settings'],
        ['welcome', '#/welcome'],
      ] as const) {
        await page.goto(`${shell.url}/${hash}`)
        await page.reload()
        await expect(
          page.locator('main').getByText(told[screen]).filter({ visible: true }).first(),
        ).toBeVisible()
        await picture(`${screen}-${layout}-${colorScheme}`)
        findings[screen] = await seriousFindings(page)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(wide, `${screen} scrolls sideways`).toBeLessThanOrEqual(0)
      }
      expect(findings).toEqual({ feed: [], item: [], sources: [], settings: [], welcome: [] })
    })
  }
}

async function feedHref(): Promise<string | undefined> {
  const result = await shell.call('items.list', { query: 'hornbeam', limit: 1 })
  const id = /"id":"([^"]+)"/.exec(JSON.stringify(result))?.[1]
  return id === undefined ? undefined : `#/item/${encodeURIComponent(id)}`
}

test('a page that stays open comes back by itself after a restart', async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${shell.url}/#/feed`)
  await expect(feedItem('Note 1 from the beds')).toBeVisible()
  await page.evaluate(() => Reflect.set(window, 'same', true))
  // From here on refused connections are no complaint.
  expect(desk.complaints).toEqual([])
  await shell.end('SIGKILL')
  await expect(page.getByText('Storeminder is not answering')).toBeVisible()
  shell = await desk.startShellAgain()
  await expect(page.getByText('Storeminder is not answering')).toBeHidden()
  await expect(feedItem('Note 1 from the beds')).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'same'))).toBe(true)
})

function picture(name: string): Promise<Buffer> {
  return page.screenshot({ path: `test-results/pictures/${name}.png`, animations: 'disabled' })
}

test('no script of the page carries the validator along', async () => {
  const folder = resolve(import.meta.dirname, '../../out/renderer/assets')
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(5)
  for (const name of scripts)
    expect(await readFile(resolve(folder, name), 'utf8'), name).not.toContain('ZodError')
})
