import { afterEach, beforeEach, expect, test } from 'vitest'
import { openReplyEngine, type ReplyEngine } from './reply-engine.ts'

let at: ReplyEngine
beforeEach(async () => {
  at = await openReplyEngine()
})
afterEach(() => at.close())

const posted = () => at.mastodon.posted.map(({ status }) => status)
const item = async () => (await at.engine.get('items.get', { id: at.itemId })).state

test('an answer waits fifteen seconds, goes out once, and ends the waiting', async () => {
  const sent = await at.send('I see it, and I am on it.')
  expect(sent).toMatchObject({ state: 'waiting', channel: 'mastodon', to: '@ann@home.example' })
  expect(Date.parse(sent.sendAt) - Date.parse(sent.createdAt)).toBe(15_000)
  expect((await at.engine.get('waiting.list', {})).total).toBe(1)
  await at.clock.advance(14_900)
  expect(posted()).toEqual([])
  const reply = await at.pass(200)
  expect(reply).toMatchObject({ state: 'sent', url: 'https://home.example/@me/p1' })
  expect(at.mastodon.posted).toEqual([
    expect.objectContaining({
      ...{ status: '@ann@home.example I see it, and I am on it.', in_reply_to_id: '5' },
      ...{ visibility: 'public', language: 'en' },
    }),
  ])
  expect(await item()).toBe('acknowledged')
  expect((await at.engine.get('waiting.list', {})).total).toBe(0)
  const { entries } = await at.engine.get('conversations.get', { itemId: at.itemId })
  expect(entries.at(-1)).toMatchObject({ kind: 'mine', text: 'I see it, and I am on it.', state: 'sent' })
  expect(await at.draft()).toMatchObject({ text: '' })
  await at.clock.advance(3_600_000)
  expect(posted()).toHaveLength(1)
})

test('an undone answer never goes out, and its words are a draft again', async () => {
  const { id } = await at.send('Too quick.')
  await at.clock.advance(14_000)
  expect(await at.engine.get('replies.undo', { id })).toMatchObject({ state: 'undone' })
  await at.clock.advance(3_600_000)
  expect(posted()).toEqual([])
  expect(await at.draft()).toMatchObject({ text: 'Too quick.' })
  expect((await at.draft()).replyId).toBeUndefined()
  expect(await item()).toBe('unread')
})

test('what has gone out cannot be undone', async () => {
  const { id } = await at.send('Gone.')
  await at.pass()
  expect(await at.engine.call('replies.undo', { id })).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  })
})

test('pressing send twice sends once', async () => {
  const first = await at.send('Once.')
  const { id } = await at.draft()
  expect(await at.engine.get('replies.send', { draftId: id })).toEqual(first)
  await at.pass()
  expect(posted()).toHaveLength(1)
  expect((await at.engine.get('replies.list', {})).replies).toHaveLength(1)
})

test('a draft on its way cannot be changed under its feet', async () => {
  await at.send('As it is.')
  const { id } = await at.draft()
  const changed = await at.engine.call('replies.save', { id, text: 'Otherwise.' })
  expect(changed).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  await at.pass()
  expect(posted()).toEqual(['@ann@home.example As it is.'])
})

test.each([
  ['', 'text', 'Write something first.'],
  ['  \n', 'text', 'Write something first.'],
  ['Next word at {next update}.', 'text', 'Fill in “{next update}” first.'],
  [
    'a'.repeat(600),
    'text',
    'This has 605 characters, 105 too many. Make it shorter, or send it as a thread of 2 posts.',
  ],
  ['a'.repeat(100_000), 'text', 'This has 100,005 characters, 99,505 too many. Make it shorter.'],
])('%.20j is refused and stays a draft', async (text, field, message) => {
  const { id } = await at.draft()
  await at.engine.get('replies.save', { id, text })
  expect(await at.engine.call('replies.send', { draftId: id })).toEqual({
    ok: false,
    error: { kind: 'invalid', field, message },
  })
  expect(await at.draft()).toMatchObject({ text })
  expect((await at.engine.get('replies.list', {})).open).toBe(0)
})

test('a long text goes out as a numbered thread, each post under the one before', async () => {
  const text = 'I am sorry: I broke the shop on Tuesday. '.repeat(30)
  await at.send(text, true)
  const reply = await at.pass()
  expect(reply).toMatchObject({ state: 'sent', url: 'https://home.example/@me/p1' })
  expect(reply.parts?.map(({ state, url }) => [state, url])).toEqual([
    ['sent', 'https://home.example/@me/p1'],
    ['sent', 'https://home.example/@me/p2'],
    ['sent', 'https://home.example/@me/p3'],
  ])
  expect(at.mastodon.posted.map((one) => one.in_reply_to_id)).toEqual(['5', 'p1', 'p2'])
  for (const status of posted()) expect(status).toMatch(/^@ann@home\.example .*\(\d\/3\)$/s)
})

