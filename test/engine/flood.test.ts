import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type NtfyServer, startNtfyServer } from '../servers/ntfy-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { createFakes, realReports } from './report/flood/fakes.ts'

let server: NtfyServer
let engine: TestEngine
let sourceId: string
let folder: string

beforeEach(async () => {
  server = await startNtfyServer()
  folder = await mkdtemp(join(tmpdir(), 'flood-'))
  engine = await startEngine({ folder })
  const source = await engine.get('sources.add', {
    kind: 'report-page',
    settings: { topic: 'help-7f3k', server: server.url, siteUrl: 'https://blog.example/' },
  })
  sourceId = source.id
  await check()
})
afterEach(async () => {
  await engine.stop()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

async function check() {
  const { error } = await engine.get('sources.check', { id: sourceId })
  expect(error).toBeUndefined()
}

function send(message: string, email?: string) {
  server.put({
    topic: 'help-7f3k',
    message: JSON.stringify({ message, email, seconds: 20 }),
    tags: [],
  })
}

const reports = async (state: 'unread' | 'aside') =>
  (await engine.get('items.list', { kinds: ['report'], state, limit: 1000 })).items

test('a flood is set aside, five real reports come through, and all are in one view, those first', async () => {
  const fake = createFakes('mixed')
  for (let index = 0; index < 4000; index += 1) {
    const { text, person } = fake(index)
    send(text, person === undefined ? undefined : `${person}@mail.example`)
    if (index % 700 === 400) send(realReports[Math.floor(index / 700)] ?? '', `real${index}@mail.example`)
  }
  await check()
  const shown = await reports('unread')
  const found = realReports.filter((text) => shown.some((item) => item.text === text))
  expect(found).toEqual(realReports)
  // What is left of the flood beside them: the first of each kind, and no more than a person can look through.
  expect(shown.length).toBeLessThan(100)
  const sorted = await engine.get('reports.sorted', { limit: 12 })
  expect(sorted.reports).toBe(4005)
  expect(sorted.floodSince).toBeDefined()
  const first = sorted.groups.map(({ item }) => item.text)
  expect(realReports.filter((text) => !first.includes(text))).toEqual([])
  const next = await engine.get('reports.sorted', { limit: 12, offset: 12 })
  expect(next.groups.map(({ item }) => item.id)).not.toContain(sorted.groups[0]?.item.id)
})

test('what many report in the same words is one item with their number, and each of them waits', async () => {
  for (let index = 0; index < 17; index += 1)
    send(index % 2 ? 'The login is broken!' : 'the login is broken', `reader${index}@mail.example`)
  send('The gallery shows no pictures.', 'other@mail.example')
  await check()
  const shown = await reports('unread')
  expect(shown.map(({ text, spread }) => [text.toLowerCase(), spread])).toEqual(
    expect.arrayContaining([
      [expect.stringContaining('login'), 17],
      ['the gallery shows no pictures.', 1],
    ]),
  )
  expect(shown).toHaveLength(2)
  expect(shown.find(({ spread }) => spread === 17)?.people).toBe(17)
  expect((await engine.get('waiting.list', { limit: 100 })).total).toBe(18)
  expect(engine.desktop.shown.length).toBeLessThan(5)
})

test('numbers, codes and addresses make no other report; pages do', async () => {
  send('Order 83749 failed with code A7F3K9', 'a@mail.example')
  send('Order 11223 failed with code B9X2Z1', 'b@mail.example')
  send('https://blog.example/roses shows an error 404', 'c@mail.example')
  send('https://blog.example/tulips shows an error 404', 'd@mail.example')
  await check()
  expect((await reports('unread')).map(({ spread }) => spread).toSorted()).toEqual([1, 1, 2])
})

test('an ordinary day sets nothing aside', async () => {
  for (let index = 0; index < 150; index += 1)
    send(`Reader ${index} asks about ${index} roses`, `r${index}@mail.example`)
  await check()
  expect(await reports('aside')).toEqual([])
  expect((await engine.get('reports.sorted', {})).floodSince).toBeUndefined()
})

test('what a source has had for long is no flood', async () => {
  for (let index = 0; index < 400; index += 1)
    server.put({ topic: 'old-7f3k', message: `Message ${index % 40} of the guest book, long ago`, tags: [] })
  const { id } = await engine.get('sources.add', {
    kind: 'report-page',
    settings: { topic: 'old-7f3k', server: server.url },
  })
  await engine.get('sources.check', { id })
  expect(await reports('aside')).toEqual([])
  expect((await engine.get('reports.sorted', {})).floodSince).toBeUndefined()
})

test('a crowd is known again after a restart', async () => {
  const words = ['awful', 'useless', 'ugly', 'dreadful', 'terrible', 'horrid']
  const say = (index: number) =>
    `Your ${words[index % 6]} site is ${words[(index * 5 + 2) % 6]} and I am ${words[index % 4]}`
  for (let index = 0; index < 400; index += 1) send(say(index), `f${index}@mail.example`)
  await check()
  await engine.stop()
  engine = await startEngine({ folder })
  send('Your dreadful site is ugly and I am Spartacus', 'late@mail.example')
  send('The gallery shows every picture upside down since noon.', 'real@mail.example')
  await check()
  const shown = (await reports('unread')).map(({ text }) => text)
  expect(shown).toContain('The gallery shows every picture upside down since noon.')
  expect((await reports('aside')).map(({ text }) => text)).toContain(
    'Your dreadful site is ugly and I am Spartacus',
  )
})
