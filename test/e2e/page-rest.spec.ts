import { expect, type Page, test } from '@playwright/test'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

let desk: PageDesk
let page: Page
let elsewhere: TestServer
let key: string

test.beforeAll(async ({ browser }) => {
  elsewhere = await startHttpServer()
  desk = await PageDesk.open(browser, [], { setUp: true })
  page = desk.page
  const { shell, blog } = desk
  key = new URL(blog.url).host
  for (const [name, url] of [
    ['Front page', `${blog.url}/`],
    ['Feed', `${blog.url}/feed.xml`],
    ['Shop', `${elsewhere.url}/`],
  ]) {
    await shell.call('sources.add', { kind: 'site', name, settings: { url } })
  }
  await shell.call('sources.checkAll')
  await page.goto(await shell.link())
})
test.afterAll(async () => {
  await desk?.close()
  await elsewhere?.close()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const at = (place: string) => page.goto(`${desk.shell.url}/#/${place}`)
const setting = async (name: string): Promise<unknown> => {
  const result = await desk.shell.call('settings.get')
  const settings = result.ok && typeof result.data === 'object' && result.data !== null ? result.data : {}
  return Reflect.get(settings, name)
}

/** Takes a picture of a settings group in both layouts and both looks. */
async function pictures(name: string, heading: string): Promise<void> {
  for (const width of [1280, 400]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.getByRole('heading', { name: heading, exact: true }).scrollIntoViewIfNeeded()
      await page.screenshot({ path: `test-results/pictures/${name}-${width}-${colorScheme}.png` })
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

test('how long an incident may wait before a reminder is chosen, kept, and can be never', async () => {
  await at('settings/incidents')
  const acknowledge = page.getByLabel('Acknowledge within')
  await acknowledge.selectOption('10')
  await expect.poll(() => setting('incidentNags')).toMatchObject({ acknowledgeMinutes: 10 })
  await page.getByLabel('Tell everybody within').selectOption({ label: 'Never' })
  await page.getByLabel('Warn of a promise').selectOption({ label: '2 hours' })
  await expect.poll(() => setting('promiseMinutes')).toBe(120)
  expect(await setting('incidentNags')).toMatchObject({ acknowledgeMinutes: 10, closeMinutes: 0 })
  await page.reload()
  await expect(acknowledge).toHaveValue('10')
  await expect(page.getByLabel('Tell everybody within')).toHaveValue('0')
  await expect(page.getByLabel('Warn of a promise')).toHaveValue('120')
  expect(await seriousFindings(page)).toEqual([])
})

test('weekly maintenance is planned, says when it is next, is changed and taken back', async () => {
  await at('settings/maintenance')
  await expect(page.getByText('No maintenance is planned.')).toBeVisible()
  await button('Plan maintenance').click()
  const form = page.getByRole('form', { name: 'New maintenance' })
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('Say what is done then.')).toBeVisible()
  await expect(form.getByLabel('What is done')).toBeFocused()
  await form.getByLabel('What is done').fill('Nightly backup')
  await form.getByLabel('Site').selectOption(key)
  for (const day of ['Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await form.getByLabel(day).uncheck()
  await form.getByLabel('From').fill('23:30')
  await form.getByLabel('Until').fill('23:30')
  await form.getByLabel('Time zone').fill('Mars/Olympus')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('It must end at another time than it begins.')).toBeVisible()
  await expect(form.getByText(/There is no such time zone/)).toBeVisible()
  await form.getByLabel('Until').fill('01:00')
  await expect(form.getByText('An end before the beginning is on the next day.')).toBeVisible()
  await form.getByLabel('Time zone').fill('Europe/Berlin')
  expect(await seriousFindings(page)).toEqual([])
  await pictures('maintenance-form', 'Maintenance')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`${key} · Mon 23:30–01:00 Europe/Berlin`)).toBeVisible()
  await expect(page.getByText(/^(Next: |Now, until ).+\.$/)).toBeVisible()
  expect(await setting('maintenance')).toMatchObject([
    { site: key, when: { kind: 'weekly', days: [1], from: '23:30', to: '01:00', timeZone: 'Europe/Berlin' } },
  ])

  await button('Edit Nightly backup').click()
  await page.getByRole('form', { name: 'Nightly backup' }).getByLabel('Site').selectOption('All sites')
  await page.getByRole('form', { name: 'Nightly backup' }).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('All sites · Mon 23:30–01:00 Europe/Berlin')).toBeVisible()
  await button('Remove Nightly backup').click()
  await expect(page.getByText('No maintenance is planned.')).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText('All sites · Mon 23:30–01:00 Europe/Berlin')).toBeVisible()
})

