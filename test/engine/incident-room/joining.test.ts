import { afterEach, beforeEach, expect, test } from 'vitest'
import { crowd, hour, minute, openStormDesk, type StormDesk } from '../storm-desk.ts'

let desk: StormDesk
beforeEach(async () => {
  desk = await openStormDesk()
})
afterEach(() => desk.close())

const now = () => desk.clock.now()
const list = (params: Parameters<typeof desk.app.get<'items.list'>>[1] = {}) =>
  desk.app.get('items.list', params)
const get = (id: string) => desk.app.get('incidents.get', { id })
const titles = async (params: Parameters<typeof list>[0]) =>
  (await list({ limit: 100, ...params })).items.map(({ title }) => title)

/** An incident made of what the forum has said so far. */
async function openIncident(title: string): Promise<string> {
  const { items } = await list({ limit: 100 })
  return (await desk.app.get('incidents.open', { title, itemIds: items.map(({ id }) => id) })).id
}

/** Lets a storm break out after a calm beginning; gives its alarm. */
async function storm() {
  await desk.post('forum', [{ at: now(), author: 'Ann', text: 'I like my kettle' }])
  await desk.clock.advance(2 * hour)
  await desk.post('forum', crowd(30, now() - 10 * minute, now(), 'The kettle leaks'))
  await desk.clock.advance(minute)
  const [alarm] = await desk.app.get('alarms.list', {})
  if (alarm === undefined) throw new Error('No storm came')
  return alarm
}

test('new hits of its watches join, without a notice of their own; what was said before it does not', async () => {
  await desk.post('forum', [{ at: now() - hour, author: 'Ann', text: 'The kettle leaks' }])
  const id = await openIncident('Leaks')
  await desk.clock.advance(minute)
  desk.app.desktop.shown.length = 0
  desk.app.events.length = 0
  await desk.post('forum', [
    { at: now(), author: 'Bob', text: 'Is the kettle safe?' },
    { at: now(), author: 'Cem', text: 'Nothing about it' },
    { at: now() - 5 * hour, author: 'Dee', text: 'An old kettle' },
  ])
  await desk.clock.advance(minute)
  expect(await get(id)).toMatchObject({ items: 2, people: 2 })
  expect(await titles({ incidentId: id })).toEqual(['Is the kettle safe?', 'The kettle leaks'])
  expect(desk.app.desktop.shown.map(({ body }) => body).join()).not.toContain('safe')
  expect(desk.app.events.map(({ name }) => name)).toContain('incidents.changed')
})

test('the tray counts what is unread beside an incident, not the crowd in it, also once that is closed', async () => {
  await desk.post('forum', [{ at: now() - hour, author: 'Ann', text: 'The kettle leaks' }])
  const unread = async () => {
    const { unread: count, glance } = await desk.app.get('health.get', {})
    return [count, glance]
  }
  expect(await unread()).toEqual([1, 'new'])
  const id = await openIncident('Leaks')
  await desk.post('forum', [{ at: now(), author: 'Bob', text: 'Is the kettle safe?' }])
  expect(await unread()).toEqual([0, 'well'])
  await desk.post('other', [{ at: now(), author: 'Cem', text: 'Nothing about it' }])
  expect(await unread()).toEqual([1, 'new'])
  await desk.app.get('incidents.advance', { id, to: 'closed', anyway: true })
  expect(await unread()).toEqual([1, 'new'])
})

test('words narrow what joins, and nothing joins what is closed', async () => {
  await desk.post('forum', [{ at: now() - hour, author: 'Ann', text: 'The kettle leaks' }])
  const id = await openIncident('Leaks')
  const { joins } = await get(id)
  await desk.app.get('incidents.change', { id, joins: { ...joins, words: ['leak*', 'drips'] } })
  await desk.post('forum', [
    { at: now(), author: 'Bob', text: 'My kettle drips' },
    { at: now(), author: 'Cem', text: 'A nice kettle' },
    { at: now(), author: 'Dee', text: 'Mine leaked too, that kettle' },
  ])
  expect((await get(id)).items).toBe(3)
  await desk.app.get('incidents.advance', { id, to: 'closed', anyway: true })
  await desk.post('forum', [{ at: now(), author: 'Eve', text: 'That kettle leaks still' }])
  expect((await get(id)).items).toBe(3)
})

