import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { IncidentRoom, OpenQuestion } from '../../../electron/shared/model/incident.ts'
import { minute, openStormDesk, type StormDesk } from '../storm-desk.ts'

let desk: StormDesk
beforeEach(async () => {
  desk = await openStormDesk()
})
afterEach(() => desk.close())

const asked: readonly (readonly [author: string, text: string])[] = [
  ['Ann', 'The kettle shop is down. When will it be back?'],
  ['Bob', 'kettle orders broken, any idea when this will be fixed'],
  ['Cem', 'Kettle shop: ETA?'],
  ['Ann', 'Still nothing from the kettle shop. How long until it works again?'],
  ['Dot', 'My kettle order: will I get a refund?'],
  ['Eve', 'Lovely kettle.'],
]

/** An incident of these posts, heard to the end. */
async function opened(posts: typeof asked = asked): Promise<IncidentRoom & { readonly undo: string }> {
  const start = desk.clock.now()
  await desk.post(
    'forum',
    posts.map(([author, text], at) => ({ at: start - (posts.length - at) * minute, author, text })),
  )
  const { items } = await desk.app.get('items.list', { limit: 100 })
  const { id, undo } = await desk.app.get('incidents.open', { itemIds: items.map((item) => item.id) })
  return { ...(await heard(id, ({ questions }) => questions.length > 0)), undo }
}

