import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Browser, BrowserLook } from '../../electron/engine/browser/index.ts'
import type { WatchedLook } from '../../electron/shared/model/page-look.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { someLook, somePicture } from './browser/some-look.ts'

const minute = 60_000
const hour = 60 * minute

let site: TestServer
let clock: FakeClock
let app: TestEngine
let next: Partial<BrowserLook>
/** Looks begun so far, and whether they end only when they are called off. */
let begun: number
let isHanging: boolean
let url: string
let id: string
const browser: Browser = {
  async look(_url, _limits, signal) {
    begun += 1
    if (isHanging) await once(signal, 'abort')
    return { kind: 'look', look: someLook({ url, ...next }) }
  },
}

beforeEach(async () => {
  site = await startHttpServer()
  site.route('/', { status: 204 })
  url = `${site.url}/page`
  clock = createFakeClock()
  next = {}
  begun = 0
  isHanging = false
  app = await startEngine({ clock, browser })
  await app.get('settings.set', { connectivityHosts: [`${site.url}/`] })
  ;({ id } = await app.get('sources.add', { kind: 'browser', name: 'Page', settings: { url } }))
})
afterEach(async () => {
  await app.stop()
  await site.close()
})

async function look(different: Partial<BrowserLook> = {}): Promise<WatchedLook> {
  next = different
  await app.get('sources.check', { id })
  await clock.advance(minute)
  return watched()
}

async function watched(): Promise<WatchedLook> {
  const [only] = await app.get('looks.list', {})
  if (only === undefined) throw new Error('No page is looked at.')
  return only
}

async function learn(): Promise<void> {
  for (let count = 0; count < 5; count += 1) await look()
}

test('a page is shown with what is learned of it', async () => {
  expect(await watched()).toMatchObject({ verdict: 'unknown', learning: { looks: 0, of: 5 }, recent: [] })
  const seen = await look()
  expect(seen).toMatchObject({
    sourceId: id,
    name: 'Page',
    url,
    verdict: 'up',
    learning: { looks: 1, of: 5 },
  })
  expect(seen.hosts.map(({ host, isOwn }) => [host, isOwn])).toEqual([
    ['blog.example', false],
    ['cdn.example', false],
  ])
  for (let count = 0; count < 4; count += 1) await look()
  expect((await watched()).learning).toBeUndefined()
})

test('two bad looks raise an alarm of its quality, and a good one ends it', async () => {
  await learn()
  await look({ end: 'unresponsive' })
  expect(await app.get('alarms.list', { state: 'ringing' })).toEqual([])
  await look({ end: 'unresponsive' })
  expect(await app.get('alarms.list', { state: 'ringing' })).toMatchObject([
    { topic: 'quality', severity: 'critical', title: 'Page cannot be used', sourceId: id },
  ])
  await look()
  expect(await app.get('alarms.list', { state: 'ringing' })).toEqual([])
})

test('what is to be ignored is not told any more, until it is minded again', async () => {
  const bad = { exceptions: [`TypeError: x is not a function ${'of this page '.repeat(20)}`] }
  await learn()
  await look(bad)
  const [finding] = (await look(bad)).last?.findings ?? []
  const answer = { sourceId: id, finding: finding?.id ?? '' }
  const answered = await app.get('looks.answer', { ...answer, answer: 'ignore' })
  expect(answered.ignored).toEqual([{ id: finding?.id, text: finding?.text }])
  expect((await look(bad)).verdict).toBe('up')
  await app.get('looks.answer', { ...answer, answer: 'mind' })
  await look(bad)
  expect((await look(bad)).verdict).toBe('degraded')
})

test('an accepted look is what is expected at once, and learned anew', async () => {
  const redesign = { text: { characters: 400, visible: 400 } }
  await learn()
  await look(redesign)
  expect((await look(redesign)).verdict).toBe('degraded')
  const answered = await app.get('looks.answer', { sourceId: id, answer: 'accept' })
  expect(answered.learning).toEqual({ looks: 0, of: 5 })
  expect(answered.expected).toEqual(answered.last)
  expect((await look(redesign)).verdict).toBe('up')
})

test('a form that was open before an answer does not take it back', async () => {
  await look()
  await app.get('looks.answer', { sourceId: id, answer: 'ignore', finding: 'blank' })
  await app.get('sources.update', { id, settings: { url, maxSeconds: 20, ignored: [], acceptedAt: 0 } })
  expect((await watched()).ignored.map(({ id }) => id)).toEqual(['blank'])
})

test('a picture is given only to whoever asks for the page it is of', async () => {
  const { last } = await look({ picture: somePicture() })
  const name = last?.picture?.name ?? ''
  const { image } = await app.get('looks.picture', { sourceId: id, name })
  expect(image).toBe(`data:image/png;base64,${Buffer.from(somePicture()).toString('base64')}`)
  const other = await app.get('sources.add', { kind: 'browser', settings: { url: `${site.url}/other` } })
  expect(await app.get('looks.picture', { sourceId: other.id, name })).toEqual({})
})

test('a page whose signature changed is looked at soon', async () => {
  const page = (words: string) => ({
    headers: { 'content-type': 'text/html' },
    body: `<!doctype html><title>Kettle</title><h1>Kettle</h1><p>${words}</p>`,
  })
  site.route('/page', page('Water boils. '.repeat(50)))
  const { id: pageId } = await app.get('sources.add', { kind: 'page', settings: { url } })
  for (let count = 0; count < 6; count += 1) {
    await app.get('sources.check', { id: pageId })
    await clock.advance(minute)
  }
  await learn()
  const due = async () => (await app.get('sources.list', {})).find(({ kind }) => kind === 'browser')?.health
  const before = await due()
  expect(Date.parse(before?.nextTryAt ?? '') - clock.now()).toBeGreaterThan(4 * hour)
  site.route('/page', page('#'.repeat(5000)))
  await app.get('sources.check', { id: pageId })
  const soon = await due()
  expect(Date.parse(soon?.nextTryAt ?? '')).toBe(Date.parse(before?.lastTriedAt ?? '') + 5 * minute)
})

test('looks that take long hold up nothing else, and end with the engine', async () => {
  isHanging = true
  for (let count = 0; count < 20; count += 1)
    await app.get('sources.add', { kind: 'browser', settings: { url: `${url}/${count}` } })
  const { id: siteId } = await app.get('sources.add', { kind: 'site', settings: { url: `${site.url}/up` } })
  site.route('/up', { body: 'Here I am' })
  app.engine.start()
  await expect
    .poll(async () => {
      await clock.advance(minute)
      return (await app.get('sites.list', {})).find(({ sourceId }) => sourceId === siteId)?.verdict
    })
    .toBe('up')
  expect(begun).toBe(2)
  await app.engine.stop()
})
