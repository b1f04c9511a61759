import { afterEach, beforeEach, expect, test } from 'vitest'
import { minute, openStormDesk, type StormDesk } from '../storm-desk.ts'

let desk: StormDesk
let itemId: string

beforeEach(async () => {
  desk = await openStormDesk()
  await desk.post('forum', [{ at: desk.clock.now() - minute, author: 'Mara', text: 'The kettle leaks' }])
  itemId = (await desk.app.get('items.list', {})).items[0]?.id ?? ''
})
afterEach(() => desk.close())

const incidents = () => desk.app.get('incidents.list', {})
const items = async () => (await desk.app.get('items.list', { fold: true })).items

test('an incident that was opened by mistake is gone when that is taken back, and its items are as before', async () => {
  const { undo } = await desk.app.get('incidents.open', { itemIds: [itemId] })
  expect(await items()).toEqual([])
  await desk.app.get('changes.undo', { id: undo })
  expect(await incidents()).toEqual([])
  expect((await items()).map(({ id, incidentId }) => [id, incidentId])).toEqual([[itemId, undefined]])
  expect((await desk.app.get('health.get', {})).incidents).toBeUndefined()
  // And it can be made one again.
  expect(await desk.app.get('incidents.open', { itemIds: [itemId] })).toMatchObject({ items: 1 })
})

test('what something was said about stays', async () => {
  const { id, undo } = await desk.app.get('incidents.open', { itemIds: [itemId] })
  await desk.app.get('incidents.say', { id, where: 'the blog', text: 'I have seen it.' })
  expect(await desk.app.call('changes.undo', { id: undo })).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  })
  expect((await incidents()).map((one) => one.id)).toEqual([id])
})
