import { afterEach, beforeEach, expect, it } from 'vitest'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

let server: TestServer
let app: TestEngine

beforeEach(async () => {
  server = await startHttpServer()
  app = await startEngine()
  const items = Array.from(
    { length: 1300 },
    (_, index) => `<item><guid>${index}</guid><title>Lumen and Drava ${index}</title></item>`,
  )
  server.route('/feed', {
    headers: { 'content-type': 'application/rss+xml' },
    body: `<rss version="2.0"><channel><title>Slow Trains</title>${items.join('')}</channel></rss>`,
  })
})
afterEach(async () => {
  await app.stop()
  await server.close()
})

async function importFeed(name?: string): Promise<void> {
  const settings = { url: `${server.url}/feed` }
  const { id } = await app.get('sources.add', { kind: 'feed', settings, ...(name ? { name } : {}) })
  expect(await app.get('sources.check', { id })).toEqual({ newItems: 1300 })
}

it('names a source that nobody named after its feed, and keeps a name that somebody gave', async () => {
  await importFeed()
  expect((await app.get('sources.list', {}))[0]?.name).toBe('Slow Trains')
  await app.get('sources.remove', { id: (await app.get('sources.list', {}))[0]?.id ?? '' })
  await importFeed('Mine')
  expect((await app.get('sources.list', {}))[0]?.name).toBe('Mine')
})

it('changes more items than go in one step, and takes all of it back', async () => {
  await importFeed()
  const { changed, undo } = await app.get('items.act', { filter: {}, action: 'read' })
  expect([changed, (await app.get('items.counts', {})).unread]).toEqual([1300, 0])
  await app.get('changes.undo', { id: undo })
  expect((await app.get('items.counts', {})).unread).toBe(1300)
})

it('looks for every watch in all that is stored, also when several are saved at once', async () => {
  await importFeed()
  const first = await app.get('watches.save', { name: 'Lumen', terms: ['lumen'] })
  const second = await app.get('watches.save', { name: 'Drava', terms: ['drava'] })
  const count = async (watchId: string) =>
    (await app.get('items.list', { watchId, limit: 1000 })).nextCursor !== undefined
  await expect.poll(() => count(first.id)).toBe(true)
  await expect.poll(() => count(second.id)).toBe(true)
})