async function heard(id: string, enough: (room: IncidentRoom) => boolean): Promise<IncidentRoom> {
  for (let turn = 0; turn < 600; turn += 1) {
    await desk.clock.advance(1000)
    const room = await desk.app.get('incidents.get', { id })
    if (enough(room)) return room
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Nobody heard what was asked')
}

function find(room: IncidentRoom, words: RegExp): OpenQuestion {
  const question = room.questions.find(({ says }) => words.test(says))
  if (question === undefined) throw new Error(`No question says ${words}`)
  return question
}

describe('what people ask in an incident', () => {
  test('is put together, most asked first, with how many different people ask and who', async () => {
    const room = await opened()
    expect(room.openQuestions).toBe(2)
    expect(room.questions.map(({ askers, state }) => [askers, state])).toEqual([
      [3, 'open'],
      [1, 'open'],
    ])
    expect(room.questions[0]?.asked.map(({ author, quote }) => [author, quote])).toEqual([
      ['Ann', 'When will it be back?'],
      ['Bob', 'kettle orders broken, any idea when this will be fixed'],
      ['Cem', 'ETA?'],
      ['Ann', 'How long until it works again?'],
    ])
    expect(room.questions[0]?.says).toMatch(/^(?:When|How long)/)
    expect((await desk.app.get('incidents.list', {}))[0]?.openQuestions).toBe(2)
  })

  test('outlives a restart, and is heard once', async () => {
    const room = await opened()
    await desk.crash()
    await desk.clock.advance(minute)
    expect((await desk.app.get('incidents.get', { id: room.id })).questions).toEqual(room.questions)
  })

  test('is not answered, for a reason, or open again, and each can be taken back', async () => {
    const room = await opened()
    const { id } = find(room, /refund/)
    const declined = await desk.app.get('incidents.answer', { questionId: id, reason: 'Ask the bank.' })
    expect(declined.question).toMatchObject({ id, state: 'declined', reason: 'Ask the bank.', askers: 1 })
    expect((await desk.app.get('incidents.get', { id: room.id })).openQuestions).toBe(1)
    const again = await desk.app.get('incidents.answer', { questionId: id })
    expect(again.question.state).toBe('open')
    await desk.app.get('changes.undo', { id: again.undo })
    expect(find(await desk.app.get('incidents.get', { id: room.id }), /refund/).state).toBe('declined')
    await desk.app.get('changes.undo', { id: declined.undo })
    expect((await desk.app.get('incidents.get', { id: room.id })).questions).toEqual(room.questions)
  })

  test('joined by hand is one question, and two again when that is taken back', async () => {
    const room = await opened()
    const refund = find(room, /refund/)
    const back = room.questions[0]
    if (back === undefined) throw new Error('Nothing is asked')
    const joined = await desk.app.get('incidents.joinQuestions', { questionId: refund.id, intoId: back.id })
    expect(joined.question.asked).toHaveLength(5)
    const after = await desk.app.get('incidents.get', { id: room.id })
    expect(after.questions.map(({ askers }) => askers)).toEqual([4])
    expect(after.openQuestions).toBe(1)
    expect(
      await desk.app.call('incidents.joinQuestions', { questionId: back.id, intoId: refund.id }),
    ).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    await desk.app.get('changes.undo', { id: joined.undo })
    expect((await desk.app.get('incidents.get', { id: room.id })).questions).toEqual(room.questions)
  })

  test('split by hand is two questions, and one again when that is taken back', async () => {
    const room = await opened()
    const back = find(room, /^(?:When|How long)/)
    const cem = back.asked.find(({ author }) => author === 'Cem')
    if (cem === undefined) throw new Error('Cem asks nothing')
    const split = await desk.app.get('incidents.splitQuestion', {
      questionId: back.id,
      itemIds: [cem.itemId],
    })
    expect(split.question).toMatchObject({ says: 'ETA?', askers: 1, state: 'open' })
    const after = await desk.app.get('incidents.get', { id: room.id })
    expect(after.questions.map(({ askers }) => askers)).toEqual([2, 1, 1])
    await desk.app.get('changes.undo', { id: split.undo })
    expect((await desk.app.get('incidents.get', { id: room.id })).questions).toEqual(room.questions)
    const all = back.asked.map(({ itemId }) => itemId)
    expect(
      await desk.app.call('incidents.splitQuestion', { questionId: back.id, itemIds: all }),
    ).toMatchObject({ ok: false, error: { kind: 'invalid' } })
  })

  test('what was joined to a split question, and asked of it, stays when the split is taken back', async () => {
    const room = await opened()
    const back = find(room, /^(?:When|How long)/)
    const refund = find(room, /refund/)
    const mine = back.asked.filter(({ author }) => author === 'Cem').map(({ itemId }) => itemId)
    const split = await desk.app.get('incidents.splitQuestion', { questionId: back.id, itemIds: mine })
    const others = back.asked.filter(({ author }) => author === 'Bob').map(({ itemId }) => itemId)
    const second = await desk.app.get('incidents.splitQuestion', { questionId: back.id, itemIds: others })
    for (const questionId of [refund.id, second.question.id])
      await desk.app.get('incidents.joinQuestions', { questionId, intoId: split.question.id })
    await desk.app.get('changes.undo', { id: split.undo })
    const after = await desk.app.get('incidents.get', { id: room.id })
    expect(after.questions.map(({ id, asked }) => [id, asked.length])).toEqual([[back.id, 5]])
  })

  test('joined twice over counts for as long as somebody asks it', async () => {
    const room = await opened([...asked, ['Gus', 'Is my kettle account safe?']])
    const [back, refund, safe] = [/^(?:When|How long)/, /refund/, /safe/].map((words) => find(room, words))
    if (back === undefined || refund === undefined || safe === undefined)
      throw new Error('Too little is asked')
    for (const [from, into] of [[safe, refund] as const, [refund, back] as const])
      await desk.app.get('incidents.joinQuestions', { questionId: from.id, intoId: into.id })
    const others = [...back.asked, ...refund.asked].map(({ itemId }) => itemId)
    const after = await desk.app.get('incidents.remove', { id: room.id, itemIds: [...new Set(others)] })
    expect(after.questions.map(({ id, askers }) => [id, askers])).toEqual([[back.id, 1]])
    expect(after.openQuestions).toBe(1)
  })

  test('what is asked in another incident by now stays there when a split is taken back', async () => {
    const room = await opened()
    const back = find(room, /^(?:When|How long)/)
    const mine = back.asked.filter(({ author }) => author === 'Cem').map(({ itemId }) => itemId)
    const { undo } = await desk.app.get('incidents.splitQuestion', { questionId: back.id, itemIds: mine })
    const other = await desk.app.get('incidents.split', { id: room.id, itemIds: mine, title: 'Another' })
    const there = await heard(other.id, ({ questions }) => questions.length > 0)
    await desk.app.get('changes.undo', { id: undo })
    expect((await desk.app.get('incidents.get', { id: other.id })).questions).toEqual(there.questions)
    const left = find(await desk.app.get('incidents.get', { id: room.id }), /^(?:When|How long)/)
    expect(left.asked.map(({ author }) => author)).toEqual(['Ann', 'Bob', 'Ann'])
  })

  test('what was done to a question that went with its incident cannot be taken back', async () => {
    const room = await opened()
    const { id } = find(room, /refund/)
    const { undo } = await desk.app.get('incidents.answer', { questionId: id, reason: 'Ask the bank.' })
    await desk.app.get('changes.undo', { id: room.undo })
    expect(await desk.app.call('changes.undo', { id: undo })).toMatchObject({
      ok: false,
      error: { kind: 'conflict' },
    })
  })

  test('a question joined to one whose incident is taken back stands for itself', async () => {
    const first = await opened(asked.slice(0, 3))
    await desk.post('letters', [
      { at: desk.clock.now(), author: 'Dot', text: 'My kettle order: will I get a refund?' },
    ])
    const { items } = await desk.app.get('items.list', { query: 'refund' })
    await desk.app.get('incidents.remove', { id: first.id, itemIds: items.map(({ id }) => id) })
    const { id } = await desk.app.get('incidents.open', { itemIds: items.map((item) => item.id) })
    const second = await heard(id, ({ questions }) => questions.length > 0)
    const whole = await desk.app.get('incidents.merge', { id: first.id, into: id })
    const back = find(whole, /^(?:When|How long)/)
    const refund = find(whole, /refund/)
    await desk.app.get('incidents.joinQuestions', { questionId: refund.id, intoId: back.id })
    for (const undo of [whole.undo, first.undo]) await desk.app.get('changes.undo', { id: undo })
    expect((await desk.app.get('incidents.get', { id })).questions).toEqual(second.questions)
  })

  test('what a statement seems to answer is suggested, and a draft says what it leaves open', async () => {
    const room = await opened()
    const back = find(room, /^(?:When|How long)/)
    const refund = find(room, /refund/)
    const draft = 'Everybody who paid gets the money back. Who is to blame?'
    expect(await desk.app.get('incidents.check', { id: room.id, draft })).toMatchObject({
      answers: [{ questionId: refund.id, quote: 'Everybody who paid gets the money back.' }],
      leavesOpen: [back.id],
    })
    const said = await desk.app.get('incidents.say', { id: room.id, text: draft, where: 'the blog' })
    const after = await desk.app.get('incidents.get', { id: room.id })
    expect(find(after, /refund/)).toMatchObject({
      state: 'open',
      suggested: { statementId: said.id, quote: 'Everybody who paid gets the money back.' },
    })
    expect(find(after, /^(?:When|How long)/).suggested).toBeUndefined()
    await desk.app.get('incidents.answer', { questionId: refund.id, statementId: said.id })
    const settled = find(await desk.app.get('incidents.get', { id: room.id }), /refund/)
    expect(settled).toMatchObject({ state: 'answered', statementId: said.id })
    expect(settled.suggested).toBeUndefined()
  })

  test('new words for what was asked before join it', async () => {
    const room = await opened()
    const back = find(room, /^(?:When|How long)/)
    await desk.post('forum', [
      { at: desk.clock.now(), author: 'Fay', text: 'kettle shop still dead, when will it be up again?' },
    ])
    const after = await heard(room.id, ({ questions }) => questions[0]?.askers === 4)
    expect(after.questions[0]).toMatchObject({ id: back.id, askers: 4 })
  })

  test('that is no longer asked cannot be answered', async () => {
    const params = { questionId: 'gone', reason: 'No.' }
    expect(await desk.app.call('incidents.answer', params)).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    })
  })
})
