import { expect, type Page, test } from '@playwright/test'
import type { HeadlessShell } from '../servers/headless-shell.ts'
import type { TestServer } from '../servers/http-server.ts'
import { type Entry, serveBlog } from './blog.ts'
import { PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const hour = 3_600_000
const now = Date.now()
const entries: readonly Entry[] = [
  {
    title: 'A long letter',
    html: `<h1>Dear gardener</h1><p>${'Slugs came, and then rain. '.repeat(40)}</p><p><a href="/more">More</a></p><pre>${'x'.repeat(300)}</pre>`,
    at: now - hour,
  },
  { title: 'مقال عن الحدائق', html: '<p>شكرًا</p>', at: now - 2 * hour },
  ...Array.from({ length: 198 }, (_, index) => ({
    title: `Note ${index + 1} of the beds`,
    html: `<p>What grew in week ${index + 1}.</p>`,
    at: now - (index + 3) * hour,
  })),
]

let desk: PageDesk
let blog: TestServer
let shell: HeadlessShell
let page: Page
let feedId: string

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(browser, entries, { setUp: true })
  ;({ blog, shell, page } = desk)
  feedId = await addSource('feed', 'Garden mail', { url: `${blog.url}/feed.xml` })
  await shell.call('sources.check', { id: feedId })
  await page.goto(await shell.link())
  await expect(item('A long letter')).toBeVisible()
})

test.afterAll(() => desk?.close())

test.beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${shell.url}/#/feed`)
  await page.reload()
  await expect(page.getByRole('list', { name: 'Feed' })).toBeVisible()
})

const item = (title: string) => page.getByRole('link', { name: new RegExp(`^${title}( ?, unread)?$`) })
const row = (title: string) => page.getByRole('article').filter({ has: item(title) })
const tab = (name: RegExp) =>
  page.getByRole('navigation', { name: 'Views of the feed' }).getByRole('button', { name })
const toast = (words: string) => page.getByRole('status').filter({ hasText: words })
const scroller = () => page.getByTestId('feed-scroller')

async function addSource(kind: string, name: string, settings: object): Promise<string> {
  const result = await shell.call('sources.add', { kind, name, settings })
  if (!result.ok) throw new Error(result.error.message)
  const { id } = Object(result.data)
  return String(id)
}

