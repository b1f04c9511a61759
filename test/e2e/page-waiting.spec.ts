import { expect, type Page, test } from '@playwright/test'
import type { HeadlessShell } from '../servers/headless-shell.ts'
import type { TestServer } from '../servers/http-server.ts'
import { PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const hour = 3_600_000
let desk: PageDesk
let blog: TestServer
let shell: HeadlessShell
let page: Page

interface Comment {
  readonly id: string
  readonly by: string
  readonly title: string
  readonly text: string
  readonly hoursAgo: number
}

/** Serves comments as a feed whose authors have names. */
function serveComments(path: string, comments: readonly Comment[]): void {
  const items = comments.map(
    ({ id, by, title, text, hoursAgo }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><dc:creator>${by}</dc:creator><link>${blog.url}/${id}</link><pubDate>${new Date(Date.now() - hoursAgo * hour).toUTCString()}</pubDate><description>${text}</description></item>`,
  )
  blog.route(path, {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    body: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Comments</title><link>/</link>${items.join('')}</channel></rss>`,
  })
}

const mara = {
  id: 'm1',
  by: 'Mara',
  title: 'Where is the seed list?',
  text: 'The link leads nowhere.',
  hoursAgo: 75.1,
}
const more = { id: 'm2', by: 'Mara', title: 'Seed list again', text: 'Did you see my question?', hoursAgo: 5 }
const jonas = {
  id: 'j1',
  by: 'Jonas',
  title: 'A kettle for the beds',
  text: 'Shall I bring mine?',
  hoursAgo: 30.1,
}
const spam = { id: 's1', by: 'Cheap Pills', title: 'Great post', text: 'Buy now.', hoursAgo: 3 }

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(browser, [], { setUp: true })
  ;({ blog, shell, page } = desk)
})

test.afterAll(() => desk?.close())

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const list = () => page.getByRole('navigation', { name: 'Waiting' })
const rows = () => list().getByRole('link')
const person = (name: string) => page.getByRole('article', { name, exact: true })
const toast = () => page.getByRole('status').filter({ has: button(/^Undo/) })

async function addComments(name: string, path: string): Promise<void> {
  const settings = { url: `${blog.url}${path}`, answers: true }
  const added = await shell.call('sources.add', { kind: 'feed', name, settings })
  if (!added.ok) throw new Error(added.error.message)
  const { id } = Object(added.data)
  await shell.call('sources.check', { id })
}

