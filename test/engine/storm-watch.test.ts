import { afterEach, beforeEach, expect, it } from 'vitest'
import { crowd, day, growingCrowd, hour, minute, openStormDesk, type StormDesk } from './storm-desk.ts'

let desk: StormDesk
beforeEach(async () => {
  desk = await openStormDesk()
  // Two weeks of one mention a day, to know what is usual.
  const start = desk.clock.now() - 14 * day
  await desk.post('Forum', crowd(14, start, start + 14 * day))
  await desk.clock.advance(minute)
})
afterEach(() => desk.close())

const now = () => desk.clock.now()
const alarms = () => desk.app.get('alarms.list', { limit: 10 })
const words = 'The kettle leaks. Nobody answers my letters!'

/** Four mentions in every five minutes; returns when the alarm came, if it came. */
async function storm(rounds: number): Promise<number | undefined> {
  for (let round = 0; round < rounds; round += 1) {
    await desk.clock.advance(5 * minute)
    await desk.post('Forum', crowd(4, now() - 5 * minute, now(), words))
    await desk.clock.advance(minute)
    const [alarm] = await alarms()
    if (alarm !== undefined) return Date.parse(alarm.raisedAt)
  }
  return undefined
}

it('is one alarm soon after the mention that makes it one, which says why', async () => {
  const began = now()
  expect(await storm(12)).toBeLessThan(began + hour)
  await storm(1)
  const all = await alarms()
  expect(all).toHaveLength(1)
  const [alarm] = all
  expect(alarm).toMatchObject({
    subject: { kind: 'watch', id: desk.watchId },
    topic: 'storm',
    severity: 'serious',
    state: 'ringing',
    title: expect.stringMatching(/^\d+ mentions of “Kettle” by \d+ people since \d\d:\d\d$/),
  })
  const { evidence } = alarm ?? {}
  expect(evidence?.count).toBeGreaterThanOrEqual(5)
  expect(evidence?.authors).toBe(evidence?.count)
  expect(evidence?.places).toEqual([{ name: 'Forum', count: evidence?.count }])
  expect(evidence?.words.map(({ word }) => word)).toEqual(
    expect.arrayContaining(['nobody', 'answers', 'letters']),
  )
  expect(evidence?.sentences.map(({ text }) => text)).toContain('Nobody answers my letters!')
  expect(alarm?.text).toContain('Usual at this time: up to 2 an hour.')
})

it('is none when one account says it all', async () => {
  for (let round = 0; round < 12; round += 1) {
    await desk.clock.advance(5 * minute)
    const posts = crowd(4, now() - 5 * minute, now(), words)
    await desk.post(
      'Forum',
      posts.map((post) => ({ ...post, author: 'Loud' })),
    )
  }
  await desk.clock.advance(5 * minute)
  expect(await alarms()).toEqual([])
})

it('is none when a new source brings what was said before it was added', async () => {
  await desk.post('Archive', crowd(60, now() - 6 * hour, now(), words))
  await desk.clock.advance(15 * minute)
  expect(await alarms()).toEqual([])
})

it('that came while nobody looked counts at the time when it was said', async () => {
  const began = now() + 4 * hour
  await desk.sleep(8 * hour)
  await desk.post('Forum', growingCrowd(80, began, now(), words))
  await desk.clock.advance(minute)
  const [alarm, ...others] = await alarms()
  expect(others).toEqual([])
  expect(Date.parse(alarm?.evidence?.since ?? '')).toBeGreaterThan(began - hour)
  expect(Date.parse(alarm?.evidence?.since ?? '')).toBeLessThan(began + hour)
})

it('is told once across crashes, and what was stored but not counted is counted after one', async () => {
  await storm(12)
  const [alarm] = await alarms()
  await desk.crash()
  await desk.clock.advance(10 * minute)
  expect((await alarms()).map(({ id }) => id)).toEqual([alarm?.id])
  // Stored, and the lights go out within the same moment.
  await desk.post('Forum', crowd(100, now() - 10 * minute, now(), words))
  await desk.crash()
  await desk.clock.advance(minute)
  const [after, ...others] = await alarms()
  expect(others).toEqual([])
  expect(after).toMatchObject({ id: alarm?.id, severity: 'critical' })
})