test('lists what came, newest first, by days, and draws only what is in sight', async () => {
  await expect(page.getByRole('heading', { name: /^(Today|Yesterday)$/ }).first()).toBeVisible()
  await expect(page.getByText(/^All well\. \d+ new\.$/)).toBeVisible()
  expect(await page.getByRole('article').count()).toBeLessThan(40)
  await expect(row('A long letter')).toContainText('Garden mail')
  await expect(row('A long letter').locator('time')).toHaveText('1 h ago')
  await scroller().evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(async () => {
    await scroller().evaluate((element) => element.scrollTo(0, element.scrollHeight))
    await expect(item('Note 198 of the beds')).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(page.getByText('That is everything.')).toBeVisible()
})

test('the row under the pointer offers what can be done, until the pointer leaves', async () => {
  const offers = page.getByTestId('feed-scroller').getByRole('button')
  await page.getByTestId('feed-scroller').getByRole('link').first().hover()
  await expect(offers).not.toHaveCount(0)
  await page.mouse.move(1000, 600)
  await expect(offers).toHaveCount(0)
})

test('opening reads; the way back finds the list where it was', async () => {
  await scroller().evaluate((element) => element.scrollTo(0, 2000))
  await expect(item('Note 20 of the beds')).toBeVisible()
  await item('Note 20 of the beds').click()
  await expect(page.getByRole('heading', { level: 2, name: 'Note 20 of the beds' })).toBeVisible()
  await expect(row('Note 20 of the beds')).not.toHaveAttribute('data-unread')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page.getByRole('link', { name: 'Feed' }).click()
  await expect(item('Note 20 of the beds')).toBeInViewport()
})

test('an item shows its words in their own structure, and links lead outside', async () => {
  await item('A long letter').click()
  const body = page.getByRole('article', { name: 'A long letter' })
  await expect(body.getByRole('heading', { name: 'Dear gardener' })).toBeVisible()
  const more = body.getByRole('link', { name: 'More' })
  await expect(more).toHaveAttribute('target', '_blank')
  await expect(more).toHaveAttribute('rel', 'noopener noreferrer')
  await expect(body.getByRole('link', { name: 'Open original' })).toHaveAttribute(
    'href',
    /^http:\/\/127\.0\.0\.1/,
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.keyboard.press('j')
  await expect(page.getByRole('heading', { level: 2, name: 'مقال عن الحدائق' })).toHaveAttribute(
    'dir',
    'auto',
  )
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/#\/feed$/)
})

test('the keyboard alone: move, read, want an answer, acknowledge, take back', async () => {
  await page.keyboard.press('j')
  await expect(item('A long letter')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('j')
  await expect(item('Note 1 of the beds')).toBeFocused()
  await page.keyboard.press('u')
  await expect(row('Note 1 of the beds')).not.toHaveAttribute('data-unread')
  await page.keyboard.press('a')
  await expect(row('Note 1 of the beds').getByText('Needs an answer')).toBeVisible()
  await expect(tab(/^To answer/)).toHaveText('To answer1')
  await page.keyboard.press('e')
  await expect(toast('1 item acknowledged.')).toBeVisible()
  await expect(row('Note 1 of the beds').getByText('Acknowledged')).toBeVisible()
  await expect(item('Note 2 of the beds')).toBeFocused()
  await page.keyboard.press('z')
  await expect(row('Note 1 of the beds').getByText('Needs an answer')).toBeVisible()
  await expect(toast('Taken back.')).toBeVisible()
})

test('an acknowledged item leaves “To answer”, and its Undo brings it back', async () => {
  await tab(/^To answer/).click()
  await expect(page.getByRole('article')).toHaveCount(1)
  await page.keyboard.press('j')
  await page.keyboard.press('e')
  await expect(page.getByRole('heading', { name: 'Nothing waits for an answer' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(item('Note 1 of the beds')).toBeVisible()
})

test('snoozing puts away until later', async () => {
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await expect(page.getByRole('menuitem', { name: 'For an hour' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(toast('1 item snoozed until')).toBeVisible()
  await expect(item('مقال عن الحدائق')).toHaveCount(0)
  await tab(/^Snoozed/).click()
  await expect(row('مقال عن الحدائق').getByText(/^Snoozed until/)).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByRole('heading', { name: 'Nothing is snoozed' })).toBeVisible()
})

test('several at once, and all of a view, each with one Undo', async () => {
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(page.getByRole('toolbar', { name: '2 selected' })).toBeVisible()
  await page.keyboard.press('e')
  await expect(toast('2 items acknowledged.')).toBeVisible()
  await page.keyboard.press('z')
  await expect(toast('Taken back.')).toBeVisible()
  await page.getByRole('button', { name: 'Mark all read' }).click()
  await expect(toast('All marked read.')).toBeVisible()
  await expect(tab(/^Unread/)).toHaveText('Unread')
  await page.keyboard.press('z')
  await expect(tab(/^Unread/)).toHaveText(/^Unread\d+$/)
})

test('search finds and marks, says when there is nothing, and Escape clears it', async () => {
  await page.keyboard.press('/')
  await page.keyboard.type('week 117')
  await expect(item('Note 117 of the beds')).toBeVisible()
  await expect(row('Note 117 of the beds').locator('mark')).toHaveText(['117', 'week', '117'])
  await page.keyboard.type('zzz')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(item('A long letter')).toBeVisible()
})

test('the filter narrows to a kind and says so', async () => {
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByLabel('Kind').selectOption('Reports')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Nothing here with this filter' })).toBeVisible()
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(item('A long letter')).toBeVisible()
})

test('what arrives while one reads further down waits at the top', async () => {
  await scroller().evaluate((element) => element.scrollTo(0, 3000))
  await expect(item('Note 30 of the beds')).toBeVisible()
  const before = await scroller().evaluate((element) => element.scrollTop)
  serveBlog(blog, [{ title: 'Fresh from the garden', html: '<p>!</p>', at: Date.now() }, ...entries])
  await shell.call('sources.check', { id: feedId })
  await page.getByRole('button', { name: '1 new' }).click()
  await expect(item('Fresh from the garden')).toBeVisible()
  expect(before).toBe(3000)
})

test('the palette goes anywhere and finds items', async () => {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('textbox', { name: 'Go to or do anything' })
  await expect(field).toBeFocused()
  await page.keyboard.type('unread')
  await page.keyboard.press('Enter')
  await expect(tab(/^Unread/)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('week 42')
  await page.getByRole('button', { name: /Note 42 of the beds/ }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Note 42 of the beds' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.type('pause checking')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Checking is paused until (?:.+ )?\d\d:\d\d\.$/)).toBeVisible()
  await shell.call('checks.resume')
  await expect(page.getByText(/^Checking is paused until/)).toHaveCount(0)
})

test('? shows the keys, and they do nothing behind the sheet', async () => {
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('article[data-current]')).toHaveCount(0)
})

test('a theme that is chosen holds, against the system’s', async () => {
  await page.emulateMedia({ colorScheme: 'light' })
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  await shell.call('settings.set', { theme: 'dark' })
  await expect.poll(ground).not.toBe(light)
  await page.reload()
  await expect.poll(ground).not.toBe(light)
  await shell.call('settings.set', { theme: 'system' })
  await expect.poll(ground).toBe(light)
})

test('in the compact layout the item lies over the list, and the way back leads to it', async () => {
  await page.setViewportSize({ width: 400, height: 600 })
  await item('A long letter').click()
  await expect(page.getByRole('heading', { level: 2, name: 'A long letter' })).toBeVisible()
  await expect(item('مقال عن الحدائق')).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await page.getByRole('link', { name: 'Back to the feed' }).click()
  await expect(item('مقال عن الحدائق')).toBeVisible()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Sources' }).click()
  await expect(page).toHaveURL(/#\/sources/)
})

test('an item that is not there any more says so', async () => {
  await page.goto(`${shell.url}/#/item/nothing-like-it`)
  await expect(page.getByRole('heading', { name: 'This item is not here any more.' })).toBeVisible()
  // The browser itself reports the 404.
  desk.complaints.length = 0
})

test('no serious accessibility finding in what opens over the feed', async () => {
  const findings: Record<string, readonly string[]> = {}
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  findings.snooze = await seriousFindings(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByLabel('Kind')).toBeVisible()
  findings.filter = await seriousFindings(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Go to or do anything' })).toBeFocused()
  findings.palette = await seriousFindings(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  findings.keys = await seriousFindings(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('x')
  await expect(page.getByRole('toolbar', { name: '1 selected' })).toBeVisible()
  findings.selection = await seriousFindings(page)
  expect(findings).toEqual({ snooze: [], filter: [], palette: [], keys: [], selection: [] })
})

test('nothing was forbidden by the policy and no script failed', () => {
  expect(desk.complaints).toEqual([])
})
