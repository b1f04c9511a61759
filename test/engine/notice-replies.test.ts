import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NoticeAction } from '../../electron/shared/model/notice.ts'
import { openReplyEngine, type ReplyEngine } from './reply-engine.ts'

let at: ReplyEngine
/** The item that somebody wrote after the first look, and its notice. */
let itemId: string

beforeEach(async () => {
  at = await openReplyEngine()
  itemId = await hear('The checkout page spins and then says “something went wrong”.')
})
afterEach(() => at.close())

/** Lets somebody write `text`, and waits for its notice. */
async function hear(text: string): Promise<string> {
  const { engine, mastodon, clock } = at
  const before = engine.desktop.shown.length
  mastodon.toots.push({ id: 100 + before, text, mentions: true, at: clock.now(), visibility: 'public' })
  const [source] = await engine.get('sources.list', {})
  await engine.get('sources.check', { id: source?.id ?? '' })
  await clock.advance(5 * 60_000)
  await expect.poll(() => engine.desktop.shown.length).toBeGreaterThan(before)
  return engine.desktop.shown.at(-1)?.itemId ?? ''
}

const shown = () => at.engine.desktop.shown
const press = (action: NoticeAction, id = `item:${itemId}`) => at.engine.desktop.press(id, action)
const draft = () => at.engine.get('replies.draft', { itemId })
const posted = () => at.mastodon.posted.map(({ status }) => status)
const opened = () => at.engine.events.filter(({ name }) => name === 'page.open').map(({ data }) => data)
const undoNotice = async () => {
  await expect.poll(() => shown().at(-1)?.undoes).toBe(true)
  return shown().at(-1)?.id ?? ''
}
const toComposer = {
  view: 'reply',
  get itemId() {
    return itemId
  },
}

test('the notice of somebody who waits brings the two canned replies that fit, and says whom they reach', async () => {
  const { reply } = shown().at(-1) ?? {}
  expect(reply?.templates).toHaveLength(2)
  expect(reply?.canSend).toBe(true)
  expect(reply?.to).not.toBe('')
  const { suggested } = await at.engine.get('templates.list', { itemId })
  expect(reply?.templates.map(({ id }) => id)).toEqual(suggested.slice(0, 2).map(({ id }) => id))
})

test('words typed into it go out once after fifteen seconds, in which their own notice takes them back', async () => {
  press({ reply: 'I see it, and I am on it.' })
  const id = await undoNotice()
  expect(shown().at(-1)).toMatchObject({ body: 'I see it, and I am on it.', itemId })
  expect(shown().at(-1)?.title).toContain('15 seconds')
  await at.clock.advance(14_000)
  expect(posted()).toEqual([])
  press('undo', id)
  await expect.poll(opened).toEqual([toComposer])
  await at.clock.advance(3_600_000)
  expect(posted()).toEqual([])
  expect(await draft()).toMatchObject({ text: 'I see it, and I am on it.' })
})

test('left alone, they are out and nobody waits', async () => {
  press({ reply: 'I see it, and I am on it.' })
  await undoNotice()
  await at.clock.advance(15_000)
  await expect.poll(posted).toEqual(['@ann@home.example I see it, and I am on it.'])
  await expect.poll(async () => (await at.engine.get('items.get', { id: itemId })).state).toBe('acknowledged')
  expect(opened()).toEqual([])
})

test('a canned reply with a blank opens the composer with it; nothing goes out', async () => {
  const { templates } = await at.engine.get('templates.list', { itemId })
  const canned = templates.find(({ text }) => text.includes('{next update}'))
  press({ template: canned?.id ?? '' })
  await expect.poll(opened).toEqual([toComposer])
  expect(await draft()).toMatchObject({
    stage: canned?.stage,
    text: expect.stringContaining('{next update}'),
  })
  await at.clock.advance(3_600_000)
  expect(posted()).toEqual([])
})

test('one without blanks goes out like typed words', async () => {
  const saved = await at.engine.get('templates.save', {
    ...{ code: 'got-it', title: 'I have it', situation: 'any', stage: 'acknowledge', length: 'short' },
    text: 'I have read this, and it is mine to fix.',
  })
  press({ template: saved.id })
  await undoNotice()
  await at.clock.advance(15_000)
  await expect.poll(posted).toEqual(['@ann@home.example I have read this, and it is mine to fix.'])
})

test('what would be quoted for years is not sent from a notice: the composer opens for a breath', async () => {
  press({ reply: 'Perhaps less capital letters next time. Our host is to blame.' })
  await expect.poll(opened).toEqual([toComposer])
  expect(await draft()).toMatchObject({
    text: expect.stringContaining('capital letters'),
    breathTaken: false,
  })
  await at.clock.advance(3_600_000)
  expect(posted()).toEqual([])
})

test('words typed while a draft was begun are put below it, and nothing is sent', async () => {
  const { id } = await draft()
  await at.engine.get('replies.save', { id, text: 'Dear Ann,' })
  press({ reply: 'I am on it.' })
  await expect.poll(opened).toEqual([toComposer])
  expect(await draft()).toMatchObject({ text: 'Dear Ann,\n\nI am on it.' })
})

test('too long for the channel: kept whole in the composer', async () => {
  press({ reply: 'شكرا 👋 '.repeat(200) })
  await expect.poll(opened).toEqual([toComposer])
  expect((await draft()).text).toBe('شكرا 👋 '.repeat(200).trim())
})

test('one that could not be sent is told, though nobody is looking', async () => {
  at.mastodon.mishap = () => ({ status: 422, body: '{"error":"Text too rude"}', isMade: false })
  press({ reply: 'I see it.' })
  await undoNotice()
  await at.clock.advance(16_000)
  await expect.poll(() => shown().at(-1)?.title).toContain('Not sent')
  expect(shown().at(-1)).toMatchObject({ itemId })
  expect(await draft()).toMatchObject({ text: 'I see it.' })
})

test('Acknowledge on it acknowledges, and answers nobody', async () => {
  press('acknowledge')
  await expect.poll(async () => (await at.engine.get('items.get', { id: itemId })).state).toBe('acknowledged')
  await at.clock.advance(3_600_000)
  expect([posted(), opened()]).toEqual([[], []])
})
