import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { letter } from '../engine/sources/mailbox/letters.ts'
import { type DovecotServer, hasDovecot, startDovecot } from '../servers/dovecot-server.ts'
import type { HeadlessShell } from '../servers/headless-shell.ts'
import type { TestServer } from '../servers/http-server.ts'
import { PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const hour = 3_600_000
const owner = 'hello@blog.example'
let desk: PageDesk
let blog: TestServer
let shell: HeadlessShell
let page: Page

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(browser, [], { setUp: true })
  ;({ blog, shell, page } = desk)
  await shell.call('settings.set', { siteAddress: 'https://blog.example/' })
  await page.goto(await shell.link())
})

test.afterAll(() => desk?.close())

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const row = (title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('link', { name: title }) })
const item = (title: string) => page.getByRole('article', { name: title, exact: true })
const fact = (label: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd')

async function show(hash: string): Promise<void> {
  await page.goto(`${shell.url}/${hash}`)
}

/** A pixel, so that there is a picture to show. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** A letter with its files, an earlier conversation and a name that is not what it seems. */
function trickyLetter(): string {
  const parts = [
    'Content-Type: text/plain; charset=utf-8\r\n\r\nThe cart is empty each time.\r\n\r\nOn Fri, 20 Nov 2026 at 09:00, Blog wrote:\r\n> Please try again now.\r\n> Yours\r\n',
    `Content-Type: image/png\r\nContent-Disposition: attachment; filename="cart.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${pixel}`,
    'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="log.txt"\r\n\r\nTypeError: cart is undefined',
  ]
  const body = `${parts.map((part) => `--b1\r\n${part}\r\n`).join('')}--b1--`
  return letter(
    {
      ...{ From: '=?utf-8?B?4oCubGFlUiBlaFQ=?= <mallory@elsewhere.example>', Subject: 'The cart is empty' },
      ...{ Date: new Date(Date.now() - hour).toUTCString(), 'Content-Type': 'multipart/mixed; boundary=b1' },
    },
    body,
  )
}

/** What a form of a kind nobody knows sends. */
function strangeForm(who: string, words: string): string {
  return letter(
    {
      ...{ From: 'noreply@forms.blog.example', Subject: 'Something came in' },
      Date: new Date(Date.now() - 2 * hour).toUTCString(),
    },
    `* * * Blauzahn 7 * * *\r\n\r\n>> ${who} || ${who.toLowerCase()}@reader.example\r\n\r\n${words}\r\n\r\n* * * end of entry * * *`,
  )
}

test.describe('by mail (skipped where Dovecot is not installed)', () => {
  test.skip(!hasDovecot(), 'Dovecot is not installed')
  let dovecot: DovecotServer
  let mailbox: string

  test.beforeAll(async () => {
    dovecot = await startDovecot()
    dovecot.deliver(owner, trickyLetter())
    dovecot.deliver(owner, strangeForm('Greta', 'The map shows the wrong valley.'))
    dovecot.deliver(
      owner,
      letter({ Subject: 'Cheap watches', From: 'Deals <deals@spam.example>' }, 'Buy now'),
      {
        folder: 'Junk',
      },
    )
    const asked = {
      'Message-ID': '<ivy@reader.example>',
      Date: new Date(Date.now() - 5 * hour).toUTCString(),
    }
    dovecot.deliver(owner, letter({ From: 'Ivy <ivy@reader.example>', Subject: 'The ferry times', ...asked }))
    const answer = {
      ...{
        From: owner,
        To: 'ivy@reader.example',
        Subject: 'Re: The ferry times',
        'Message-ID': '<a1@blog.example>',
      },
      ...{ 'In-Reply-To': '<ivy@reader.example>', Date: new Date(Date.now() - 3 * hour).toUTCString() },
    }
    const promise = 'Thank you for telling me. I will write to you again within two days.'
    dovecot.deliver(owner, letter(answer, promise), { folder: 'Sent', flags: 'S' })
    const server = { host: '127.0.0.1', port: dovecot.port, security: 'none', user: owner }
    const outgoing = { smtpHost: '127.0.0.1', smtpSecurity: 'none' }
    const settings = { address: owner, password: 'secret', ...server, ...outgoing }
    const added = await shell.call('sources.add', { kind: 'mailbox', name: 'Mail', settings })
    if (!added.ok) throw new Error(added.error.message)
    mailbox = Object(added.data).id
    await shell.call('sources.check', { id: mailbox })
  })

  test.afterAll(() => dovecot?.close())

  test('a report says who wrote; what is hidden in a name is shown', async () => {
    await show('#/feed')
    await row('The cart is empty').getByRole('link').click()
    await expect(fact('From')).toContainText('U+202E')
    await expect(fact('From')).toContainText('mallory@elsewhere.example')
    await expect(fact('From')).toContainText('This name holds invisible marks')
    await expect(fact('Came by')).toHaveText('Mail')
    await expect(page.getByText('The cart is empty each time.').last()).toBeVisible()
    await expect(page.getByText('Please try again now.')).toBeHidden()
    await page.getByText('The earlier conversation it repeats').click()
    await expect(page.getByText('Please try again now.')).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
  })

  test('files are fetched when asked for: a picture and a text are shown, all can be saved', async () => {
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/rpc/reports.attachment')) asked.push(request.postData() ?? '')
    })
    await expect(page.getByRole('heading', { name: '2 attachments' })).toBeVisible()
    expect(asked).toEqual([])
    await button('Show cart.png').click()
    await expect(page.getByRole('img', { name: 'cart.png' })).toBeVisible()
    expect(
      await page.getByRole('img', { name: 'cart.png' }).evaluate((one) => Reflect.get(one, 'naturalWidth')),
    ).toBe(1)
    await button('Show log.txt').click()
    await expect(page.getByRole('textbox', { name: 'log.txt' })).toHaveValue(
      /^TypeError: cart is undefined\s*$/,
    )
    const download = page.waitForEvent('download')
    await button('Save cart.png').click()
    const saved = await download
    expect(saved.suggestedFilename()).toBe('cart.png')
    expect((await readFile(await saved.path())).toString('base64')).toBe(pixel)
    expect(asked).toHaveLength(2)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('a form nobody knows is taught by marking its words, by keys, and the next one is understood', async () => {
    await page
      .getByRole('link', { name: /Something came in/ })
      .first()
      .click()
    await button('Show it').click()
    const mail = page.getByRole('textbox', { name: 'The mail as it came' })
    await expect(mail).toBeFocused()
    await button('This is the message').click()
    await expect(page.getByText('Mark some words of the mail first.')).toBeVisible()
    const mark = async (words: string) => {
      const start = (await mail.inputValue()).indexOf(words)
      await mail.evaluate(
        (one, at) => Reflect.apply(Reflect.get(one, 'setSelectionRange'), one, [at, at]),
        start,
      )
      for (const _letter of words) await page.keyboard.press('Shift+ArrowRight')
    }
    await mark('Greta')
    await button('This is the address').click()
    await expect(page.getByText('There is no mail address in what you marked.')).toBeVisible()
    await button('This is the name').click()
    await mark('greta@reader.example')
    await button('This is the address').click()
    await button('Read them all like this').click()
    await expect(page.getByText(/^Mark the message first\./)).toBeVisible()
    await mark('The map shows the wrong valley.')
    await button('This is the message').click()
    expect(await seriousFindings(page)).toEqual([])
    await button('Read them all like this').click()
    await expect(page.getByText('Learnt. Mails of this kind are read like this from now on.')).toBeVisible()
    await expect(fact('From')).toContainText('Greta')
    await expect(fact('From')).toContainText('greta@reader.example')
    await expect(button('Show it')).toHaveCount(0)

    dovecot.deliver(owner, strangeForm('Olaf', 'And the legend is in Danish.'))
    await expect(page.getByRole('article').filter({ hasText: 'Olaf' })).toContainText(
      'And the legend is in Danish.',
    )
  })

  test('what was said on both sides is read together, with what was promised', async () => {
    await show('#/feed')
    await row('The ferry times').getByRole('link').click()
    await page.getByRole('link', { name: 'All that was said' }).click()
    const ivy = page.getByRole('article', { name: 'Ivy', exact: true })
    const said = ivy.getByRole('region', { name: 'What was said' }).getByRole('listitem')
    await expect(said.last()).toContainText(/You.*Thank you for telling me/s)
    await expect(ivy.getByText('Your first answer came after 2 hours.')).toBeVisible()
    const promised = ivy.getByRole('region', { name: 'What you promised' }).getByRole('listitem')
    await expect(promised).toContainText(/“I will write to you again within two days\.”.*still time/s)
    await expect(button(/^Answered elsewhere/)).toHaveCount(0)
    expect(await seriousFindings(page)).toEqual([])
  })

  test('what was shown stands with the mailbox, and can be forgotten', async () => {
    await show(`#/sources/${mailbox}`)
    const forget = button('Forget what was shown of mails from noreply@forms.blog.example')
    await forget.click()
    await expect(page.getByText('Forgotten. Mails of this kind are read as before.')).toBeVisible()
    await expect(forget).toHaveCount(0)
    await page.keyboard.press('z')
    await expect(forget).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
  })

  test('what was taken for spam is set aside, found when asked for, and comes back', async () => {
    await show('#/aside')
    await expect(row('Cheap watches')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Set aside/ })).toHaveAttribute('aria-current', 'true')
    const search = page.getByRole('textbox', { name: 'Search the feed' })
    await button('All').click()
    await search.fill('watches')
    await expect(page.getByText('Nothing found')).toBeVisible()
    await button('Look among what was set aside').click()
    await row('Cheap watches').getByRole('link').click()
    await expect(fact('Set aside')).toHaveText('It was taken for spam where it came in.')
    expect(await seriousFindings(page)).toEqual([])
    await button(/^Bring back/)
      .last()
      .click()
    await expect(button(/^Acknowledge/)).toBeVisible()
    await search.fill('')
    await button('All').click()
    await expect(row('Cheap watches')).toBeVisible()
    await item('Cheap watches').press('#')
    await expect(row('Cheap watches')).toHaveCount(0)
    await expect(fact('Set aside')).toBeVisible()
    await page.keyboard.press('z')
    await expect(row('Cheap watches')).toBeVisible()
  })

  test('in a small and dark window nothing of a report sticks out', async () => {
    await page.setViewportSize({ width: 400, height: 600 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await show('#/feed')
    await row('The cart is empty').getByRole('link').click()
    await button('Show cart.png').click()
    const sticksOut = await page.evaluate(() =>
      [...document.querySelectorAll('main, article')].some((one) => one.scrollWidth > one.clientWidth),
    )
    expect(sticksOut).toBe(false)
    expect(await seriousFindings(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
  })
})

test('alike reports stand together, and say how many people they are', async () => {
  const words = ['The shop says “no stock” for everything.', 'The shop says “no stock” for everything!']
  const many = words.map((message, place) => ({
    id: place,
    name: `Reader ${place}`,
    email: `r${place}@x.example`,
    message,
  }))
  const own = {
    id: 9,
    name: 'Ida',
    email: 'ida@y.example',
    message: 'Your page on the Bernina line names a wrong platform.',
  }
  blog.route('/many', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([...many, own]),
  })
  const settings = { url: `${blog.url}/many` }
  const added = await shell.call('sources.add', { kind: 'json-list', name: 'Form', settings })
  if (!added.ok) throw new Error(added.error.message)
  await shell.call('sources.check', { id: Object(added.data).id })
  await show('#/aside')
  await page.getByRole('link', { name: 'Put alike ones together' }).click()
  const groups = page.getByRole('list', { name: 'Reports' }).getByRole('listitem')
  await expect(groups.filter({ hasText: 'no stock' })).toHaveCount(1)
  await expect(groups.filter({ hasText: 'no stock' })).toContainText('2 people reported this')
  await expect(groups.filter({ hasText: 'Bernina' })).toHaveCount(1)
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/item\//)
})

test('what a mapping finds is shown while it is typed, and the address is asked once', async () => {
  blog.route('/list', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      forms: [{ who: 'Ada', mail: 'ada@reader.example', words: 'The shop is closed.', when: '2026-11-20' }],
    }),
  })
  await show('#/sources/new')
  await button('Set up: JSON list of messages').click()
  await expect(button('Show what is found')).toBeDisabled()
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill(`${blog.url}/list`)
  await button('Show what is found').click()
  const found = page.getByRole('region', { name: 'What is found in the answer' })
  await expect(found.getByText(/^There is no list in the answer/)).toBeVisible()
  const mapping = page.getByRole('textbox', { name: 'Where the list is' })
  await mapping.fill('forms.{"name": who, "email": mail, "message": ')
  await expect(found.getByRole('status')).not.toContainText('There is no list')
  await mapping.fill('forms.{"name": who, "email": mail, "message": words}')
  await expect(found.getByText('1 message found.')).toBeVisible()
  await expect(found.getByRole('listitem')).toContainText(/Ada.*ada@reader\.example.*The shop is closed\./s)
  await found.getByText('The answer').click()
  await expect(found.getByRole('textbox', { name: 'The answer' })).toHaveValue(
    /"words": "The shop is closed\."/,
  )
  expect(blog.requests.filter(({ url }) => url === '/list')).toHaveLength(1)
  expect(await seriousFindings(page)).toEqual([])
})

test('the emergency page is made, saved and copied from its source', async () => {
  const settings = {
    name: 'Wild Gardens',
    pageUrl: 'https://help.example/',
    topic: 'garden-trouble',
    siteUrl: '',
  }
  const added = await shell.call('sources.add', { kind: 'report-page', name: 'Trouble', settings })
  if (!added.ok) throw new Error(added.error.message)
  await show(`#/sources/${Object(added.data).id}`)
  await button('Make the page').click()
  await expect(page.getByText(/^The page\. Put it on another host/)).toBeVisible()
  const download = page.waitForEvent('download')
  await button('Save index.html').click()
  const html = await readFile(await (await download).path(), 'utf8')
  expect(html).toContain('<title>Something broken on Wild Gardens? Tell me</title>')
  await expect(page.getByText(/^<script /)).toBeVisible()
  await button('Copy the line for your site').click()
  await expect(button('Copy the line for your site')).toHaveText('Copied')
  expect(await seriousFindings(page)).toEqual([])
})

test('nothing in all this made the page complain', () => {
  // A refused call is the answer that was asked for; the browser notes its status all the same.
  expect(desk.complaints.filter((complaint) => !complaint.includes('/rpc/'))).toEqual([])
})
