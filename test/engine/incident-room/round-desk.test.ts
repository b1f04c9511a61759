import { afterEach, beforeEach, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../../fake-clock.ts'
import { type MastodonServer, mastodonToken, startMastodonServer } from '../../servers/mastodon-server.ts'
import { type NtfyServer, startNtfyServer } from '../../servers/ntfy-server.ts'
import { startEngine, type TestEngine } from '../../start-engine.ts'

const minute = 60_000
const start = Date.UTC(2026, 10, 22, 12)

let clock: FakeClock
let at: TestEngine
let mastodon: MastodonServer
let ntfy: NtfyServer
let room: string

beforeEach(async () => {
  clock = createFakeClock(start)
  ;[mastodon, ntfy] = await Promise.all([startMastodonServer(), startNtfyServer()])
  ntfy.now = () => start - 3 * minute
  at = await startEngine({ clock })
  at.engine.start()
  const write = (id: number, by: string, text: string, before: number) =>
    mastodon.toots.push({ id, by, text, mentions: true, at: start - before * minute, visibility: 'public' })
  write(1, 'ann', 'The login says wrong password', 40)
  write(2, 'bo', 'I cannot log in either!', 30)
  write(3, 'ann', 'Still not working', 20)
  write(4, 'cy', 'Login broken?', 10)
  await fetch(`${ntfy.url}/help-7f3k`, { method: 'POST', body: 'The login hangs' })
  const sources = [
    await at.get('sources.add', {
      kind: 'mastodon',
      settings: { server: mastodon.http.url, mentions: true, token: mastodonToken },
    }),
    await at.get('sources.add', { kind: 'ntfy', settings: { topic: 'help-7f3k', server: ntfy.url } }),
  ]
  for (const { id } of sources) await at.get('sources.check', { id })
  await at.get('checks.pause', { minutes: 1000 })
  const { items } = await at.get('items.list', { limit: 50 })
  const opened = await at.get('incidents.open', {
    itemIds: items.map(({ id }) => id),
    title: 'Nobody can log in',
  })
  room = opened.id
})
afterEach(async () => {
  await at.stop()
  await Promise.all([mastodon.close(), ntfy.close()])
})

const round = () => at.get('incidents.round', { id: room })
const standing = async () =>
  (await round()).map(({ person, state }) => [person.name?.slice(0, 3) ?? 'nobody', state])
const of = async (who: string) => {
  const member = (await round()).find(({ person }) => person.name?.includes(who))
  if (member === undefined) throw new Error(`${who} is not there`)
  return member
}

async function send(draftId: string): Promise<void> {
  await at.get('replies.send', { draftId })
  await clock.advance(16_000)
  await expect
    .poll(async () => (await at.get('replies.list', { states: ['sent'], limit: 9 })).replies.length)
    .toBe(mastodon.posted.length)
}

test('everyone who wrote is there once, who wrote first comes first, and who cannot be reached is told apart', async () => {
  const members = await round()
  expect(members.map(({ text, state }) => [text, state])).toEqual([
    ['The login says wrong password', 'waiting'],
    ['I cannot log in either!', 'waiting'],
    ['Login broken?', 'waiting'],
    ['The login hangs', 'unreachable'],
  ])
  expect(members.at(-1)?.why).toMatch(/^They left no address/)
})

test('each gets a draft of their own, to be sent by the person, and is ticked off once it is out', async () => {
  const { conversationId, answerItemId, itemId } = await of('ann@')
  expect(answerItemId).not.toBe(itemId)
  const told = await at.get('incidents.tell', { id: room, conversationId })
  expect(told).toMatchObject({ isNew: true, member: { state: 'drafted' }, draft: { itemId: answerItemId } })
  expect(told.draft.text).toContain('You wrote to me today at ')
  expect(told.draft.text).toContain('{cause}')
  expect(mastodon.posted).toEqual([])
  const refused = await at.call('replies.send', { draftId: told.draft.id })
  expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  const bo = await at.get('incidents.tell', { id: room, conversationId: (await of('bo@')).conversationId })
  await at.get('replies.save', { id: bo.draft.id, text: 'Bo, it works again: I undid the update. Sorry.' })
  await send(bo.draft.id)
  expect((await standing()).map(([, state]) => state)).toEqual(['drafted', 'told', 'waiting', 'unreachable'])
})

test('what they asked is answered in it, and the whole account is named', async () => {
  mastodon.toots.push({
    ...{ id: 9, by: 'dan', text: 'Are my orders lost?', mentions: true, visibility: 'public' },
    at: clock.now(),
  })
  for (const { id } of await at.get('sources.list', {})) await at.get('sources.check', { id })
  const [item] = (await at.get('items.list', { query: 'orders' })).items
  await at.get('incidents.add', { id: room, itemIds: [item?.id ?? ''] })
  await clock.advance(2000)
  await expect
    .poll(async () => (await at.get('incidents.get', { id: room })).questions.map(({ says }) => says))
    .toContain('Are my orders lost?')
  const { id: statementId } = await at.get('incidents.say', {
    ...{ id: room, where: 'the blog', url: 'https://blog.example/login' },
    text: 'A plugin update refused every password. No orders are lost, I compared them with the backup. It works again.',
  })
  const { questions } = await at.get('incidents.get', { id: room })
  const asked = questions.find(({ says }) => says === 'Are my orders lost?')
  await at.get('incidents.answer', { questionId: asked?.id ?? '', statementId })
  const { draft } = await at.get('incidents.tell', {
    id: room,
    conversationId: (await of('dan@')).conversationId,
  })
  expect(draft.text).toContain('No orders are lost, I compared them with the backup.')
  expect(draft.text).toContain('https://blog.example/login')
})

test('what the person has begun to write stays', async () => {
  const { conversationId, answerItemId } = await of('cy@')
  const { id } = await at.get('replies.draft', { itemId: answerItemId })
  await at.get('replies.save', { id, text: 'Cy, ' })
  const told = await at.get('incidents.tell', { id: room, conversationId })
  expect(told).toMatchObject({ isNew: false, draft: { text: 'Cy, ' }, member: { state: 'drafted' } })
})

test('somebody is left out with a reason, and taken in again', async () => {
  const { conversationId } = await of('cy@')
  const out = await at.get('incidents.leaveOut', { id: room, conversationId, reason: 'I rang him.' })
  expect(out).toMatchObject({ state: 'left-out', why: 'I rang him.' })
  expect(await of('cy@')).toMatchObject({ state: 'left-out', why: 'I rang him.' })
  const back = await at.get('incidents.leaveOut', { id: room, conversationId, reason: '' })
  expect(back.state).toBe('waiting')
  await at.get('waiting.end', { ids: [conversationId], as: 'declined', reason: 'A troll.' })
  expect(await of('cy@')).toMatchObject({ state: 'left-out', why: 'A troll.' })
})

test('one whose conversation was merged into another has heard with that one', async () => {
  const [bo, cy] = [await of('bo@'), await of('cy@')]
  await at.get('waiting.end', { ids: [cy.conversationId], as: 'merged', into: bo.conversationId })
  expect(await of('cy@')).toMatchObject({ state: 'waiting' })
  const { draft } = await at.get('incidents.tell', { id: room, conversationId: bo.conversationId })
  await at.get('replies.save', { id: draft.id, text: 'It works again. Sorry, both of you.' })
  await send(draft.id)
  expect(await of('bo@')).toMatchObject({ state: 'told' })
  expect(await of('cy@')).toMatchObject({ state: 'told' })
})

test('nobody else is told by mistake', async () => {
  expect(await at.call('incidents.tell', { id: room, conversationId: '999' })).toMatchObject({
    error: { kind: 'not-found' },
  })
  expect(await at.call('incidents.round', { id: 'none' })).toMatchObject({ error: { kind: 'not-found' } })
})

test('whoever was told how it ended is to be told again once it was reopened', async () => {
  const stateOf = async () => (await of('bo@')).state
  const { draft } = await at.get('incidents.tell', {
    id: room,
    conversationId: (await of('bo@')).conversationId,
  })
  await at.get('replies.save', { id: draft.id, text: 'Bo, it works again.' })
  await send(draft.id)
  await at.get('incidents.advance', { id: room, to: 'fixed', anyway: true })
  expect(await stateOf()).toBe('told')
  await clock.advance(minute)
  const { undo } = await at.get('incidents.reopen', { id: room })
  expect(await stateOf()).toBe('waiting')
  await at.get('changes.undo', { id: undo })
  expect(await stateOf()).toBe('told')
  await at.get('incidents.reopen', { id: room })
  await at.get('incidents.advance', { id: room, to: 'fixed', anyway: true })
  expect(await stateOf()).toBe('waiting')
})

test('one left out of an incident that became part of another is taken in by a draft', async () => {
  const { conversationId, itemId } = await of('bo@')
  await at.get('incidents.leaveOut', { id: room, conversationId, reason: 'He knows.' })
  const other = await at.get('incidents.split', { id: room, itemIds: [itemId], title: 'Bo’s' })
  await at.get('incidents.leaveOut', { id: other.id, conversationId, reason: 'He knows this as well.' })
  await at.get('incidents.merge', { id: other.id, into: room })
  expect((await of('bo@')).state).toBe('left-out')
  await at.get('incidents.tell', { id: room, conversationId })
  expect((await of('bo@')).state).toBe('drafted')
})
