import { expect, type Page, test } from '@playwright/test'
import type { HeadlessShell } from '../servers/headless-shell.ts'
import type { Entry } from './blog.ts'
import { PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

const now = Date.now()
const hour = 3_600_000
const entries: readonly Entry[] = [
  ...Array.from({ length: 40 }, (_, index) => ({
    title: `Blue Kettle whistles, part ${index + 1}`,
    html: `<p>Said of the Blue Kettle for the ${index + 1}th time, with other words about topic${index}.</p>`,
    at: now - (index * index * 0.09 + 0.2) * hour,
  })),
  { title: 'A bluekettle leaks', html: '<p>Every bluekettle leaks in the end.</p>', at: now - 2 * hour },
  { title: 'Popping kettle corn', html: '<p>Nothing but kettle corn here.</p>', at: now - 3 * hour },
  { title: 'Hedges', html: '<p>Cut them in autumn.</p>', at: now - 4 * hour },
]

let desk: PageDesk
let shell: HeadlessShell
let page: Page

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(browser, entries, { setUp: true })
  ;({ shell, page } = desk)
  const added = await shell.call('sources.add', {
    kind: 'feed',
    settings: { url: `${desk.blog.url}/feed.xml` },
  })
  if (!added.ok) throw new Error(added.error.message)
  await shell.call('sources.checkAll')
  await expect
    .poll(async () => JSON.stringify(await shell.call('items.list', { limit: 1 })))
    .toContain('Wild Gardens')
})

test.afterAll(() => desk?.close())

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const preview = () => page.getByRole('region', { name: 'Found in what is stored' })
const terms = () => page.getByLabel('Words and phrases')

async function show(hash: string): Promise<void> {
  await page.goto(`${shell.url}/${hash}`)
}

async function watches(): Promise<unknown> {
  const result = await shell.call('watches.list')
  return result.ok ? result.data : result
}

