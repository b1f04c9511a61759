import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Mishap } from '../servers/mastodon-server.ts'
import { startEngine } from '../start-engine.ts'
import { openReplyEngine, type ReplyEngine } from './reply-engine.ts'

let at: ReplyEngine
beforeEach(async () => {
  at = await openReplyEngine()
})
afterEach(() => at.close())

const posted = () => at.mastodon.posted.length
const tries = () => at.mastodon.http.requests.filter(({ method }) => method === 'POST').length

/** The next post goes wrong so, those after it do not. */
function once(mishap: Mishap): void {
  at.mastodon.mishap = () => {
    at.mastodon.mishap = () => undefined
    return mishap
  }
}

/** Moves time on in steps in which real sockets have their turn, until the reply stands so. */
async function until(state: string, most = 300): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    if ((await at.reply()).state === state) return
    await at.clock.advance(1000)
    await new Promise((done) => setTimeout(done, 10))
  }
  throw new Error(`It is ${(await at.reply()).state} and never became ${state}`)
}

test('a connection lost after the post was taken is looked into, and it is found', async () => {
  once({ isMade: true, drop: true })
  await at.send('I am on it.')
  expect(await at.pass()).toMatchObject({
    state: 'unknown',
    error: { advice: expect.stringContaining('looks whether it is there') },
  })
  await until('sent')
  expect(await at.reply()).toMatchObject({ url: 'https://home.example/@me/p1' })
  expect([posted(), tries()]).toEqual([1, 1])
  expect((await at.engine.get('waiting.list', {})).total).toBe(0)
})

test('a connection lost before it was taken stays unknown and is never sent again by itself', async () => {
  once({ isMade: false, drop: true })
  const { id } = await at.send('I am on it.')
  expect(await at.pass()).toMatchObject({ state: 'unknown' })
  for (let step = 0; step < 10; step += 1) await at.clock.advance(360_000)
  await at.restart(3_600_000)
  await at.clock.advance(3_600_000)
  expect(await at.reply()).toMatchObject({ state: 'unknown' })
  expect([posted(), tries()]).toEqual([0, 1])
  // After so long the server knows its key no more.
  expect(await at.engine.call('replies.retry', { id })).toMatchObject({ error: { kind: 'conflict' } })
  expect(await at.engine.get('replies.settle', { id, as: 'not-sent' })).toMatchObject({ state: 'undone' })
  expect(await at.draft()).toMatchObject({ text: 'I am on it.' })
})

test('while its fate is unknown, another answer is refused', async () => {
  once({ isMade: false, drop: true })
  const { id } = await at.send('I am on it.')
  await at.pass()
  const { id: draftId } = await at.draft()
  await at.engine.get('replies.save', { id: draftId, text: 'I am on it!' })
  expect(await at.engine.call('replies.send', { draftId })).toMatchObject({
    error: { kind: 'conflict', message: expect.stringContaining('not known whether') },
  })
  await at.engine.get('replies.settle', { id, as: 'sent' })
  // What was written meanwhile is kept.
  expect(await at.draft()).toMatchObject({ text: 'I am on it!' })
})

test('the person may repeat what is unknown while the server knows its key: it stays one', async () => {
  once({ isMade: true, drop: true })
  const { id } = await at.send('I am on it.')
  await at.pass()
  at.mastodon.http.route('/api/v1/statuses/5/context', { status: 500 })
  await at.clock.advance(600_000)
  await at.engine.get('replies.retry', { id })
  await until('unknown')
  at.mastodon.http.route('/api/v1/statuses/5/context', { body: '{"descendants":[]}' })
  await at.engine.get('replies.retry', { id })
  await until('sent')
  expect([posted(), tries()]).toEqual([1, 2])
})

