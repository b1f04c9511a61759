import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFormspreeSource } from '../../../electron/engine/sources/formspree.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'

const start = Date.UTC(2026, 10, 22, 3)
const path = '/forms/xyzabcde/submissions'
let server: TestServer
let desk: AdapterDesk

beforeEach(async () => {
  server = await startHttpServer()
  desk = openAdapterDesk()
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

interface Submission {
  readonly _date: string
  readonly [field: string]: unknown
}

/** Answers as Formspree does: newest first, by `limit` and `offset`, to the key as password of nobody. */
function serve(good: readonly Submission[], spam?: readonly Submission[]): void {
  const login = `Basic ${Buffer.from(':key-1').toString('base64')}`
  server.route(path, ({ url, headers }) => {
    if (headers.authorization !== login) return { status: 401, body: '{"error":"Unauthorized"}' }
    const query = new URL(url, server.url).searchParams
    const list = query.has('spam') ? spam : good
    if (list === undefined) return { status: 404, body: '{}' }
    const [limit, offset] = [Number(query.get('limit')), Number(query.get('offset'))]
    const found = list
      .filter(({ _date: date }) => date >= (query.get('since') ?? ''))
      .toSorted((one, other) => other._date.localeCompare(one._date))
    return { body: JSON.stringify({ fields: [], submissions: found.slice(offset, offset + limit) }) }
  })
}

/** Dates as the service writes them, without a zone. */
const date = (time: number) => new Date(time).toISOString().slice(0, 23)
const submission = (time: number, more: Record<string, unknown> = {}): Submission => ({
  _date: date(time),
  ...{ email: 'ann@mail.example', message: 'The login hangs' },
  _status: { 'me@blog.example': { delivered: true } },
  ...more,
})
const poll = (state?: unknown, settings: Record<string, unknown> = {}) =>
  desk.poll(
    createFormspreeSource(server.url),
    { form: 'https://formspree.io/f/xyzabcde', key: 'key-1', ...settings },
    state,
  )

test('a submission becomes a report, without what the service adds', async () => {
  serve([submission(start, { name: 'Ann', _gotcha: '' })], [])
  const { items } = await poll()
  expect(items).toMatchObject([
    {
      ...{
        kind: 'report',
        text: 'The login hangs',
        author: 'Ann',
        authorId: 'ann@mail.example',
        publishedAt: start,
      },
      report: {
        way: 'form',
        sender: { name: 'Ann', address: 'ann@mail.example' },
        fields: [],
        certain: true,
      },
    },
  ])
})

test('spam is set aside, also where the list of spam holds everything', async () => {
  const [good, bad] = [submission(start), submission(start + 1, { message: 'Cheap watches' })]
  for (const spam of [[bad], [bad, good]]) {
    serve([good], spam)
    const { items } = await poll()
    expect(items.map(({ text, report }) => [text, report?.aside])).toEqual([
      ['The login hangs', undefined],
      ['Cheap watches', 'spam'],
    ])
  }
})

test('an account without a list of spam still brings the rest', async () => {
  serve([submission(start)])
  expect((await poll()).items).toHaveLength(1)
})

test('the same submission keeps its identity, whatever became of its delivery', async () => {
  serve([submission(start)], [])
  const [first] = (await poll()).items
  serve([submission(start, { _status: { 'me@blog.example': { delivered: false } } })], [])
  const [again] = (await poll()).items
  expect(again?.externalId).toBe(first?.externalId)
  serve([submission(start, { _id: 12 })], [])
  expect((await poll()).items[0]?.externalId).toBe('12')
})

test('only what is new is asked for, in pages', async () => {
  serve([submission(start)], [])
  const first = await poll()
  const later = Array.from({ length: 130 }, (_, number) =>
    submission(start + 7_200_000 + number, { n: number }),
  )
  serve([submission(start), ...later], [])
  server.requests.length = 0
  const second = await poll(first.state)
  expect(second.items).toHaveLength(131)
  expect(second.gaps).toEqual([])
  expect(server.requests[0]?.url).toContain('since=2026-11-22T02%3A00%3A00')
})

test('a wrong key and an answer that is none', async () => {
  serve([submission(start)], [])
  await expect(poll(undefined, { key: 'old' })).rejects.toMatchObject({ kind: 'auth' })
  server.route(path, { body: '{"submissions": "none"}' })
  await expect(poll()).rejects.toMatchObject({ kind: 'malformed' })
  server.route(path, { body: '<!doctype html>' })
  await expect(poll()).rejects.toMatchObject({ kind: 'malformed' })
})

test('the form is given by its address or its letters, and nothing else', () => {
  const { settings } = createFormspreeSource('http://x.example')
  for (const form of [
    'xyzabcde',
    'https://formspree.io/f/xyzabcde',
    'https://formspree.io/forms/xyzabcde/submissions',
  ])
    expect(settings.parse({ form, key: 'k' }).form).toBe('xyzabcde')
  expect(settings.safeParse({ form: '../../x', key: 'k' }).success).toBe(false)
})
