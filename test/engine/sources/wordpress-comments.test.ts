import { afterEach, beforeEach, expect, test } from 'vitest'
import { wordPressCommentsSource } from '../../../electron/engine/sources/wordpress-comments.ts'
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

interface Written {
  readonly id: number
  readonly status: 'approve' | 'hold' | 'spam'
  readonly at: string
  /** Its author's account, and the comment it answers. */
  readonly author?: number
  readonly parent?: number
}

/** Answers as WordPress does: held ones only to the application password, newest first, in pages. */
function serve(comments: readonly Written[]): void {
  server.route('*', ({ url, headers }) => {
    const query = new URL(url, server.url).searchParams
    if (query.get('rest_route') === '/wp/v2/users/me') return { body: '{"id":3}' }
    if (query.get('rest_route') !== '/wp/v2/comments') return { status: 404 }
    const status = query.get('status') ?? 'approve'
    const mayEdit = headers.authorization === `Basic ${Buffer.from('ann:abcd efgh').toString('base64')}`
    if (headers.authorization !== undefined && !mayEdit)
      return { status: 401, body: '{"code":"incorrect_password"}' }
    if ((status !== 'approve' || query.get('context') === 'edit') && !mayEdit)
      return { status: 401, body: '{"code":"rest_forbidden_context"}' }
    const after = query.get('after')
    const size = Number(query.get('per_page'))
    const page = Number(query.get('page'))
    const found = comments
      .filter((comment) => comment.status === status)
      .filter((comment) => after === null || Date.parse(`${comment.at}Z`) > Date.parse(after))
      .sort((one, other) => other.at.localeCompare(one.at))
      .slice((page - 1) * size, page * size)
    return {
      body: JSON.stringify(
        found.map(({ id, at, status, author = 0, parent = 0 }) => ({
          id,
          post: 5,
          parent,
          author,
          author_name: 'Bea',
          author_url: status === 'spam' ? 'https://pills.example/' : '',
          ...(mayEdit ? { author_email: 'bea@mail.example', status } : {}),
          date: at,
          date_gmt: at,
          content: { rendered: '<p>It <em>broke</em></p>\n' },
          link: `https://blog.example/post/#comment-${id}`,
          _embedded: { up: [{ title: { rendered: 'Tea &amp; kettles' } }] },
        })),
      ),
    }
  })
}

const poll = (settings: Record<string, unknown> = {}, state?: unknown) =>
  desk.poll(wordPressCommentsSource, { url: `${server.url}/`, ...settings }, state)
const signedIn = { username: 'ann', password: 'abcd efgh' }

const written: readonly Written[] = [
  { id: 2, status: 'hold', at: '2026-11-22T02:30:00' },
  { id: 1, status: 'approve', at: '2026-11-21T10:00:00' },
]

test('without a password the published comments are mentions', async () => {
  serve(written)
  const { items } = await poll()
  expect(items).toEqual([
    {
      kind: 'mention',
      externalId: '1',
      title: 'Comment on “Tea & kettles”',
      text: 'It broke',
      html: expect.stringContaining('<em>'),
      url: 'https://blog.example/post/#comment-1',
      author: 'Bea',
      publishedAt: Date.UTC(2026, 10, 21, 10),
      needs: 'answer',
      answerTo: { comment: 1, post: 5 },
      thread: ['comment 1'],
    },
  ])
})

test('with an application password held ones are reports, told apart by address', async () => {
  serve(written)
  const { items } = await poll(signedIn)
  expect(
    items.map(({ kind, externalId, title, authorId }) => ({ kind, externalId, title, authorId })),
  ).toEqual([
    {
      kind: 'report',
      externalId: '2',
      title: 'Comment waiting for moderation on “Tea & kettles”',
      authorId: 'mailto:bea@mail.example',
    },
    {
      kind: 'mention',
      externalId: '1',
      title: 'Comment on “Tea & kettles”',
      authorId: 'mailto:bea@mail.example',
    },
  ])
})

