import { expect, type Page, test } from '@playwright/test'
import type { HeadlessShell } from '../servers/headless-shell.ts'
import type { TestServer } from '../servers/http-server.ts'
import { listSources, PageDesk, seriousFindings } from './page-desk.ts'
import { seedHistories } from './site-history.ts'

test.describe.configure({ mode: 'serial' })

const day = 1440

let desk: PageDesk
let blog: TestServer
let shell: HeadlessShell
let page: Page
let key: string

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(browser, [], { setUp: true })
  ;({ blog, shell, page } = desk)
  key = new URL(blog.url).host
})

test.afterAll(() => desk?.close())

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const section = (name: string) => page.getByRole('region', { name, exact: true })
const row = () => page.getByRole('navigation', { name: 'Sites' }).getByRole('link', { name: key })

async function show(hash: string): Promise<void> {
  await page.goto(`${shell.url}/${hash}`)
}

/** Serves the front page of the blog. */
function serve({ colour = '#fff', kettle = 'on', more = '' } = {}): void {
  const plants = 'asters beans chard dill elder fennel garlic hazel iris jasmine kale leek mint nettle onion'
  const story = plants
    .split(' ')
    .map((plant, row) => `<p>Row ${row + 1}: ${plant}, sown by hand in spring.</p>`)
  blog.route('/', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><head><title>Wild Gardens</title></head><body style="background:${colour}"><main><h1>Wild Gardens</h1>${story.join('')}<p id="kettle">The kettle is ${kettle}.</p></main>${more}</body></html>`,
  })
}

async function addSite(path: string, name: string): Promise<string> {
  const settings = { url: `${blog.url}${path}` }
  const added = await shell.call('sources.add', { kind: 'site', name, everyMinutes: 5, settings })
  if (!added.ok) throw new Error(added.error.message)
  const id = (await listSources(shell)).find((source) => source.name === name)?.id
  if (id === undefined) throw new Error(`${name} was not added`)
  await shell.call('sources.check', { id })
  return id
}

/** Adds two checks of the blog and gives the first a past of 60 days, with an outage, a slow hour and three days offline. */
async function liveForMonths(): Promise<void> {
  const sourceId = await addSite('/', 'Front page')
  await addSite('/feed.xml', 'The feed')
  await shell.end('SIGTERM')
  const troubles = [
    { minutesAgo: 5 * day, minutes: 90, outcome: 'failure', reason: 'Status 503 came' },
    { minutesAgo: 2 * day, minutes: 60, outcome: 'degraded', reason: 'It took 2 seconds' },
    { minutesAgo: 20 * day, minutes: 3 * day, outcome: 'unknown', reason: 'This machine is offline' },
  ] as const
  const history = { sourceId, url: `${blog.url}/`, days: 60, sleeps: false, phases: true, troubles }
  await seedHistories(shell.data, [history], Date.now())
  shell = await desk.startShellAgain()
  await shell.call('sources.check', { id: sourceId })
}

test('without a site the page says what to do', async () => {
  await page.goto(await shell.link())
  await page.getByRole('link', { name: 'Sites' }).click()
  await expect(page.getByRole('heading', { name: 'No site is watched yet' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await button('Watch a site').click()
  await expect(page).toHaveURL(/#\/sources\/new$/)
})

test('a site says how it is and how much of the time it was up, as far as anybody looked', async () => {
  // Away while the shell is not there: a page that loses it says so on the console.
  await page.goto('about:blank')
  await liveForMonths()
  await page.goto(await shell.link())
  await show('#/sites')
  await expect(row()).toContainText(/Up · just now/)
  await row().click()
  await expect(page.getByRole('heading', { name: key })).toBeVisible()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /^Up since/ })
      .first(),
  ).toBeVisible()
  const figures = page.getByRole('definition')
  await expect(figures).toHaveText(['100%', /^99\.\d\d%$|^98\.\d%$/, /^99\.\d\d%$/, /^99\.\d\d%$/])
  // On three days nobody looked: that is said, not counted as up.
  await expect(page.getByRole('term').nth(2)).toContainText(
    /30 days.*down (8[5-9]|9[0-5]) minutes.*(9|10)% not observed/,
  )
  expect(await seriousFindings(page)).toEqual([])
})

test('the days are read by keys, also those before the watch', async () => {
  const days = page.getByRole('slider', { name: 'The last 90 days' })
  await days.focus()
  await page.keyboard.press('End')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft')
  await expect(days).toHaveAttribute('aria-valuetext', /: up 9\d\.\d+%, down for .*Status 503 came\./)
  await page.keyboard.press('Home')
  await expect(days).toHaveAttribute('aria-valuetext', /: not watched yet/)
  await page.getByText('The last 2 troubles').click()
  await expect(section('The last 90 days').getByRole('listitem').last()).toContainText(
    /^Down from .*Status 503/,
  )
})

test('the times of answers are read over four spans, by keys and as a table', async () => {
  const times = section('How fast it answers')
  await expect(times).toContainText(/\d+ answers, \d+ ms on average; the slowest took/)
  await expect(times.getByText('Waiting for the server')).toBeVisible()
  await button('7 days').click()
  await expect(button('7 days')).toHaveAttribute('aria-pressed', 'true')
  const chart = times.getByRole('slider', { name: 'How fast it answers' })
  await chart.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('PageUp')
  await expect(chart).toHaveAttribute('aria-valuetext', /usually \d+ ms \(name lookup|not observed/)
  await times.getByText('The figures as a table').click()
  await expect(times.getByRole('row').nth(1)).toContainText(/ ms/)
  await expect(times.getByRole('table')).toContainText(/down for/)
  await times.getByLabel('Measured by').selectOption('The feed')
  await expect(times).toContainText(/1 answer, \d+ ms on average/)
  expect(await seriousFindings(page)).toEqual([])
})

test('checks run when asked, and lead to their settings and back', async () => {
  await button('Check now: The feed').click()
  await expect(section('Checks').getByText('Nothing new.')).toBeVisible()
  await section('Checks').getByRole('link', { name: 'Front page' }).click()
  await expect(page).toHaveURL(/#\/sources\//)
  await page.getByRole('link', { name: `All about ${key}` }).click()
  await expect(page.getByRole('heading', { name: key })).toBeVisible()
})

test('what differs on a page is shown word by word, and a person says what it is', async () => {
  serve()
  await button(/^Watch: Page /).click()
  const card = section('Watched pages').getByRole('article')
  const { id } = (await listSources(shell)).find(({ kind }) => kind === 'page') ?? { id: '' }
  for (let look = 0; look < 5; look += 1) await shell.call('sources.check', { id })
  await expect(card).toContainText('As expected.')

  const script = `http://localhost:${new URL(blog.url).port}/strange.js`
  serve({ kettle: 'off', more: `<script src="${script}"></script>` })
  await shell.call('sources.check', { id })
  await expect(card).toContainText(/are not as expected/)
  const strange = card.getByRole('listitem').filter({ hasText: 'A script from localhost' }).first()
  await expect(strange.getByRole('img', { name: 'Raises an alarm' })).toBeVisible()
  await expect(strange.getByText(script).first()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await button('Show what differs').click()
  await expect(section('Watched pages')).toBeFocused()

  await strange.getByRole('button', { name: 'I changed this' }).click()
  await expect(card.getByText('A script from localhost')).toHaveCount(0)
  await card.getByText(/^Changes seen so far/).click()
  const text = card.getByRole('listitem').filter({ hasText: 'The kettle is off.' }).last()
  await expect(text.getByRole('img', { name: 'Removed' })).toBeVisible()
  await text.getByRole('button', { name: 'Ignore this part' }).click()
  await card.getByText(/^Parts whose changes are not told/).click()
  await expect(card.getByText(/You said so/)).toBeVisible()
  await card.getByText(/^Hosts it loads from/).click()
  const host = card.getByRole('listitem').filter({ hasText: /^localhost/ })
  await expect(host).toContainText(/yours.*scripts · first seen \d+ \w+/)
})

test('a look in a browser is one click away; what differs stands side by side and can be accepted', async () => {
  serve()
  await button(/^Watch: .* in a browser$/).click()
  const card = section('In a browser').getByRole('article')
  await expect(card).toContainText(/Getting to know its look|It looks as usual/)
  const { id } = (await listSources(shell)).find(({ kind }) => kind === 'browser') ?? { id: '' }
  for (let look = 0; look < 5; look += 1) await shell.call('sources.check', { id })
  await expect(card).toContainText('It looks as usual.')

  serve({ colour: '#fc3', more: '<script>throw new Error("broken")</script>' })
  await shell.call('sources.check', { id })
  await expect(card).toContainText(/not as usual.*broken/s)
  await expect(card.getByText(/^As expected, /)).toBeVisible()
  await card.getByRole('button', { name: 'What differs' }).click()
  await expect(card.getByRole('button', { name: 'Enlarge: What differs' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])

  await card.getByRole('button', { name: /^Enlarge: As expected/ }).click()
  await expect(page.getByRole('dialog').locator('img')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('article', { name: key, exact: true })).toBeVisible()

  await card.getByRole('button', { name: 'This is how it should be' }).click()
  await expect(card).toContainText(/Getting to know its look: \d of 5/)
  await expect(card.getByRole('button', { name: 'This is how it should be' })).toHaveCount(0)
})

test('a site that is down says why and leads to its alarm, and the alarm leads back', async () => {
  blog.route('/', { status: 503, body: 'Service Unavailable' })
  const { id } = (await listSources(shell)).find(({ name }) => name === 'Front page') ?? { id: '' }
  for (let time = 0; time < 3; time += 1) await shell.call('sources.check', { id })
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /^Down since/ })
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('article', { name: key, exact: true })).toContainText(
    /Front page: Expected .*503/,
  )
  await expect(row()).toContainText('Down')
  expect(await seriousFindings(page)).toEqual([])
  await page
    .getByRole('list', { name: 'Alarms that are not over' })
    .getByRole('link', { name: /is down/ })
    .click()
  await expect(page.getByRole('heading', { name: /Front page is down/ })).toBeVisible()
  await page.getByRole('link', { name: 'Show the site' }).click()
  await expect(page.getByRole('heading', { name: key })).toBeVisible()
  await section('What changed')
    .getByRole('link', { name: /Front page is down/ })
    .click()
  await expect(page).toHaveURL(/#\/item\//)
  await page.getByRole('link', { name: 'Show the site' }).click()
  await expect(page).toHaveURL(/#\/sites\//)
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Go to or do anything' }).fill(key)
  await page.getByRole('button', { name: key, exact: true }).first().click()
  await expect(page.getByRole('heading', { name: key })).toBeVisible()
})

test('in a small and dark window it is the list or the site, and nothing sticks out', async () => {
  await page.setViewportSize({ width: 400, height: 600 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await show('#/sites')
  await row().click()
  await expect(page.getByRole('slider', { name: 'The last 90 days' })).toBeVisible()
  const sticksOut = await page.evaluate(() =>
    [...document.querySelectorAll('main, article')].some((one) => one.scrollWidth > one.clientWidth),
  )
  expect(sticksOut).toBe(false)
  expect(await seriousFindings(page)).toEqual([])
  await button('Sites').click()
  await expect(row()).toBeVisible()
})

test('a site that is not there any more is said to be gone', async () => {
  await show('#/sites/nowhere.example')
  await expect(page.getByRole('heading', { name: 'This site is not watched any more.' })).toBeVisible()
})

test('nothing in all this made the page complain', () => {
  // A refused call is the answer that was asked for; the browser notes its status all the same.
  expect(desk.complaints.filter((complaint) => !complaint.includes('/rpc/'))).toEqual([])
})
