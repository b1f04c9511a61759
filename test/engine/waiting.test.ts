import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { type DovecotServer, hasDovecot, startDovecot } from '../servers/dovecot-server.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { type MastodonServer, mastodonToken, startMastodonServer } from '../servers/mastodon-server.ts'
import { type NtfyServer, startNtfyServer } from '../servers/ntfy-server.ts'
import { startEngine, type TestEngine } from '../start-engine.ts'
import { mailboxAt } from './sources/mailbox/desk.ts'
import { letter } from './sources/mailbox/letters.ts'

const minute = 60_000
const noon = Date.UTC(2026, 10, 22, 12)

let clock: FakeClock
let at: TestEngine
let mastodon: MastodonServer
let ntfy: NtfyServer
let blog: TestServer
let sources: Record<'mastodon' | 'ntfy' | 'wordpress', string>

beforeEach(async () => {
  clock = createFakeClock(noon)
  ;[mastodon, ntfy, blog] = await Promise.all([startMastodonServer(), startNtfyServer(), startHttpServer()])
  ntfy.now = () => clock.now()
  at = await startEngine({ clock })
  sources = {
    mastodon: await add('mastodon', { server: mastodon.http.url, mentions: true, token: mastodonToken }),
    ntfy: await add('ntfy', { topic: 'help-7f3k', server: ntfy.url }),
    wordpress: await add('wordpress-comments', { url: blog.url, username: 'me', password: 'abcd' }),
  }
})
afterEach(async () => {
  await at.stop()
  await Promise.all([mastodon.close(), ntfy.close(), blog.close()])
})

async function add(kind: 'mastodon' | 'ntfy' | 'wordpress-comments' | 'mailbox', settings: object) {
  const source = await at.get('sources.add', { kind, name: kind, settings: { ...settings } })
  return source.id
}

/** Somebody comments, mentions and pushes, in this order, and all of it is read. */
async function everybodyWrites(): Promise<void> {
  const written = new Date(noon - 30 * minute).toISOString().slice(0, 19)
  blog.route('*', ({ url }) => {
    const query = new URL(url, blog.url).searchParams
    const isAsked = query.get('rest_route') === '/wp/v2/comments' && query.get('status') === 'hold'
    const comment = {
      ...{ id: 7, post: 5, parent: 0, author: 0, author_name: 'Bea', author_url: '', status: 'hold' },
      ...{ author_email: 'bea@mail.example', date: written, date_gmt: written },
      ...{ content: { rendered: '<p>The form is broken</p>' }, link: `${blog.url}/#comment-7` },
    }
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(isAsked ? [comment] : []) }
  })
  mastodon.toots.push({ id: 5, text: 'Why is it down?', mentions: true, at: noon - 20 * minute })
  ntfy.now = () => noon - 10 * minute
  await fetch(`${ntfy.url}/help-7f3k`, {
    method: 'POST',
    body: 'The login hangs',
    headers: { title: 'Help' },
  })
  for (const id of Object.values(sources))
    expect(await at.get('sources.check', { id })).toEqual({ newItems: 1 })
}

const waiting = async () => (await at.get('waiting.list', {})).waiting
const kinds = async () => (await waiting()).map(({ sourceKind }) => sourceKind)
const itemOf = async (kind: string) =>
  (await waiting()).find(({ sourceKind }) => sourceKind === kind)?.itemId ?? ''
const idOf = async (kind: string) => (await waiting()).find(({ sourceKind }) => sourceKind === kind)?.id ?? ''