test('its items are folded under it in the feed, and stand there when they are searched for', async () => {
  await desk.post('forum', [
    { at: now() - 2 * hour, author: 'Ann', text: 'The kettle leaks' },
    { at: now() - hour, author: 'Bob', text: 'My kettle drips' },
  ])
  const id = await openIncident('Leaks')
  await desk.app.get('incidents.change', {
    id,
    joins: { watchIds: [], siteKeys: [], sourceIds: [], words: [] },
  })
  await desk.post('forum', [
    { at: now() - 90 * minute, author: 'Cem', text: 'Between them' },
    { at: now() - 5 * hour, author: 'Dee', text: 'Before it all' },
  ])
  expect(await titles({ fold: true })).toEqual(['Between them', 'Before it all'])
  const first = await list({ fold: true, limit: 1 })
  expect(first.folds).toEqual([
    {
      ...{ incidentId: id, title: 'Leaks', stage: 'seen', items: 2, unread: 2 },
      at: new Date(now() - hour).toISOString(),
    },
  ])
  expect((await list({ fold: true, limit: 1, cursor: first.nextCursor })).folds).toEqual([])
  expect(await titles({})).toHaveLength(4)
  const { items } = await list({ query: 'kettle', fold: true })
  expect(items.map(({ incidentId }) => incidentId)).toEqual([id, id])
  expect(await titles({ query: 'drips', incidentId: id })).toEqual(['My kettle drips'])
  expect(await titles({ query: 'between', incidentId: id })).toEqual([])

  const { changed } = await desk.app.get('items.act', { filter: { incidentId: id }, action: 'read' })
  expect(changed).toBe(2)
  expect((await list({ fold: true })).folds?.[0]).toMatchObject({ items: 2, unread: 0 })
  expect((await list({ fold: true, state: 'unread' })).folds).toEqual([])
})

test('its alarm rings in place of theirs, once more when the storm doubles, and theirs again when it is closed', async () => {
  const alarm = await storm()
  await desk.clock.advance(minute)
  expect(desk.app.desktop.shown.at(-1)?.title).toContain('Kettle')
  const { id } = await desk.app.get('incidents.open', { alarmIds: [alarm.id], title: 'Leaks' })
  const own = (await desk.app.get('alarms.list', {})).find(({ topic }) => topic === 'incident')
  expect(own).toMatchObject({ subject: { kind: 'incident', id }, title: 'Leaks', state: 'acknowledged' })
  expect(await desk.app.get('alarms.get', { id: alarm.id })).toMatchObject({ inhibitedBy: own?.id })
  expect(await desk.app.get('health.get', {})).toMatchObject({ ringing: 0 })

  desk.app.desktop.shown.length = 0
  await desk.clock.advance(10 * minute)
  expect(desk.app.desktop.shown, 'somebody has it').toEqual([])
  await desk.post('forum', crowd(90, now() - 5 * minute, now(), 'The kettle burns'))
  await desk.clock.advance(2 * minute)
  const rung = desk.app.desktop.shown.map(({ title }) => title)
  expect(rung.filter((title) => title.includes('Leaks')).length).toBeGreaterThan(0)
  expect(rung.filter((title) => title.includes('mentions of'))).toEqual([])
  expect((await get(id)).items).toBeGreaterThan(100)
  expect(await desk.app.get('health.get', {})).toMatchObject({ ringing: 1 })
  // Whoever goes on with it has it, for the time that the settings give from then on.
  await desk.app.get('incidents.change', { id, title: 'Leaks and burns' })
  const had = (await desk.app.get('alarms.list', {})).find(({ topic }) => topic === 'incident')
  expect(had).toMatchObject({ state: 'acknowledged', title: 'Leaks and burns' })
  expect(Date.parse(had?.acknowledgedUntil ?? '')).toBe(now() + 2 * hour)

  await desk.app.get('incidents.advance', { id, to: 'closed', anyway: true })
  const state = async () => {
    const after = await desk.app.get('alarms.list', {})
    const theirs = after.find(({ id: one }) => one === alarm.id)
    return [after.find(({ topic }) => topic === 'incident')?.state, theirs?.inhibitedBy !== undefined]
  }
  expect(await state()).toEqual(['over', false])
  const { undo } = await desk.app.get('incidents.reopen', { id })
  // Whoever brings it back has it.
  expect(await state()).toEqual(['acknowledged', true])
  await desk.app.get('changes.undo', { id: undo })
  expect(await state()).toEqual(['over', false])
})

