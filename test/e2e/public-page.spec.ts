import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { shownIn } from '../engine/publish/sample-files.ts'
import { type HeadlessShell, startHeadlessShell } from '../servers/headless-shell.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { type SftpServer, startSftpServer } from '../servers/sftp-server.ts'
import { hasSshDaemon, type SshDaemon, startSshDaemon } from '../servers/ssh-daemon.ts'

test.describe.configure({ mode: 'serial' })

let shell: HeadlessShell
let site: TestServer
/** A real SSH server where there is one, else a small one of our own. */
let daemon: SshDaemon | undefined
let plain: SftpServer | undefined
let ids: readonly string[]

async function call<Value>(method: string, params: object): Promise<Value> {
  const result = await shell.call(method, params)
  if (!result.ok) throw new Error(`${method}: ${result.error.message}`)
  // The one place where an answer takes on its type: its test says right away if it has another.
  return result.data as Value
}

const entry = (id: number) =>
  `<item><guid>${id}</guid><title>A reader’s words ${id}</title><description>It is all gone</description></item>`

test.beforeAll(async () => {
  ;[shell, site] = await Promise.all([startHeadlessShell(), startHttpServer()])
  if (hasSshDaemon()) daemon = await startSshDaemon()
  else plain = await startSftpServer(shell.data)
  await call('settings.set', { setUp: true, connectivityHosts: [`${site.url}/`] })
  site.route('/feed', {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<rss version="2.0"><channel><title>Forum</title>${[1, 2, 3].map(entry).join('')}</channel></rss>`,
  })
  const { id } = await call<{ id: string }>('sources.add', {
    kind: 'feed',
    settings: { url: `${site.url}/feed` },
  })
  await call('sources.check', { id })
  const { items } = await call<{ items: { id: string }[] }>('items.list', { limit: 10 })
  const opened: string[] = []
  for (const item of items)
    opened.push((await call<{ id: string }>('incidents.open', { itemIds: [item.id], title: 'Bookings' })).id)
  ids = opened
})
test.afterAll(async () => {
  await Promise.all([shell?.stop(), site?.close(), daemon?.close(), plain?.close()])
})

async function tell(): Promise<void> {
  const [open = '', fixed = '', closed = ''] = ids
  const at = (hoursAgo: number) => new Date(Date.now() - hoursAgo * 3_600_000).toISOString()
  const say = (id: string, stage: string, hoursAgo: number, text: string) =>
    call('incidents.say', { id, where: 'Status page', stage, at: at(hoursAgo), text })
  await say(closed, 'fixed', 50, 'Letters went out twice; they no longer do.')
  await say(fixed, 'fixed', 3, 'The search finds things again.')
  await say(
    open,
    'acknowledged',
    2,
    'Your bookings cannot be seen. I am on it. Next update within six hours.',
  )
  await say(open, 'cause', 1, 'It was the update of last night.\n\nDetails: https://blog.example/why?a=1&b=2')
  await call('incidents.fact', { id: open, field: 'cause', certainty: 'confirmed', text: 'An update' })
  await call('incidents.fact', {
    id: open,
    field: 'affected',
    certainty: 'suspected',
    text: 'Whoever booked',
  })
  for (const [id, to] of [
    [fixed, 'fixed'],
    [closed, 'closed'],
  ] as const)
    await call('incidents.advance', { id, to, anyway: true })
  const titles = ['Bookings cannot be seen', 'The search found nothing', 'Letters went out twice']
  for (const [place, id] of ids.entries())
    await call('page.choose', {
      id,
      isPublic: true,
      title: titles[place],
      facts: ['cause', 'affected', 'data'],
    })
  await call('page.save', {
    ...{ siteName: 'Slow Trains', siteUrl: 'https://blog.example/', timeZone: 'Europe/Vienna' },
    ...{ introduction: 'I am Ada, and I run Slow Trains alone.', contact: 'ada@blog.example' },
  })
}

test('the page arrives on another host and here, whatever becomes of the site', async () => {
  await tell()
  const folder = join(daemon?.folder ?? shell.data, 'status-page')
  const door =
    daemon === undefined
      ? { port: plain?.port, user: 'ada', password: 's3cret', folder: 'status-page' }
      : { port: daemon.port, user: daemon.user, keyFile: daemon.keyFile, folder }
  const target = { kind: 'sftp', settings: { host: '127.0.0.1', ...door } }
  await call('page.save', { target })
  expect(await call('page.test', {})).toMatchObject({ found: expect.stringContaining('is there') })
  await site.close()
  expect(await call('incidents.publish', {})).toMatchObject({ changed: false, delivery: { state: 'done' } })
  const files = shownIn(folder)
  expect(Object.keys(files)).toHaveLength(6)
  expect(await (await fetch(`${shell.url}/status/`)).text()).toBe(files['index.html'])
  expect(Object.values(files).join('')).not.toMatch(/reader’s words|all gone/u)
})

for (const [name, width, colorScheme] of [
  ['wide and light', 1280, 'light'],
  ['compact and dark', 360, 'dark'],
] as const)
  test(`anybody can read it: ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
    const page = await context.newPage()
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(`${shell.url}/status/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookings cannot be seen')
    await expect(page.getByText('Next update')).toBeVisible()
    const font = await page
      .locator('h1')
      .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))
    expect(font, 'its style is let in by its own policy').toBeGreaterThan(26)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByRole('link', { name: 'Letters went out twice' }).click()
    await expect(page.getByText('It is over')).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await page.getByRole('link', { name: 'How things stand now' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bookings cannot be seen')
    expect(asked.filter((path) => !path.startsWith('/status/'))).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