test('a server that fails is looked at; what is not there did not go out', async () => {
  once({ isMade: false, status: 500, body: 'oops' })
  await at.send('I am on it.')
  expect(await at.pass()).toMatchObject({ state: 'unknown' })
  await until('failed')
  expect(await at.reply()).toMatchObject({ error: { message: expect.stringContaining('failed (500)') } })
  const { id } = await at.reply()
  await at.engine.get('replies.retry', { id })
  await until('sent')
  expect([posted(), tries()]).toEqual([1, 2])
})

test('a server that fails after it took the post is found to have it', async () => {
  once({ isMade: true, status: 503, body: 'oops' })
  await at.send('I am on it.')
  await at.pass()
  await until('sent')
  expect([posted(), tries()]).toEqual([1, 1])
})

test.each([
  [
    { status: 401, body: '{"error":"The access token was revoked"}' },
    /no longer accepts the sign-in/,
    /new password or token/,
  ],
  [
    { status: 403, body: '{"error":"This action is outside the authorized scopes"}' },
    /may read, but not post/,
    /write:statuses/,
  ],
  [
    { status: 422, body: '{"error":"Validation failed: Text too long"}' },
    /Validation failed: Text too long/,
    /Change it/,
  ],
  [
    { status: 429, headers: { 'retry-after': '120' } },
    /takes no more posts just now \(429\)/,
    /again in 2 minutes/,
  ],
  [{ status: 400, body: 'not json' }, /refused it \(400\)/, /copy the text/],
] as const)('%j keeps the draft and says what to do', async (answer, message, advice) => {
  once({ ...answer, isMade: false })
  await at.send('I am on it.')
  const reply = await at.pass()
  expect(reply.state).toBe('failed')
  expect(reply.error?.message).toMatch(message)
  expect(reply.error?.advice).toMatch(advice)
  expect(reply.error?.advice).toMatch(/Your draft is kept/)
  expect(await at.draft()).toMatchObject({ text: 'I am on it.', replyId: reply.id })
})

test('a post that has been deleted is said to be', async () => {
  at.mastodon.toots.length = 0
  await at.send('I am on it.')
  expect(await at.pass()).toMatchObject({
    state: 'failed',
    error: { message: 'The post has been deleted.', advice: expect.stringContaining('copy it') },
  })
})

test('a person who blocked you is said to have', async () => {
  const [toot] = at.mastodon.toots
  if (toot !== undefined) at.mastodon.toots.splice(0, 1, { ...toot, blocked: true })
  await at.send('I am on it.')
  expect(await at.pass()).toMatchObject({
    state: 'failed',
    error: { message: 'Its author has blocked you, so you cannot answer there.' },
  })
})

test('a server that nobody answers at keeps the draft', async () => {
  await at.mastodon.http.refuse()
  await at.send('I am on it.')
  expect(await at.pass()).toMatchObject({
    state: 'failed',
    error: { message: expect.stringMatching(/refused/) },
  })
  await at.mastodon.http.restart()
  await at.clock.advance(3_600_000)
  expect(posted()).toBe(0)
})

test('what should have gone out while the machine slept does not leave long after', async () => {
  const { id } = await at.send('I am on it.')
  at.clock.sleep(8 * 3_600_000)
  at.engine.engine.power('resume')
  await at.clock.advance(1000)
  expect(await at.reply()).toMatchObject({
    state: 'failed',
    error: { message: expect.stringContaining('slept') },
  })
  expect(posted()).toBe(0)
  await at.engine.get('replies.retry', { id })
  await until('sent')
  expect(posted()).toBe(1)
})

test('what was about to go out when Storeminder stopped goes out soon after, and not hours after', async () => {
  await at.send('I am on it.')
  await at.restart(60_000)
  await until('sent')
  await at.send('And another word.')
  await at.restart(3_600_000)
  await until('failed')
  expect(posted()).toBe(1)
})

