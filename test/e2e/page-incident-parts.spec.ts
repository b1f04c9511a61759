import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import type { HeadlessShell } from '../servers/headless-shell.ts'
import { type MastodonServer, mastodonToken, startMastodonServer } from '../servers/mastodon-server.ts'
import { PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const minute = 60_000
let desk: PageDesk
let mastodon: MastodonServer
let shell: HeadlessShell
let page: Page
let id: string

test.beforeAll(async ({ browser }) => {
  mastodon = await startMastodonServer()
  const asked = [
    ['mara', 'Half of my shelf is gone. Are my books deleted for good?'],
    ['jonas', 'Are my books deleted for good? I had forty of them.'],
    ['nadia', 'When will the books be back?'],
  ] as const
  asked.forEach(([by, text], place) => {
    mastodon.toots.push({
      ...{ id: place + 1, text, by, mentions: true, visibility: 'public' },
      at: Date.now() - (40 - place) * minute,
    })
  })
  desk = await PageDesk.open(browser, [], { setUp: true })
  ;({ shell, page } = desk)
  const settings = { server: mastodon.http.url, mentions: true, token: mastodonToken }
  const source = await ask('sources.add', { kind: 'mastodon', settings })
  await ask('sources.check', { id: source.id })
  const { items } = await ask('items.list', { limit: 10 })
  const itemIds = items.map((item: { id: string }) => item.id)
  ;({ id } = await ask('incidents.open', { itemIds, title: 'Books are missing' }))
  await ask('incidents.say', { id, text: 'We removed them. It is our policy.', where: 'the blog' })
  await page.goto(await shell.link())
})

test.afterAll(async () => {
  await desk?.close()
  await mastodon?.close()
})

async function ask(method: string, params: object) {
  const result = await shell.call(method, params)
  if (!result.ok) throw new Error(`${method}: ${result.error.message}`)
  return Object(result.data)
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const section = (name: string) => page.getByRole('region', { name, exact: true })
const field = () => page.getByRole('textbox', { name: 'What you say' })
const toast = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words })
const open = (part: string) => page.getByRole('link', { name: part, exact: true }).click()

test('a draft that stands against what was said shows both sentences, and which questions it answers', async () => {
  await page.goto(`${shell.url}/#/incidents/${id}`)
  await open('Statements')
  await field().fill(
    'A bug in the catalogue hid them. Your books are not deleted for good. Next update tomorrow at 18:00.',
  )
  const pair = section('Stands against what was said').getByRole('listitem')
  await expect(pair).toContainText('A bug in the catalogue hid them.')
  await expect(pair).toContainText('It is our policy.')
  await pair.getByRole('button').click()
  const selected = () =>
    field().evaluate((element) =>
      element instanceof HTMLTextAreaElement
        ? element.value.slice(element.selectionStart, element.selectionEnd)
        : '',
    )
  await expect.poll(selected).toBe('A bug in the catalogue hid them.')
  const covered = section('Questions it answers').getByRole('listitem')
  await expect(covered.filter({ hasText: 'deleted for good' }).getByRole('img')).toHaveAccessibleName(
    'answered',
  )
  expect(await seriousFindings(page)).toEqual([])
})

test('a draft outlives the room and the page', async () => {
  await expect(page.getByText('Draft kept')).toBeVisible()
  await open('Now')
  await page.reload()
  await open('Statements')
  await expect(field()).toHaveValue(/^A bug in the catalogue/)
  await button('Discard').click()
  await expect(field()).toHaveValue('')
  await toast('Draft discarded').getByRole('button', { name: /^Undo/ }).click()
  await expect(field()).toHaveValue(/^A bug in the catalogue/)
})

test('what stands against something is put down only when that is meant', async () => {
  await button('Copy the text').click()
  await expect(page.getByRole('alert').filter({ hasText: 'stands against' })).toBeVisible()
  await expect(toast(/^Copied/)).toHaveCount(0)
  await button(/^I have said it all the same/).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Say where' })).toBeVisible()
  await expect(page.getByLabel('Where you say it')).toBeFocused()
  await page.keyboard.type('Mastodon')
  await field().press('Control+Enter')
  await expect(toast('Put down as said on Mastodon')).toBeVisible()
  await expect(field()).toHaveValue('')
  const said = section('What you said so far').getByRole('listitem')
  await expect(said.first()).toContainText('Mastodon')
  await expect(said.first()).toContainText('Cause: a software fault')
  await expect(section('What you promised')).toContainText('Next update tomorrow at 18:00.')
})

test('what was put down by mistake is taken back at once, and its words are in the field again', async () => {
  const words = 'I am reading all of your posts.'
  await page.getByLabel('Where you say it').fill('the forum')
  await field().fill(words)
  await field().press('Control+Enter')
  await expect(toast('Put down as said on the forum')).toBeVisible()
  await expect(field()).toHaveValue('')
  const said = section('What you said so far').getByRole('listitem')
  await expect(said.first()).toContainText(words)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(field()).toHaveValue(words)
  await expect(said.first()).not.toContainText(words)
  await field().fill('')
})