describe('who wrote and has had no answer', () => {
  beforeEach(everybodyWrites)

  test('stands in one list, the longest wait first, whatever the channel', async () => {
    const { waiting, total, oldestSince } = await at.get('waiting.list', {})
    expect(
      waiting.map(({ sourceKind, person, since }) => [sourceKind, person.name, Date.parse(since)]),
    ).toEqual([
      ['wordpress-comments', 'Bea', noon - 30 * minute],
      ['mastodon', expect.stringContaining('Ann'), noon - 20 * minute],
      ['ntfy', undefined, noon - 10 * minute],
    ])
    expect([total, Date.parse(oldestSince ?? '')]).toEqual([3, noon - 30 * minute])
    const health = await at.get('health.get', {})
    expect(health.waiting).toEqual({ count: 3, oldestAt: oldestSince })
    const digest = await at.get('digest.get', {})
    expect(digest.unanswered).toEqual({ total: 3, longest: waiting.map((one) => ({ ...one })) })
  })

  test('comes in pages', async () => {
    const first = await at.get('waiting.list', { limit: 2 })
    const second = await at.get('waiting.list', { limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.waiting, ...second.waiting]).toEqual(await waiting())
    expect(second.nextCursor).toBeUndefined()
    expect(await at.call('waiting.list', { cursor: 'x' })).toMatchObject({ error: { kind: 'invalid' } })
  })

  test('waits no more once an answer has gone out, and their item is dealt with', async () => {
    at.engine.start()
    const itemId = await itemOf('mastodon')
    const { id } = await at.get('replies.draft', { itemId })
    await at.get('replies.save', { id, text: 'I am on it.' })
    await at.get('replies.send', { draftId: id, asThread: false })
    const talk = await at.get('conversations.get', { itemId })
    expect(talk.entries.map(({ kind, state }) => [kind, state])).toEqual([
      ['theirs', 'unread'],
      ['mine', 'waiting'],
    ])
    expect(await kinds()).toContain('mastodon')
    await clock.advance(15_000)
    for (let turn = 0; (await kinds()).includes('mastodon'); turn += 1) {
      if (turn > 200) throw new Error('It never went out')
      await new Promise((done) => setTimeout(done, 10))
    }
    // Its copy, as the account shows it, is no second answer.
    await at.get('sources.check', { id: sources.mastodon })
    const after = await at.get('conversations.get', { itemId })
    expect(after.entries).toMatchObject([
      { kind: 'theirs', text: 'Why is it down?', waits: false, state: 'acknowledged' },
      { kind: 'mine', text: 'I am on it.', state: 'sent', url: 'https://home.example/@me/p1' },
    ])
    expect(after.channels).toMatchObject([{ unanswered: 0, ended: { as: 'answered' } }])
    expect(after.firstAnswerAfter).toBeGreaterThanOrEqual(20 * minute + 15_000)
    expect(after.waitingSince).toBeUndefined()
  })

  test('waits no more once they were answered in another program', async () => {
    const [itemId, before] = [await itemOf('mastodon'), (await at.get('items.counts', {})).total]
    mastodon.posted.push({
      id: 'p9',
      status: '@ann It was the cache.',
      in_reply_to_id: '5',
      key: '',
      at: noon,
    })
    await at.get('sources.check', { id: sources.mastodon })
    expect(await kinds()).toEqual(['wordpress-comments', 'ntfy'])
    expect((await at.get('conversations.get', { itemId })).entries).toMatchObject([
      { kind: 'theirs' },
      { kind: 'mine', text: '@ann It was the cache.', state: 'sent' },
    ])
    expect((await at.get('items.counts', {})).total).toBe(before)
  })

  test('sees what they were promised, and by when', async () => {
    const itemId = await itemOf('mastodon')
    const status = '@ann I am on it. I will write again within two hours.'
    mastodon.posted.push({ id: 'p9', status, in_reply_to_id: '5', key: '', at: noon })
    await at.get('sources.check', { id: sources.mastodon })
    const { entries } = await at.get('conversations.get', { itemId })
    expect(entries).toMatchObject([
      { kind: 'theirs' },
      {
        kind: 'mine',
        promises: [
          { quote: 'I will write again within two hours.', due: new Date(noon + 120 * minute).toISOString() },
        ],
      },
    ])
    expect(entries[0]).not.toHaveProperty('promises')
  })

  test('is declined with a reason only, and that can be taken back', async () => {
    const id = await idOf('ntfy')
    for (const why of [{}, { reason: '' }, { reason: '  ' }])
      expect(await at.call('waiting.end', { ids: [id], as: 'declined', ...why })).toMatchObject({
        error: { kind: 'invalid', field: 'reason' },
      })
    const { undo, ended } = await at.get('waiting.end', { ids: [id], as: 'declined', reason: 'Not ours' })
    expect([ended, await kinds()]).toEqual([1, ['wordpress-comments', 'mastodon']])
    const talk = await at.get('conversations.get', { id })
    expect(talk.channels).toMatchObject([{ ended: { as: 'declined', reason: 'Not ours' } }])
    expect(talk.entries).toMatchObject([{ state: 'acknowledged', waits: false }])
    await at.get('changes.undo', { id: undo })
    expect(await kinds()).toEqual(['wordpress-comments', 'mastodon', 'ntfy'])
    expect((await at.get('conversations.get', { id })).entries).toMatchObject([
      { state: 'unread', waits: true },
    ])
  })

  test('is merged into another conversation, but not into itself or nothing', async () => {
    const [ntfyTalk, into] = [await idOf('ntfy'), await idOf('mastodon')]
    for (const wrong of [{ into: ntfyTalk }, { into: '999' }, {}])
      expect(await at.call('waiting.end', { ids: [ntfyTalk], as: 'merged', ...wrong })).toMatchObject({
        error: { kind: 'invalid', field: 'into' },
      })
    await at.get('waiting.end', { ids: [ntfyTalk], as: 'merged', into })
    expect(await kinds()).toEqual(['wordpress-comments', 'mastodon'])
    const talk = await at.get('conversations.get', { id: ntfyTalk })
    expect(talk.channels).toMatchObject([{ ended: { as: 'merged', into } }])
  })

  test('waits again when they write again', async () => {
    await at.get('waiting.end', { ids: [await idOf('mastodon')], as: 'no-need' })
    await clock.advance(minute)
    mastodon.toots.push({ id: 6, text: 'Still down!', mentions: true, at: clock.now() })
    await at.get('sources.check', { id: sources.mastodon })
    expect(await waiting()).toMatchObject([
      { sourceKind: 'wordpress-comments' },
      { sourceKind: 'ntfy' },
      { sourceKind: 'mastodon', title: 'Still down!', count: 1 },
    ])
  })

  test('goes with its source and comes back with it', async () => {
    const { undo } = await at.get('sources.remove', { id: sources.mastodon })
    expect(await kinds()).toEqual(['wordpress-comments', 'ntfy'])
    await at.get('changes.undo', { id: undo })
    expect(await kinds()).toEqual(['wordpress-comments', 'mastodon', 'ntfy'])
  })

  test('a note about somebody is kept, shown, and taken away', async () => {
    const id = await idOf('mastodon')
    await at.get('conversations.note', { id, note: 'Writes in good faith' })
    expect((await at.get('conversations.get', { id })).person.note).toBe('Writes in good faith')
    await at.get('conversations.note', { id, note: '' })
    expect((await at.get('conversations.get', { id })).person.note).toBe('')
    expect(await at.call('conversations.note', { id: '999', note: 'x' })).toMatchObject({
      error: { kind: 'not-found' },
    })
    expect(await at.call('conversations.get', {})).toMatchObject({ error: { kind: 'invalid' } })
    expect(await at.call('conversations.get', { itemId: '999' })).toMatchObject({
      error: { kind: 'not-found' },
    })
  })

  test('what is set aside leaves every number, and comes back when it is brought back', async () => {
    const [first] = await waiting()
    const ids = [first?.itemId ?? '']
    const { undo } = await at.get('items.act', { ids, action: 'setAside' })
    expect(await kinds()).toEqual(['mastodon', 'ntfy'])
    expect(await at.get('items.counts', {})).toMatchObject({ total: 2, needsAnswer: 2, aside: 1 })
    expect((await at.get('health.get', {})).unread).toBe(2)
    await at.get('items.act', { ids, action: 'read' })
    expect((await at.get('items.list', { state: 'aside' })).items.map(({ id }) => id)).toEqual(ids)
    await at.get('changes.undo', { id: undo })
    await at.get('items.act', { ids, action: 'setAside' })
    await at.get('items.act', { filter: {}, action: 'bringBack' })
    expect(await at.get('items.counts', {})).toMatchObject({ total: 3, unread: 3, aside: 0 })
    expect(await kinds()).toHaveLength(3)
  })
})

