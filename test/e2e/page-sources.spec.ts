import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { type HeadlessShell, startHeadlessShell } from '../servers/headless-shell.ts'
import type { TestServer } from '../servers/http-server.ts'
import { type Entry, serveBlog } from './blog.ts'
import { listSources, PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const now = Date.now()
const entries: readonly Entry[] = Array.from({ length: 3 }, (_, index) => ({
  title: `Bed ${index + 1} is dug`,
  html: '<p>Slow work.</p>',
  at: now - (index + 1) * 3_600_000,
}))

let desk: PageDesk
let blog: TestServer
let shell: HeadlessShell
let page: Page

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(browser, entries)
  ;({ blog, shell, page } = desk)
  blog.route('/page', { headers: { 'content-type': 'text/html' }, body: '<h1>No feed at all</h1>' })
})

test.afterAll(() => desk?.close())

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const row = (name: string) => page.getByRole('navigation', { name: 'Sources' }).getByRole('link', { name })
const toast = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).first()

const sources = () => listSources(shell)

async function show(hash: string): Promise<void> {
  await page.goto(`${shell.url}/${hash}`)
}

test('first run by keyboard alone: a wrong address keeps the input, a right one leads on', async () => {
  await page.goto(await shell.link())
  const address = page.getByLabel('Address of your site')
  await expect(address).toBeFocused()
  await page.keyboard.type('my blog')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('This is not the address of a site.')
  await expect(address).toHaveValue('my blog')
  await expect(address).toHaveAttribute('aria-invalid', 'true')

  await address.fill(`${blog.url}/nowhere`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('404')
  await expect(button('Go on all the same')).toBeVisible()

  await address.fill(blog.url)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What shall be watched?' })).toBeFocused()
  for (const offer of await page.getByRole('checkbox').all()) await expect(offer).toBeChecked()
})

test('the first run is taken up again after the page was closed', async () => {
  await page.reload()
  await expect(page.getByLabel('Address of your site')).toHaveValue(`${blog.url}/`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What shall be watched?' })).toBeFocused()
  await button('Continue').press('Enter')
  await expect(button('Remove Wild Gardens')).toBeVisible()
  await page.keyboard.type('Ines Marlowe')
  await page.keyboard.press('Enter')
  await button('Start').press('Enter')
  await expect(page.getByRole('link', { name: 'Bed 1 is dug' })).toBeVisible()
  const kinds = (await sources()).map(({ kind }) => kind).toSorted()
  expect(kinds).toEqual(['feed', 'site'])
  expect(await shell.call('watches.list')).toMatchObject({
    data: [{ terms: ['Wild Gardens', 'Ines Marlowe'] }],
  })
  expect(await shell.call('settings.get')).toMatchObject({
    data: { setUp: true, siteAddress: `${blog.url}/` },
  })
})

test('the list says how each source does, in words', async () => {
  await show('#/sources')
  await expect(row('Wild Gardens')).toContainText(/Read just now, next in \d+ minutes\./)
  await expect(row('127.0.0.1')).toContainText(/Up since \d\d:\d\d, answers in \d+ ms\./)
  await row('127.0.0.1').click()
  await expect(page.getByRole('img', { name: /Last checks: .* none failed/ })).toBeVisible()
})

test('adding by address marks what is there already', async () => {
  blog.route('/other', {
    headers: { 'content-type': 'text/html' },
    body: '<title>Shed</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"><link rel="alternate" type="application/rss+xml" href="/shed.xml">',
  })
  blog.route('/shed.xml', {
    headers: { 'content-type': 'application/rss+xml' },
    body: '<rss version="2.0"><channel><title>Shed news</title><item><title>A new roof</title></item></channel></rss>',
  })
  await show('#/sources/new')
  await page.getByLabel('Address', { exact: true }).fill(`${blog.url}/other`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Wild Gardens' })).toBeDisabled()
  await expect(page.getByText('You already have this source.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Shed news' }).check()
  await page.getByRole('checkbox', { name: '127.0.0.1' }).uncheck()
  expect(await seriousFindings(page)).toEqual([])
  await button('Add 1 source').click()
  await expect(page.getByRole('heading', { name: 'Shed news' })).toBeVisible()
  expect((await sources()).map(({ name }) => name)).toContain('Shed news')
})

test('the kinds are in groups, and say on demand what they see and need', async () => {
  await show('#/sources/new')
  await expect(page.getByRole('heading', { name: 'What people say elsewhere' })).toBeVisible()
  await expect(page.getByText('An app password', { exact: false }).first()).toBeHidden()
  await page.getByRole('button', { name: /^Bluesky/ }).click()
  await expect(page.getByText('An app password', { exact: false }).first()).toBeVisible()
  await button('Set up: Bluesky').click()
  await page.getByLabel('Your handle').fill('garden.example')
  await expect(page.getByLabel('App password')).toHaveAttribute('type', 'password')
  await page.locator('form').getByRole('button', { name: 'Add source' }).click()
  await expect(page.getByLabel('App password')).toBeFocused()
  await expect(page.getByLabel('Your handle')).toHaveValue('garden.example')
  expect(await seriousFindings(page)).toEqual([])
  await button('Back').click()
})

test('what is found but needs a password opens its form, filled in', async () => {
  blog.route('/social', {
    headers: { 'content-type': 'text/html' },
    body: '<title>Shed</title><a rel="me" href="https://bsky.app/profile/shed.example">We are on Bluesky</a>',
  })
  await page.getByLabel('Address', { exact: true }).fill(`${blog.url}/social`)
  await page.keyboard.press('Enter')
  const needy = page.getByRole('group', { name: 'What was found' }).getByRole('button', { name: /^Set up: / })
  await expect(page.getByText('It needs something more from you first.')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await needy.click()
  await expect(page.getByLabel('Your handle')).toHaveValue('shed.example')
  await expect(page.getByLabel('App password')).toHaveValue('')
  await button('Back').click()
})

test('a list of feeds is taken in with its outcome, taken back, and given out', async () => {
  blog.route('/shed.xml', {
    headers: { 'content-type': 'application/rss+xml' },
    body: '<rss version="2.0"><channel><title>Shed news</title><item><title>A new roof</title></item></channel></rss>',
  })
  const before = (await sources()).length
  const list = `<opml version="2.0"><body><outline type="rss" text="Pond" xmlUrl="${blog.url}/pond.xml"/><outline type="rss" text="Known" xmlUrl="${blog.url}/feed.xml"/></body></opml>`
  await show('#/sources/new')
  await page
    .getByLabel('Take in a list…')
    .setInputFiles({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from(list) })
  await expect(page.getByText('1 source added. 1 entry left aside:')).toBeVisible()
  await expect(row('Pond')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row('Pond')).toHaveCount(0)
  expect(await sources()).toHaveLength(before)

  await page
    .getByLabel('Take in a list…')
    .setInputFiles({ name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from('no list at all') })
  await expect(page.getByRole('alert')).not.toBeEmpty()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button('Save my feeds as a list').click(),
  ])
  expect(download.suggestedFilename()).toBe('storeminder-feeds.opml')
  expect(await readFile(await download.path(), 'utf8')).toContain(`${blog.url}/feed.xml`)
})

test('testing a broken feed says why, and saves nothing', async () => {
  const before = await sources()
  await show('#/sources/new')
  await button('Set up: Feed').click()
  await button('Test').click()
  await expect(page.getByText('Address is needed.')).toBeVisible()
  await expect(page.getByLabel('Address')).toBeFocused()
  await page.getByLabel('Address').fill(`${blog.url}/gone.xml`)
  await button('Test').click()
  await expect(page.getByRole('status').filter({ hasText: '404' })).toBeVisible()
  await page.getByLabel('Address').fill(`${blog.url}/page`)
  await button('Test').click()
  await expect(page.getByRole('status').filter({ hasText: 'a web page instead of a feed' })).toBeVisible()
  await page.getByLabel('Address').fill(`${blog.url}/shed.xml?again`)
  await button('Test').click()
  await expect(page.getByRole('status').filter({ hasText: 'It works: 1 entry.' })).toContainText('A new roof')
  expect(await sources()).toHaveLength(before.length)
  expect(await seriousFindings(page)).toEqual([])
})

test('unsaved changes outlast a look elsewhere, mistakes stand at their field, then it is saved', async () => {
  await show('#/sources')
  await row('Shed news').click()
  await page.getByLabel('Name', { exact: true }).fill('The shed')
  await page.getByLabel('Address').fill('nonsense')
  await button('Save').click()
  await expect(page.getByText(/This is not a web address\./)).toBeVisible()
  await row('Wild Gardens').click()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Wild Gardens')
  await row('Shed news').click()
  await expect(page.getByLabel('Address')).toHaveValue('nonsense')
  await expect(page.getByRole('img', { name: 'Unsaved changes' })).toBeVisible()
  await page.getByLabel('Address').fill(`${blog.url}/feed.xml`)
  await button('Save').click()
  await expect(page.getByRole('alert')).toContainText('“Wild Gardens” already reads this address')
  await page.getByLabel('Address').fill(`${blog.url}/shed.xml`)
  await page.getByLabel('Check', { exact: true }).selectOption({ label: 'every hour' })
  await button('Save').click()
  await expect(toast('Saved.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The shed' })).toBeVisible()
  expect(await sources()).toContainEqual(expect.objectContaining({ name: 'The shed', everyMinutes: 60 }))
})

test('check now says what came of it', async () => {
  await show('#/sources')
  await row('Wild Gardens').click()
  await button('Check now').click()
  await expect(toast('Nothing new.')).toBeVisible()
  const fresh = { title: 'Bed 4 is dug', html: '<p>Done.</p>', at: Date.now() }
  serveBlog(blog, [fresh, ...entries])
  await button('Check now').click()
  await expect(toast('1 new item.')).toBeVisible()
  blog.route('/feed.xml', { status: 404, body: 'gone' })
  await button('Check now').click()
  await expect(toast(/404/)).toBeVisible()
  await expect(page.getByText(/^Could not be read since \d\d:\d\d\.$/)).toBeVisible()
  await expect(row('Wild Gardens')).toContainText('Could not be read since')
  expect(await seriousFindings(page)).toEqual([])
  serveBlog(blog, [fresh, ...entries])
})

test('pausing and going on', async () => {
  await show('#/sources')
  await row('The shed').click()
  await button('Pause').click()
  await expect(row('The shed')).toContainText('Paused.')
  expect((await sources()).find(({ name }) => name === 'The shed')?.paused).toBe(true)
  await button('Resume').click()
  await expect(row('The shed')).not.toContainText('Paused.')
})

test('checking all shows how far it is', async () => {
  blog.route('/shed.xml', {
    headers: { 'content-type': 'application/rss+xml' },
    body: '<rss version="2.0"><channel><title>Shed news</title></channel></rss>',
    delay: 1500,
  })
  await show('#/sources')
  await button('Check all').click()
  await expect(button(/Checking \d of 3/)).toBeDisabled()
  await expect(button('Check all')).toBeEnabled()
})

test('removing asks nothing and can be taken back', async () => {
  await show('#/sources')
  await row('The shed').click()
  await button('Remove').click()
  await expect(row('The shed')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row('The shed')).toBeVisible()
  expect((await sources()).map(({ name }) => name)).toContain('The shed')
})

test('a site that is down is said in its row, its pane and its strip', async () => {
  blog.route('/', { status: 503, body: 'Later' })
  const site = (await sources()).find(({ kind }) => kind === 'site')
  for (let time = 0; time < 3; time += 1) await shell.call('sources.check', { id: site?.id })
  await show('#/sources')
  await expect(row('127.0.0.1')).toContainText(/Down since .*503/)
  await row('127.0.0.1').click()
  await expect(page.getByRole('img', { name: /Last checks: .* 3 failed/ })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  serveBlog(blog, entries)
})

test('settings save at once and keep what was refused', async () => {
  await show('#/settings')
  const address = page.getByRole('textbox', { name: 'Address', exact: true })
  await address.fill('two words')
  await address.press('Enter')
  await expect(page.getByText(/This is not a web address\./)).toBeVisible()
  await expect(address).toHaveValue('two words')
  await address.fill('garden.example')
  await address.press('Enter')
  await expect(toast('Saved')).toBeVisible()

  await page.getByLabel('Delete old items after').selectOption({ label: '90 days' })
  await page.getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await expect(page.getByRole('switch', { name: 'Start when you log in' })).toBeDisabled()
  await expect
    .poll(async () => shell.call('settings.get'))
    .toMatchObject({ data: { siteAddress: 'https://garden.example', keepDays: 90, theme: 'dark' } })
  expect(await seriousFindings(page)).toEqual([])
})

test('a refused setting is said at its field and stays as entered', async () => {
  await show('#/settings')
  await button('Advanced').click()
  await page.getByLabel('Asked whether this machine is online').fill('no address')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('https://')
  await expect(button('Remove no address')).toBeVisible()
  await button('Remove no address').click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('all checking can rest for an hour', async () => {
  await show('#/settings')
  await button('Pause for 1 hour').click()
  await expect(page.getByText(/All checking is paused until .* Nothing is observed/)).toBeVisible()
  await button('Resume').last().click()
  await expect(page.getByText('All sources are checked at their intervals.')).toBeVisible()
})

test('the first run can be left for later, and an empty list says what to do', async ({ browser }) => {
  const fresh = await startHeadlessShell()
  const visitor = await browser.newContext({ viewport: { width: 400, height: 600 } })
  const compact = await visitor.newPage()
  await compact.goto(await fresh.link())
  await compact.getByRole('button', { name: 'I’ll do it later' }).click()
  await expect(compact).toHaveURL(/#\/feed/)
  await compact.goto(`${fresh.url}/#/sources`)
  await expect(compact.getByText('Nothing is being watched yet')).toBeVisible()
  await compact.getByRole('button', { name: 'Add your first source' }).click()
  await expect(compact.getByRole('heading', { name: 'Add a source' })).toBeVisible()
  await visitor.close()
  await fresh.stop()
})

test('nothing in all this made the page complain', () => {
  // A refused call is the answer that was asked for; the browser notes its status all the same.
  expect(desk.complaints.filter((complaint) => !complaint.includes('/rpc/'))).toEqual([])
})

/** Serious and critical findings on the page, each as rule and place. */
