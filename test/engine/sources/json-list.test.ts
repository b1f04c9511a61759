import { afterEach, beforeEach, expect, test } from 'vitest'
import { jsonListSource } from '../../../electron/engine/sources/json-list.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'

let server: TestServer
let desk: AdapterDesk

beforeEach(async () => {
  server = await startHttpServer()
  desk = openAdapterDesk()
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

const serve = (json: unknown) => server.route('/list', { body: JSON.stringify(json), etag: '"1"' })
const poll = (settings: Record<string, unknown> = {}, state?: unknown) =>
  desk.poll(jsonListSource, { url: `${server.url}/list`, ...settings }, state)

const entry = {
  id: 7,
  createdAt: '2026-11-22T02:00:00Z',
  name: 'Ann Lee',
  email: 'ann@mail.example',
  message: 'The login hangs',
  link: 'https://forms.example/7',
  spam: false,
}

test.each([
  ['a bare list', [entry]],
  ['a list by a usual name', { ok: true, submissions: [entry] }],
  ['a list inside data', { data: { total: 1, items: [entry] } }],
])('%s is found by itself', async (_name, json) => {
  serve(json)
  const { items } = await poll()
  expect(items).toEqual([
    {
      ...{ kind: 'report', externalId: '7', title: '', text: 'The login hangs', needs: 'answer' },
      ...{ author: 'Ann Lee', authorId: 'ann@mail.example', url: 'https://forms.example/7' },
      publishedAt: Date.UTC(2026, 10, 22, 2),
      report: {
        way: 'form',
        sender: { name: 'Ann Lee', address: 'ann@mail.example' },
        ...{ fields: [], certain: true, attachments: [], troubles: [] },
      },
    },
  ])
})

test('a mapping makes entries of any shape', async () => {
  serve({
    r: {
      rows: [{ k: 'x1', who: { n: 'Ann', m: 'ann@mail.example' }, what: 'Down', t: 1_795_309_200, junk: 1 }],
    },
  })
  const mapping =
    'r.rows.{"id": k, "name": who.n, "address": who.m, "message": what, "at": t, "spam": junk = 1, "order": 4711}'
  const { items } = await poll({ mapping })
  expect(items).toMatchObject([
    {
      ...{ externalId: 'x1', text: 'Down', author: 'Ann', authorId: 'ann@mail.example' },
      publishedAt: 1_795_309_200_000,
      report: { aside: 'spam', certain: true, fields: [{ name: 'order', value: '4711' }] },
    },
  ])
})

test('a mapping that finds nothing is an empty list; one that gives anything but objects says so', async () => {
  serve({ rows: ['a', 'b'] })
  expect((await poll({ mapping: 'nothing.here' })).items).toEqual([])
  await expect(poll({ mapping: 'rows' })).rejects.toMatchObject({
    kind: 'malformed',
    message: expect.stringContaining('It must give a list of objects'),
    advice: expect.stringContaining('Where the list is'),
  })
  await expect(poll()).rejects.toMatchObject({ message: expect.stringContaining('a list of objects') })
  serve({ weather: 'fine' })
  await expect(poll()).rejects.toMatchObject({ message: expect.stringContaining('say where it is') })
})

test('a mapping with a mistake is refused before it is saved', async () => {
  const settings = jsonListSource.settings.parse({ url: 'https://x.example/', mapping: 'rows.{' })
  expect(await jsonListSource.verify(settings)).toMatchObject({ field: 'mapping' })
  expect(await jsonListSource.verify({ ...settings, mapping: 'rows.{"id": id}' })).toBeUndefined()
})

test('a mapping that never ends is ended', async () => {
  serve([entry])
  await expect(poll({ mapping: '($f := function($x) { $f($x + 1) }; $f(1))' })).rejects.toMatchObject({
    kind: 'malformed',
  })
})

test('entries without an identity are told by their words, and two alike are two', async () => {
  const plain = { message: 'Down' }
  serve([plain, plain, { message: 'Up' }])
  const ids = (await poll()).items.map(({ externalId }) => externalId)
  expect(new Set(ids).size).toBe(3)
  serve([{ message: 'New' }, plain, plain, { message: 'Up' }])
  expect((await poll()).items.slice(1).map(({ externalId }) => externalId)).toEqual(ids)
})

test('the authorization is sent, and an unchanged list brings nothing', async () => {
  serve([entry])
  const first = await poll({ authorization: 'Bearer abc' })
  expect(server.requests[0]?.headers.authorization).toBe('Bearer abc')
  const second = await poll({ authorization: 'Bearer abc' }, first.state)
  expect(second).toMatchObject({ items: [], state: first.state })
  expect((await poll({ mapping: '$' }, first.state)).items).toHaveLength(1)
})

test.each([
  ['a page', '<!doctype html><p>Log in', 'The answer is not JSON'],
  ['a bomb of brackets', '['.repeat(200_000), 'nests lists and objects'],
  ['half of it', '[{"id": 1', 'The answer is not JSON'],
])('%s is malformed', async (_name, body, message) => {
  server.route('/list', { body })
  await expect(poll()).rejects.toMatchObject({ kind: 'malformed', message: expect.stringContaining(message) })
})

test('a login that is refused, and far too much', async () => {
  server.route('/list', { status: 403 })
  await expect(poll()).rejects.toMatchObject({ kind: 'auth' })
  server.route('/list', { body: `["${'x'.repeat(5_100_000)}"]` })
  await expect(poll()).rejects.toMatchObject({ kind: 'too-big' })
  serve(Array.from({ length: 3000 }, (_, id) => ({ id, message: 'x' })))
  expect((await poll()).items).toHaveLength(1000)
})
