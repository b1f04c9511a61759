// Takes the README's pictures of the built page, minding a blog that does not exist: `npm run screenshots`.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { z } from 'zod'
import type { Params } from '../../electron/shared/contract.ts'
import type { MethodName } from '../../electron/shared/names.ts'
import { chromiumFlags } from '../browser/chromium-flags.ts'
import { findChromium } from '../browser/find-chromium.ts'
import { seedHistories } from '../e2e/site-history.ts'
import { type HeadlessShell, startHeadlessShell } from '../servers/headless-shell.ts'
import { type Answer, startHttpServer } from '../servers/http-server.ts'
import {
  demoBlog,
  demoFeeds,
  demoIncident,
  demoLostFeed,
  demoReply,
  demoSayings,
  demoStatus,
  demoTroubles,
  renderFeed,
} from './demo-world.ts'

const folder = resolve(import.meta.dirname, '../../assets/screenshots')
const withId = z.object({ id: z.string() })
const sourcesSchema = z.array(
  z.object({ id: z.string(), settings: z.object({ url: z.string().optional() }) }),
)
const alarmsSchema = z.array(withId)
const itemsSchema = z.object({ items: z.array(z.object({ id: z.string(), title: z.string() })) })

/** The outside world: everything the shell asks comes here, since this is its proxy. */
function answerAs(url: string): Answer {
  const feed = Object.entries(demoFeeds).find(([, address]) => address === url)?.[0]
  if (feed !== undefined) {
    return { headers: { 'content-type': 'application/rss+xml' }, body: renderFeed(feed, Date.now()) }
  }
  if (url === demoBlog.maps) return { status: 503, body: 'Service Unavailable' }
  if (url === demoLostFeed.address) return { status: 404, body: 'Not Found' }
  return { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Slow Trains</title>' }
}

async function call<Name extends MethodName>(
  shell: HeadlessShell,
  name: Name,
  params: Params<Name>,
): Promise<unknown> {
  const answer = await shell.call(name, params)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
  return answer.data
}

/** Sets everything up as somebody would, and lets it look once. */
async function setUp(shell: HeadlessShell): Promise<void> {
  const siteAddress = demoBlog.address
  const connectivityHosts = ['http://network.example/']
  await call(shell, 'settings.set', { siteAddress, setUp: true, notifications: false, connectivityHosts })
  for (const { name, terms } of demoBlog.watches) {
    await call(shell, 'watches.save', { name, terms: [...terms] })
  }
  const feeds = [...Object.entries(demoFeeds), [demoLostFeed.name, demoLostFeed.address] as const]
  for (const [name, url] of feeds) {
    const settings = { url, answers: name.startsWith('Comments') }
    const { id } = withId.parse(await call(shell, 'sources.add', { kind: 'feed', name, settings }))
    await call(shell, 'sources.check', { id })
  }
}

/** Adds checks of the blog and gives them a past, so that the page of the site has something to show. */
async function liveForMonths(shell: HeadlessShell): Promise<void> {
  const sites = [demoBlog.address, demoBlog.maps]
  const ids: string[] = []
  for (const url of sites) {
    ids.push(withId.parse(await call(shell, 'sources.add', { kind: 'site', settings: { url } })).id)
  }
  await shell.end('SIGTERM')
  const histories = sites.map((url, place) => ({
    ...{ sourceId: ids[place] ?? '', url, days: 90, sleeps: false, phases: true },
    troubles: demoTroubles.filter((trouble) => trouble.url === url),
  }))
  await seedHistories(shell.data, histories, Date.now())
}

/** Lets the map fail: three failures make a verdict. */
async function fail(shell: HeadlessShell): Promise<void> {
  const sources = sourcesSchema.parse(await call(shell, 'sources.list', {}))
  const map = sources.find(({ settings }) => settings.url === demoBlog.maps)
  if (map === undefined) throw new Error('The map is not checked.')
  for (let time = 0; time < 3; time++) await call(shell, 'sources.check', { id: map.id })
}

/** Leaves the feed as somebody who reads it would: the old ones dealt with, one more that wants an answer. */
async function readSome(shell: HeadlessShell): Promise<void> {
  const act = async (action: 'acknowledge' | 'read' | 'needs-answer', ...starts: string[]) =>
    call(shell, 'items.act', { ids: await Promise.all(starts.map((start) => idOf(shell, start))), action })
  await act('acknowledge', 'Nine blogs', 'Regional lines', 'Marta')
  await act('read', 'Booked Villach', 'Podcast', 'Joachim')
  await act('needs-answer', 'Your page on the Bernina')
}

/** Makes the alarm of the map an incident that has been said something about; gives its id. */
async function openIncident(shell: HeadlessShell): Promise<string> {
  const alarms = alarmsSchema.parse(await call(shell, 'alarms.list', {}))
  const { title, items, facts, statement } = demoIncident
  const { id } = withId.parse(
    await call(shell, 'incidents.open', {
      title,
      alarmIds: alarms.map((alarm) => alarm.id),
      itemIds: await Promise.all(items.map((start) => idOf(shell, start))),
    }),
  )
  for (const fact of facts) await call(shell, 'incidents.fact', { id, ...fact })
  await call(shell, 'incidents.advance', { id, to: 'acknowledged', anyway: true })
  await call(shell, 'incidents.say', { id, ...statement })
  await call(shell, 'incidents.advance', { id, to: 'finding', anyway: true })
  return id
}

async function idOf(shell: HeadlessShell, start: string): Promise<string> {
  const { items } = itemsSchema.parse(await call(shell, 'items.list', { limit: 100 }))
  const found = items.find(({ title }) => title.startsWith(start))
  if (found === undefined) throw new Error(`The feed has no item “${start}…”.`)
  return found.id
}

async function open(context: BrowserContext, shell: HeadlessShell, hash: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(await shell.link())
  await page.goto(`${shell.url}/${hash}`)
  await page
    .getByText(demoSayings.at(-1)?.title ?? '')
    .first()
    .waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page
}

/** A browser in one look. */
interface Camera {
  /** Opens a window of so many pixels at a place of the page. */
  open(hash: string, width: number, height: number): Promise<Page>
  shoot(page: Page, name: string): Promise<void>
}

/** Takes some pictures in each of the two looks; `open` opens a window of so many pixels at a place of the page. */
async function takeEach(shell: HeadlessShell, take: (camera: Camera) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags] })
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const look = { colorScheme, deviceScaleFactor: 2, reducedMotion: 'reduce' as const }
      await take({
        async open(hash, width, height) {
          const context = await browser.newContext({ ...look, viewport: { width, height } })
          return open(context, shell, hash)
        },
        async shoot(page, name) {
          const path = join(folder, `${name}-${colorScheme}.png`)
          await page.screenshot({ path, animations: 'disabled' })
        },
      })
    }
  } finally {
    await browser.close()
  }
}

