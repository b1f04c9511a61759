import { expect, type Page, test } from '@playwright/test'
import type { HeadlessShell } from '../servers/headless-shell.ts'
import { type MastodonServer, mastodonToken, startMastodonServer } from '../servers/mastodon-server.ts'
import { PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const now = Date.now()
const minute = 60_000
/** What people wrote, by the number of their post. */
const letters = {
  order: 'I tried to order the map. The checkout page says “something went wrong”.',
  angry: 'You are a fraud and an idiot. I wrote three times and heard NOTHING.',
  map: 'The map of the harbour is wrong.',
  long: 'Tell me everything about the timetable, please.',
  many: 'How did you make the pictures?',
  deleted: 'Is the second part coming?',
} as const

let desk: PageDesk
let mastodon: MastodonServer
let shell: HeadlessShell
let page: Page

test.beforeAll(async ({ browser }) => {
  mastodon = await startMastodonServer()
  Object.values(letters).forEach((text, index) => {
    mastodon.toots.push({
      id: index + 1,
      text,
      mentions: true,
      at: now - index * minute,
      visibility: 'public',
    })
  })
  desk = await PageDesk.open(browser, [{ title: 'A note', html: '<p>Words.</p>', at: now }], { setUp: true })
  ;({ shell, page } = desk)
  const settings = { server: mastodon.http.url, mentions: true, token: mastodonToken }
  await check('mastodon', settings)
  await check('feed', { url: `${desk.blog.url}/feed.xml`, answers: true })
  await page.goto(await shell.link())
})

test.afterAll(async () => {
  await desk?.close()
  await mastodon?.close()
})

const field = () => page.getByRole('textbox', { name: 'Your answer' })
const remarks = () => page.getByRole('region', { name: 'How it will read' })
const toast = (words: RegExp) => page.getByRole('status').filter({ hasText: words })
const posted = () => mastodon.posted.map(({ status }) => status)

async function check(kind: string, settings: object): Promise<void> {
  const result = await shell.call('sources.add', { kind, settings })
  if (!result.ok) throw new Error(result.error.message)
  await shell.call('sources.check', { id: Object(result.data).id })
}

async function idOf(text: string): Promise<string> {
  const result = await shell.call('items.list', { limit: 20 })
  if (!result.ok) throw new Error(result.error.message)
  const items: readonly { id: string; title: string; text: string }[] = Object(result.data).items
  const found = items.find((item) => item.text.includes(text.slice(0, 20)) || item.title === text)
  if (found === undefined) throw new Error(`Nobody wrote “${text}”`)
  return found.id
}

/** Opens a letter and answers it with the key for it. */
async function answer(text: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${shell.url}/#/item/${await idOf(text)}`)
  await expect(page.getByRole('button', { name: 'Reply' })).toBeVisible()
  await page.keyboard.press('r')
  await expect(field()).toBeFocused()
}

/** What of the field's text is selected. */
function selected(): Promise<string> {
  return field().evaluate((element) => {
    if (!(element instanceof HTMLTextAreaElement)) return ''
    return element.value.slice(element.selectionStart, element.selectionEnd)
  })
}

test('by keys alone: reply, a canned one by its code, its blanks, send, take back, send again', async () => {
  await answer(letters.order)
  await expect(page.getByRole('region', { name: /^What Ann .* wrote$/ })).toContainText(letters.order)
  await page.keyboard.type('/ack')
  const list = page.getByRole('listbox', { name: 'Canned replies' })
  await expect(list.getByRole('option', { name: /\/ack\b/ }).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(list).toHaveCount(0)
  await expect.poll(selected).toMatch(/^\{.+\}$/)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText(/^Fill in “/)
  expect(posted()).toEqual([])
  while (/^\{.+\}$/.test(await selected())) {
    await page.keyboard.type('20:00 on Monday')
    await page.keyboard.press('F8')
    await page.waitForTimeout(100)
  }
  const text = await field().inputValue()
  expect(text).not.toMatch(/[{}]/)
  await page.keyboard.press('Control+Enter')
  await expect(toast(/^Goes out to .* in 15 seconds\./)).toBeVisible()
  await expect(page.getByText(/^Goes out in \d+ seconds?$/)).toBeVisible()
  await page.keyboard.press('z')
  await expect(field()).toHaveValue(text)
  expect(posted()).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Look there' })).toHaveAttribute(
    'href',
    /^https:\/\/home\.example/,
  )
  expect(posted()).toEqual([`@ann@home.example ${text}`])
})

test('an excuse is underlined where it stands, with why and a better sentence one click away', async () => {
  await answer(letters.map)
  await field().fill('Hello Ann.\n\nI am sorry if anyone was confused. It was drawn in a hurry.')
  const remark = remarks().getByRole('listitem').filter({ hasText: 'Apology with an if' })
  await expect(remark).toContainText('doubts that anything happened')
  const underlined = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('reply-remark') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
        startContainer.nodeValue?.slice(startOffset, endOffset),
      ),
    )
  await expect.poll(underlined).toContain('sorry if')
  // What is typed before it moves it along, before anything was asked again.
  await field().evaluate(
    (element) => element instanceof HTMLTextAreaElement && element.setSelectionRange(0, 0),
  )
  await page.keyboard.type('Oh. ')
  expect(await underlined()).toContain('sorry if')
  await remark.getByRole('button', { name: 'Use this instead' }).click()
  await expect(field()).toHaveValue(
    /^Oh\. Hello Ann\.\n\nI am sorry that I \{what I did\}\. It cost you \{what\}\. It was drawn/,
  )
  await expect.poll(selected).toBe('{what I did}')
  await field().press('Control+z')
  await expect(field()).toHaveValue(/sorry if anyone was confused/)
})

