import { expect, type Page, test } from '@playwright/test'
import type { HeadlessShell } from '../servers/headless-shell.ts'
import { PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const minute = 60_000
let desk: PageDesk
let shell: HeadlessShell
let page: Page

const asked = [
  ['Mara', 'Half of my shelf is gone', 'Are my books deleted for good?'],
  ['Jonas', 'Books missing', 'Are my books deleted for good? I had forty of them.'],
  ['Nadia', 'Where are they', 'When will the books be back?'],
] as const

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(browser, [], { setUp: true })
  ;({ shell, page } = desk)
  const items = asked.map(
    ([by, title, text], place) =>
      `<item><guid isPermaLink="false">${by}</guid><title>${title}</title><dc:creator>${by}</dc:creator><pubDate>${new Date(Date.now() - (place + 1) * 10 * minute).toUTCString()}</pubDate><description>${text}</description></item>`,
  )
  desk.blog.route('/comments.xml', {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments</title><link>/</link>${items.join('')}</channel></rss>`,
  })
  const settings = { url: `${desk.blog.url}/comments.xml`, answers: true }
  const added = await shell.call('sources.add', { kind: 'feed', name: 'Comments', settings })
  if (!added.ok) throw new Error(added.error.message)
  await shell.call('sources.check', { id: Object(added.data).id })
})

test.afterAll(() => desk?.close())

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const room = () => page.getByRole('article', { name: 'Books are missing' })
const toast = () => page.getByRole('status').filter({ has: button(/^Undo|^Close/) })
const section = (name: string) => page.getByRole('region', { name, exact: true })

test('while there is no incident the place says how one comes to be', async () => {
  await page.goto(await shell.link())
  await page.getByRole('link', { name: 'Incidents' }).click()
  await expect(page.getByRole('heading', { name: 'No incident' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('selected items become an incident by one key, and its room opens', async () => {
  await page.getByRole('link', { name: 'Feed' }).click()
  await expect(page.getByRole('article').filter({ hasText: 'Half of my shelf' })).toBeVisible()
  for (const _ of asked) {
    await page.keyboard.press('j')
    await page.keyboard.press('x')
  }
  await page.keyboard.press('i')
  await expect(page.getByRole('main').getByText('3 items by 3 people')).toBeVisible()
  await expect(toast()).toContainText('The incident is open.')
  await expect(page.getByRole('listitem').filter({ hasText: 'Seen' })).toHaveAttribute('aria-current', 'step')
  await expect(section('What happened')).toContainText('The incident was opened.')
  expect(await seriousFindings(page)).toEqual([])
})

test('it is named, and the feed leads back to it', async () => {
  await button('More to do').click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Books are missing')
  await page.keyboard.press('Enter')
  await expect(room()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /^Books are missing Seen/ }).click()
  await expect(room()).toBeVisible()
  await expect(page.getByTitle('1 incident under way')).toHaveText('1')
})

test('going on asks first while something is missing, and can be taken back', async () => {
  const step = (name: string) =>
    section('How far it has come').getByRole('listitem').filter({ hasText: name })
  await page.keyboard.press('e')
  await expect(page.getByRole('alert').filter({ hasText: 'still missing' })).toBeVisible()
  await button('Go on all the same').click()
  await expect(step('Acknowledged')).toHaveAttribute('aria-current', 'step')
  await page.keyboard.press('z')
  await expect(step('Seen')).toHaveAttribute('aria-current', 'step')
})

test('the feed folds its items into one row, and shows them when it is opened', async () => {
  await page.keyboard.press('Escape')
  const fold = page.getByRole('listitem').filter({ has: button('Books are missing') })
  await expect(fold).toContainText('3 items')
  await expect(page.getByRole('link', { name: 'Where are they' })).toHaveCount(0)
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Only what belongs to Books are missing')).toBeVisible()
  await page.getByRole('link', { name: 'Where are they' }).click()
  await page.getByRole('link', { name: 'Open the incident' }).click()
  await expect(room()).toBeVisible()
  await page.getByRole('link', { name: '3 items by 3 people' }).click()
  await expect(page.getByRole('link', { name: /Half of my shelf/ })).toBeVisible()
})

test('an item is taken out of it, and comes back', async () => {
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await button('Incident').click()
  await page.getByRole('menuitem', { name: 'Take out of the incident' }).click()
  await expect(toast()).toContainText('1 item taken out of the incident.')
  await expect(page.getByRole('link', { name: /^Books are missing Seen · 2 items/ })).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByRole('link', { name: /^Books are missing Seen · 3 items/ })).toBeVisible()
})

test('what is known is put down with how sure it is and what shows it', async () => {
  await page.getByRole('link', { name: /^Books are missing Seen/ }).click()
  const known = section('What is known')
  await known.getByRole('button', { name: 'Cause' }).click()
  await page.getByRole('textbox', { name: 'In your words' }).fill('A full disk.')
  await button('Save').click()
  await expect(known.getByText('Suspected')).toBeVisible()
  await button('Change: Cause').click()
  await page.getByRole('textbox', { name: 'In your words' }).fill('The import deleted what had a double.')
  await page.getByText('Confirmed', { exact: true }).click()
  await page.getByRole('textbox', { name: 'What you saw yourself' }).fill('import.log, line 412')
  await page.keyboard.press('Enter')
  await expect(known).toContainText(/The import deleted.*Confirmed.*You: import.log, line 412.*Changed/)
  expect(await seriousFindings(page)).toEqual([])
})

test('a question is declined with a reason, and opened again', async () => {
  const asked = section('What people ask')
  await asked.getByRole('button', { name: /Are my books deleted for good/ }).click()
  await button('Won’t answer…').click()
  await page.getByRole('textbox', { name: 'Why' }).fill('We do not know yet.')
  await page.keyboard.press('Enter')
  await expect(asked.getByText('1 question settled')).toBeVisible()
  await page.keyboard.press('z')
  await expect(asked.getByText('1 question settled')).toBeHidden()
  await expect(asked.getByTitle('2 people ask')).toBeVisible()
})

test('one that is two is taken apart, two that are one are put together, and that is taken back', async () => {
  await page.getByRole('link', { name: '3 items by 3 people' }).click()
  await expect(room()).toBeHidden()
  await expect(page.getByRole('link', { name: /Half of my shelf/ })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await button('Incident').click()
  await page.getByRole('menuitem', { name: 'Make an incident of its own' }).click()
  await expect(page.getByRole('article', { name: 'Another: Books are missing' })).toBeVisible()
  await expect(page.getByRole('link', { name: '1 item by 1 person' })).toBeVisible()
  await button('More to do').click()
  await page.getByRole('menuitem', { name: 'Is the same as another…' }).click()
  await button('Put them together').click()
  await expect(room()).toBeVisible()
  await expect(page.getByRole('link', { name: '3 items by 3 people' })).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByRole('link', { name: '2 items by 2 people' })).toBeVisible()
})

test('in a small window all of it is there, one below the other', async () => {
  await page.setViewportSize({ width: 400, height: 600 })
  await expect(page.getByText('Seen, step 1 of 6')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
  expect(await seriousFindings(page)).toEqual([])
  expect(desk.complaints).toEqual([])
})
