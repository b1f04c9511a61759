import { expect, type Page, test } from '@playwright/test'
import { type NtfyServer, startNtfyServer } from '../servers/ntfy-server.ts'
import type { Entry } from './blog.ts'
import { listSources, PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const now = Date.now()
const entries: readonly Entry[] = Array.from({ length: 3 }, (_, index) => ({
  title: `The kettle leaks, says reader ${index + 1}`,
  html: '<p>It leaks.</p>',
  at: now - (index + 1) * 3_600_000,
}))

let desk: PageDesk
let page: Page
let phone: NtfyServer

test.beforeAll(async ({ browser }) => {
  phone = await startNtfyServer()
  desk = await PageDesk.open(browser, entries, { setUp: true })
  page = desk.page
  const { shell, blog } = desk
  await shell.call('sources.add', { kind: 'feed', settings: { url: `${blog.url}/feed.xml` } })
  await shell.call('sources.add', { kind: 'site', name: 'Wild Gardens', settings: { url: `${blog.url}/` } })
  await shell.call('sources.checkAll')
  await page.goto(await shell.link())
  // Keys count from the moment the page stands.
  await expect(page.getByText('All well.')).toBeVisible()
})

test.afterAll(async () => {
  await desk?.close()
  await phone?.close()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const at = (place: string) => page.goto(`${desk.shell.url}/#/${place}`)
const picture = (name: string) => page.screenshot({ path: `test-results/pictures/${name}.png` })

async function answer(method: string): Promise<unknown> {
  const result = await desk.shell.call(method)
  return result.ok ? result.data : undefined
}

async function alarm(): Promise<Record<string, unknown>> {
  const data = await answer('alarms.list')
  return Array.isArray(data) ? (data[0] ?? {}) : {}
}

async function settings(): Promise<Record<string, unknown>> {
  const data = await answer('settings.get')
  return typeof data === 'object' && data !== null ? { ...data } : {}
}

test('before anything has rung the place says what an alarm is, and offers a rehearsal', async () => {
  await page.keyboard.press('!')
  await expect(page.getByRole('heading', { level: 1, name: 'Alarms' })).toBeVisible()
  await expect(page.getByText('No alarm yet')).toBeVisible()
  await expect(button('Start the rehearsal')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('a site that is down rings above the feed until somebody has it, and that can be taken back', async () => {
  desk.blog.route('/', { status: 500, body: 'Error establishing a database connection' })
  const site = (await listSources(desk.shell)).find(({ kind }) => kind === 'site')
  for (let time = 0; time < 3; time += 1) await desk.shell.call('sources.check', { id: site?.id })
  await at('feed')
  await expect(page.getByRole('alert')).toContainText('Wild Gardens')
  await expect(page.getByText('Nobody has it yet.')).toBeVisible()
  await picture('alarm-banner')

  await button('I have it').click()
  await expect(page.getByText(/^You have it until (?:.+ )?\d\d:\d\d\.$/)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await alarm()).toMatchObject({ state: 'acknowledged' })
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(alarm).toMatchObject({ state: 'ringing' })
  await expect(page.getByRole('alert')).toContainText('Wild Gardens')
  expect(await alarm()).not.toHaveProperty('acknowledgedAt')
})

test('"I have it" takes a note and a time of one\'s own', async () => {
  await button('I have it, with a note or for another time').click()
  await page.getByRole('textbox', { name: 'Note' }).fill('On it; asking the host')
  await page.getByLabel('For how long').selectOption('4 hours')
  expect(await seriousFindings(page)).toEqual([])
  await picture('alarm-having')
  await page.getByRole('dialog').getByRole('button', { name: 'I have it', exact: true }).click()
  await expect(page.getByText('Your note: On it; asking the host')).toBeVisible()
  await picture('alarm-held')
  const { acknowledgedUntil, note } = await alarm()
  expect(note).toBe('On it; asking the host')
  expect((Date.parse(String(acknowledgedUntil)) - Date.now()) / 60_000).toBeGreaterThan(235)
})

test('its view says what happened and who was told, by keys alone', async () => {
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(alarm).toMatchObject({ state: 'ringing' })
  await page.keyboard.press('!')
  const view = page.getByRole('article')
  // The list may still be on its way when the first key is pressed.
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(view.getByRole('heading', { level: 2 })).toContainText('Wild Gardens', { timeout: 1000 })
  }).toPass()
  await expect(view.getByText('Site down · Critical')).toBeVisible()
  await expect(view.getByText('It began')).toBeVisible()
  // Within half a minute the desktop is told, and the timeline says so or why it could not.
  await expect(view.getByText(/^Desktop: /).first()).toBeVisible({ timeout: 60_000 })
  await picture('alarm-view')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('s')
  await page.keyboard.press('Enter')
  await expect(view.getByText(/^Snoozed until/)).toBeVisible()
  await page.keyboard.press('e')
  await expect(view.getByText(/^You have it until/)).toBeVisible()
  await button('I still have it').click()
  await expect.poll(alarm).toMatchObject({ state: 'acknowledged' })
})

test('it becomes an incident by one key, which can be taken back', async () => {
  await page.keyboard.press('i')
  await expect(page.getByRole('heading', { level: 2, name: /Wild Gardens/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What happened' })).toContainText('The incident was opened.')
  await expect.poll(() => answer('incidents.list')).toMatchObject([{ stage: 'seen', items: 1 }])
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => answer('incidents.list')).toEqual([])
  await page.keyboard.press('!')
  const list = page.getByRole('navigation', { name: 'Alarms' })
  // What rang for the incident is over, and begins no other one.
  await list.getByRole('link', { name: /Incident,/ }).click()
  await expect(page.getByRole('article').getByText(/^Over since/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Make it an incident/ })).toHaveCount(0)
  await list.getByRole('link', { name: /Site down,/ }).click()
  await expect(page.getByRole('article').getByText(/^You have it until/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Make it an incident/ })).toBeVisible()
})

test('its end is shown, and it stays among the past ones', async () => {
  desk.blog.route('/', { body: '<!doctype html><title>Wild Gardens</title><h1>Wild Gardens</h1>' })
  const site = (await listSources(desk.shell)).find(({ kind }) => kind === 'site')
  for (let time = 0; time < 2; time += 1) await desk.shell.call('sources.check', { id: site?.id })
  await expect(page.getByRole('article').getByText(/^Over since/)).toBeVisible()
  const list = page.getByRole('navigation', { name: 'Alarms' })
  await expect(list.getByRole('heading', { name: 'Past' })).toBeVisible()
  await expect(button('I have it')).toHaveCount(0)
})

test('a storm says how many, how many people, where and what they say, and its samples open', async () => {
  const items = await desk.shell.call('items.list', { kinds: ['mention'], limit: 1 })
  const sample = JSON.stringify(items).match(/"id":"([^"]+)"/)?.[1] ?? ''
  // The numbers are put into the answer: a storm of its own would take its detector days of quiet first.
  await page.route('**/rpc/alarms.get', async (route) => {
    const answer = await (await route.fetch()).json()
    const evidence = {
      since: new Date(Date.now() - 2 * 3_600_000).toISOString(),
      ...{ count: 61, authors: 40, expected: { low: 0, high: 2.4 }, itemIds: [sample, 'long-gone'] },
      places: [
        { name: 'Mastodon', count: 45 },
        { name: 'A forum', count: 16 },
      ],
      words: [{ word: 'leaks', count: 52 }],
      sentences: [{ text: 'The kettle leaks.', count: 31 }],
    }
    const storm = { topic: 'storm', state: 'ringing', trend: 'rising', severity: 'serious', evidence }
    await route.fulfill({ json: { ...answer, data: { ...answer.data, ...storm, endedAt: undefined } } })
  })
  await page.reload()
  const view = page.getByRole('article')
  await expect(view.getByText('It is still rising.')).toBeVisible()
  await expect(view.getByText('61', { exact: true })).toBeVisible()
  await expect(view.getByText('0 to 3')).toBeVisible()
  await expect(view.getByText('leaks', { exact: true })).toBeVisible()
  await expect(view.getByText('31 times')).toBeVisible()
  for (const [width, height] of [
    [1280, 800],
    [400, 600],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page)).toEqual([])
      await picture(`alarm-storm-${width}-${colorScheme}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'light' })
  await view.getByRole('link', { name: /The kettle leaks, says/ }).click()
  await expect(page).toHaveURL(/#\/item\//)
  await page.unroute('**/rpc/alarms.get')
})

test('a channel is tested before and after it is saved, and what is wrong is said with its cure', async () => {
  await at('settings/alarms')
  await button('Add ntfy').click()
  await button('Add channel').click()
  await expect(page.getByText('Topic is needed.')).toBeVisible()
  await page.getByLabel('Topic', { exact: true }).fill('kettle-alarm')
  await page.getByLabel('Server', { exact: true }).fill(phone.url)
  await page.getByLabel('Name', { exact: true }).fill('Phone')
  phone.token = 'secret'
  await page.locator('form').getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByText(/ntfy .*(refused|token|sign)/i)).toBeVisible()
  await picture('channel-form')
  phone.token = undefined
  await page.locator('form').getByRole('button', { name: 'Send a test' }).click()
  await expect(page.getByText('The test was sent.')).toBeVisible()
  await button('Add channel').click()
  await button('Send a test by Phone').click()
  await expect(page.getByText('The test was sent.')).toBeVisible()
  expect(phone.messages.map(({ title }) => title)).toEqual(['Test of Storeminder', 'Test of Storeminder'])
  await expect(page.getByText('No step uses it yet.')).toBeVisible()
})

test('steps are added, changed, moved by the keyboard and removed; each change is saved and can be taken back', async () => {
  const steps = async () => (await settings()).escalation
  await button('Add a step').click()
  await expect.poll(steps).toHaveLength(3)
  const third = page.getByRole('listitem', { name: 'Step 3' })
  await expect(third.getByLabel('Tell')).toHaveValue(/./)
  await expect(third.getByLabel('Tell').locator('option:checked')).toHaveText('Phone')
  await third.getByLabel('When').selectOption('2 minutes after that')
  await expect.poll(steps).toMatchObject([{}, {}, { afterMinutes: 2, sound: true }])
  await third.getByLabel('When').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(steps).toMatchObject([{}, { afterMinutes: 2 }, { channelId: 'desktop' }])
  await expect(button('Move step 2 up')).toBeFocused()
  await button('Remove step 3').click()
  await expect.poll(steps).toHaveLength(2)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(steps).toHaveLength(3)
  await button('Remove step 3').click()
  await expect.poll(steps).toHaveLength(2)
})

test('quiet hours and how long "I have it" holds are saved at once', async () => {
  await page.getByRole('switch', { name: 'Keep quiet at night' }).click()
  await page.getByLabel('From', { exact: true }).fill('23:30')
  await page.getByLabel('Until', { exact: true }).fill('06:45')
  await page.keyboard.press('Enter')
  await page.getByLabel('Tell all the same').selectOption('serious alarms, such as a storm')
  await page.getByLabel('“I have it” holds for').selectOption('1 hour')
  await expect.poll(settings).toMatchObject({
    acknowledgeMinutes: 60,
    quietHours: { enabled: true, from: '23:30', to: '06:45', letThrough: 'serious' },
  })
  for (const [width, height] of [
    [1280, 1600],
    [400, 600],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      expect(await seriousFindings(page)).toEqual([])
      await picture(`alarm-settings-${width}-${colorScheme}`)
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'light' })
})

test('a rehearsal is watched from its first mention to its report, and leaves nothing behind', async () => {
  const before = JSON.stringify(await answer('items.counts'))
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Go to or do anything' })).toBeFocused()
  await page.keyboard.type('hold a rehearsal')
  await page.keyboard.press('Enter')
  await button('Start the rehearsal').click()
  await expect(page.getByText(/^Invented mentions are coming in/)).toBeVisible()
  await expect(page.getByText(/^The alarm rings/)).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('listitem').filter({ hasText: 'Phone' })).toBeVisible({ timeout: 120_000 })
  await picture('drill-ringing')
  expect(phone.messages.at(-1)?.title).toContain('Rehearsal: ')
  await at('feed')
  await expect(page.getByText('Rehearsal', { exact: true })).toBeVisible()
  await picture('drill-banner')
  await at('alarms/rehearsal')
  await page.keyboard.press('e')
  await expect(page.getByText(/^You said “I have it” [\d,]+ seconds? after the alarm\.$/)).toBeVisible()
  await picture('drill-report')
  expect(await seriousFindings(page)).toEqual([])
  expect(JSON.stringify(await answer('items.counts'))).toBe(before)
  await expect(page.getByText('Invented storm')).toHaveCount(0)
})

test('who was away is told what happened and what was not observed, until they have read it', async () => {
  const { items } = Object(await answer('items.list'))
  const hour = 3_600_000
  const moment = (ago: number) => new Date(Date.now() - ago * hour).toISOString()
  const spot = {
    sourceId: 's',
    from: moment(6),
    to: moment(2),
    reason: 'this machine was asleep',
    filled: false,
  }
  await page.route('**/rpc/digest.get', (route) =>
    route.fulfill({
      json: {
        ok: true,
        data: {
          ...{ since: moment(9), until: moment(0), isWorthShowing: true, waiting: 4, alarms: [] },
          counts: { mention: 12, report: 1, site: 2 },
          waitingItems: [items[0]],
          unanswered: {
            total: 4,
            longest: [
              {
                ...{
                  id: '1',
                  person: { id: '1', name: 'Mara' },
                  since: moment(30),
                  count: 1,
                  answeredBefore: 0,
                },
                ...{ sourceId: 's', sourceName: 'Comments', sourceKind: 'feed', lastAt: moment(30) },
                ...{ itemId: items[0].id, lastItemId: items[0].id, title: items[0].title, text: 'Hello' },
              },
            ],
          },
          sites: [{ sourceId: 's', name: 'Wild Gardens', downMinutes: 14 }],
          blindSpots: ['Comments', 'A forum', 'The feed'].map((sourceName, index) => ({
            ...spot,
            ...{ id: `b${index}`, sourceName },
          })),
        },
      },
    }),
  )
  await at('feed')
  await page.reload()
  const told = page.getByRole('article', { name: 'While you were away' })
  await expect(told.getByText('12 mentions and 1 report came in.')).toBeVisible()
  await expect(told.getByText('Wild Gardens was down for 14 minutes.')).toBeVisible()
  await expect(
    told.getByText(/^Comments and 2 more: from .* because this machine was asleep\.$/),
  ).toBeVisible()
  await expect(told.getByText('Mara · Comments · for 30 hours')).toBeVisible()
  await expect(told.getByRole('link', { name: 'All who wait' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await picture('away-wide')
  await page.setViewportSize({ width: 400, height: 600 })
  await expect(page.getByText('12 mentions and 1 report came in. 4 wait for an answer.')).toBeVisible()
  await picture('away-line')
  await page.getByRole('link', { name: 'Read', exact: true }).click()
  await expect(told).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture('away-compact')
  await page.emulateMedia({ colorScheme: 'light' })
  const seen = page.waitForRequest('**/rpc/digest.seen')
  await button('I have seen it').click()
  await seen
  await expect(page.getByRole('link', { name: 'Read', exact: true })).toHaveCount(0)
  await page.unroute('**/rpc/digest.get')
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('nothing went wrong in the browser', () => {
  // The browser itself reports that a sample is long gone, and so is an incident that was taken back.
  const gone = /status of 404 .*\/rpc\/(?:items|incidents)\./
  expect(desk.complaints.filter((complaint) => !gone.test(complaint))).toEqual([])
})