describe.skipIf(!hasDovecot())('by mail (skipped where Dovecot is not installed)', () => {
  let dovecot: DovecotServer
  let mailbox: string
  beforeEach(async () => {
    dovecot = await startDovecot()
    await everybodyWrites()
    mailbox = await add('mailbox', mailboxAt(dovecot.port))
    dovecot.deliver('hello@blog.example', letter({ Date: dated(-50), ...bea, ...named('q1') }), old)
    await at.get('sources.check', { id: mailbox })
  })
  afterEach(() => dovecot.close())

  const bea = { From: 'Bea <bea@mail.example>', Subject: 'Broken' }
  const old = { at: noon - 50 * minute }
  const named = (name: string) => ({ 'Message-ID': `<${name}@mail.example>` })
  const dated = (minutes: number) => new Date(noon + minutes * minute).toUTCString()

  test('somebody who also commented is one person with two channels', async () => {
    expect(await kinds()).toEqual(['mailbox', 'wordpress-comments', 'mastodon', 'ntfy'])
    const talk = await at.get('conversations.get', { id: await idOf('mailbox') })
    expect(talk.person).toMatchObject({ name: 'Bea', address: 'bea@mail.example' })
    expect(talk.channels.map(({ sourceKind }) => sourceKind)).toEqual(['mailbox', 'wordpress-comments'])
    expect(talk.entries.map((entry) => [entry.sourceKind, entry.text])).toEqual([
      ['mailbox', 'The checkout has been broken since this morning.'],
      ['wordpress-comments', 'The form is broken'],
    ])
  })

  test('an answer found among the sent mails ends the wait by mail, and stands in the conversation', async () => {
    const id = await idOf('mailbox')
    const answer = letter(
      {
        ...{ From: 'hello@blog.example', To: 'bea@mail.example', Subject: 'Re: Broken', Date: dated(-40) },
        ...{ 'In-Reply-To': '<q1@mail.example>', ...named('a1') },
      },
      'It was the cache. It works again.',
    )
    dovecot.deliver('hello@blog.example', answer, { folder: 'Sent', at: noon - 40 * minute, flags: 'S' })
    await at.get('sources.check', { id: mailbox })
    expect(await kinds()).toEqual(['wordpress-comments', 'mastodon', 'ntfy'])
    const talk = await at.get('conversations.get', { id })
    expect(talk.entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['theirs', 'The checkout has been broken since this morning.'],
      ['mine', 'It was the cache. It works again.'],
      ['theirs', 'The form is broken'],
    ])
    expect(talk).toMatchObject({
      firstAnswerAfter: 10 * minute,
      channels: [{ ended: { as: 'elsewhere' } }, {}],
    })
    const first = talk.entries[0]
    expect(first).toMatchObject({ state: 'acknowledged', waits: false })
    // The operator's own words are no news.
    expect((await at.get('items.counts', {})).total).toBe(4)
  })

  test('junk is set aside, and an answer to ours among it is brought up', async () => {
    dovecot.deliver('hello@blog.example', letter({ From: 'x@spam.example', Subject: 'Cheap loan' }, 'Loan'), {
      folder: 'Junk',
      at: noon,
    })
    const reply = { 'In-Reply-To': '<q1@mail.example>', ...named('q2') }
    dovecot.deliver('hello@blog.example', letter({ From: 'bea@new.example', ...reply }, 'Any news?'), {
      folder: 'Junk',
      at: noon,
    })
    await at.get('sources.check', { id: mailbox })
    expect(await waiting()).toMatchObject([{ sourceKind: 'mailbox', count: 2 }, {}, {}, {}])
    expect(await at.get('items.counts', {})).toMatchObject({ aside: 1, total: 5 })
    const { items } = await at.get('items.list', { query: 'news' })
    const detail = await at.get('items.get', { id: items[0]?.id ?? '' })
    expect(detail.report?.broughtUp).toContain('a conversation you know')
    expect(detail.conversation?.waitingSince).toBeDefined()
  })
})
