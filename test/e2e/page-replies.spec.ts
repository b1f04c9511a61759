import { readFile, writeFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { methods } from '../../electron/shared/contract.ts'
import type { CannedReply } from '../../electron/shared/model/template.ts'
import type { HeadlessShell } from '../servers/headless-shell.ts'
import { PageDesk, seriousFindings } from './page-desk.ts'

test.describe.configure({ mode: 'serial' })

let desk: PageDesk
let shell: HeadlessShell
let page: Page

test.beforeAll(async ({ browser }) => {
  desk = await PageDesk.open(browser, [], { setUp: true })
  ;({ shell, page } = desk)
  await page.goto(await shell.link())
})
test.afterAll(() => desk?.close())

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const link = (name: string | RegExp) => page.getByRole('link', { name })
const field = (label: string) => page.getByLabel(label, { exact: true })

async function replies(): Promise<readonly CannedReply[]> {
  const result = await shell.call('templates.list')
  if (!result.ok) throw new Error(result.error.message)
  return methods['templates.list'].result.parse(result.data).templates
}
const byCode = async (code: string) => (await replies()).find((one) => one.code === code)

test('the rail leads to all canned replies, by situation', async () => {
  await link('Replies').click()
  await expect(page).toHaveURL(/#\/replies$/)
  await expect(page.getByRole('heading', { name: 'A page is broken' })).toBeVisible()
  await expect(page.getByText(/^\d+ replies$/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('one is found as one types, and Enter opens it', async () => {
  await field('Search canned replies').fill('/again')
  await expect(page.getByRole('navigation', { name: 'Canned replies' }).getByRole('link')).toHaveCount(
    (await replies()).filter(({ code }) => code.startsWith('again')).length,
  )
  await field('Search canned replies').press('Enter')
  await expect(
    page.getByRole('heading', { level: 2, name: 'You wrote before and got nothing' }),
  ).toBeVisible()
  await expect(
    page.getByText('Nothing reads as an excuse, and nothing is missing at this point.'),
  ).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})

test('while the text is typed it says what will read as an excuse, and what is missing', async () => {
  await field('Text').fill('Sorry if you were offended.')
  await expect(page.getByText(/Apology with an if:/)).toBeVisible()
  await expect(page.getByText(/Missing: When you write again/)).toBeVisible()
  await button('Discard changes').click()
  await expect(field('Text')).toHaveValue(/^You wrote to me before/)
})

test('a change is kept beside the wording of the program, which can be had back', async () => {
  const before = await byCode('again')
  await field('Text').fill('I did not answer you, and I am sorry. I write by {next update}.')
  await expect(page.getByText(/I write by 18:00 UTC/)).toBeVisible()
  await button('Save').click()
  await expect(page.getByText('Saved.')).toBeVisible()
  expect(await byCode('again')).toMatchObject({
    edited: true,
    text: 'I did not answer you, and I am sorry. I write by {next update}.',
  })
  await expect(link(/\/again · .*Changed/)).toBeVisible()
  await button('As it came').click()
  await expect(field('Text')).toHaveValue(before?.text ?? '')
  await button(/^Undo/).click()
  await expect(field('Text')).toHaveValue(/^I did not answer you/)
})

test('what is not saved yet stays while one looks elsewhere', async () => {
  await field('Text').fill('Half a thought')
  await field('Search canned replies').fill('')
  await link(/Thank you, passed on/).click()
  await expect(field('Text')).toHaveValue(/^That is so good to read/)
  await expect(page.getByRole('img', { name: 'Unsaved changes' })).toBeVisible()
  await page.goBack()
  await expect(field('Text')).toHaveValue('Half a thought')
  await button('Discard changes').click()
})

test('an own one gets a code from its title, a blank where the cursor stands, and is refused in its place', async () => {
  await button('New reply').click()
  await field('Title').fill('Wilted plants')
  await expect(field('Code')).toHaveValue('wilted-plants')
  await field('Text').fill('New ones leave on .')
  await field('Text').press('End')
  await field('Text').press('ArrowLeft')
  await button('{time}').click()
  await expect(field('Text')).toHaveValue('New ones leave on {time}.')
  await field('Code').fill('ack')
  await button('Add').click()
  await expect(
    page.getByText('/ack is the code of “I have it and will answer by …”: choose another.'),
  ).toBeVisible()
  await expect(field('Code')).toBeFocused()
  await field('Code').fill('wilted')
  await button('Add').click()
  await expect(page.getByRole('heading', { level: 2, name: 'Wilted plants' })).toBeVisible()
  expect(await byCode('wilted')).toMatchObject({ shipped: false, text: 'New ones leave on {time}.' })
})

test('own ones go out into a file and come in from one, and that can be undone', async () => {
  await link(/Signature and files/).click()
  const [download] = await Promise.all([page.waitForEvent('download'), button('Export yours').click()])
  const path = test.info().outputPath(download.suggestedFilename())
  await download.saveAs(path)
  const file = await readFile(path, 'utf8')
  expect(file).toContain('New ones leave on {time}.')
  await writeFile(path, `${file.replace('New ones', 'Old ones')}  - code: broken one\n`)
  await page.getByLabel('Import a file…').setInputFiles(path)
  await expect(page.getByText('0 replies added, 2 changed.').first()).toBeVisible()
  await expect(page.getByText(/^The file, line \d+: code: /)).toBeVisible()
  expect(await byCode('wilted')).toMatchObject({ text: 'Old ones leave on {time}.' })
  await button(/^Undo/).click()
  await expect.poll(async () => (await byCode('wilted'))?.text).toBe('New ones leave on {time}.')
  expect(await seriousFindings(page)).toEqual([])
})

test('the signature is kept', async () => {
  await field('How you sign').fill('Robin')
  await field('How you sign').press('Enter')
  await expect(page.getByText('Saved.')).toBeVisible()
  expect(await shell.call('settings.get')).toMatchObject({ data: { signAs: 'Robin' } })
})

test('one is removed and comes back', async () => {
  await link(/Wilted plants/).click()
  await button('Remove').click()
  await expect(page).toHaveURL(/#\/replies$/)
  expect(await byCode('wilted')).toBeUndefined()
  await button(/^Undo/).click()
  await expect(link(/Wilted plants/)).toBeVisible()
})

test('in a narrow window it is the list or one of them', async () => {
  await page.setViewportSize({ width: 400, height: 640 })
  await expect(page.getByRole('heading', { name: 'A page is broken' })).toBeVisible()
  await link(/Page broken, here is a way round/).click()
  await expect(field('Text')).toBeVisible()
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }))
  expect(scroll).toBe(client)
  expect(await seriousFindings(page)).toEqual([])
  await button('Canned replies').click()
  await expect(page.getByRole('heading', { name: 'A page is broken' })).toBeVisible()
  // The browser tells of the reply that was refused.
  expect(desk.complaints.filter((one) => !one.includes('/rpc/templates.save'))).toEqual([])
})
