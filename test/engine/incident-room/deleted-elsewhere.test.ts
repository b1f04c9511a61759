import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../../fake-clock.ts'
import { type BlueskyServer, blueskyLogin, startBlueskyServer } from '../../servers/bluesky-server.ts'
import { startEngine, type TestEngine } from '../../start-engine.ts'

const hour = 3_600_000
let server: BlueskyServer
let clock: FakeClock
let app: TestEngine
let id: string

beforeEach(async () => {
  server = await startBlueskyServer()
  clock = createFakeClock(Date.now())
  server.skeets.push({ key: 'k1', text: 'My kettle broke', reason: 'mention', at: clock.now() - 60_000 })
  app = await startEngine({ clock })
  const settings = { ...blueskyLogin, server: server.http.url, mentions: true }
  const source = await app.get('sources.add', { kind: 'bluesky', settings })
  await app.get('sources.check', { id: source.id })
  app.engine.start()
  const { items } = await app.get('items.list', {})
  const itemId = items[0]?.id ?? ''
  id = (await app.get('incidents.open', { itemIds: [itemId] })).id
  const draft = await app.get('replies.draft', { itemId })
  await app.get('replies.save', { id: draft.id, text: 'I am sorry. I dropped it.' })
  await app.get('replies.send', { draftId: draft.id })
  await goOn(20_000, async () => (await state()) === 'standing')
})
afterEach(async () => {
  await app.stop()
  await server.close()
})

const state = async () => (await app.get('incidents.get', { id })).statements[0]?.state

/** Lets time pass in steps until it is so: what is asked of the server takes a moment of its own. */
async function goOn(step: number, isSo: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 60 && !(await isSo()); turn += 1) {
    await clock.advance(step)
    await new Promise((done) => setTimeout(done, 20))
  }
  expect(await isSo()).toBe(true)
}

test('what was deleted on Bluesky is marked so, and stands again when it is back or the person says so', async () => {
  const looks = () => server.http.requests.filter(({ path }) => path.endsWith('repo.getRecord')).length
  const before = looks()
  await goOn(hour, async () => looks() > before)
  expect(await state()).toBe('standing')
  const [post] = server.written.splice(0)
  if (post === undefined) throw new Error('Nothing was posted')
  await goOn(hour, async () => (await state()) === 'gone')
  server.written.push(post)
  await goOn(hour, async () => (await state()) === 'standing')
  server.written.splice(0)
  await goOn(hour, async () => (await state()) === 'gone')
  const [statement] = (await app.get('incidents.get', { id })).statements
  await app.get('incidents.gone', { statementId: statement?.id ?? '', gone: false })
  expect(await state()).toBe('standing')
})