test('an alarm about what an incident is about joins it, and rings in its name', async () => {
  await desk.post('forum', [{ at: now(), author: 'Ann', text: 'The kettle leaks' }])
  const id = await openIncident('Leaks')
  await desk.clock.advance(2 * hour)
  desk.app.desktop.shown.length = 0
  await desk.post('forum', crowd(30, now() - 10 * minute, now(), 'It leaks, that kettle'))
  await desk.clock.advance(2 * minute)
  const room = await get(id)
  expect(room.alarmIds).toHaveLength(1)
  expect(room.items).toBe(31)
  const rung = desk.app.desktop.shown.filter(({ title }) => !title.includes('heard from you'))
  expect(rung.map(({ title }) => title)).toEqual(['Leaks'])
  expect(rung[0]?.body).toContain('mentions of “Kettle”')
})

test('merged, two have one alarm; taken back, each has its own, and nobody is rung for it', async () => {
  const alarm = await storm()
  const { id } = await desk.app.get('incidents.open', { alarmIds: [alarm.id], title: 'Leaks' })
  await desk.post('forum', [{ at: now(), author: 'Zoe', text: 'No word of it here' }])
  const { items } = await list({ query: 'word' })
  const other = await desk.app.get('incidents.open', {
    itemIds: items.map((item) => item.id),
    title: 'Other',
  })
  await desk.clock.advance(minute)
  desk.app.desktop.shown.length = 0
  const open = async () =>
    (await desk.app.get('alarms.list', {}))
      .filter(({ topic, state }) => topic === 'incident' && state !== 'over')
      .map(({ title, state }) => [title, state])
  const { undo } = await desk.app.get('incidents.merge', { id, into: other.id })
  expect(await open()).toEqual([['Other', 'acknowledged']])
  await desk.clock.advance(2 * minute)
  expect(desk.app.desktop.shown).toEqual([])
  expect((await get(other.id)).alarmIds).toEqual([alarm.id])
  await desk.app.get('changes.undo', { id: undo })
  expect(await open()).toEqual([['Leaks', 'acknowledged']])
  await desk.clock.advance(2 * minute)
  expect(desk.app.desktop.shown).toEqual([])
})

test('somebody who has said nothing is reminded gently, again, and no more once they have gone on', async () => {
  await desk.post('forum', [{ at: now(), author: 'Ann', text: 'The kettle leaks' }])
  const id = await openIncident('Leaks')
  const reminders = () => desk.app.desktop.shown.filter(({ title }) => title.includes('Leaks')).length
  expect(Date.parse((await get(id)).nagAt ?? '')).toBe(now() + 30 * minute)
  await desk.clock.advance(29 * minute)
  expect(reminders()).toBe(0)
  await desk.clock.advance(2 * minute)
  expect(reminders()).toBe(1)
  expect(await desk.app.get('health.get', {})).toMatchObject({ ringing: 1 })
  await desk.clock.advance(28 * minute)
  expect(reminders(), 'it is gentle').toBe(1)
  await desk.clock.advance(3 * minute)
  expect(reminders()).toBe(2)
  await desk.app.get('incidents.advance', { id, to: 'acknowledged', anyway: true })
  expect(await desk.app.get('health.get', {})).toMatchObject({ ringing: 0 })
  expect(Date.parse((await get(id)).nagAt ?? '')).toBe(now() + 2 * hour)
  await desk.app.get('settings.set', {
    incidentNags: { acknowledgeMinutes: 30, updateMinutes: 0, causeMinutes: 60, closeMinutes: 0 },
  })
  expect(Date.parse((await get(id)).nagAt ?? '')).toBe(now() + hour)
})