async function takeEveryday(shell: HeadlessShell, { open, shoot }: Camera): Promise<void> {
  const page = await open('#/feed', 1200, 820)
  await page.getByRole('link', { name: /^Nadia on/ }).click()
  await page.mouse.move(900, 700)
  await page.getByText('He also asks whether').last().waitFor()
  await shoot(page, 'wide')
  await page.goto(`${shell.url}/#/sites/slowtrains.example`)
  await page.getByRole('heading', { name: 'How fast it answers' }).waitFor()
  await page.getByRole('button', { name: '7 days' }).click()
  await page.getByText(/answers, .* on average/).waitFor()
  await page.setViewportSize({ width: 1200, height: 1040 })
  await shoot(page, 'site')
  await page.setViewportSize({ width: 1200, height: 820 })
  await page.goto(`${shell.url}/#/reply/${await idOf(shell, demoReply.to)}`)
  await page.getByRole('textbox', { name: 'Your answer' }).fill(demoReply.text)
  await page.getByRole('button', { name: demoReply.remark }).first().waitFor()
  await page.mouse.move(900, 10)
  await shoot(page, 'reply')
  await shoot(await open('#/feed', 400, 600), 'compact')
}

async function takeRoom(shell: HeadlessShell, id: string, { open, shoot }: Camera): Promise<void> {
  const page = await open('#/feed', 1200, 1120)
  await page.goto(`${shell.url}/#/incidents/${id}`)
  await page.getByRole('heading', { name: demoIncident.title }).waitFor()
  await page.getByText(demoIncident.facts[0].text).first().waitFor()
  await page.mouse.move(900, 10)
  await shoot(page, 'incident')
}

async function takeStatus(shell: HeadlessShell, { open, shoot }: Camera): Promise<void> {
  const page = await open('#/feed', 860, 1060)
  await page.goto(`${shell.url}/status/`)
  await page.getByRole('heading', { name: demoIncident.title }).waitFor()
  await shoot(page, 'status')
}

/** Publishes the incident as Ida would. */
async function publish(shell: HeadlessShell, id: string): Promise<void> {
  await call(shell, 'page.save', demoStatus)
  await call(shell, 'page.choose', { id, facts: demoIncident.facts.map(({ field }) => field) })
  await call(shell, 'incidents.publish', { id })
}

await mkdir(folder, { recursive: true })
const outside = await startHttpServer((request) => answerAs(request.url))
const data = await mkdtemp(join(tmpdir(), 'screenshots-'))
const start = () => startHeadlessShell({ data, env: { HTTP_PROXY: outside.url, HTTPS_PROXY: outside.url } })
let shell = await start()
try {
  await setUp(shell)
  await liveForMonths(shell)
  shell = await start()
  await fail(shell)
  await readSome(shell)
  await takeEach(shell, (camera) => takeEveryday(shell, camera))
  const incident = await openIncident(shell)
  await takeEach(shell, (camera) => takeRoom(shell, incident, camera))
  await publish(shell, incident)
  await takeEach(shell, (camera) => takeStatus(shell, camera))
} finally {
  await shell.stop()
  await outside.close()
  await rm(data, { recursive: true, force: true })
}
