import { afterEach, beforeEach, expect, test } from 'vitest'
import { publicPagePlace } from '../../../electron/shared/model/public-page.ts'
import { hour, minute, openStormDesk, type StormDesk } from '../storm-desk.ts'

let desk: StormDesk
let id: string
beforeEach(async () => {
  desk = await openStormDesk()
  await desk.post('forum', [{ at: desk.clock.now() - hour, author: 'Ann', text: 'Will my kettle be back?' }])
  const { items } = await desk.app.get('items.list', { limit: 1 })
  id = (await desk.app.get('incidents.open', { itemIds: items.map((item) => item.id) })).id
})
afterEach(() => desk.close())

const say = (text: string, more: object = {}) =>
  desk.app.get('incidents.say', { id, text, where: 'the blog', ...more })
const room = () => desk.app.get('incidents.get', { id })
const takeBack = (undo: string) => desk.app.call('changes.undo', { id: undo })
/** Waits for what is read in the background, with the clock going on. */
const until = (what: () => Promise<unknown>, value: unknown) =>
  expect
    .poll(async () => {
      await desk.clock.advance(1000)
      return await what()
    })
    .toEqual(value)
const promised = async () => (await room()).promises.map(({ quote, state }) => [quote, state])

test('a statement that was put down by mistake is gone with all that it settled when it is taken back', async () => {
  await until(async () => (await room()).questions.length, 1)
  const before = await room()
  const { undo, id: statementId } = await say('I have seen it.', { stage: 'acknowledged' })
  await desk.app.get('incidents.answer', { questionId: before.questions[0]?.id ?? '', statementId })
  expect(await room()).toMatchObject({ stage: 'acknowledged', openQuestions: 0 })
  expect(await takeBack(undo)).toMatchObject({ ok: true })
  const { stage, acknowledgedAt, statements, openQuestions, questions } = await room()
  expect({ stage, acknowledgedAt, statements, openQuestions }).toEqual({
    ...{ stage: 'seen', acknowledgedAt: undefined, statements: [], openQuestions: 1 },
  })
  expect(questions).toEqual(before.questions)
  expect(await takeBack(undo)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
})

test('what it promised is forgotten, and what it kept is open again', async () => {
  const first = 'Next update within two hours.'
  await say(first)
  await until(promised, [[first, 'open']])
  await desk.clock.advance(hour)
  const second = 'It was the seal. The next word by tomorrow noon.'
  const { undo } = await say(second)
  await until(async () => (await promised()).length, 2)
  expect((await promised()).map(([, state]) => state).toSorted()).toEqual(['kept', 'open'])
  expect(await takeBack(undo)).toMatchObject({ ok: true })
  expect(await promised()).toEqual([[first, 'open']])
  // It rings for the first one, and for no other.
  await desk.clock.advance(hour)
  const rings = async () =>
    (await desk.app.get('alarms.list', {})).filter(
      ({ topic, state }) => topic === 'promise' && state !== 'over',
    )
  expect(await rings()).toHaveLength(1)
})

test('where the incident has gone on since, it stays where it is', async () => {
  const { undo } = await say('I have seen it.', { stage: 'acknowledged' })
  await desk.app.get('incidents.advance', { id, to: 'cause', anyway: true })
  expect(await takeBack(undo)).toMatchObject({ ok: true })
  expect(await room()).toMatchObject({ stage: 'cause', statements: [] })
})

test('what readers have seen on the public page is not taken back', async () => {
  const { undo } = await say('It was policy.', { where: publicPagePlace })
  await desk.clock.advance(minute)
  await desk.app.get('incidents.publish', { id })
  const refused = await takeBack(undo)
  expect(refused).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  if (!refused.ok) expect(refused.error.message).toContain('public page')
  expect((await room()).statements).toHaveLength(1)
})
