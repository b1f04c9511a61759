import { expect, type Page, test } from '@playwright/test'
import { PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const hour = 3_600_000
const now = Date.now()
const story = {
  title: 'The blue kettle is called back by its maker',
  html: '<p>Its handle may come off while it is hot, says the company.</p>',
}

let desk: PageDesk
let page: Page

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(
    browser,
    [
      { ...story, at: now - 3 * hour },
      { title: 'Another matter', html: '<p>Nothing about pots.</p>', at: now - hour },
    ],
    { setUp: true },
  )
  page = desk.page
  for (const [name, link] of [
    ['Kitchen news', 'kitchen'],
    ['Pots and pans', 'pots'],
  ] as const) {
    desk.blog.route(`/${link}.xml`, {
      headers: { 'content-type': 'application/rss+xml' },
      body: `<rss version="2.0"><channel><title>${name}</title><item><guid>1</guid><title>${story.title}</title>
        <author>Ann</author><link>https://${link}.example/kettle</link><pubDate>${new Date(now - 2 * hour).toUTCString()}</pubDate>
        <description>${story.html.replaceAll('<', '&lt;')}</description></item></channel></rss>`,
    })
  }
  for (const [name, path] of [
    ['Garden mail', 'feed'],
    ['Kitchen news', 'kitchen'],
    ['Pots and pans', 'pots'],
  ] as const) {
    const added = await desk.shell.call('sources.add', {
      ...{ kind: 'feed', name, settings: { url: `${desk.blog.url}/${path}.xml` } },
    })
    if (!added.ok) throw new Error(added.error.message)
    await desk.shell.call('sources.check', { id: String(Object(added.data).id) })
  }
  await page.goto(await desk.shell.link())
})
test.afterAll(() => desk?.close())

const rows = () => page.getByTestId('feed-scroller').getByRole('article')
const places = () => page.getByRole('region', { name: /^Also in/ })

test('a story told in three places is one row that says so, and lists its places', async () => {
  await expect(rows()).toHaveCount(2)
  const row = rows().filter({ hasText: story.title })
  await expect(row).toContainText('in 3 places')
  await expect(rows().filter({ hasText: 'Another matter' })).not.toContainText('places')
  await row.getByRole('link').click()
  await expect(places()).toHaveAccessibleName('Also in 2 other places')
  await expect(places().getByRole('listitem')).toHaveText([/Kitchen news.*Ann/, /Pots and pans.*Ann/])
  await expect(places().getByRole('link').first()).toHaveAttribute('href', 'https://kitchen.example/kettle')
  expect(await seriousFindings(page)).toEqual([])
})

test('a place that is another story is taken out, and put back', async () => {
  await page.getByRole('button', { name: 'Take out: Pots and pans is another story' }).click()
  await expect(places()).toHaveAccessibleName('Also in 1 other place')
  await expect(rows()).toHaveCount(3)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(places()).toHaveAccessibleName('Also in 2 other places')
  await expect(rows()).toHaveCount(2)
  expect(desk.complaints).toEqual([])
})

test('fits a narrow window', async () => {
  await page.setViewportSize({ width: 400, height: 640 })
  await expect(places()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
