import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { crowd, minute, openStormDesk, type StormDesk } from '../storm-desk.ts'

let desk: StormDesk
beforeEach(async () => {
  desk = await openStormDesk()
})
afterEach(() => desk.close())

/** A trouble that was spoken of under a tag before anybody named the kettle. */
async function openIncident(): Promise<string> {
  const start = desk.clock.now()
  await desk.post('forum', [{ at: start, author: 'Zoe', text: 'Mine is scalding #hotgate' }])
  await desk.clock.advance(30 * minute)
  const now = desk.clock.now()
  await desk.post('forum', crowd(25, start + 10 * minute, now, 'The kettle scalds #hotgate'))
  await desk.clock.advance(2 * minute)
  const { items } = await desk.app.get('items.list', { limit: 100, query: 'kettle' })
  return (
    await desk.app.get('incidents.open', { itemIds: items.map(({ id }) => id), title: 'Kettle: “hot”?' })
  ).id
}

describe('after an incident', () => {
  test('its figures count from the first sign and its curve holds everything that was said', async () => {
    const id = await openIncident()
    const figures = await desk.app.get('incidents.figures', { id })
    expect(figures).toMatchObject({ minutes: { notice: expect.any(Number) }, items: 25, people: 25 })
    expect(figures.minutes.acknowledge).toBe(22)
    expect(figures.minutes).not.toHaveProperty('firstWord')
    expect(figures.curve.bucketMinutes).toBe(5)
    expect(figures.curve.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(25)
    expect(figures.curve.buckets.reduce((sum, { people }) => sum + people, 0)).toBe(25)
    // Each stands where it was said: the 25 did not come within five minutes.
    const busy = figures.curve.buckets.filter(({ count }) => count > 0)
    expect(busy.length).toBeGreaterThan(1)
    const times = figures.curve.buckets.map(({ at }) => Date.parse(at))
    expect(times).toEqual(times.map((_, number) => (times[0] ?? 0) + number * 5 * minute))
  })

  test('a lesson is taken with one click, and taken back', async () => {
    const id = await openIncident()
    const [lesson] = await desk.app.get('incidents.lessons', { id })
    expect(lesson).toMatchObject({ minutes: expect.any(Number), offer: { do: 'watch', terms: ['#hotgate'] } })
    const watch = async () => (await desk.app.get('watches.list', {}))[0]?.terms
    const lessonId = lesson?.id ?? ''
    const { undo } = await desk.app.get('incidents.learn', { id, lessonId })
    expect(await watch()).toEqual(['kettle', '#hotgate'])
    const left = async () => (await desk.app.get('incidents.lessons', { id })).map((one) => one.id)
    expect(await left()).not.toContain(lessonId)
    expect(await desk.app.call('incidents.learn', { id, lessonId })).toMatchObject({
      error: { kind: 'conflict', message: expect.stringContaining('no longer offered') },
    })
    await desk.app.get('changes.undo', { id: undo })
    expect(await watch()).toEqual(['kettle'])
    await desk.clock.advance(minute)
    expect(await left()).toContain(lessonId)
  })

  test('a page that people named is checked from now on, and a source read more often; both can be taken back', async () => {
    await desk.app.get('settings.set', { siteAddress: 'https://kettle.example/' })
    const start = desk.clock.now()
    await desk.post('forum', [{ at: start, text: 'An old word' }])
    await desk.clock.advance(20 * minute)
    await desk.post('forum', [
      { at: start + minute, text: 'The kettle of https://kettle.example/pay?x=1 burns' },
    ])
    const { items } = await desk.app.get('items.list', { query: 'burns' })
    const { id } = await desk.app.get('incidents.open', { itemIds: items.map((item) => item.id) })
    const kinds = async () =>
      (await desk.app.get('sources.list', {})).map(({ kind, everyMinutes }) => [kind, everyMinutes])
    const before = await kinds()
    const lessons = await desk.app.get('incidents.lessons', { id })
    expect(lessons.map(({ offer }) => offer?.do)).toEqual(['check', 'oftener'])
    for (const [number, after] of [[...before, ['site', 2]], [['feed', 5]]].entries()) {
      const { undo } = await desk.app.get('incidents.learn', { id, lessonId: lessons[number]?.id ?? '' })
      expect(await kinds()).toEqual(after)
      await desk.app.get('changes.undo', { id: undo })
      expect(await kinds()).toEqual(before)
    }
  })

  test('a tag that no watch found anything of becomes a watch of its own, gone again when that is taken back', async () => {
    const start = desk.clock.now()
    const posts = ['Ann', 'Bob', 'Cem', 'Dot'].map((author, number) => ({
      ...{ at: start + number * minute, author, text: 'The pot scalds #potgate' },
    }))
    await desk.clock.advance(30 * minute)
    await desk.post('forum', posts)
    const { items } = await desk.app.get('items.list', { query: 'scalds' })
    const [, ...early] = items.map((item) => item.id)
    const { id } = await desk.app.get('incidents.open', { itemIds: early })
    const offer = async () => (await desk.app.get('incidents.lessons', { id }))[0]
    const lesson = await offer()
    expect(lesson?.offer).toEqual({ do: 'watch', name: 'potgate', terms: ['#potgate'] })
    const names = async () => (await desk.app.get('watches.list', {})).map(({ name }) => name)
    const { undo } = await desk.app.get('incidents.learn', { id, lessonId: lesson?.id ?? '' })
    expect(await names()).toEqual(['Kettle', 'potgate'])
    await desk.app.get('changes.undo', { id: undo })
    expect(await names()).toEqual(['Kettle'])
    expect((await offer())?.id).toBe(lesson?.id)
  })

  test('a watch that was told not to warn does so from now on, and no more when that is taken back', async () => {
    const watch = { id: desk.watchId, name: 'Kettle', terms: ['kettle'] }
    await desk.app.get('watches.save', { ...watch, storm: false })
    const id = await openIncident()
    const warns = async () => (await desk.app.get('watches.list', {}))[0]?.storm
    const lessonId = `warn ${desk.watchId}`
    const { undo } = await desk.app.get('incidents.learn', { id, lessonId })
    expect(await warns()).toBe(true)
    await desk.app.get('changes.undo', { id: undo })
    expect(await warns()).toBe(false)
    expect((await desk.app.get('incidents.lessons', { id })).map((one) => one.id)).toContain(lessonId)
  })

  test('a check that was paused goes on, and is paused again when that is taken back', async () => {
    const settings = { url: 'http://127.0.0.1:9/pay' }
    const source = await desk.app.get('sources.add', { kind: 'site', name: 'Shop', settings })
    await desk.app.get('sources.update', { id: source.id, paused: true })
    const id = await openIncident()
    const { joins } = await desk.app.get('incidents.get', { id })
    await desk.app.get('incidents.change', { id, joins: { ...joins, siteKeys: ['127.0.0.1:9'] } })
    const paused = async () =>
      (await desk.app.get('sources.list', {})).find((one) => one.id === source.id)?.paused
    const { undo } = await desk.app.get('incidents.learn', { id, lessonId: `resume ${source.id}` })
    expect(await paused()).toBe(false)
    await desk.app.get('changes.undo', { id: undo })
    expect(await paused()).toBe(true)
  })

  test('it goes out as a file with a harmless name, on the clock that is asked for', async () => {
    const id = await openIncident()
    const markdown = await desk.app.get('incidents.export', { id, as: 'markdown', timeZone: 'Asia/Kolkata' })
    expect(markdown).toMatchObject({ fileName: '2026-11-22-kettle-hot.md', type: 'text/markdown' })
    expect(markdown.text).toContain('# Kettle: “hot”?')
    expect(markdown.text).toMatch(/^- \*\*08:41 IST\*\* 12 mentions/m)
    const json = await desk.app.get('incidents.export', { id, as: 'json' })
    expect(JSON.parse(json.text)).toMatchObject({ id, version: 1, figures: { items: 25 } })
    expect(await desk.app.call('incidents.export', { id, as: 'json', timeZone: 'Moon' })).toMatchObject({
      error: { kind: 'invalid', field: 'timeZone' },
    })
    expect(await desk.app.call('incidents.figures', { id: 'gone' })).toMatchObject({
      error: { kind: 'not-found' },
    })
  })
})
