import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { type NtfyServer, startNtfyServer } from '../servers/ntfy-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const hour = 60 * 60_000
let clock: FakeClock
let server: NtfyServer
let app: TestEngine
let id: string

beforeEach(async () => {
  clock = createFakeClock()
  server = await startNtfyServer()
  server.now = () => clock.now()
  app = await startEngine({ clock })
  const settings = { topic: 'help-7f3k', server: server.url }
  id = (await app.get('sources.add', { kind: 'ntfy', everyMinutes: 60, settings })).id
  app.engine.start()
  await app.get('sources.check', { id })
  await clock.advance(3000)
})
afterEach(async () => {
  await app.stop()
  await server.close()
})

const post = (message: string) => fetch(`${server.url}/help-7f3k`, { method: 'POST', body: message })
const texts = async () => (await app.get('items.list', { limit: 10 })).items.map(({ text }) => text)
/** Lets seconds pass until the source follows its topic. */
async function following(): Promise<void> {
  await expect
    .poll(async () => {
      await clock.advance(1000)
      return server.followers()
    })
    .toBe(1)
}

test('a message is in the feed seconds after it was posted, long before the next poll', async () => {
  await following()
  await post('The login hangs')
  await expect
    .poll(async () => {
      await clock.advance(1000)
      return texts()
    })
    .toEqual(['The login hangs'])
})

test('a connection that is lost is made again, and what came between is not lost', async () => {
  await following()
  server.dropFollowers()
  await expect.poll(() => server.followers()).toBe(0)
  await post('while nobody listened')
  await following()
  await expect
    .poll(async () => {
      await clock.advance(1000)
      return texts()
    })
    .toEqual(['while nobody listened'])
})

test('a paused source listens to nobody', async () => {
  await following()
  await app.get('sources.update', { id, paused: true })
  await expect.poll(() => server.followers()).toBe(0)
})

test('hours that the server no longer keeps are a blind spot', async () => {
  await app.get('sources.update', { id, paused: true })
  clock.sleep(30 * hour)
  await app.get('sources.update', { id, paused: false })
  await app.get('sources.check', { id })
  const spots = await app.get('blindSpots.list', {
    since: new Date(clock.now() - 40 * hour).toISOString(),
  })
  expect(JSON.stringify(spots)).toContain('ntfy keeps messages for 12 hours only')
})
