import { afterEach, beforeEach, expect, it } from 'vitest'
import { crowd, day, growingCrowd, hour, minute, openStormDesk, type StormDesk } from '../storm-desk.ts'

let desk: StormDesk
beforeEach(async () => {
  desk = await openStormDesk()
  const start = desk.clock.now() - 14 * day
  await desk.post('Forum', crowd(14, start, start + 14 * day))
  await desk.clock.advance(15_000)
})
afterEach(() => desk.close())

const iso = (at: number) => new Date(at).toISOString()
const ask = (from: number, to: number, id = desk.watchId) =>
  desk.app.get('watches.activity', { id, from: iso(from), to: iso(to) })

it('gives every bucket with its mentions, people, what was usual, and the storm’s alarm', async () => {
  const began = desk.clock.now()
  await desk.sleep(3 * hour)
  const posts = growingCrowd(30, began + hour, desk.clock.now(), 'The kettle leaks')
  await desk.post('Forum', [...posts, { at: began + 2 * hour, author: posts[3]?.author ?? '' }])
  await desk.clock.advance(20 * minute)
  const { bucketMinutes, buckets, alarms } = await ask(began - 25 * hour, desk.clock.now())
  expect(bucketMinutes).toBe(5)
  expect(buckets.length).toBeGreaterThan(330)
  const sum = (key: 'count' | 'authors') => buckets.reduce((total, bucket) => total + bucket[key], 0)
  expect(sum('count')).toBe(31 + 1)
  expect(sum('authors')).toBe(31 + 1)
  buckets.forEach((bucket, number) => {
    const from = Math.floor((began - 25 * hour) / (5 * minute)) * 5 * minute
    expect(bucket.at).toBe(iso(from + number * 5 * minute))
  })
  expect(buckets[100]).toMatchObject({ low: 0, unknown: false })
  expect(buckets[100]?.high).toBeGreaterThan(0)
  const [alarm] = await desk.app.get('alarms.list', { limit: 1 })
  expect(alarms).toEqual([{ id: alarm?.id, at: alarm?.raisedAt }])
  const whole = await ask(began - 25 * hour, desk.clock.now(), 'overall')
  expect(whole.buckets.map(({ count }) => count)).toEqual(buckets.map(({ count }) => count))
})

it('widens the buckets so that there are never more than 400', async () => {
  const end = desk.clock.now()
  const { bucketMinutes, buckets } = await ask(end - 14 * day, end)
  expect(bucketMinutes).toBe(60)
  expect(buckets.length).toBeLessThanOrEqual(400)
  expect(buckets.reduce((total, { count }) => total + count, 0)).toBe(14)
  expect((await ask(end - 365 * day, end)).bucketMinutes).toBe(1440)
})

it('says where nobody watched that it is not known', async () => {
  await desk.clock.advance(hour)
  const began = desk.clock.now()
  desk.fail('Forum')
  for (let half = 0; half < 8; half += 1) await desk.clock.advance(30 * minute)
  const { buckets } = await ask(began, desk.clock.now() - hour)
  expect(buckets.filter(({ unknown }) => unknown).length).toBeGreaterThan(12)
})

it('refuses what makes no sense in a sentence', async () => {
  const at = desk.clock.now()
  const call = (id: string, from: number, to: number) =>
    desk.app.call('watches.activity', { id, from: iso(from), to: iso(to) })
  expect(await call('gone', at - day, at)).toMatchObject({ error: { kind: 'not-found' } })
  expect(await call('overall', at, at - day)).toMatchObject({ error: { kind: 'invalid', field: 'to' } })
  expect(await call('overall', 0, at)).toMatchObject({ error: { kind: 'invalid', field: 'from' } })
})

it('draws 48 hours of every watch, the current one last', async () => {
  const at = desk.clock.now()
  await desk.post('Forum', [...crowd(3, at, at), ...crowd(2, at - 47 * hour, at - 47 * hour)])
  await desk.app.get('watches.save', { name: 'Quiet', terms: ['teapot'] })
  const [busy, quiet] = await desk.app.get('watches.sparklines', {})
  expect(busy?.hours).toHaveLength(48)
  expect([busy?.hours[0], busy?.hours[47]]).toEqual([2, 3])
  // One of the daily ones falls into these two days besides.
  expect(busy?.hours.reduce((sum, count) => sum + count)).toBe(6)
  expect(quiet?.hours).toEqual(new Array(48).fill(0))
})