it('calms and ends, and each is told', async () => {
  await storm(12)
  await desk.post('Forum', crowd(30, now() - 10 * minute, now(), words))
  for (let quiet = 0; quiet < 20; quiet += 1) {
    await desk.clock.advance(5 * minute)
    await desk.post('Forum', [])
  }
  expect(await alarms()).toMatchObject([{ trend: 'calming', state: 'ringing' }])
  for (let quiet = 0; quiet < 20; quiet += 1) {
    await desk.clock.advance(10 * minute)
    await desk.post('Forum', [])
  }
  expect(await alarms()).toMatchObject([{ state: 'over', title: expect.stringContaining('mentions') }])
})

it('does not end while the sources it came from cannot be read: unknown is not quiet', async () => {
  await storm(12)
  desk.fail('Forum')
  for (let blind = 0; blind < 12; blind += 1) await desk.clock.advance(30 * minute)
  expect(await alarms()).toMatchObject([{ state: 'ringing' }])
  expect((await alarms())[0]?.trend).not.toBe('calming')
})

it('of several watches together is one alarm over all of them', async () => {
  for (const [number, term] of ['pot', 'cup', 'tray'].entries())
    await desk.app.get('watches.save', { name: `Other ${number}`, terms: [term] })
  await desk.clock.advance(5 * minute)
  const terms = ['kettle', 'pot', 'cup', 'tray']
  let said = 0
  for (const many of [1, 1, 2, 2, 3, 4]) {
    await desk.clock.advance(5 * minute)
    for (let number = 0; number < many; number += 1, said += 1)
      await desk.post('Forum', crowd(1, now() - said, now(), `The ${terms[said % 4]} leaks`))
  }
  await desk.clock.advance(minute)
  expect(await alarms()).toMatchObject([
    { subject: { kind: 'overall', id: 'overall' }, title: expect.stringContaining('over all watches') },
  ])
})

it('ends with its watch, and is not told of a watch that warns of none', async () => {
  await storm(12)
  const watch = { id: desk.watchId, name: 'Kettle', terms: ['kettle'] }
  await desk.app.get('watches.save', { ...watch, storm: false })
  await desk.clock.advance(minute)
  expect(await alarms()).toMatchObject([{ state: 'over' }])
  await storm(3)
  await desk.clock.advance(5 * minute)
  expect(await alarms()).toHaveLength(1)
})

it('goes on when its watch is edited, and is over when the watch no longer means it', async () => {
  await storm(12)
  const [{ id = '' } = {}] = await alarms()
  const watch = { id: desk.watchId, name: 'Kettle' }
  await desk.app.get('watches.save', { ...watch, terms: ['kettle', 'kettles'] })
  await desk.clock.advance(5 * minute)
  expect(await alarms()).toMatchObject([{ id, state: 'ringing' }])
  await desk.app.get('watches.save', { ...watch, terms: ['kettle'], exclude: ['nobody'] })
  await desk.clock.advance(5 * minute)
  expect(await alarms()).toMatchObject([{ id, state: 'over' }])
})

it('of ten thousand mentions in a minute is one alarm', async () => {
  for (let round = 0; round < 5; round += 1) {
    await desk.post(`burst-${round}`, crowd(1, now() - hour, now()))
    await desk.clock.advance(10_000)
  }
  for (let round = 0; round < 5; round += 1) {
    await desk.clock.advance(10_000)
    await desk.post(`burst-${round}`, crowd(2000, now() - minute, now(), words))
  }
  await desk.clock.advance(minute)
  const [alarm, ...others] = await alarms()
  expect(others).toEqual([])
  expect(alarm?.evidence?.count).toBeGreaterThanOrEqual(10_000)
})