test('a thread that is refused half way goes on where it stopped', async () => {
  let count = 0
  at.mastodon.mishap = () =>
    ++count === 2 ? { status: 429, body: '{"error":"Too many"}', isMade: false } : undefined
  const { id } = await at.send('I am sorry: I broke the shop on Tuesday. '.repeat(30), true)
  expect(await at.pass()).toMatchObject({
    state: 'failed',
    parts: [{ state: 'sent' }, { state: 'waiting' }, { state: 'waiting' }],
    error: {
      message: '127.0.0.1:X takes no more posts just now (429: Too many).'.replace(
        ':X',
        `:${at.mastodon.http.port}`,
      ),
    },
  })
  const { id: draftId } = await at.draft()
  expect(await at.engine.call('replies.send', { draftId })).toMatchObject({
    error: { kind: 'conflict', message: expect.stringContaining('A part of your last answer is out') },
  })
  await at.engine.get('replies.retry', { id })
  expect(await at.pass(0)).toMatchObject({ state: 'sent' })
  expect(at.mastodon.posted.map((one) => one.in_reply_to_id)).toEqual(['5', 'p1', 'p2'])
})

test('what failed can be changed and sent anew; the failed one counts no more', async () => {
  at.mastodon.mishap = () => ({ status: 422, body: '{"error":"Validation failed: no"}', isMade: false })
  const failed = await at.send('First.')
  expect(await at.pass()).toMatchObject({
    state: 'failed',
    error: { message: expect.stringContaining('no.') },
  })
  expect(await item()).toBe('unread')
  at.mastodon.mishap = () => undefined
  await at.send('Second.')
  expect(await at.pass()).toMatchObject({ state: 'sent' })
  expect(posted()).toEqual(['@ann@home.example Second.'])
  const { replies, open } = await at.engine.get('replies.list', {})
  expect(replies.find(({ id }) => id === failed.id)?.state).toBe('undone')
  expect(open).toBe(0)
})

test('a copied answer waits for the word of the person', async () => {
  const { id } = await at.draft()
  await at.engine.get('replies.save', { id, text: 'By hand.', placeId: 'open' })
  expect(await at.engine.call('replies.send', { draftId: id })).toMatchObject({ error: { field: 'placeId' } })
  const copied = await at.engine.get('replies.copied', { draftId: id })
  expect(copied).toMatchObject({ state: 'copied', openUrl: 'https://home.example/@ann/5' })
  expect(await item()).toBe('unread')
  expect(await at.engine.get('replies.settle', { id: copied.id, as: 'sent' })).toMatchObject({
    state: 'sent',
  })
  expect(await item()).toBe('acknowledged')
  expect((await at.engine.get('waiting.list', {})).total).toBe(0)
  expect(posted()).toEqual([])
})

test('what was copied and not sent is a draft as before', async () => {
  const { id } = await at.draft()
  await at.engine.get('replies.save', { id, text: 'By hand.', placeId: 'open' })
  const copied = await at.engine.get('replies.copied', { draftId: id })
  await at.engine.get('replies.settle', { id: copied.id, as: 'not-sent' })
  expect(await at.draft()).toMatchObject({ text: 'By hand.' })
  expect(await item()).toBe('unread')
})

test('a draft remembers all that the person chose, and a discarded one what it learned', async () => {
  const { id } = await at.draft()
  const chosen = { stage: 'cause', visibility: 'unlisted', language: 'de', placeId: 'open' } as const
  await at.engine.get('replies.save', {
    id,
    text: 'Hallo',
    ...chosen,
    dismissed: ['minimising/just'],
    breathTaken: true,
  })
  await at.restart()
  expect(await at.draft()).toMatchObject({ id, text: 'Hallo', ...chosen, breathTaken: true })
  await at.engine.get('replies.discard', { id })
  const empty = await at.draft()
  expect(empty).toMatchObject({ id, text: '', dismissed: ['minimising/just'], breathTaken: true })
  expect(empty.language).toBeUndefined()
})

test('visibility and language go along as chosen', async () => {
  const { id } = await at.draft()
  await at.engine.get('replies.save', { id, text: 'Hallo', visibility: 'direct', language: 'de' })
  await at.engine.get('replies.send', { draftId: id })
  await at.pass()
  expect(at.mastodon.posted[0]).toMatchObject({ visibility: 'direct', language: 'de' })
})

test('places are told without asking anybody, with the server’s own limits', async () => {
  at.mastodon.http.requests.length = 0
  const [first, ...others] = await at.engine.get('replies.places', { itemId: at.itemId })
  expect(first).toMatchObject({
    ...{ channel: 'mastodon', canSend: true, opening: '@ann@home.example', threads: true },
    ...{
      counting: { limit: 500, linkWeight: 23, shortHandles: true },
      visibilities: ['public', 'unlisted', 'private', 'direct'],
    },
  })
  expect(others).toEqual([
    expect.objectContaining({
      id: 'open',
      channel: 'open',
      canSend: false,
      openUrl: 'https://home.example/@ann/5',
    }),
  ])
  expect(at.mastodon.http.requests).toEqual([])
})

test('a text of right-to-left words and emoji arrives as it was written', async () => {
  const text = 'شكراً على رسالتك 👨‍👩‍👧‍👦 — שלום!'
  await at.send(text)
  expect(await at.pass()).toMatchObject({ state: 'sent', text })
  expect(posted()).toEqual([`@ann@home.example ${text}`])
})

test('nothing is there for an item that is gone', async () => {
  expect(await at.engine.call('replies.places', { itemId: '999' })).toMatchObject({
    error: { kind: 'not-found' },
  })
  expect(await at.engine.call('replies.draft', { itemId: '999' })).toMatchObject({
    error: { kind: 'not-found' },
  })
  expect(await at.engine.call('replies.undo', { id: 'x' })).toMatchObject({ error: { kind: 'not-found' } })
})
