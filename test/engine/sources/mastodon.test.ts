import { afterEach, beforeEach, expect, test } from 'vitest'
import { mastodonSource } from '../../../electron/engine/sources/mastodon.ts'
import { type AdapterDesk, openAdapterDesk } from '../../poll-adapter.ts'
import { type MastodonServer, mastodonToken, startMastodonServer } from '../../servers/mastodon-server.ts'

let mastodon: MastodonServer
let desk: AdapterDesk

beforeEach(async () => {
  mastodon = await startMastodonServer()
  desk = openAdapterDesk()
})
afterEach(async () => {
  await Promise.all([mastodon.close(), desk.close()])
})

const poll = (settings: Record<string, unknown>, state?: unknown) =>
  desk.poll(mastodonSource, { server: mastodon.http.url, ...settings }, state)
const at = (minutesAgo: number) => desk.clock.now() - minutesAgo * 60_000
const texts = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text)

test('a post with the hashtag becomes a mention that all servers would name alike', async () => {
  mastodon.toots.push({
    ...{ id: 5, text: 'My <b>kettle</b> broke', tags: ['bluekettle'], at: at(3) },
    quotes: 'https://other.example/@cy/9',
  })
  const { items } = await poll({ tags: '#bluekettle' })
  expect(items).toEqual([
    {
      kind: 'mention',
      externalId: 'https://home.example/users/ann/statuses/5',
      title: '',
      text: 'My kettle broke',
      html: '<p>My <b>kettle</b> broke</p>',
      url: 'https://home.example/@ann/5',
      author: 'Ann B (@ann@home.example)',
      authorId: 'https://home.example/@ann',
      repeats: 'https://other.example/@cy/9',
      publishedAt: at(3),
      needs: 'look',
      answerTo: { id: '5', acct: 'ann@home.example', visibility: 'unlisted', language: 'en' },
      thread: ['5'],
    },
  ])
  expect(mastodon.http.requests[0]?.url).toBe('/api/v1/timelines/tag/bluekettle?limit=40')
})

test('several hashtags, words and what mentions you are each asked from where they ended', async () => {
  mastodon.toots.push(
    { id: 1, text: 'one', tags: ['a'], at: at(9) },
    { id: 2, text: 'two kettle', tags: ['b'], at: at(8) },
    { id: 3, text: '@me why?', mentions: true, at: at(7) },
  )
  const settings = { tags: '#a, b', words: 'kettle', mentions: true, token: mastodonToken }
  const first = await poll(settings)
  expect(texts(first.items)).toEqual(['one', 'two kettle', 'two kettle', '@me why?'])
  expect(first.items.map(({ needs }) => needs)).toEqual(['look', 'look', 'look', 'answer'])
  mastodon.toots.push({ id: 4, text: 'four', tags: ['b'], at: at(1) })
  const second = await poll(settings, first.state)
  expect(texts(second.items)).toEqual(['four'])
})

test('many new posts are read page by page; beyond five pages the rest is told as a gap', async () => {
  mastodon.toots.push({ id: 1, text: 'old', tags: ['a'], at: at(60) })
  const { state } = await poll({ tags: 'a' })
  for (let id = 2; id <= 151; id++) mastodon.toots.push({ id, text: `t${id}`, tags: ['a'], at: at(30) })
  const some = await poll({ tags: 'a' }, state)
  expect(some.items).toHaveLength(150)
  expect(some.gaps).toEqual([])
  for (let id = 152; id <= 400; id++) mastodon.toots.push({ id, text: `t${id}`, tags: ['a'], at: at(10) })
  const many = await poll({ tags: 'a' }, some.state)
  expect(many.items).toHaveLength(200)
  expect(many.gaps).toEqual([{ from: at(30), to: at(10), reason: 'more was posted than one reading brings' }])
})

test('a server that gives fewer posts a page than it is asked for is read to the end', async () => {
  mastodon.most = 20
  mastodon.toots.push({ id: 1, text: 'old', tags: ['a'], mentions: true, at: at(60) })
  const settings = { tags: 'a', mentions: true, token: mastodonToken }
  const { state } = await poll(settings)
  for (let id = 2; id <= 51; id++)
    mastodon.toots.push({ id, text: `t${id}`, tags: ['a'], mentions: true, at: at(30) })
  const { items, gaps } = await poll(settings, state)
  expect(items).toHaveLength(100)
  expect(gaps).toEqual([])
})

