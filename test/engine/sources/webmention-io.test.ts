import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWebmentionSource } from '../../../electron/engine/sources/webmention-io.ts'
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

type Mention = { readonly 'wm-id': number; readonly [field: string]: unknown }

/** Answers as webmention.io does: newest first, after `since_id`, in pages from 0, to the right token only. */
function serve(mentions: readonly Mention[]): void {
  server.route('/api/mentions.jf2', ({ url }) => {
    const query = new URL(url, server.url).searchParams
    if (query.get('token') !== 'key-1') return { status: 401, body: '{"error":"forbidden"}' }
    const size = Number(query.get('per-page'))
    const page = Number(query.get('page'))
    const found = mentions
      .filter((mention) => mention['wm-id'] > Number(query.get('since_id') ?? 0))
      .sort((one, other) => other['wm-id'] - one['wm-id'])
    const children = found.slice(page * size, (page + 1) * size)
    return { body: JSON.stringify({ type: 'feed', name: 'Webmentions', children }) }
  })
}

const poll = (state?: unknown, token = 'key-1') =>
  desk.poll(createWebmentionSource(server.url), { domain: 'https://blog.example/', token }, state)

test('replies ask for an answer, mentions for a look, likes for nothing', async () => {
  serve([
    {
      type: 'entry',
      'wm-id': 3,
      'wm-property': 'in-reply-to',
      'wm-source': 'https://ann.example/reply',
      'wm-target': 'https://blog.example/post',
      'wm-received': '2026-11-22T02:00:00Z',
      url: 'https://ann.example/reply',
      published: null,
      author: { type: 'card', name: 'Ann', photo: '', url: 'https://ann.example/' },
      content: { html: '<p>It <b>broke</b></p>', text: 'It broke' },
    },
    {
      'wm-id': 2,
      'wm-property': 'like-of',
      'wm-source': 'https://bob.example/l',
      'wm-target': 'https://blog.example/',
    },
    { 'wm-id': 1, 'wm-property': 'mention-of', 'wm-source': 'https://cy.example/p', name: 'My week' },
  ])
  const { items } = await poll()
  expect(items).toEqual([
    {
      kind: 'mention',
      externalId: '3',
      title: 'Ann replied to /post',
      text: 'It broke',
      html: '<p>It <b>broke</b></p>',
      url: 'https://ann.example/reply',
      author: 'Ann',
      authorId: 'https://ann.example/',
      publishedAt: Date.UTC(2026, 10, 22, 2),
      needs: 'answer',
    },
    expect.objectContaining({
      title: 'bob.example liked your site',
      needs: 'nothing',
      url: 'https://bob.example/l',
    }),
    expect.objectContaining({ title: 'My week', needs: 'look', author: 'cy.example' }),
  ])
})

test('goes on from the last one read, page by page', async () => {
  const many = Array.from({ length: 130 }, (_, index) => ({
    'wm-id': index + 1,
    'wm-source': 'https://a.example/',
  }))
  serve(many.slice(0, 120))
  const first = await poll()
  expect(first.items).toHaveLength(120)
  expect(first.state).toEqual({ domain: 'blog.example', sinceId: 120 })
  serve(many)
  const second = await poll(first.state)
  expect(second.items.map((item) => item.externalId)).toEqual([
    '130',
    '129',
    '128',
    '127',
    '126',
    '125',
    '124',
    '123',
    '122',
    '121',
  ])
  expect((await poll(second.state)).items).toEqual([])
})

test('more than ten pages at once is told as a gap', async () => {
  serve(
    Array.from({ length: 1200 }, (_, index) => ({ 'wm-id': index + 1, 'wm-source': 'https://a.example/' })),
  )
  const { items, gaps } = await poll({ domain: 'blog.example', sinceId: 1 })
  expect(items).toHaveLength(1000)
  expect(gaps).toEqual([expect.objectContaining({ reason: 'more came than one reading brings' })])
})

test('a wrong key asks for a new sign-in and shows no key', async () => {
  serve([])
  const error = await poll(undefined, 'key-2').catch((thrown) => thrown)
  expect(error).toMatchObject({ kind: 'auth', advice: expect.stringContaining('Sign in again') })
  expect(`${error.message} ${error.advice}`).not.toContain('key-2')
})

test('a date that cannot be read gives way to when it was received', async () => {
  serve([
    { 'wm-id': 1, published: '', 'wm-received': '2026-11-22T02:00:00Z', 'wm-source': 'https://cy.example/p' },
  ])
  const { items } = await poll()
  expect(items).toMatchObject([{ publishedAt: Date.UTC(2026, 10, 22, 2) }])
})
