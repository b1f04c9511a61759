import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStormDesk, type StormDesk } from '../storm-desk.ts'

let desk: StormDesk
let id: string
beforeEach(async () => {
  desk = await openStormDesk()
  await desk.post('forum', [{ at: desk.clock.now(), author: 'Ann' }])
  const { items } = await desk.app.get('items.list', { limit: 10 })
  const room = await desk.app.get('incidents.open', { itemIds: items.map((item) => item.id) })
  id = room.id
})
afterEach(() => desk.close())

test('a statement in the making is kept as it was left, and the correction of another apart from it', async () => {
  expect(await desk.app.get('incidents.draft', { id })).toEqual({
    ...{ text: '', where: '', url: '', dismissed: [] },
  })
  await desk.app.get('incidents.keepDraft', { id, draft: { text: 'We look', where: 'the blog' } })
  await desk.app.get('incidents.keepDraft', { id, draft: { text: 'We look into it', stage: 'looking' } })
  await desk.app.get('incidents.keepDraft', { id, corrects: 's', draft: { text: 'That was wrong' } })
  expect(await desk.app.get('incidents.draft', { id })).toEqual({
    ...{ text: 'We look into it', where: 'the blog', url: '', stage: 'looking', dismissed: [] },
  })
  expect(await desk.app.get('incidents.draft', { id, corrects: 's' })).toMatchObject({
    text: 'That was wrong',
  })
})

test('a draft without a word is forgotten with all that went with it', async () => {
  await desk.app.get('incidents.keepDraft', { id, draft: { text: 'We look', stage: 'looking' } })
  await desk.app.get('incidents.keepDraft', { id, draft: { text: ' ' } })
  expect(await desk.app.get('incidents.draft', { id })).not.toHaveProperty('stage')
})

test('there is no draft of an incident that is not there', async () => {
  expect(await desk.app.call('incidents.draft', { id: 'nowhere' })).toMatchObject({
    ok: false,
    error: { kind: 'not-found' },
  })
})