test('what still says otherwise has a correction to go on with', async () => {
  await ask('incidents.fact', { id, field: 'cause', certainty: 'confirmed', text: 'A bug in the catalogue' })
  const stale = section('Still says otherwise').getByRole('listitem')
  await expect(stale).toContainText('It is our policy.')
  await stale.getByRole('button', { name: 'Write the correction' }).click()
  await expect(section('It says')).toContainText('Correcting what you said on the blog')
  await expect(field()).toHaveValue(/“It is our policy\.”/)
  await expect(field()).toBeFocused()
  await button('Back to the next statement').click()
  await expect(field()).toHaveValue('')
})

test('the last word begins with an outline, part by part', async () => {
  await button('Whole explanation').click()
  await expect(field()).toHaveValue(/bug in the catalogue/)
  const parts = section('Whole explanation').getByRole('listitem')
  await expect(parts.filter({ has: page.getByRole('img', { name: 'there' }) }).first()).toBeVisible()
  await expect(parts).toHaveCount(10)
  await button('Discard').click()
})

test('everybody is told one by one, in the room itself', async () => {
  await ask('incidents.fact', { id, field: 'done', certainty: 'confirmed', text: 'All books are back' })
  await open('Closing round')
  const people = page.getByRole('navigation', { name: 'Who is to be told' })
  await expect(people.getByRole('button')).toHaveCount(3)
  expect(await seriousFindings(page)).toEqual([])
  await button(/^Answer /).press('Enter')
  const answer = page.getByRole('textbox', { name: 'Your answer' })
  await expect(answer).toHaveValue(/bug in the catalogue/)
  await answer.press('Control+Enter')
  await expect(toast(/^Goes out to/)).toBeVisible()
  // The round goes on while it can still be taken back.
  await people.getByRole('button', { name: /nadia/i }).click()
  await button('Leave out…').click()
  await page.getByLabel('For yourself').fill('She has it from Mara.')
  await page.keyboard.press('Enter')
  await expect(people.getByRole('button', { name: /left out\. She has it from Mara/ })).toBeVisible()
  await toast('is left out').getByRole('button', { name: /^Undo/ }).click()
  await expect(people.getByRole('button', { name: /left out/ })).toHaveCount(0)
})

test('the public page is previewed, published, and read', async () => {
  await open('Public page')
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'Books are missing' })).toBeVisible()
  await page.getByRole('textbox', { name: 'What it is called there' }).fill('Some shelves were empty')
  await page.keyboard.press('Tab')
  await expect(frame.getByRole('heading', { name: 'Some shelves were empty' })).toBeVisible()
  await button('Publish').click()
  await expect(page.getByRole('switch', { name: 'This incident stands on the page' })).toBeChecked()
  const here = await page.getByRole('link', { name: 'Open it on this machine' }).getAttribute('href')
  const read = async () => (await fetch(here ?? '')).text()
  await expect.poll(read).toContain('Some shelves were empty')
  await open('Statements')
  await field().fill('All books are back since noon. Write to me if one of yours is missing.')
  await page.getByLabel('Where you say it').fill('Status page')
  await button(/^Publish it/).click()
  await expect(toast('On the public page from now on.')).toBeVisible()
  await expect.poll(read).toContain('All books are back since noon.')
  await open('Public page')
  await expect(page.getByRole('heading', { name: 'As it will be read' })).toBeVisible()
  // Nothing runs in the preview's frame, axe included; what is published has been through axe by itself.
  await page.evaluate(() => document.querySelector('iframe')?.remove())
  expect(await seriousFindings(page)).toEqual([])
})

test('after it: how it went, the curve with its marks, and the whole as a file', async () => {
  await open('After it')
  await expect(section('How it went')).toContainText('until the first word')
  await expect(
    page.getByRole('list', { name: 'What happened when' }).getByRole('listitem').first(),
  ).toBeVisible()
  const saving = page.waitForEvent('download')
  await button('Save as Markdown').click()
  const file = await readFile(await (await saving).path(), 'utf8')
  // Without people it goes by the name it has in public.
  expect(file).toMatch(/^# Some shelves were empty$/m)
  expect(file).not.toContain('mara')
  expect(await seriousFindings(page)).toEqual([])
})

test('in a small window each part fits, and an answer takes the place of the list', async () => {
  await page.setViewportSize({ width: 400, height: 600 })
  for (const part of ['Statements', 'Closing round', 'Public page', 'After it']) {
    await open(part)
    await expect(page.getByRole('link', { name: part, exact: true })).toHaveAttribute('aria-current', 'page')
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(beyond, part).toBeLessThanOrEqual(0)
  }
  await open('Closing round')
  await expect(page.getByText('1 of 3 told')).toBeVisible()
  expect(mastodon.posted.map(({ status }) => status)).toEqual([expect.stringContaining('All books are back')])
  await button(/^Answer /).click()
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Who is to be told' })).toBeHidden()
  // The preview's frame runs nothing, not even what this test puts into every frame.
  const complaints = desk.complaints.filter((words) => !words.includes('frame is sandboxed'))
  expect(complaints).toEqual([])
})
