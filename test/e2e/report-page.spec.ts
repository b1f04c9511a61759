import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import type { ItemDetail } from '../../electron/shared/model/item.ts'
import { type HeadlessShell, startHeadlessShell } from '../servers/headless-shell.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { type NtfyServer, startNtfyServer } from '../servers/ntfy-server.ts'

test.describe.configure({ mode: 'serial' })

const topic = 'help-7f3k9q2x'
let shell: HeadlessShell
let ntfy: NtfyServer
/** The site that breaks, the other host that the page is put on, and a form service. */
let site: TestServer
let host: TestServer
let forms: TestServer
let sealedId: string

test.beforeAll(async () => {
  ;[shell, ntfy, site, host, forms] = await Promise.all([
    startHeadlessShell(),
    startNtfyServer(),
    startHttpServer(),
    startHttpServer(),
    startHttpServer(),
  ])
  await call('settings.set', { setUp: true, connectivityHosts: [`${host.url}/`] })
  site.route(
    '/',
    html('<title>Wild Gardens</title><style>body{background:#fbf8f1}a{color:#2f7d4f}</style><h1>Wild</h1>'),
  )
})
test.afterAll(async () => {
  await Promise.all([shell?.stop(), ntfy?.close(), site?.close(), host?.close(), forms?.close()])
})

const html = (body: string) => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="en">${body}`,
})

async function call<Value>(method: string, params: object): Promise<Value> {
  const result = await shell.call(method, params)
  if (!result.ok) throw new Error(result.error.message)
  // The one place where an answer takes on its type: its test says right away if it has another.
  return result.data as Value
}

interface MadePage {
  readonly sourceId: string
  readonly siteTag: string | undefined
  readonly notes: readonly string[]
}

/** Adds a source with these targets, makes its page, and puts it on the other host and the script on the site. */
async function publish(settings: Record<string, unknown>): Promise<MadePage> {
  const { id } = await call<{ id: string }>('sources.add', {
    kind: 'report-page',
    settings: { siteUrl: `${site.url}/`, pageUrl: `${host.url}/`, topic: '', server: ntfy.url, ...settings },
  })
  const made = await call<{
    files: { name: string; place: string; text: string }[]
    siteTag?: string
    notes: string[]
  }>('reports.page', { sourceId: id })
  for (const { name, place, text } of made.files) {
    if (place === 'page') host.route('/', html(text.replace(/^<!doctype html>\s*<html lang="en">/, '')))
    else site.route(`/${name}`, { headers: { 'content-type': 'text/javascript' }, body: text })
  }
  return { sourceId: id, siteTag: made.siteTag, notes: made.notes }
}

async function open(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  return { page, complaints, close: () => context.close() }
}

/** The newest report that says so, once it is in the feed. */
async function arrived(sourceId: string, text: string): Promise<ItemDetail> {
  let id = ''
  await expect(async () => {
    const { error } = await call<{ error?: object }>('sources.check', { id: sourceId })
    expect(error).toBeUndefined()
    const { items } = await call<{ items: { id: string; text: string }[] }>('items.list', {
      sourceId,
      limit: 50,
    })
    id = items.find((item) => item.text === text)?.id ?? ''
    expect(id).not.toBe('')
  }).toPass({ timeout: 30_000 })
  return await call<ItemDetail>('items.get', { id })
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: node }) => node).join(' ')}`),
  ).toEqual([])
}

const message = (page: Page) => page.getByLabel('What happened?')
const send = (page: Page) => page.getByRole('button', { name: 'Send it' })

