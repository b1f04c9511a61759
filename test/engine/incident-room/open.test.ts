import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { crowd, hour, minute, openStormDesk, type StormDesk } from '../storm-desk.ts'

let desk: StormDesk
beforeEach(async () => {
  desk = await openStormDesk()
})
afterEach(() => desk.close())

async function itemIds(): Promise<readonly string[]> {
  const { items } = await desk.app.get('items.list', { limit: 100 })
  return items.map(({ id }) => id)
}

describe('an incident', () => {
  test('is opened from items in one call and shows its room', async () => {
    const start = desk.clock.now()
    await desk.post('forum', [
      { at: start - 2 * hour, author: 'Ann', text: 'The kettle leaks' },
      { at: start - hour, author: 'Bob', text: 'My kettle caught fire and nobody answers' },
    ])
    const ids = await itemIds()
    const room = await desk.app.get('incidents.open', { itemIds: [...ids] })
    expect(room).toMatchObject({ stage: 'seen', items: 2, people: 2, alarmIds: [], questions: [] })
    expect(Date.parse(room.firstSignAt)).toBe(start - 2 * hour)
    expect(room.joins.watchIds).toEqual([desk.watchId])
    expect(room.timeline.map(({ kind, text }) => [kind, text])).toEqual([
      ['mention', 'The kettle leaks'],
      ['mention', 'My kettle caught fire and nobody answers'],
      ['stage', 'The incident was opened.'],
    ])
    const { undo: _, ...shown } = room
    expect(await desk.app.get('incidents.get', { id: room.id })).toEqual(shown)
    expect((await desk.app.get('incidents.list', { open: true })).map(({ id }) => id)).toEqual([room.id])
    expect(await desk.app.get('incidents.list', { open: false })).toEqual([])
  })

  test('opened from a storm takes in what the storm counts, as one line where it is close together', async () => {
    await desk.post('forum', [{ at: desk.clock.now(), author: 'Ann' }])
    await desk.clock.advance(2 * hour)
    const start = desk.clock.now()
    await desk.post('forum', crowd(30, start - 10 * minute, start))
    await desk.clock.advance(2 * minute)
    const [alarm] = await desk.app.get('alarms.list', {})
    if (alarm === undefined) throw new Error('No alarm was raised')
    const room = await desk.app.get('incidents.open', { alarmIds: [alarm.id], title: 'Kettles leak' })
    expect(room).toMatchObject({ title: 'Kettles leak', alarmIds: [alarm.id], people: 30 })
    const mentions = room.timeline.filter(({ kind }) => kind === 'mention')
    expect(mentions.reduce((sum, { count }) => sum + count, 0)).toBe(room.items)
    expect(mentions.length).toBeLessThanOrEqual(2)
  })

  test('rings no more once the watch is removed whose storm it rang for', async () => {
    await desk.post('forum', [{ at: desk.clock.now(), author: 'Ann' }])
    await desk.clock.advance(2 * hour)
    const start = desk.clock.now()
    await desk.post('forum', crowd(30, start - 10 * minute, start))
    await desk.clock.advance(2 * minute)
    const [alarm] = await desk.app.get('alarms.list', {})
    await desk.app.get('incidents.open', { alarmIds: [alarm?.id ?? ''] })
    const going = async () =>
      (await desk.app.get('alarms.list', {}))
        .filter(({ state }) => state !== 'over')
        .map(({ topic }) => topic)
    expect(await going()).toContain('incident')
    await desk.app.get('watches.remove', { id: desk.watchId })
    expect(await going()).toEqual([])
  })

  test('cannot be opened from nothing, nor from what belongs to another already', async () => {
    await desk.post('forum', [{ at: desk.clock.now(), author: 'Ann' }])
    const ids = await itemIds()
    expect(await desk.app.call('incidents.open', {})).toMatchObject({ ok: false, error: { kind: 'invalid' } })
    await desk.app.get('incidents.open', { itemIds: [...ids], title: 'First' })
    expect(await desk.app.call('incidents.open', { itemIds: [...ids] })).toMatchObject({
      ok: false,
      error: { kind: 'conflict', message: expect.stringContaining('“First”') },
    })
    expect(await desk.app.call('incidents.get', { id: 'gone' })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    })
  })

  test('tells that it changed, and keeps a new title and new rules', async () => {
    await desk.post('forum', [{ at: desk.clock.now(), author: 'Ann' }])
    const { id } = await desk.app.get('incidents.open', { itemIds: [...(await itemIds())] })
    const joins = { watchIds: [], siteKeys: ['blog.example'], sourceIds: [], words: ['leak'] }
    await desk.clock.advance(minute)
    desk.app.events.length = 0
    await desk.app.get('incidents.change', { id, title: 'Leaks', joins })
    await desk.clock.advance(minute)
    expect(desk.app.events.map(({ name }) => name)).toContain('incidents.changed')
    await desk.crash()
    expect(await desk.app.get('incidents.get', { id })).toMatchObject({ title: 'Leaks', joins })
  })
})
