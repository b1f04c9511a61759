import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Answered } from '../../../electron/engine/sources/answering.ts'
import { mastodonSource } from '../../../electron/engine/sources/mastodon.ts'
import type { MastodonState } from '../../../electron/engine/sources/mastodon-state.ts'
import type { Visibility } from '../../../electron/shared/model/reply.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { type MastodonServer, mastodonToken, startMastodonServer } from '../../servers/mastodon-server.ts'

let server: MastodonServer
let desk: AdapterDesk
beforeEach(async () => {
  server = await startMastodonServer()
  desk = openAdapterDesk()
  server.toots.push({ id: 5, text: 'My kettle broke', mentions: true, tags: ['kettle'], at: Date.now() })
})
afterEach(async () => {
  await Promise.all([server.close(), desk.close()])
})

const settings = (more = {}) =>
  mastodonSource.settings.parse({ server: server.http.url, mentions: true, token: mastodonToken, ...more })

const answered = (visibility: Visibility, more = {}): Answered => ({
  item: { kind: 'mention', title: '', text: 'My kettle broke', publishedAt: 0 },
  answerTo: { id: '5', acct: 'ann@home.example', visibility, language: 'de', ...more },
})

test('how long a post may be is asked of the server while it is read, once a day', async () => {
  server.limits = { characters: 1200, link: 30 }
  const asked = () => server.http.requests.filter(({ path }) => path === '/api/v2/instance').length
  const first = await desk.poll(mastodonSource, settings(), undefined)
  const limits = { characters: 1200, link: 30, at: desk.clock.now() }
  expect(first.state).toMatchObject({ limits })
  const state: MastodonState = { server: server.http.url, newest: {}, limits }
  expect(mastodonSource.answer.place(settings(), answered('public'), state)?.counting).toEqual({
    ...{ limit: 1200, linkWeight: 30, shortHandles: true },
  })
  await desk.poll(mastodonSource, settings(), first.state)
  expect(asked()).toBe(1)
  desk.clock.sleep(25 * 3_600_000)
  await desk.poll(mastodonSource, settings(), first.state)
  expect(asked()).toBe(2)
})

test('a server that does not say takes the usual, and is read all the same', async () => {
  server.http.route('/api/v2/instance', { status: 500 })
  const { items, state } = await desk.poll(mastodonSource, settings(), undefined)
  expect(items).toHaveLength(1)
  expect(state).not.toHaveProperty('limits')
  expect(mastodonSource.answer.place(settings(), answered('public'), undefined)?.counting.limit).toBe(500)
})

test('without a token nothing can be sent, and nobody is asked what would fit', async () => {
  const open = settings({ mentions: false, tags: '#kettle', token: '' })
  await desk.poll(mastodonSource, open, undefined)
  expect(server.http.requests.map(({ path }) => path)).toEqual(['/api/v1/timelines/tag/kettle'])
  expect(mastodonSource.answer.place(open, answered('public'), undefined)).toMatchObject({
    ...{ canSend: false, why: expect.stringContaining('access token') },
  })
})

test.each([
  ['public', ['public', 'unlisted', 'private', 'direct']],
  ['unlisted', ['unlisted', 'private', 'direct', 'public']],
  ['direct', ['direct', 'private', 'unlisted', 'public']],
] as const)('to a %s post one begins as quietly', (visibility, expected) => {
  const place = mastodonSource.answer.place(settings(), answered(visibility), undefined)
  expect(place?.visibilities).toEqual(expected)
  expect(place).toMatchObject({ to: '@ann@home.example', opening: '@ann@home.example', language: 'de' })
})

test('what was kept by another version, or by somebody else, is no place', () => {
  expect(mastodonSource.answer.place(settings(), answered('public', { id: 5 }), undefined)).toBeUndefined()
})