test('“Not this one” is remembered', async () => {
  const remark = remarks().getByRole('listitem').filter({ hasText: 'Apology with an if' })
  await remark.getByRole('button', { name: 'Not this one' }).click()
  await expect(remark).toHaveCount(0)
  await expect(page.getByText('Draft kept')).toBeVisible()
  await page.reload()
  await expect(field()).toHaveValue(/sorry if anyone was confused/)
  await expect(field()).toBeFocused()
  await page.keyboard.type(' Well.')
  await page.waitForTimeout(1500)
  await expect(remark).toHaveCount(0)
})

test('the meter says what the stage needs, and shows where it stands', async () => {
  const needs = page.getByRole('region', { name: 'What it needs' })
  await field().fill(
    'I drew the harbour from memory, so the east pier is missing for everybody who printed it.',
  )
  await expect(needs).toContainText('Give a time for your next word')
  await field().press('Control+End')
  await page.keyboard.type(' I will write again by 18:00 UTC today.')
  await expect(needs.getByRole('button', { name: 'When you write again' })).toBeVisible()
  await needs.getByRole('button', { name: 'When you write again' }).click()
  await expect.poll(selected).toContain('18:00')
  await needs.getByRole('combobox', { name: 'Stage' }).selectOption('It is fixed')
  await expect(needs).toContainText('What you did')
})

test('a breath comes once before an answer to an attack, and is never asked again', async () => {
  await answer(letters.angry)
  await page.keyboard.type('I have read all three. I am on it, and I will write here by 18:00 UTC.')
  await page.keyboard.press('Control+Enter')
  const breath = page.getByRole('dialog', { name: 'A breath before it goes out' })
  await expect(breath.getByRole('textbox', { name: 'What matters to you here?' })).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(field()).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await breath.getByRole('button', { name: 'Read it as they will' }).click()
  await expect(page.getByRole('region', { name: 'Read it as they will' })).toContainText(
    'I have read all three.',
  )
  await expect(remarks()).toBeHidden()
  await page.getByRole('button', { name: 'Back to writing' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(toast(/^Goes out to/)).toBeVisible()
  await expect(breath).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(field()).toHaveValue(/all three/)
})

test('too long is refused with the count, and goes out as a thread on request', async () => {
  await answer(letters.long)
  await field().fill('The train leaves at nine. '.repeat(30))
  await expect(page.getByText(/^\d+ too many$/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText(/^\d+ characters too many for one post\.$/)
  await page.getByRole('button', { name: /^Send as a thread of 2$/ }).click()
  await expect(page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible()
  expect(
    posted()
      .slice(-2)
      .map((text) => text.slice(-5)),
  ).toEqual(['(1/2)', '(2/2)'])
})

test('right-to-left words, emoji and very long texts are written, counted and kept', async () => {
  await answer(letters.many)
  await field().fill('شكرا جزيلا 👩‍👩‍👧‍👦')
  await expect(page.getByText(/^\d+ of 500$/)).toHaveText('17 of 500')
  expect(await field().evaluate((element) => element.matches(':dir(rtl)'))).toBe(true)
  const long = 'Straße 👋 '.repeat(10_000)
  // Typing it, as “fill” does, would take a browser minutes whatever the page does.
  await field().evaluate((element, text) => {
    Reflect.set(HTMLTextAreaElement.prototype, 'value', text, element)
    element.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, long)
  await expect(page.getByText(/too many$/)).toBeVisible()
  await field().press('Control+End')
  await page.keyboard.type('end')
  await expect(field()).toHaveValue(`${long}end`)
  await expect(page.getByText('Draft kept')).toBeVisible()
})

test('a post that is gone is said plainly; the words are kept, to be edited or copied', async () => {
  mastodon.mishap = () => ({ status: 404, body: '{"error":"Record not found"}', isMade: false })
  await answer(letters.deleted)
  await page.keyboard.type('It comes on Friday at 9:00 UTC.')
  await page.keyboard.press('Control+Enter')
  const card = page.getByRole('article', { name: /^To / })
  await expect(card.getByText('Not sent')).toBeVisible()
  await expect(card.getByRole('alert')).not.toBeEmpty()
  expect(await seriousFindings(page)).toEqual([])
  await page.goto(`${shell.url}/#/replies/outbox`)
  const listed = page.getByRole('article').filter({ hasText: 'It comes on Friday' })
  await listed.getByRole('button', { name: 'Edit' }).click()
  await expect(field()).toHaveValue('It comes on Friday at 9:00 UTC.')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const opened = page.context().waitForEvent('page')
  await card.getByRole('button', { name: 'Copy and open' }).click()
  await (await opened).close()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('It comes on Friday at 9:00 UTC.')
  await expect(card.getByText('Copied. Have you sent it?')).toBeVisible()
  mastodon.mishap = () => undefined
})

test('where nothing can be sent, it is copied and the right page opened', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await answer('A note')
  await page.keyboard.type('Thank you for the note.')
  const opened = page.context().waitForEvent('page')
  await page.getByRole('button', { name: 'Copy and open' }).click()
  await (await opened).close()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Thank you for the note.')
  await page.getByRole('button', { name: 'I have sent it' }).click()
  await expect(page.getByText(/^Sent \d\d:\d\d$/)).toBeVisible()
})

for (const [name, width, height] of [
  ['wide', 1280, 800],
  ['compact', 400, 600],
] as const)
  test(`nothing serious for axe, and nothing wider than the window: ${name}`, async () => {
    await answer(letters.map)
    await page.setViewportSize({ width, height })
    await field().fill('Our host is to blame for the map. {next update}')
    await expect(remarks()).toContainText('1 remark')
    await field().press('End')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page)).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    )
  })

test('the browser had nothing to complain about', () => {
  expect(desk.complaints).toEqual([])
})