test('a report travels sealed through a topic, with what the site’s script saw', async ({ browser }) => {
  const { sourceId } = await publish({ topic })
  sealedId = sourceId
  const seen = new URLSearchParams({
    ...{ page: `${site.url}/shop`, errors: 'cart is undefined in shop.js:42', froze: 'for 4.2 seconds' },
  })
  const { page, complaints, close } = await open(browser, `${host.url}/#${seen}`)
  await expect(page).toHaveTitle('Something broken on Wild Gardens? Tell me')
  await expect(page.getByLabel(/On which page/)).toHaveValue(`${site.url}/shop`)
  await page.getByText('What is sent along').click()
  await expect(page.getByText('cart is undefined in shop.js:42')).toBeVisible()
  await expectAccessible(page)
  await page.getByText('It is slow or freezes').click()
  await message(page).fill('When I press Buy – nothing. 🥀')
  await page.getByLabel(/Your name/).fill('Ann')
  await page.getByLabel(/Your e-mail/).fill('ann@mail.example')
  await send(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you. It is sent.' })).toBeVisible()
  await expect(page.getByText('I write to ann@mail.example')).toBeVisible()
  await expectAccessible(page)
  expect(complaints).toEqual([])
  // Nobody who reads the topic can read it.
  expect(ntfy.messages.at(-1)?.message).toMatch(/^storeminder-report [\w-]+$/)
  const item = await arrived(sourceId, 'When I press Buy – nothing. 🥀')
  expect(item.report).toMatchObject({
    ...{ way: 'page', sender: { name: 'Ann', address: 'ann@mail.example' }, page: `${site.url}/shop` },
    browser: expect.stringContaining('Chrome'),
    worked: expect.any(Number),
    troubles: [],
  })
  expect(item.report?.fields).toEqual(
    expect.arrayContaining([
      { name: 'What it is like', value: 'It is slow or freezes' },
      { name: 'Errors on the page', value: 'cart is undefined in shop.js:42' },
      { name: 'The page froze', value: 'for 4.2 seconds' },
    ]),
  )
  await close()
})

test('what is not to be sent along is not', async ({ browser }) => {
  const { page, close } = await open(browser, `${host.url}/`)
  await page.getByText('What is sent along').click()
  await page.getByLabel('Send this along').uncheck()
  await message(page).fill('Only these words')
  await send(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  const item = await arrived(sealedId, 'Only these words')
  expect(item.report?.browser).toBeUndefined()
  expect(item.report?.fields).toEqual([])
  await close()
})

test('no words are asked for twice, and none are lost while nothing can be reached', async ({ browser }) => {
  await publish({ topic: `${topic}-2`, mail: 'ada@wild-gardens.example' })
  const { page, close } = await open(browser, `${host.url}/`)
  await send(page).click()
  await expect(message(page)).toBeFocused()
  await expect(page.getByRole('alert').first()).toContainText('in a few words')
  await expectAccessible(page)
  await message(page).fill('Nothing answers')
  ntfy.quota = 0
  await send(page).click()
  await expect(page.getByRole('heading', { name: 'It could not be sent.' })).toBeVisible()
  await expect(message(page)).toHaveValue('Nothing answers')
  const mail = await page.getByRole('link', { name: 'Write me a mail instead' }).getAttribute('href')
  expect(mail).toContain('Nothing%20answers')
  await expectAccessible(page)
  ntfy.quota = Number.POSITIVE_INFINITY
  await send(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await close()
})

test('whoever is in a hurry taps and sends; a message too long for the topic is told of', async ({
  browser,
}) => {
  const { page, close } = await open(browser, `${host.url}/`)
  await message(page).fill('€'.repeat(2400))
  await send(page).click()
  await expect(page.getByRole('alert').first()).toContainText('leave out about')
  await message(page).fill('')
  await page.getByText('It does not open').click()
  await send(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await close()
})

test('what the first way does not take, the next gets, in the order of what is configured', async ({
  browser,
}) => {
  forms.route('/f/abc', ({ method }) =>
    method === 'POST' ? { status: 503, headers: { 'access-control-allow-origin': '*' } } : {},
  )
  const { sourceId } = await publish({
    topic: `${topic}-3`,
    formUrl: `${forms.url}/f/abc`,
    publicUrl: shell.url,
  })
  ntfy.quota = 0
  const { page, complaints, close } = await open(browser, `${host.url}/`)
  await message(page).fill('By the last way')
  await send(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  ntfy.quota = Number.POSITIVE_INFINITY
  expect(forms.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  const item = await arrived(sourceId, 'By the last way')
  expect(item.report?.worked).toBeGreaterThanOrEqual(12)
  expect(complaints).toEqual([])
  await close()
})

test('a form service gets a form', async ({ browser }) => {
  forms.requests.length = 0
  forms.route('/f/abc', {
    headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
    body: '{"ok":true}',
  })
  await publish({ formUrl: `${forms.url}/f/abc`, name: 'Forms only' })
  const { page, close } = await open(browser, `${host.url}/`)
  await message(page).fill('To the service')
  await send(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  const sent = new URLSearchParams(forms.requests.at(-1)?.body)
  expect(sent.get('message')).toBe('To the service')
  expect(sent.get('browser')).toContain('Chrome')
  await close()
})

test('without scripts it sends as any form does, and what comes back can be read', async ({ browser }) => {
  const { sourceId } = await publish({ publicUrl: shell.url })
  const { page, close } = await open(browser, `${host.url}/`, { javaScriptEnabled: false })
  await expect(page.getByText('What is sent along')).toBeHidden()
  await message(page).fill('No scripts here')
  await page.getByLabel(/Your e-mail/).fill('lynx@mail.example')
  await send(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you. It has arrived.' })).toBeVisible()
  expect((await arrived(sourceId, 'No scripts here')).report?.sender).toEqual({
    address: 'lynx@mail.example',
  })
  await close()

  const { sourceId: byTopic } = await publish({ topic: `${topic}-4` })
  const second = await open(browser, `${host.url}/`, { javaScriptEnabled: false })
  await expect(second.page.getByText('the next page then shows a line of code')).toBeVisible()
  await message(second.page).fill('Unsealed,\nby the topic')
  await send(second.page).click()
  await expect(second.page).toHaveURL(new RegExp(`${topic}-4`))
  await arrived(byTopic, 'Unsealed,\nby the topic')
  await second.close()
})

test('what fills in the hidden field is kept, and set aside', async ({ browser }) => {
  const { sourceId } = await publish({ topic: `${topic}-5` })
  const { page, close } = await open(browser, `${host.url}/`)
  await message(page).fill('Cheap pills')
  await page.locator('#website').evaluate((field: HTMLInputElement) => {
    field.value = 'https://pills.example'
  })
  await send(page).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await expect(async () => {
    await call('sources.check', { id: sourceId })
    const { items } = await call<{ items: { text: string }[] }>('items.list', { sourceId, state: 'aside' })
    expect(items.map(({ text }) => text)).toEqual(['Cheap pills'])
  }).toPass()
  await close()
})

for (const [name, options] of Object.entries({
  'in the dark': { colorScheme: 'dark' },
  'on a phone': { viewport: { width: 320, height: 640 } },
  'with forced colours': { forcedColors: 'active' },
} as const))
  test(`it can be used by everybody ${name}`, async ({ browser }) => {
    const { page, close } = await open(browser, `${host.url}/`, options)
    await page.getByText('What is sent along').click()
    await expectAccessible(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)
    await page.keyboard.press('Shift+Tab')
    await close()
  })

test('it is written and sent by keyboard alone', async ({ browser }) => {
  const { page, close } = await open(browser, `${host.url}/`)
  await page.getByText('It does not open').waitFor()
  // Past the link to the site, to the choices, into the message.
  for (const _ of Array(3)) await page.keyboard.press('Tab')
  await expect(message(page)).toBeFocused()
  await page.keyboard.type('By keys')
  while (!(await send(page).evaluate((button) => button === document.activeElement)))
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await expect(page.locator('#done')).toBeFocused()
  await close()
})

test.describe('the script for the site', () => {
  let sourceId: string
  const tell = (page: Page) => page.getByRole('button', { name: 'Something broken? Tell me' })

  test.beforeAll(async () => {
    const made = await publish({ topic: `${topic}-6`, publicUrl: shell.url })
    ;({ sourceId } = made)
    expect(made.siteTag).toBe('<script src="/something-broken.js" defer></script>')
    site.route('/shop', html(`<title>Shop</title><main><h1>Shop</h1></main>${made.siteTag}`))
    site.route(
      '/linked',
      html(
        `<title>Linked</title><main><h1>Linked</h1><a href="${host.url}/">Tell me</a></main>${made.siteTag}`,
      ),
    )
  })

  test('it sends what is written with page, errors and a freeze, and asks for nothing else', async ({
    browser,
  }) => {
    const { page, close } = await open(browser, `${site.url}/shop?order=7&token=secret#top`)
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('cart is undefined')
      })
      const image = new Image()
      image.alt = ''
      document.querySelector('main')?.append(image)
      image.src = '/gone.png'
    })
    await page.evaluate(() => {
      const end = performance.now() + 2600
      while (performance.now() < end);
    })
    await page.waitForTimeout(600)
    await tell(page).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await expectAccessible(page)
    await dialog.getByText('What is sent along').click()
    await expect(dialog.locator('pre')).toContainText('cart is undefined')
    await message(page).fill('The cart is empty')
    await page.getByLabel(/Your e-mail/).fill('cy@mail.example')
    await send(page).click()
    await expect(dialog.getByRole('status')).toHaveText('Thank you. It is sent.')
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ])
    const { report, url } = await arrived(sourceId, 'The cart is empty')
    expect(report?.page).toBe(`${site.url}/shop?order=7&token=…#top`)
    expect(url).toBe(report?.page)
    const field = (name: string) => report?.fields.find((one) => one.name === name)?.value
    expect(field('Errors on the page')).toContain('cart is undefined')
    expect(field('Errors on the page')).toContain('not loaded')
    expect(field('The page froze')).toMatch(/^for [2-9]/)
    await close()
  })

  test('when the site’s own way fails, the page elsewhere takes over, words and all', async ({ browser }) => {
    const { page, close } = await open(browser, `${site.url}/shop`)
    await page.route(`${shell.url}/report/**`, (route) => route.abort())
    await tell(page).click()
    await message(page).fill('Nobody answers here')
    await page.getByLabel(/Your e-mail/).fill('di@mail.example')
    await send(page).click()
    const link = page.getByRole('link', { name: 'Send it from here instead' })
    await expect(link).toBeFocused()
    const [other] = await Promise.all([page.waitForEvent('popup'), link.click()])
    await expect(message(other)).toHaveValue('Nobody answers here')
    await expect(other.getByLabel(/Your e-mail/)).toHaveValue('di@mail.example')
    await expect(other.getByLabel(/On which page/)).toHaveValue(`${site.url}/shop`)
    await send(other).click()
    await expect(other.getByRole('heading', { name: 'Thank you' })).toBeVisible()
    await arrived(sourceId, 'Nobody answers here')
    await close()
  })

  test('a link to the page that is there already does the same, without another button', async ({
    browser,
  }) => {
    const { page, close } = await open(browser, `${site.url}/linked`)
    await page.getByRole('link', { name: 'Tell me' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(tell(page)).toHaveCount(0)
    await close()
  })

  test('a strict policy of the site does not stop it', async ({ browser }) => {
    site.route('/strict', {
      headers: {
        'content-type': 'text/html',
        'content-security-policy': `default-src 'none'; script-src 'self'; connect-src ${shell.url}`,
      },
      body: '<!doctype html><html lang="en"><title>Strict</title><main><h1>Strict</h1></main><script src="/something-broken.js" defer></script>',
    })
    const { page, complaints, close } = await open(browser, `${site.url}/strict`)
    await tell(page).click()
    await expect(page.getByRole('dialog')).toHaveCSS('border-top-width', '6px')
    await message(page).fill('Strict but heard')
    await send(page).click()
    await expect(page.getByRole('status')).toHaveText('Thank you. It is sent.')
    expect(complaints).toEqual([])
    await close()
  })
})
