import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'

const minute = 60_000
const hour = 60 * minute
let clock: FakeClock
let app: TestEngine
let folder: string
let server: TestServer
let listId: string
let entries: object[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corroborate-'))
  clock = createFakeClock()
  entries = []
  server = await startHttpServer({ '/list': () => ({ body: JSON.stringify(entries) }) })
  app = await startEngine({ clock, folder })
  const source = await app.get('sources.add', {
    ...{ kind: 'json-list', name: 'Contact form' },
    settings: { url: `${server.url}/list` },
  })
  listId = source.id
  await app.get('sources.check', { id: listId })
  app.engine.start()
  await clock.advance(10_000)
})
afterEach(async () => {
  await app.stop()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

let number = 0
function write(message: string, more: object = {}): void {
  number += 1
  entries.push({
    ...{ id: number, date: new Date(clock.now()).toISOString() },
    ...{ name: `Reader ${number}`, email: `r${number}@mail.example`, message },
    ...more,
  })
}
async function bring(): Promise<void> {
  await app.get('sources.check', { id: listId })
  await clock.advance(6000)
  // What the desk reads from the disk at its first look takes a moment of its own.
  await new Promise((done) => setTimeout(done, 30))
}
const events = async () => {
  const { items } = await app.get('items.list', { limit: 50 })
  return items.filter(({ title }) => / sa(?:y|ys) “/.test(title))
}
const titles = async () => (await events()).map(({ title }) => title)
const alarms = async () =>
  (await app.get('alarms.list', { limit: 10 })).filter(({ topic }) => topic === 'reported')

test('three people who name the same thing are one event with an alarm, and more of them let it grow', async () => {
  write('I cannot log in')
  await bring()
  await clock.advance(20 * minute)
  write('Your login is broken')
  await bring()
  expect(await titles()).toEqual([])
  await clock.advance(20 * minute)
  write('The password is refused, nothing works')
  await bring()
  await expect.poll(titles).toEqual(['3 people say “login” within 40 minutes'])
  const [event] = await events()
  expect(event).toMatchObject({ kind: 'report', needs: 'look', sourceName: 'Contact form' })
  expect(event?.text).toContain('“I cannot log in”')
  expect(event?.text).toContain('Reader')
  expect(await alarms()).toMatchObject([
    {
      ...{ subject: { kind: 'reports', id: 'login' }, severity: 'serious', state: 'ringing' },
      ...{ title: '3 people say “login” within 40 minutes', itemId: event?.id },
    },
  ])
  write('login page gives error 500')
  write('kein Login möglich, Fehler')
  await bring()
  await expect.poll(titles).toEqual(['5 people say “login” within 40 minutes'])
  expect((await events())[0]?.id).toBe(event?.id)
  expect(await alarms()).toMatchObject([{ title: '5 people say “login” within 40 minutes' }])
  // The event is nobody's letter: only the five wait for an answer.
  expect((await app.get('waiting.list', { limit: 50 })).total).toBe(5)
})

test('an event of reports joins the incident they belong to, with its alarm, and asks nothing of its own', async () => {
  write('I cannot log in. When will the login work again?')
  await bring()
  const { items } = await app.get('items.list', { query: 'log' })
  const { id } = await app.get('incidents.open', { itemIds: items.map((item) => item.id), title: 'Login' })
  await clock.advance(20 * minute)
  for (const message of ['Your login is broken', 'The password is refused, nothing works']) write(message)
  await bring()
  await expect.poll(titles).toEqual(['3 people say “login” within 20 minutes'])
  expect(await events()).toMatchObject([{ incidentId: id }])
  const [alarm] = await alarms()
  await expect
    .poll(async () => {
      await clock.advance(1000)
      return (await app.get('incidents.get', { id })).openQuestions
    })
    .toBe(1)
  const room = await app.get('incidents.get', { id })
  expect(room).toMatchObject({ items: 4, people: 3, alarmIds: [alarm?.id], questions: [{ askers: 1 }] })
  // It goes on for hours after the last report, which neither keeps anybody nor rings again when all is told.
  await app.get('incidents.advance', { id, to: 'cause', anyway: true })
  expect((await app.get('incidents.get', { id })).needs.map(({ text }) => text).join()).toContain('alarms')
  for (const { text, done } of (await app.get('incidents.get', { id })).needs)
    if (text.includes('alarms')) expect(done).toBe(true)
  await app.get('incidents.advance', { id, to: 'closed', anyway: true })
  expect((await alarms()).map(({ state }) => state)).toEqual(['over'])
})

test('it is over when nobody names it any more, and survives a restart', async () => {
  for (const message of ['cannot log in', 'login broken', 'my password fails']) write(message)
  await bring()
  await expect.poll(async () => (await alarms()).length).toBe(1)
  await app.stop()
  clock.forget()
  app = await startEngine({ clock, folder })
  app.engine.start()
  await clock.advance(10_000)
  await new Promise((done) => setTimeout(done, 50))
  expect(await titles()).toHaveLength(1)
  for (let time = 0; time < 13; time += 1) {
    clock.sleep(30 * minute)
    await clock.advance(6000)
  }
  await expect
    .poll(async () => {
      await clock.advance(6000)
      return (await alarms())[0]?.state
    })
    .toBe('over')
  expect((await alarms())[0]).toMatchObject({ subject: { id: 'login' } })
})

test('a person and a check that noticed it are one event', async () => {
  const page = (words: string) => ({
    headers: { 'content-type': 'text/html' },
    body: `<!doctype html><title>Login</title><h1>Login</h1><p>${words}</p><form action="/in"><input name="user"><input type="password" name="pass"><button>Go</button></form>`,
  })
  server.route('/login', page('Welcome back, dear reader of this blog about tea and kettles.'))
  const { id } = await app.get('sources.add', {
    ...{ kind: 'page', name: 'Login page' },
    settings: { url: `${server.url}/login` },
  })
  for (let look = 0; look < 7; look += 1) {
    await app.get('sources.check', { id })
    clock.sleep(hour)
  }
  server.route(
    '/login',
    page('Something else entirely stands here since the update of the shop software today.'),
  )
  await app.get('sources.check', { id })
  await clock.advance(minute)
  await app.get('sources.check', { id })
  const changed = (await app.get('items.list', { limit: 50, kinds: ['site'] })).items
  expect(changed.map(({ title }) => title).join('\n')).toContain('Login page changed: ')
  await clock.advance(40 * minute)
  write('I cannot log in any more')
  await bring()
  await expect.poll(titles).toHaveLength(1)
  expect((await titles())[0]).toMatch(/^One person says “login”, and Login page changed 4\d minutes before$/)
  expect(await alarms()).toMatchObject([{ severity: 'notable' }])
})

test('a site that is down rings once: people who say so become an event without an alarm of its own', async () => {
  const { id } = await app.get('sources.add', {
    ...{ kind: 'site', name: 'Blog' },
    settings: { url: `${server.url}/blog` },
  })
  server.route('/blog', { body: '<p>Hello' })
  await app.get('sources.check', { id })
  server.route('/blog', { status: 500 })
  for (let look = 0; look < 4; look += 1) {
    await app.get('sources.check', { id })
    await clock.advance(minute)
  }
  expect((await app.get('alarms.list', { limit: 10 })).map(({ topic }) => topic)).toEqual(['down'])
  for (const message of ['Is your site down?', 'The site is down, error 500', 'offline again?'])
    write(message)
  await bring()
  await expect.poll(titles).toHaveLength(1)
  expect((await titles())[0]).toMatch(/^3 people say “down”, and Blog is down \d+ minutes before$/)
  expect(await alarms()).toEqual([])
  // By itself, or in one message with the three letters.
  await expect
    .poll(async () => {
      await clock.advance(10_000)
      return app.desktop.shown.map(({ title }) => title).join()
    })
    .toMatch(/3 people say “down”|4 new items/)
})

test('spam, one person alone, and what is said every day are no event', async () => {
  for (let one = 0; one < 4; one += 1) write('login casino', { spam: true })
  for (let one = 0; one < 4; one += 1)
    write(`login fails, number ${one}`, { name: 'Ann', email: 'ann@mail.example' })
  await bring()
  await clock.advance(10_000)
  expect(await titles()).toEqual([])
})

test('people who say the same to the letter are counted, those without a name by their browsers', async () => {
  const anonymous = { name: undefined, email: undefined }
  for (const browser of ['Firefox 140', 'Firefox 140', 'Chrome 150'])
    write('the checkout is broken', { ...anonymous, browser })
  await bring()
  expect(await titles()).toEqual([])
  write('the checkout is broken', { ...anonymous, browser: 'Safari 27' })
  await bring()
  await expect.poll(titles).toEqual(['3 people say “checkout”'])
})
