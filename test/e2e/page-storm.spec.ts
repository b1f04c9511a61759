import { expect, type Page, test } from '@playwright/test'
import { listSources, PageDesk, seriousFindings } from './page-desk.ts'
import { type Shout, serveShouts } from './shouts.ts'

test.describe.configure({ mode: 'serial' })

const feeds = 20
const shoutsInAFeed = 100
const sentence = 'They lost every order of the spring.'

let desk: PageDesk
let page: Page

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(browser, [], { setUp: true })
  page = desk.page
  for (let feed = 0; feed < feeds; feed += 1) {
    serveShouts(desk.blog, `/shouts/${feed}`, [old(feed)])
    const settings = { url: `${desk.blog.url}/shouts/${feed}` }
    await desk.shell.call('sources.add', { kind: 'feed', name: `Forum ${feed}`, settings })
  }
  await desk.shell.call('sources.checkAll')
  await expect.poll(mentions).toBe(feeds)
  // Who listens from now on takes what the forums showed of the days before for quiet days.
  await desk.shell.call('watches.save', { name: 'Kettle', terms: ['kettle'] })
  await page.goto(await desk.shell.link())
})

test.afterAll(() => desk?.close())

const twoDaysAgo = Date.now() - 2 * 86_400_000
function old(feed: number): Shout {
  return {
    id: `old-${feed}`,
    author: 'An old hand',
    text: `A quiet word on gardens, number ${feed}.`,
    at: twoDaysAgo,
  }
}

/** What a hundred people each say in one forum, all of it different but for one sentence. */
function shouts(feed: number): readonly Shout[] {
  const said = Array.from({ length: shoutsInAFeed }, (_, index) => ({
    id: `new-${feed}-${index}`,
    author: `Reader ${feed}-${index}`,
    text: `${words(feed * shoutsInAFeed + index)} the kettle. ${index % 2 === 0 ? sentence : ''}`,
    at: Date.now() - index * 1000,
  }))
  return [...said, old(feed)]
}

const vocabulary =
  'garden order mail spring parcel refund angry where letter seed tulip again nobody answer money waiting week bulb'.split(
    ' ',
  )
function words(seed: number): string {
  let number = seed + 1
  const next = () => {
    number = (number * 48_271) % 2_147_483_647
    return vocabulary[number % vocabulary.length]
  }
  return Array.from({ length: 12 }, next).join(' ')
}

async function answer<T>(method: string, params: unknown, read: (data: object) => T): Promise<T | undefined> {
  const result = await desk.shell.call(method, params)
  return result.ok && typeof result.data === 'object' && result.data !== null ? read(result.data) : undefined
}

/** How many mentions are stored, the members of stories counted too. */
async function mentions(): Promise<number> {
  let cursor: unknown
  let count = 0
  do {
    const next: unknown = await answer(
      'items.list',
      { limit: 200, ...(cursor ? { cursor } : {}) },
      (data) => {
        if ('items' in data && Array.isArray(data.items))
          for (const { spread } of data.items) count += Number(spread)
        return 'nextCursor' in data ? data.nextCursor : undefined
      },
    )
    cursor = next
  } while (cursor !== undefined)
  return count
}

const alarms = () =>
  answer('alarms.list', {}, (data) =>
    Array.isArray(data) ? data.map(({ topic, state }) => `${topic} ${state}`) : [],
  )

test('two thousand mentions, and a kill in the middle: each is there once, and one alarm rings', async () => {
  for (let feed = 0; feed < feeds; feed += 1) serveShouts(desk.blog, `/shouts/${feed}`, shouts(feed))
  const checking = desk.shell.call('sources.checkAll').catch(() => undefined)
  await expect.poll(mentions).toBeGreaterThan(feeds)
  await desk.shell.end('SIGKILL')
  await checking
  await desk.startShellAgain()
  for (const { id } of await listSources(desk.shell)) await desk.shell.call('sources.check', { id })
  expect(await mentions()).toBe(feeds * (shoutsInAFeed + 1))
  await expect.poll(alarms, { timeout: 90_000 }).toEqual(['storm ringing'])
})

test('the page says since when, how many, by how many people, where and what they say', async () => {
  await page.goto(await desk.shell.link())
  await expect(page.getByRole('alert')).toContainText('Kettle')
  await page.screenshot({ path: 'test-results/pictures/storm-feed.png' })
  await page.keyboard.press('!')
  await page.getByRole('listitem').filter({ hasText: 'Kettle' }).getByRole('link').first().click()
  const alarm = page.getByRole('article').filter({ hasText: 'Storm of mentions' })
  await expect(alarm).toContainText(/2,000 mentions/)
  await expect(alarm).toContainText(/2,000 people/)
  await expect(alarm).toContainText('Forum 0')
  await expect(alarm).toContainText('and in 12 more places')
  await expect(alarm).toContainText(sentence)
  expect(await seriousFindings(page)).toEqual([])
  await page.screenshot({ path: 'test-results/pictures/storm-alarm.png' })
})

test('“I have it” ends the ringing, and the mentions of the storm are in the feed', async () => {
  await page
    .getByRole('button', { name: /^I have it/ })
    .first()
    .click()
  await expect.poll(alarms).toEqual(['storm acknowledged'])
  await page.goto(`${desk.shell.url}/#/feed`)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByTestId('feed-scroller')).toContainText('the kettle')
  await page.screenshot({ path: 'test-results/pictures/storm-after.png' })
})