test('a source that was removed, or leads elsewhere by now, sends nothing', async () => {
  await at.send('I am on it.')
  const [source] = await at.engine.get('sources.list', {})
  await at.engine.get('sources.remove', { id: source?.id ?? '' })
  expect(await at.pass()).toMatchObject({
    state: 'failed',
    error: { message: expect.stringContaining('no more') },
  })
  expect(posted()).toBe(0)
})

test('stopping waits for what is under way', async () => {
  once({ isMade: true, delay: 300, body: '{"id":"p1","created_at":"2026-11-22T03:00:00Z"}' })
  await at.send('I am on it.')
  await at.clock.advance(15_000)
  await at.restart()
  expect(await at.reply()).toMatchObject({ state: 'sent' })
  expect([posted(), tries()]).toEqual([1, 1])
})

test('every change is told', async () => {
  at.engine.events.length = 0
  await at.send('I am on it.')
  await at.pass()
  await at.clock.advance(1000)
  const names = at.engine.events.map(({ name }) => name)
  expect(names.filter((name) => name === 'replies.changed').length).toBeGreaterThan(1)
  expect(names).toContain('items.changed')
})

test('what did not go out, or may not have, is told also when the composer is closed, until it is settled', async () => {
  const told = async () =>
    (await at.engine.get('health.get', {})).problems.filter(({ id }) => id.startsWith('reply:'))
  once({ isMade: false, status: 422, body: '{"error":"Validation failed: no"}' })
  const { id } = await at.send('I am on it.')
  await at.pass()
  expect(await told()).toMatchObject([
    { message: expect.stringMatching(/^Your answer to @ann@home\.example was not sent\. .*no\.$/) },
  ])
  await at.engine.get('replies.retry', { id })
  expect(await told()).toEqual([])
  await until('sent')
  once({ isMade: false, drop: true })
  const second = await at.send('Another.')
  await at.pass()
  for (let minute = 0; minute < 5; minute += 1) {
    await at.clock.advance(60_000)
    await new Promise((done) => setTimeout(done, 50))
  }
  expect(await told()).toMatchObject([
    { message: expect.stringMatching(/^It is not known whether your answer/) },
  ])
  await at.engine.get('replies.settle', { id: second.id, as: 'not-sent' })
  expect(await told()).toEqual([])
})

test('after the database had to be replaced by a backup, nothing of it is sent by itself', async () => {
  await at.send('I am on it.')
  const { folder } = at.engine
  await at.engine.stop()
  mkdirSync(join(folder, 'backups'), { recursive: true })
  copyFileSync(
    join(folder, 'storeminder.sqlite'),
    join(folder, 'backups', 'storeminder-2026-11-22T03-00-00.000Z.sqlite'),
  )
  for (const name of ['storeminder.sqlite', 'storeminder.sqlite-wal', 'storeminder.sqlite-shm'])
    rmSync(join(folder, name), { force: true })
  at.engine = await startEngine({ clock: at.clock, folder })
  at.engine.engine.start()
  await at.clock.advance(600_000)
  expect(await at.reply()).toMatchObject({
    ...{ state: 'unknown', error: { message: expect.stringContaining('backup') } },
  })
  expect(tries()).toBe(0)
})

test('a clock that was set back holds nothing up', async () => {
  await at.send('I am on it.')
  at.clock.sleep(-3_600_000)
  await at.clock.advance(1000)
  at.engine.engine.power('unlock')
  await until('sent')
  expect(posted()).toBe(1)
})

test('what cannot be written down is not sent, and goes out once it can', async () => {
  await at.send('I am on it.')
  const other = new DatabaseSync(join(at.engine.folder, 'storeminder.sqlite'))
  try {
    // Holds the file as a full disk does: everything can be read, nothing written.
    other.exec('BEGIN IMMEDIATE')
    await at.clock.advance(16_000)
    expect(tries()).toBe(0)
    other.exec('ROLLBACK')
  } finally {
    other.close()
  }
  await at.clock.advance(61_000)
  await until('sent')
  expect([posted(), tries()]).toEqual([1, 1])
})