test('later polls ask a day back from the newest and read all pages of it', async () => {
  serve(written)
  const { state } = await poll(signedIn)
  serve(
    Array.from({ length: 130 }, (_, index) => ({
      id: 10 + index,
      status: 'approve' as const,
      at: new Date(Date.UTC(2026, 10, 22, 2, 31) + index * 1000).toISOString().slice(0, 19),
    })),
  )
  server.requests.length = 0
  const next = await poll(signedIn, state)
  expect(next.items).toHaveLength(130)
  expect(next.gaps).toEqual([])
  const after = new URL(server.requests[0]?.url ?? '', server.url).searchParams.get('after')
  expect(after).toBe('2026-11-21T02:30:00.000Z')
})

test('a site whose REST interface is closed is read by its comments feed', async () => {
  server.route('*', { status: 401, body: '{"code":"rest_login_required"}' })
  server.route('/comments/feed/', {
    headers: { 'content-type': 'application/rss+xml' },
    body: '<rss version="2.0"><channel><title>Comments</title><item><guid>c1</guid><title>By: Bea</title></item></channel></rss>',
  })
  const first = await poll()
  expect(first.items).toEqual([expect.objectContaining({ externalId: 'c1', needs: 'answer' })])
  expect((await poll({}, first.state)).items).toEqual([])
})

test('a site with neither says so; a wrong password asks for a new one', async () => {
  server.route('*', { status: 404 })
  await expect(poll()).rejects.toMatchObject({
    message: 'The site shows its comments neither by its REST interface nor as a feed',
  })
  serve(written)
  await expect(poll({ username: 'ann', password: 'wrong' })).rejects.toMatchObject({ kind: 'auth' })
})

test('a password never goes over plain http to the internet', () => {
  const read = wordPressCommentsSource.settings.safeParse({ url: 'http://blog.example/', ...signedIn })
  expect(read.error?.issues[0]?.message).toContain('only sent over https')
})

test('what is held is a report with who wrote and where; what was taken for spam is one that is set aside', async () => {
  serve([
    { id: 1, status: 'hold', at: '2026-11-22T02:00:00' },
    { id: 2, status: 'spam', at: '2026-11-22T01:00:00' },
    { id: 3, status: 'approve', at: '2026-11-22T00:00:00' },
  ])
  const { items } = await desk.poll(wordPressCommentsSource, {
    ...{ url: server.url, username: 'ann', password: 'abcd efgh' },
  })
  const byId = new Map(items.map((item) => [item.externalId, item]))
  expect(byId.get('1')?.report).toEqual({
    way: 'comment',
    sender: { name: 'Bea', address: 'bea@mail.example' },
    page: 'https://blog.example/post/',
    ...{ fields: [], certain: true, attachments: [], troubles: [] },
  })
  expect(byId.get('2')).toMatchObject({
    kind: 'report',
    title: expect.stringContaining('Comment taken for spam'),
    report: { aside: 'spam', fields: [{ name: 'Website', value: 'https://pills.example/' }] },
  })
  expect(byId.get('3')).toMatchObject({ kind: 'mention' })
  expect(byId.get('3')).not.toHaveProperty('report')
})

test('the operator’s own comments are answers; others with an account, and answers of others, are not', async () => {
  const at = (minute: number) => `2026-11-22T02:0${minute}:00`
  serve([
    { id: 1, status: 'approve', at: at(1) },
    { id: 2, status: 'approve', at: at(2), author: 3, parent: 1 },
    { id: 3, status: 'approve', at: at(3), author: 4, parent: 1 },
  ])
  const { items, state } = await poll(signedIn)
  expect(items.map(({ externalId, mine, thread }) => [externalId, mine, thread])).toEqual([
    ['3', undefined, ['comment 3']],
    ['2', true, ['comment 2', 'comment 1']],
    ['1', undefined, ['comment 1']],
  ])
  server.requests.length = 0
  await poll(signedIn, state)
  expect(server.requests.filter(({ url }) => url.includes('users'))).toEqual([])
})

test('an imported comment without a date is read with the others', async () => {
  serve([
    { id: 2, status: 'approve', at: '2026-11-21T10:00:00' },
    { id: 1, status: 'approve', at: '-0001-11-30T00:00:00' },
  ])
  const { items, state } = await desk.poll(wordPressCommentsSource, { url: server.url })
  expect(items.map(({ externalId, publishedAt }) => [externalId, publishedAt])).toEqual([
    ['2', Date.UTC(2026, 10, 21, 10)],
    ['1', undefined],
  ])
  expect(state).toMatchObject({ newest: Date.UTC(2026, 10, 21, 10) })
})
