import { afterEach, beforeEach, expect, test } from 'vitest'
import { createNetlifyFormsSource } from '../../../electron/engine/sources/netlify-forms.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { startHttpServer, type TestServer } from '../../servers/http-server.ts'

const start = Date.UTC(2026, 10, 22, 3)
const hour = 60 * 60_000
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
  readonly id: string
  readonly created_at: string
  readonly spam?: boolean
  readonly [field: string]: unknown
}

/** Answers as Netlify does: newest first, in pages from 1, verified ones unless asked for spam, to the right token only. */
function serve(submissions: readonly Submission[]): void {
  server.route('/sites/blog/submissions', ({ url, headers }) => {
    if (headers.authorization !== 'Bearer token-1')
      return { status: 401, body: '{"code":401,"message":"Access Denied"}' }
    const query = new URL(url, server.url).searchParams
    const [size, page] = [Number(query.get('per_page')), Number(query.get('page'))]
    const found = submissions
      .filter(({ spam = false }) => spam === (query.get('state') === 'spam'))
      .toSorted((one, other) => other.created_at.localeCompare(one.created_at))
    return { body: JSON.stringify(found.slice((page - 1) * size, page * size)) }
  })
}

const at = (time: number) => new Date(time).toISOString()
const submission = (id: string, time = start, more: Partial<Submission> = {}): Submission => ({
  ...{ id, created_at: at(time), number: 7, form_name: 'contact', site_url: 'https://blog.example' },
  ...{ name: 'Ann Lee', email: 'ann@mail.example', summary: 'The login…', body: 'The login hangs' },
  data: {
    name: 'Ann Lee',
    email: 'ann@mail.example',
    message: 'The login hangs',
    ip: '192.0.2.7',
    user_agent: 'Firefox',
    referrer: 'https://blog.example/login',
  },
  ...more,
})
const poll = (state?: unknown, settings: Record<string, unknown> = {}) =>
  desk.poll(createNetlifyFormsSource(server.url), { site: 'blog', token: 'token-1', ...settings }, state)

test('a submission becomes a report with who, page, browser and the rest', async () => {
  serve([submission('a')])
  const { items } = await poll()
  expect(items).toEqual([
    {
      ...{ kind: 'report', externalId: 'a', title: '', text: 'The login hangs', needs: 'answer' },
      ...{ author: 'Ann Lee', authorId: 'ann@mail.example', publishedAt: start },
      report: {
        way: 'form',
        sender: { name: 'Ann Lee', address: 'ann@mail.example' },
        page: 'https://blog.example/login',
        browser: 'Firefox',
        fields: [{ name: 'ip', value: '192.0.2.7' }],
        ...{ certain: true, attachments: [], troubles: [] },
      },
    },
  ])
})

test('spam is read too, and set aside', async () => {
  serve([submission('good'), submission('bad', start - 1, { spam: true })])
  const { items } = await poll()
  expect(items.map(({ externalId, report }) => [externalId, report?.aside])).toEqual([
    ['good', undefined],
    ['bad', 'spam'],
  ])
})

test('a form with names of its own: the service’s summary tells which field is the message', async () => {
  serve([
    submission('a', start, {
      body: 'Le panier est vide',
      data: { qui: 'x', quoi: 'Le panier est vide', 'and also': 'a very much longer other answer here' },
    }),
  ])
  const { items } = await poll()
  expect(items[0]).toMatchObject({
    text: 'Le panier est vide',
    author: 'Ann Lee',
    report: { page: 'https://blog.example' },
  })
})

test('the first reading takes a page, later ones all that came since, and say when that was too much', async () => {
  const many = (count: number, from: number) =>
    Array.from({ length: count }, (_, number) => submission(`s${from + number}`, from + number))
  serve(many(250, start))
  const first = await poll()
  expect(first.items).toHaveLength(100)
  serve([...many(250, start), ...many(150, start + 2 * hour)])
  const second = await poll(first.state)
  const names = new Set(second.items.map(({ externalId }) => externalId))
  expect(
    Array.from({ length: 150 }, (_, number) => `s${start + 2 * hour + number}`).every((id) => names.has(id)),
  ).toBe(true)
  expect(second.gaps).toEqual([])
  serve(many(700, start + 9 * hour))
  const third = await poll(second.state)
  expect(third.items).toHaveLength(500)
  expect(third.gaps).toMatchObject([{ reason: 'more came than one reading brings' }])
})

test('only one form of the site, if wished', async () => {
  serve([submission('a'), submission('b', start, { form_name: 'Orders' })])
  expect((await poll(undefined, { form: 'orders' })).items.map(({ externalId }) => externalId)).toEqual(['b'])
})

test('empty, a wrong token, a login page, and something else', async () => {
  serve([])
  expect((await poll()).items).toEqual([])
  await expect(poll(undefined, { token: 'old' })).rejects.toMatchObject({ kind: 'auth' })
  server.route('/sites/blog/submissions', { body: '<html>Log in' })
  await expect(poll()).rejects.toMatchObject({ kind: 'malformed' })
  server.route('/sites/blog/submissions', { body: '[{"id":5}]' })
  await expect(poll()).rejects.toMatchObject({ kind: 'malformed' })
  server.route('/sites/blog/submissions', { status: 429, headers: { 'retry-after': '60' } })
  await expect(poll()).rejects.toMatchObject({ kind: 'rate-limited', retryAt: desk.clock.now() + 60_000 })
})

test('odd values: no date, inner objects, lists, 500 fields', async () => {
  const data = Object.fromEntries(
    Array.from({ length: 500 }, (_, number) => [`q ${number}`, `answer ${number}`]),
  )
  serve([
    submission('a', start, {
      created_at: 'soon',
      data: { ...data, file: { filename: 'a.png', url: 'https://x.example/a' }, tags: ['one', 'two'] },
    }),
  ])
  const { items } = await poll()
  expect(items[0]?.publishedAt).toBeUndefined()
  expect(items[0]?.report?.fields).toHaveLength(60)
  expect(items[0]?.report?.troubles).toHaveLength(1)
})
