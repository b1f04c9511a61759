import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrandfailDesk, openBrandfailDesk } from './brandfail/brandfail-desk.ts'

/**
 * One day, in the order in which it happens: each test goes on where the one before it stopped.
 */
let desk: BrandfailDesk
let id: string
beforeAll(async () => {
  desk = await openBrandfailDesk()
})
afterAll(() => desk.close())

describe('a day on which a shop’s books vanish', () => {
  test('the check and the storm of mentions ring, and become one incident in one step', async () => {
    await desk.until(20)
    desk.works = false
    await desk.until(90)
    const alarms = await desk.app.get('alarms.list', {})
    const rang = new Set<string>(alarms.map(({ topic }) => topic))
    expect([...rang].toSorted()).toEqual(['down', 'storm'])
    const opened = await desk.app.get('incidents.open', {
      alarmIds: alarms.map((alarm) => alarm.id),
      title: 'Books have vanished from the libraries',
    })
    id = opened.id
    expect(opened).toMatchObject({ stage: 'seen', firstSignAt: new Date(desk.start).toISOString() })
    const said = desk.day.mentions.filter(({ at }) => at <= desk.clock.now())
    const mentions = opened.timeline.filter(({ kind }) => kind === 'mention')
    expect(mentions.reduce((sum, { count }) => sum + count, 0)).toBe(said.length)
    expect(opened.timeline.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['check', 'alarm', 'report']),
    )
  })
  test('what would have told of it earlier is one click away', async () => {
    const lessons = await desk.app.get('incidents.lessons', { id })
    const check = lessons.find(({ offer }) => offer?.do === 'oftener')
    expect(check).toMatchObject({ minutes: 28, offer: { sourceId: desk.sources.library, everyMinutes: 2 } })
    await desk.app.get('incidents.learn', { id, lessonId: check?.id ?? '' })
    const sources = await desk.app.get('sources.list', {})
    expect(sources.find((source) => source.id === desk.sources.library)?.everyMinutes).toBe(2)
  })
})
