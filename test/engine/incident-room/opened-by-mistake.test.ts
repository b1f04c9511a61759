import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseName } from '../../../electron/engine/store/open-store.ts'
import { crowd, hour, minute, openStormDesk, type StormDesk } from '../storm-desk.ts'

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

test('where what rings for it cannot be settled, nothing is taken back, and it can be tried again', async () => {
  await desk.clock.advance(2 * hour)
  await desk.post('forum', crowd(30, desk.clock.now() - 10 * minute, desk.clock.now()))
  await desk.clock.advance(2 * minute)
  const [alarm] = await desk.app.get('alarms.list', { state: 'ringing' })
  const { id, undo } = await desk.app.get('incidents.open', { alarmIds: [alarm?.id ?? ''] })
  const file = new DatabaseSync(join(desk.app.folder, databaseName))
  file.exec("CREATE TRIGGER full BEFORE UPDATE ON alarms BEGIN SELECT RAISE(ABORT, 'No space.'); END")
  expect(await desk.app.call('changes.undo', { id: undo })).toMatchObject({ ok: false })
  expect((await incidents()).map((one) => one.id)).toEqual([id])
  file.exec('DROP TRIGGER full')
  file.close()
  await desk.app.get('changes.undo', { id: undo })
  expect(await incidents()).toEqual([])
})