test('once means from one moment to another', async () => {
  await button('Plan maintenance').click()
  const form = page.getByRole('form', { name: 'New maintenance' })
  await form.getByLabel('What is done').fill('Moving house')
  await form.getByLabel('How often').selectOption('Once')
  await form.getByLabel('From').fill('2031-01-02T10:00')
  await form.getByLabel('Until').fill('2031-01-02T09:00')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('It must end after it begins.')).toBeVisible()
  await form.getByLabel('Until').fill('2031-01-02T12:30')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('All sites · 2 Jan 2031 10:00–12:30')).toBeVisible()
  await pictures('maintenance', 'Maintenance')
})

test('a site may have quiet hours of its own', async () => {
  await at('settings/alarms')
  await page.getByLabel('Site', { exact: true }).selectOption(key)
  await button('Give a site its own').click()
  const own = page.getByRole('region', { name: `Quiet hours of ${key}` })
  await own.getByRole('switch', { name: 'Keep quiet at night' }).check()
  await own.getByLabel('From').fill('20:15')
  await own.getByLabel('Until').focus()
  await expect
    .poll(() => setting('siteHours'))
    .toMatchObject([{ site: key, hours: { enabled: true, from: '20:15' } }])
  expect(await setting('quietHours')).toMatchObject({ enabled: false })
  expect(await seriousFindings(page)).toEqual([])
  await pictures('site-hours', 'Quiet hours of single sites')
  await button(`${key}: as for all others`).click()
  await expect(own).toHaveCount(0)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(own).toBeVisible()
})

test('who is asked for a second opinion is nobody until somebody is chosen, and each choice says what it reveals', async () => {
  await at('settings/opinion')
  await expect(page.getByRole('radio', { name: 'Nobody' })).toBeChecked()
  await expect(page.getByText(/Your friend’s machine learns your IP address/)).toBeVisible()
  await expect(page.getByText(/Anybody who has the number of a result can read it/)).toBeVisible()
  await page.getByRole('radio', { name: 'A friend’s Storeminder' }).check()
  const address = page.getByLabel('The address your friend sent you')
  await address.fill('nonsense words')
  await button('Save').click()
  await expect(page.getByText(/^Give the whole address, such as https:\/\/ann/)).toBeVisible()
  await address.fill(`${elsewhere.url}/look/abc`)
  elsewhere.route('/look/abc', { headers: { 'content-type': 'application/json' }, body: '{"reached":true}' })
  await button('Save').click()
  await expect(page.getByText(`Asked at ${elsewhere.url}.`, { exact: false })).toBeVisible()
  await desk.shell.call('settings.set', { siteAddress: 'https://blog.example/' })
  await button('Try it now').click()
  await expect(page.getByText(`Seen from ${new URL(elsewhere.url).host} it answers.`)).toBeVisible()
  await page.getByRole('switch', { name: 'Let friends ask this Storeminder' }).check()
  await expect(page.getByLabel('Send this address to your friend')).toHaveValue(
    /^http:\/\/127.+\/look\/.{32}$/,
  )
  expect(await seriousFindings(page)).toEqual([])
  await pictures('opinion', 'Second opinion')
})

test('whether this machine is online can be tried', async () => {
  await button('Advanced').click()
  await button('Test now').click()
  await expect(page.getByText(/^This machine is (on|off)line/)).toBeVisible()
})

test('on its page a site is paused and put into maintenance', async () => {
  await at(`sites/${encodeURIComponent(key)}`)
  const rest = page.getByRole('region', { name: 'When it may rest' })
  await expect(rest.getByText('All its checks run.')).toBeVisible()
  await rest.getByRole('button', { name: 'Pause all checks' }).click()
  await expect(rest.getByText('All its checks are paused. Nothing is observed.')).toBeVisible()
  await rest.getByRole('button', { name: 'Let all checks run' }).click()
  await expect(rest.getByText('All its checks run.')).toBeVisible()
  await rest.getByRole('button', { name: 'Maintenance for 4 h' }).click()
  await expect(rest.getByText(/Now, until/)).toBeVisible()
  await rest.scrollIntoViewIfNeeded()
  expect(await seriousFindings(page)).toEqual([])
  await pictures('site-rest', 'When it may rest')
  await rest.getByRole('button', { name: 'End it now' }).click()
  await expect(rest.getByRole('button', { name: 'Maintenance for 1 h' })).toBeVisible()
  await rest.getByRole('link', { name: 'Plan maintenance or quiet hours' }).click()
  await expect(page.getByRole('heading', { name: 'Maintenance', exact: true })).toBeInViewport()
})

test('nothing was complained about', () => {
  expect(desk.complaints).toEqual([])
})