test('an empty page says what to do, and w leads to it', async () => {
  await page.goto(await shell.link())
  // Keys are heard once the page is drawn.
  await expect(page.getByRole('textbox', { name: 'Search the feed' })).toBeVisible()
  await page.keyboard.press('w')
  await expect(page).toHaveURL(/#\/watches$/)
  await expect(page.getByRole('heading', { name: 'No names yet' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Listen for names' })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('what is typed is looked for at once, before anything is saved', async () => {
  await show('#/watches/new')
  await expect(terms()).toBeFocused()
  await expect(preview()).toContainText('Type a word or phrase')
  await page.keyboard.type('hedges')
  await expect(preview()).toContainText('1 of 43 stored items')
  await expect(preview().getByRole('link', { name: 'Hedges' })).toBeVisible()
  await terms().fill('blue kettle')
  await page.keyboard.press('Enter')
  await expect(preview()).toContainText('40 of 43 stored items')
  expect(await watches()).toEqual([])
})

test('variations come with their reason and are taken by one click', async () => {
  await button('Add bluekettle: written as one word').click()
  await expect(button('Remove bluekettle')).toBeVisible()
  await expect(button('Add bluekettle: written as one word')).toHaveCount(0)
  await expect(preview()).toContainText('41 of 43 stored items')
  const each = preview().getByRole('list', { name: 'By each term alone' })
  await expect(each.getByRole('listitem')).toHaveText(['blue kettle 40', 'bluekettle 1'])
  expect(await seriousFindings(page)).toEqual([])
})

test('a refusal stands beside its field, and the input stays', async () => {
  await terms().fill('x')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('“x” is too short')
  await expect(terms()).toHaveAttribute('aria-invalid', 'true')
  await button('Listen').click()
  await expect(page.getByRole('alert')).toContainText('“x” is too short')
  expect(await watches()).toEqual([])
  await button('Remove x').click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('it is saved with everything that was chosen', async () => {
  await terms().fill('kettle')
  await page.keyboard.press('Enter')
  await page.getByLabel('Leave out', { exact: true }).fill('kettle corn')
  await page.keyboard.press('Enter')
  await expect(preview()).toContainText('41 of 43 stored items')
  await page.getByLabel('Look at', { exact: true }).selectOption('Only chosen sources')
  await page.getByRole('checkbox', { name: 'Wild Gardens' }).check()
  await page.getByRole('switch', { name: 'One story is one item' }).uncheck()
  await page.getByLabel('Marked as').fill('The kettle')
  await button('Listen').click()
  await expect(page.getByRole('heading', { name: 'The kettle' })).toBeVisible()
  expect(await watches()).toMatchObject([
    {
      name: 'The kettle',
      terms: ['blue kettle', 'bluekettle', 'kettle'],
      exclude: ['kettle corn'],
      sourceIds: [expect.any(String)],
      collapse: false,
      storm: true,
    },
  ])
})

test('the list shows two days and today, the picture all of it in words too', async () => {
  await show('#/watches')
  const row = page
    .getByRole('navigation', { name: 'Names', exact: true })
    .getByRole('link', { name: /The kettle/ })
  await expect(row.getByRole('img', { name: /\d+ mentions in the last 48 hours/ })).toBeVisible()
  await expect(row).toContainText(/today$/)
  await row.click()
  const picture = page.getByRole('region', { name: 'Mentions over time' })
  await expect(picture).toContainText(/41 mentions since .*\. Most in one stretch: .* mentions by /)
  await button('Day').click()
  await expect(picture).toContainText(/1[5-9] mentions since yesterday/)
  await picture.getByText('The figures as a table').click()
  await expect(picture.getByRole('row').nth(1)).toContainText(/to \d\d:\d\d/)
  expect(await seriousFindings(page)).toEqual([])
  await button('Month').click()
  await expect(picture).toContainText(/41 mentions since/)
})

test('the picture is read and zoomed by keys alone, and by the mouse', async () => {
  const chart = page.getByRole('slider', { name: 'Mentions over time' })
  await button('Week').click()
  await chart.focus()
  await page.keyboard.press('End')
  await expect(chart).toHaveAttribute('aria-valuetext', /: \d+ mentions? by|: no mentions/)
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(button('Whole range')).toBeVisible()
  await expect(button('Week')).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Escape')
  await expect(button('Whole range')).toHaveCount(0)
  await expect(page).toHaveURL(/#\/watches\//)

  const box = await chart.boundingBox()
  if (!box) throw new Error('The picture is not shown')
  await page.mouse.move(box.x + box.width * 0.6, box.y + 80)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.9, box.y + 80, { steps: 4 })
  await page.mouse.up()
  await expect(button('Whole range')).toBeVisible()
  await button('Whole range').click()
  await expect(button('Week')).toHaveAttribute('aria-pressed', 'true')
})

test('changes outlast a look elsewhere, are saved or given up, and a removal is taken back', async () => {
  await terms().fill('teapot')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /^All together/ }).click()
  await expect(page.getByRole('heading', { name: 'All together' })).toBeVisible()
  await expect(page.getByRole('img', { name: 'Unsaved changes' })).toBeVisible()
  await page.getByRole('link', { name: /^The kettle/ }).click()
  await expect(button('Remove teapot')).toBeVisible()
  await button('Discard changes').click()
  await expect(button('Remove teapot')).toHaveCount(0)
  await terms().fill('teapot')
  await page.keyboard.press('Enter')
  await button('Save').click()
  await expect(page.getByText(/^Saved\. Everything stored/)).toBeVisible()
  expect(JSON.stringify(await watches())).toContain('teapot')

  await button('Remove').click()
  await expect(page.getByRole('heading', { name: 'No names yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: /^The kettle/ })).toBeVisible()
})

test('in a small window it is the list or one of them, and nothing sticks out', async () => {
  await page.setViewportSize({ width: 400, height: 600 })
  await show('#/watches')
  await page.getByRole('link', { name: /^The kettle/ }).click()
  await expect(page.getByRole('slider', { name: 'Mentions over time' })).toBeVisible()
  const sticksOut = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  expect(sticksOut).toBe(false)
  expect(await seriousFindings(page)).toEqual([])
  await button('Names').click()
  await expect(page.getByRole('link', { name: /^All together/ })).toBeVisible()
})

test('nothing in all this made the page complain', () => {
  // A refused call is the answer that was asked for; the browser notes its status all the same.
  expect(desk.complaints.filter((complaint) => !complaint.includes('/rpc/'))).toEqual([])
})