test('while nobody waits the place says so', async () => {
  await page.goto(await shell.link())
  await page.getByRole('link', { name: 'Waiting' }).click()
  await expect(page.getByText('Everybody has been answered.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nobody waits for an answer' }).last()).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('whoever wrote and had no answer stands there, the longest wait first', async () => {
  serveComments('/comments.xml', [mara, more, jonas, spam])
  await addComments('Comments', '/comments.xml')
  await expect(rows()).toHaveCount(3)
  await expect(rows().nth(0)).toContainText(/Mara.*3 days.*seed list.*2 messages/i)
  await expect(rows().nth(1)).toContainText(/Jonas.*30 hours/)
  await expect(page.getByText('3 people wait, the longest for 3 days.')).toBeVisible()
  await expect(page.getByTitle('3 people wait for an answer, the longest for 3 days')).toHaveText('3')
  expect(await seriousFindings(page)).toEqual([])
})

test('all that somebody said is read together, and a note about them is kept', async () => {
  await page.keyboard.press('j')
  const mara = person('Mara')
  await expect(mara.getByText(/^Has been waiting for 3 days, since/)).toBeVisible()
  const said = mara.getByRole('region', { name: 'What was said' }).getByRole('listitem')
  await expect(said).toHaveCount(2)
  await expect(said.first()).toContainText(/Mara.*waits.*The link leads nowhere\./s)
  await expect(said.last()).toContainText('Did you see my question?')
  const note = mara.getByRole('textbox', { name: 'Private note' })
  await note.fill('Grows tomatoes.')
  await expect(mara.getByText('Saved.')).toBeVisible()
  await note.fill('Grows tomatoes and beans.')
  // Gone before the pause is over.
  await page.keyboard.press('Escape')
  await note.blur()
  await page.keyboard.press('j')
  await expect(person('Jonas')).toBeVisible()
  await page.keyboard.press('k')
  await expect(person('Mara').getByRole('textbox', { name: 'Private note' })).toHaveValue(
    'Grows tomatoes and beans.',
  )
  expect(await seriousFindings(page)).toEqual([])
})

test('what waits opens as an item, and the item leads back', async () => {
  await person('Mara').getByRole('link', { name: 'Open: Where is the seed list?' }).click()
  await expect(page.getByRole('heading', { name: 'Where is the seed list?' })).toBeVisible()
  await page.getByRole('link', { name: 'All that was said' }).click()
  await expect(person('Mara')).toBeVisible()
})

test('a wait ends by a key, goes on to the next, and comes back by Undo', async () => {
  await page.keyboard.press('e')
  await expect(toast()).toContainText('1 conversation answered.')
  await expect(person('Jonas')).toBeVisible()
  await expect(rows()).toHaveCount(2)
  await page.keyboard.press('z')
  await expect(rows()).toHaveCount(3)
  await expect(rows().first()).toContainText('Mara')
})

test('declining needs a reason, and the reason stands with the conversation', async () => {
  await rows().filter({ hasText: 'Cheap Pills' }).click()
  await expect(person('Cheap Pills')).toBeVisible()
  await page.keyboard.press('d')
  await button('Decline').click()
  await expect(page.getByText('Say in a few words why.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Why' })).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.type('An advertisement')
  await page.keyboard.press('Enter')
  await expect(toast()).toContainText('1 conversation declined.')
  await expect(rows()).toHaveCount(2)
  const listed = await shell.call('items.list', { query: 'Great post' })
  const [item] = Object(listed.ok && listed.data).items
  await page.goto(`${shell.url}/#/item/${item.id}`)
  await page.getByRole('link', { name: 'All that was said' }).click()
  await expect(person('Cheap Pills').getByText('Declined: An advertisement')).toBeVisible()
  await expect(button(/^Reply/)).toHaveCount(0)
})

test('two who ask the same are settled together', async () => {
  await rows().filter({ hasText: 'Jonas' }).click()
  await expect(person('Jonas')).toBeVisible()
  await button('More').click()
  await page.getByRole('menuitem', { name: 'Settled with another…' }).click()
  await expect(page.getByLabel('The conversation in which it is settled')).toContainText('Mara')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Settled with another' })).toHaveCount(0)
  await page.keyboard.press('m')
  await button('Settle it there').click()
  await expect(toast()).toContainText('1 conversation settled with another.')
  await expect(rows()).toHaveCount(1)
  await page.keyboard.press('a')
  await expect(toast()).toContainText('It needs no answer.')
  await expect(page.getByText('Everybody has been answered.')).toBeVisible()
  await expect(page.getByTitle(/for an answer/)).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(rows()).toHaveCount(1)
})

test('in a small and dark window it is the list or the person, and nothing sticks out', async () => {
  await page.setViewportSize({ width: 400, height: 600 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${shell.url}/#/waiting`)
  await rows().first().click()
  await expect(rows().first()).toBeHidden()
  const sticksOut = await page.evaluate(() =>
    [...document.querySelectorAll('main, article')].some((one) => one.scrollWidth > one.clientWidth),
  )
  expect(sticksOut).toBe(false)
  expect(await seriousFindings(page)).toEqual([])
  await button('Waiting').click()
  await expect(rows().first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/#\/waiting$/)
})

test('a conversation that is gone is said to be gone', async () => {
  await page.goto(`${shell.url}/#/waiting/999999`)
  await expect(page.getByRole('heading', { name: 'This conversation is not here any more.' })).toBeVisible()
})

test('nothing in all this made the page complain', () => {
  // A refused call is the answer that was asked for; the browser notes its status all the same.
  expect(desk.complaints.filter((complaint) => !complaint.includes('/rpc/'))).toEqual([])
})
