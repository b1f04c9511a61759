import { readdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { type Answer, startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const hour = 3_600_000

let server: TestServer
let clock: FakeClock
let folder: string
let app: TestEngine

beforeEach(async () => {
  server = await startHttpServer()
  clock = createFakeClock()
  folder = await mkdtemp(join(tmpdir(), 'troubles-'))
  app = await startEngine({ clock, folder })
})
afterEach(async () => {
  await app.stop()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

const good: Answer = {
  headers: { 'content-type': 'application/rss+xml' },
  body: '<rss version="2.0"><channel><title>Good</title><item><guid>1</guid><title>One</title></item></channel></rss>',
}
const html = { 'content-type': 'text/html' }

async function addFeed(name: string, path: string): Promise<string> {
  return (await app.get('sources.add', { kind: 'feed', name, settings: { url: server.url + path } })).id
}

describe('a feed that answers badly costs nothing but itself, and is told by name with what to do', () => {
  it.each<[string, Answer]>([
    ['HTML', { headers: html, body: '<!doctype html><title>Shop</title><p>Welcome' }],
    ['404', { status: 404, headers: html, body: '<h1>Not here</h1>' }],
    ['500', { status: 500, body: 'Oops' }],
    ['garbage', { body: Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 31) % 256)) }],
    ['a login page', { headers: html, body: '<form action="/login"><input type="password"></form>' }],
    ['200 MB', { headers: { 'content-length': '200000000' }, body: 'a', stallAfter: 1 }],
    ['an endless body', { headers: { 'content-type': 'application/rss+xml' }, endless: true }],
    ['an endless redirect', { redirect: '/bad?more' }],
    ['nothing and hangs up', { drop: true }],
    ['half and hangs up', { ...good, dropAfter: 40 }],
  ])('%s', async (_, answer) => {
    server.route('/good', good)
    server.route('/bad', answer)
    const bad = await addFeed('Corner shop', '/bad')
    const other = await addFeed('Good', '/good')
    const [report, otherReport] = await Promise.all(
      [bad, other].map((id) => app.get('sources.check', { id })),
    )
    expect(report?.newItems).toBe(0)
    expect(report?.error?.message).toMatch(/^Corner shop: \p{Lu}.*[^.]$/su)
    expect(report?.error?.advice).toMatch(/\.$/)
    expect(otherReport).toEqual({ newItems: 1 })
    const [listed] = await app.get('sources.list', {})
    expect(listed?.health).toMatchObject({ status: 'failing', failures: 1 })
    await expect.poll(() => server.bytesSent()).toBeLessThan(50_000_000)
  })
})

describe('what happened to the data is told until it has been read', () => {
  it('damaged settings are kept aside and defaults used', async () => {
    await app.get('settings.set', { theme: 'dark' })
    await app.stop()
    writeFileSync(join(folder, 'settings.json'), '{"theme": "da')
    app = await startEngine({ clock, folder })
    expect((await app.get('settings.get', {})).theme).toBe('system')
    const { problems } = await app.get('health.get', {})
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toMatch(/settings/i)
    expect(readdirSync(folder).some((name) => /^settings.*damaged/.test(name))).toBe(true)
    await app.get('health.dismiss', { id: problems[0]?.id ?? '' })
    expect((await app.get('health.get', {})).problems).toEqual([])
  })

  it('of a damaged database the last backup comes back, and the engine goes on with it', async () => {
    server.route('/good', good)
    const id = await addFeed('Good', '/good')
    await app.get('sources.check', { id })
    app.engine.start()
    // The first backup is made a few minutes after the start.
    await clock.advance(10 * 60_000)
    await expect.poll(() => readdirSync(join(folder, 'backups')).filter(isBackup)).toHaveLength(1)
    await app.stop()
    writeFileSync(join(folder, 'storeminder.sqlite'), 'Once upon a time there was a database. '.repeat(500))
    app = await startEngine({ clock, folder })
    const { problems } = await app.get('health.get', {})
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toMatch(/damaged/)
    expect(problems[0]?.advice).not.toBe('')
    expect((await app.get('items.list', {})).items.map(({ title }) => title)).toEqual(['One'])
    expect(readdirSync(folder).some((name) => name.startsWith('storeminder.damaged-'))).toBe(true)
  })
})

describe('what is done now and then', () => {
  it('backs up once a day, also when it is started several times', async () => {
    const backups = () => readdirSync(join(folder, 'backups')).filter(isBackup).length
    for (let start = 0; start < 3; start += 1) {
      app.engine.start()
      await clock.advance(2 * hour)
      await expect.poll(backups).toBe(1)
      await app.stop()
      app = await startEngine({ clock, folder })
    }
    app.engine.start()
    await clock.advance(24 * hour)
    await expect.poll(backups).toBe(2)
  })

  it('deletes items older than the settings say, but none that waits for an answer', async () => {
    const old = new Date(clock.now() - 100 * 24 * hour).toUTCString()
    const item = (title: string) =>
      `<item><guid>${title}</guid><title>${title}</title><pubDate>${old}</pubDate></item>`
    server.route('/old', {
      headers: { 'content-type': 'application/rss+xml' },
      body: `<rss version="2.0"><channel><title>Old</title>${item('Gone')}${item('Waits')}</channel></rss>`,
    })
    await app.get('sources.check', { id: await addFeed('Old', '/old') })
    const waits = (await app.get('items.list', { query: 'Waits' })).items.map(({ id }) => id)
    await app.get('items.act', { ids: waits, action: 'needs-answer' })
    await app.get('settings.set', { keepDays: 30 })
    server.route('/old', { status: 304 })
    app.engine.start()
    clock.sleep(40 * 24 * hour)
    await clock.advance(2 * hour)
    expect((await app.get('items.list', {})).items.map(({ title }) => title)).toEqual(['Waits'])
  })
})

const isBackup = (name: string) => name.endsWith('.sqlite')