test('a notification without its post ends no reading', async () => {
  const mention = (id: number) => ({
    id: String(id),
    status:
      id === 190 ? null : { id: `s${id}`, created_at: new Date(at(5)).toISOString(), account: { acct: 'a' } },
  })
  mastodon.http.route('/api/v1/notifications', ({ url }) => {
    const query = new URL(url, mastodon.http.url).searchParams
    const [after, before] = [Number(query.get('since_id') ?? 99), Number(query.get('max_id') ?? 201)]
    const ids = Array.from({ length: 200 - 99 }, (_, index) => 200 - index)
    const page = ids.filter((id) => id > after && id < before).slice(0, 80)
    return { body: JSON.stringify(page.map(mention)) }
  })
  const settings = { mentions: true, token: mastodonToken }
  const { state } = await poll(settings)
  const known = JSON.parse(JSON.stringify(state).replace('"200"', '"99"'))
  expect((await poll(settings, known)).items).toHaveLength(100)
})

test('a server that closed its hashtags asks for a token, a revoked token for a new one', async () => {
  mastodon.isOpen = false
  await expect(poll({ tags: 'a' })).rejects.toMatchObject({
    kind: 'auth',
    message: expect.stringContaining('does not show this without a sign-in'),
  })
  await expect(poll({ tags: 'a', token: 'revoked' })).rejects.toMatchObject({
    kind: 'auth',
    message: expect.stringContaining('no longer accepts the sign-in'),
  })
  expect((await poll({ tags: 'a', token: mastodonToken })).items).toEqual([])
})

test('a limit is waited out as long as the server says', async () => {
  const reset = new Date(desk.clock.now() + 200_000).toISOString()
  mastodon.http.route('/api/v1/timelines/tag/a', { status: 429, headers: { 'x-ratelimit-reset': reset } })
  await expect(poll({ tags: 'a' })).rejects.toMatchObject({
    kind: 'rate-limited',
    retryAt: desk.clock.now() + 200_000,
  })
})

test.each(['200', '200.0'])('a limit of %s seconds from now is waited out too', async (reset) => {
  mastodon.http.route('/api/v1/timelines/tag/a', { status: 429, headers: { 'x-ratelimit-reset': reset } })
  await expect(poll({ tags: 'a' })).rejects.toMatchObject({ retryAt: desk.clock.now() + 200_000 })
})

test('an answer of another form is named, and nothing is taken of it', async () => {
  mastodon.http.route('/api/v1/timelines/tag/a', { body: '{"posts":[]}' })
  await expect(poll({ tags: 'a' })).rejects.toMatchObject({
    kind: 'malformed',
    message: `Unexpected answer from ${new URL(mastodon.http.url).host}`,
  })
})

test.each([
  [{}, 'Give hashtags or words, or ask for what mentions you'],
  [{ words: 'kettle' }, 'Searching and what mentions you need an access token'],
  [{ mentions: true }, 'Searching and what mentions you need an access token'],
])('%j is refused: %s', (settings, words) => {
  expect(mastodonSource.settings.safeParse(settings).error?.issues[0]?.message).toBe(words)
})

test('addresses of hashtags and profiles are known by their look', () => {
  const known = (address: string) => mastodonSource.recognise(new URL(address))?.settings
  expect(known('https://home.example/tags/bluekettle')).toEqual({
    server: 'https://home.example',
    tags: 'bluekettle',
  })
  expect(known('https://home.example/@ann')).toEqual({ server: 'https://home.example', mentions: true })
  expect(known('https://www.youtube.com/@ann')).toBeUndefined()
  expect(known('https://home.example/@ann/5')).toBeUndefined()
})

test('what the account posted elsewhere is the operator’s own, with what it answers', async () => {
  const settings = { mentions: true, token: mastodonToken }
  mastodon.toots.push({ id: 3, text: '@me why?', mentions: true, at: at(7) })
  const first = await poll(settings)
  expect(first.items.map(({ mine, thread }) => [mine, thread])).toEqual([[undefined, ['3']]])
  const posted = { in_reply_to_id: '3', key: '', at: at(5) }
  mastodon.posted.push(
    { ...posted, id: 'p1', status: 'The cache.' },
    { ...posted, id: 'p2', status: 'Good morning', in_reply_to_id: '' },
  )
  const second = await poll(settings, first.state)
  expect(second.items).toMatchObject([
    { mine: true, thread: ['p1', '3'], text: 'The cache.', needs: 'nothing' },
  ])
  expect((await poll(settings, second.state)).items).toEqual([])
})

test('a token that may not tell whose it is reads what mentions the account all the same', async () => {
  mastodon.toots.push({ id: 3, text: '@me why?', mentions: true, at: at(7) })
  mastodon.http.route('/api/v1/accounts/verify_credentials', { status: 403, body: '{"error":"scope"}' })
  expect(texts((await poll({ mentions: true, token: mastodonToken })).items)).toEqual(['@me why?'])
})
