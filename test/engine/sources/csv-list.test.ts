import { afterEach, beforeEach, expect, test } from 'vitest'
import { csvListSource } from '../../../electron/engine/sources/csv-list.ts'
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

const serve = (body: string, more: object = {}) =>
  server.route('/pub', { body, headers: { 'content-type': 'text/csv; charset=utf-8' }, ...more })
const poll = (state?: unknown) => desk.poll(csvListSource, { url: `${server.url}/pub?output=csv` }, state)
const heading = 'Timestamp,Your name,E-mail,What happened?,Which page?'
const ann =
  '11/22/2026 2:00:00,Ann Lee,ann@mail.example,"The login hangs,\nsince noon",https://blog.example/login'

test('each row becomes a report, by what the columns are called', async () => {
  serve(`${heading}\r\n${ann}\r\n`)
  expect((await poll()).items).toMatchObject([
    {
      ...{
        kind: 'report',
        text: 'The login hangs,\nsince noon',
        author: 'Ann Lee',
        authorId: 'ann@mail.example',
      },
      publishedAt: Date.UTC(2026, 10, 22, 2),
      report: { way: 'form', certain: true },
    },
  ])
})

test('German columns and semicolons', async () => {
  serve(
    'Zeitstempel;Name;E-Mail-Adresse;Ihre Nachricht\n22.11.2026 02:00:00;Jörg;j@mail.example;Seite ist weg',
  )
  expect((await poll()).items).toMatchObject([
    { text: 'Seite ist weg', author: 'Jörg', publishedAt: Date.UTC(2026, 10, 22, 2) },
  ])
})

test('a row keeps its identity when rows come before it and columns beside it', async () => {
  serve(`${heading}\n${ann}`)
  const [first] = (await poll()).items
  serve(`${heading},Done\n11/21/2026 1:00:00,Bob,bob@mail.example,Slow,,yes\n${ann},yes`)
  const later = (await poll()).items
  expect(later[1]?.externalId).toBe(first?.externalId)
  expect(later[1]?.report?.fields).toContainEqual({ name: 'Done', value: 'yes' })
})

test('two rows alike are two', async () => {
  serve(`${heading}\n${ann}\n${ann}`)
  const ids = (await poll()).items.map(({ externalId }) => externalId)
  expect(new Set(ids).size).toBe(2)
})

test('an unchanged sheet brings nothing, a longer one its last 2,000 rows', async () => {
  serve(`${heading}\n${ann}`, { etag: '"1"' })
  const first = await poll()
  expect((await poll(first.state)).items).toEqual([])
  serve(`Message\n${Array.from({ length: 2500 }, (_, row) => `row number ${row}`).join('\n')}`)
  const { items } = await poll()
  expect([items.length, items[0]?.text, items.at(-1)?.text]).toEqual([
    2000,
    'row number 500',
    'row number 2499',
  ])
})

test('an empty sheet, a row with fewer cells, a heading without names', async () => {
  serve('')
  expect((await poll()).items).toEqual([])
  serve(heading)
  expect((await poll()).items).toEqual([])
  serve(',Message\nx')
  expect((await poll()).items).toMatchObject([{ text: 'Column 1: x' }])
})

test('a page for people is not taken for a sheet', async () => {
  server.route('/pub', { body: '\n<!doctype html><title>Sign in' })
  await expect(poll()).rejects.toMatchObject({
    kind: 'malformed',
    advice: expect.stringContaining('Publish'),
  })
  server.route('/pub', { status: 404 })
  await expect(poll()).rejects.toMatchObject({ kind: 'gone' })
})
