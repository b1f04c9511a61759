import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import type { Entry } from './blog.ts'
import { listSources, PageDesk } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const now = Date.now()
const entries: readonly Entry[] = Array.from({ length: 3 }, (_, index) => ({
  title: `Hedge ${index + 1} is cut`,
  html: '<p>Slow work.</p>',
  at: now - (index + 1) * 3_600_000,
}))

let desk: PageDesk
let page: Page

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(browser, entries, { setUp: true })
  page = desk.page
  const { shell, blog } = desk
  await shell.call('sources.add', { kind: 'feed', settings: { url: `${blog.url}/feed.xml` } })
  await shell.call('watches.save', { name: 'The blog', terms: ['Wild Gardens', 'hedges', 'Ines Marlowe'] })
  await shell.call('sources.checkAll')
  await page.goto(await shell.link())
  await expect(page.getByRole('link', { name: 'Hedge 1 is cut' })).toBeVisible()
})

test.afterAll(() => desk?.close())

const button = (name: string) => page.getByRole('button', { name, exact: true })

test('an item that cannot be drawn costs only its pane, and says what to do', async () => {
  await page.route('**/rpc/items.get', async (route) => {
    const answer = await (await route.fetch()).json()
    await route.fulfill({ json: { ...answer, data: { ...answer.data, title: { not: 'a text' } } } })
  })
  await page.getByRole('link', { name: 'Hedge 1 is cut' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('This part of the page has broken.')
  await expect(alert).toContainText('Load the page again')
  await alert.getByText('What went wrong, for a bug report').click()
  await expect(alert.locator('pre')).not.toBeEmpty()
  await expect(page.getByRole('link', { name: 'Hedge 2 is cut' })).toBeVisible()

  await page.unroute('**/rpc/items.get')
  await button('Load the page again').click()
  await expect(page.getByRole('heading', { level: 2, name: 'Hedge 1 is cut' })).toBeVisible()
})

test('a part of the page that does not arrive is told, and the way elsewhere stays open', async () => {
  await page.route('**/assets/SettingsPage-*.js', (route) => route.abort())
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('alert')).toContainText('This part of the page has broken.')
  await page.getByRole('link', { name: 'Feed' }).click()
  await expect(page.getByRole('link', { name: 'Hedge 3 is cut' })).toBeVisible()

  await page.unroute('**/assets/SettingsPage-*.js')
  // The next one who wants it asks for it anew, without loading everything again.
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

test('an address taken out of a list comes back where it stood, whatever was added meanwhile', async () => {
  const { shell } = desk
  const [first, second, third] = ['https://one.example/', 'https://two.example/', 'https://three.example/']
  await shell.call('settings.set', { connectivityHosts: [first, second] })
  const hosts = async () => {
    const answer = JSON.stringify(await shell.call('settings.get'))
    return /"connectivityHosts":(\[[^\]]*\])/.exec(answer)?.[1]
  }
  await button('Advanced').click()
  await button(`Remove ${first}`).click()
  await expect(page.getByText(`“${first}” removed.`)).toBeVisible()
  await expect.poll(hosts).toBe(JSON.stringify([second]))
  await shell.call('settings.set', { connectivityHosts: [second, third] })
  await expect(button(`Remove ${third}`)).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(hosts).toBe(JSON.stringify([first, second, third]))
  await expect(button(`Remove ${first}`)).toBeVisible()
})

test('every place has one title of its own, in both layouts', async () => {
  const findings: string[] = []
  const source = desk.page.getByRole('navigation', { name: 'Sources' }).getByRole('link')
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 700 })
    for (const place of ['feed', 'item', 'sources', 'source', 'settings', 'welcome']) {
      await page.goto(
        `${desk.shell.url}/#/${place === 'item' ? 'feed' : place === 'source' ? 'sources' : place}`,
      )
      if (place === 'item') await page.getByRole('link', { name: 'Hedge 2 is cut' }).click()
      if (place === 'source') await source.first().click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      const { violations } = await new AxeBuilder({ page }).analyze()
      findings.push(...violations.map(({ id, impact }) => `${width} ${place}: ${id} (${impact})`))
    }
  }
  expect(findings).toEqual([])
})

test('a source that cannot be read leads to the field that mends it', async () => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const { shell, blog } = desk
  blog.route('/feed.xml', { status: 404, body: 'Gone' })
  const [source] = await listSources(shell)
  await shell.call('sources.check', { id: source?.id })
  await page.goto(`${shell.url}/#/sources/${source?.id}`)
  await button('Change the address').click()
  await expect(page.getByRole('textbox', { name: 'Address' })).toBeFocused()
})
