import { afterEach, beforeEach, expect, test } from 'vitest'
import { minute, openStormDesk, type StormDesk } from '../storm-desk.ts'

let desk: StormDesk
let items: readonly { id: string; title: string }[]
const idOf = (title: string) => items.find((item) => item.title === title)?.id ?? ''

beforeEach(async () => {
  desk = await openStormDesk()
  const start = desk.clock.now()
  await desk.post(
    'forum',
    ['The kettle leaks', 'My kettle is late', 'Kettle: who answers?', 'A kettle arrived today'].map(
      (text, index) => ({ at: start - (4 - index) * minute, author: `Reader ${index}`, text }),
    ),
  )
  items = (await desk.app.get('items.list', {})).items
})
afterEach(() => desk.close())

const open = (title: string, ...itemTitles: readonly string[]) =>
  desk.app.get('incidents.open', { title, itemIds: itemTitles.map(idOf) })
const get = (id: string) => desk.app.get('incidents.get', { id })
const openIds = async () => (await desk.app.get('incidents.list', { open: true })).map(({ id }) => id)

test('two that turn out to be one are one room, and two again when that is taken back', async () => {
  const leaks = await open('Leaks', 'The kettle leaks', 'Kettle: who answers?')
  await desk.clock.advance(minute)
  const late = await open('Late', 'My kettle is late')
  const whole = await desk.app.get('incidents.merge', { id: late.id, into: leaks.id })
  expect(whole).toMatchObject({ id: leaks.id, title: 'Leaks', items: 3, people: 3 })
  expect(whole.timeline.map(({ text }) => text)).toContain('“Late” turned out to be the same.')
  expect(await openIds()).toEqual([leaks.id])
  expect((await get(late.id)).id).toBe(leaks.id)
  expect(
    await desk.app.call('incidents.merge', { id: late.id, into: leaks.id }),
    'both are one by now',
  ).toMatchObject({ ok: false, error: { kind: 'conflict' } })

  await desk.app.get('changes.undo', { id: whole.undo })
  expect(await openIds()).toEqual([late.id, leaks.id])
  expect(await get(leaks.id)).toMatchObject({ items: 2, joins: leaks.joins })
  expect(await get(late.id)).toMatchObject({ id: late.id, title: 'Late', items: 1, stage: 'seen' })
})

test('one that is two gives some of its items away, and has them again when that is taken back', async () => {
  const all = await open('Kettles', 'The kettle leaks', 'My kettle is late', 'Kettle: who answers?')
  const late = await desk.app.get('incidents.split', {
    ...{ id: all.id, title: 'Late' },
    itemIds: [idOf('My kettle is late')],
  })
  expect(late).toMatchObject({ title: 'Late', stage: 'seen', items: 1 })
  expect(await get(all.id)).toMatchObject({ items: 2 })
  // What comes next joins the one whose rules were there before.
  expect(late.joins.watchIds).toEqual([])

  await desk.app.get('changes.undo', { id: late.undo })
  expect(await get(all.id)).toMatchObject({ items: 3 })
  expect(await openIds()).toEqual([all.id])
  expect(
    await desk.app.call('incidents.split', {
      id: all.id,
      itemIds: [idOf('A kettle arrived today')],
      title: 'X',
    }),
  ).toMatchObject({ ok: false, error: { kind: 'conflict' } })
})

test('items are added and taken out by hand, and put back', async () => {
  const { id } = await open('Leaks', 'The kettle leaks')
  const more = await desk.app.get('incidents.add', { id, itemIds: [idOf('A kettle arrived today')] })
  expect(more.items).toBe(2)
  const less = await desk.app.get('incidents.remove', { id, itemIds: [idOf('The kettle leaks')] })
  expect(less.items).toBe(1)
  expect(Date.parse(less.firstSignAt)).toBe(desk.clock.now() - minute)
  await desk.app.get('changes.undo', { id: less.undo })
  await desk.app.get('changes.undo', { id: more.undo })
  expect(await get(id)).toMatchObject({ items: 1 })
  expect(await desk.app.call('incidents.remove', { id, itemIds: [idOf('My kettle is late')] })).toMatchObject(
    { ok: false, error: { kind: 'conflict' } },
  )
})

test('a stage is left when what it needs is there, or anyway; it is reopened, and all of that taken back', async () => {
  const { id, needs, next } = await open('Leaks', 'The kettle leaks')
  expect(needs.map(({ done }) => done)).toEqual([false])
  expect(next).toMatchObject({ stage: 'acknowledged', text: needs[0]?.text })
  expect(next.statement).toContain('Leaks')
  const refused = await desk.app.call('incidents.advance', { id, to: 'finding' })
  expect(refused).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  if (!refused.ok) expect(refused.error.message).toContain('Say that you have seen it')
  const closed = await desk.app.get('incidents.advance', { id, to: 'closed', anyway: true })
  expect(closed).toMatchObject({ stage: 'closed', needs: [] })
  expect(closed.closedAt).toBeDefined()
  expect(closed.nagAt).toBeUndefined()
  expect(await openIds()).toEqual([])
  const reopened = await desk.app.get('incidents.reopen', { id })
  expect(reopened.stage).toBe('finding')
  expect(reopened.closedAt).toBeUndefined()
  expect(reopened.nagAt).toBeDefined()
  await desk.app.get('changes.undo', { id: reopened.undo })
  expect(await get(id)).toMatchObject({ stage: 'closed', closedAt: closed.closedAt })
  expect(await desk.app.call('incidents.advance', { id, to: 'cause' })).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  })
})

test('a split is not taken back once the rest has gone into what was split off', async () => {
  const all = await open('Kettles', 'The kettle leaks', 'My kettle is late')
  const late = await desk.app.get('incidents.split', {
    ...{ id: all.id, title: 'Late', itemIds: [idOf('My kettle is late')] },
  })
  const whole = await desk.app.get('incidents.merge', { id: all.id, into: late.id })
  expect(await desk.app.call('changes.undo', { id: late.undo })).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  })
  expect(await get(all.id)).toMatchObject({ id: late.id, items: 2 })
  await desk.app.get('changes.undo', { id: whole.undo })
  expect(await openIds()).toEqual(expect.arrayContaining([all.id, late.id]))
})

test('what was merged since stays merged when an older change of it is taken back', async () => {
  const leaks = await open('Leaks', 'The kettle leaks')
  const late = await open('Late', 'My kettle is late')
  const named = await desk.app.get('incidents.change', { id: late.id, title: 'Too late' })
  await desk.app.get('incidents.merge', { id: late.id, into: leaks.id })
  await desk.app.get('changes.undo', { id: named.undo })
  expect(await openIds()).toEqual([leaks.id])
  expect(await get(late.id)).toMatchObject({ id: leaks.id, items: 2 })
})
