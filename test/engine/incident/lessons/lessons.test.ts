import { describe, expect, test } from 'vitest'
import type { Course, CourseItem, CourseSource } from '../../../../electron/engine/incident/lessons/course.ts'
import { findLessons } from '../../../../electron/engine/incident/lessons/find-lessons.ts'

const minute = 60_000
const start = Date.UTC(2026, 10, 22, 7)

function item(number: number, text: string, change: Partial<CourseItem> = {}): CourseItem {
  const at = start + number * minute
  return {
    ...{ id: `i${number}`, sourceId: 'forum', at, receivedAt: at + minute, text },
    ...{ author: `reader ${number}`, page: undefined, watchIds: ['shop'], ...change },
  }
}

const check: CourseSource = {
  ...{ id: 'library', kind: 'site', name: 'Library', everyMinutes: 2, minimumMinutes: 1 },
  ...{
    listens: false,
    paused: false,
    concerned: true,
    createdAt: start - 60 * minute,
    checks: 'https://quillmoor.example/library',
  },
}
const forum: CourseSource = {
  ...check,
  id: 'forum',
  kind: 'feed',
  name: 'Forum',
  concerned: false,
  checks: undefined,
}
const shop = { id: 'shop', name: 'Shop', terms: ['quillmoor'], storm: true }

function course(change: Partial<Course>): Course {
  return {
    ...{ firstSignAt: start, knownAt: start + 60 * minute, acknowledgedAt: start + 65 * minute },
    ...{ items: [], unmatched: [], alarms: [], sources: [check, forum], watches: [shop], blind: [] },
    siteAddress: 'https://quillmoor.example/',
    isUsual: (word) => word === '#books',
    ...change,
  }
}

const unheard = { watchIds: [] }

describe('words that no watch listens for', () => {
  test('a tag that the crowd gave it is offered to the watch that found most', () => {
    const early = item(5, 'The tide tables vanished #QuillFail', unheard)
    const items = [20, 21, 22].map((number) => item(number, 'Oh Quillmoor #quillfail'))
    const [lesson, ...others] = findLessons(course({ items, unmatched: [early] }))
    expect(lesson).toMatchObject({
      id: 'tag #quillfail',
      minutes: 54,
      itemIds: ['i5'],
      offer: { do: 'watch', watchId: 'shop', terms: ['#quillfail'] },
    })
    expect(lesson?.text).toMatch(/^3 people wrote “#quillfail”/)
    expect(others).toEqual([])
  })

  test('a tag of two people, one that was always there, or one that a watch hears, is none', () => {
    const early = item(5, 'Vanished #books #quillmoor #rare', unheard)
    const items = [20, 21, 22].map((number) => item(number, 'Quillmoor #books #quillmoor'))
    expect(
      findLessons(course({ items: [...items, item(23, '#rare'), item(24, '#rare')], unmatched: [early] })),
    ).toEqual([])
  })

  test('another spelling of the name, in one word or two, but not another word', () => {
    const texts = ['All gone at Quil Moor', 'quilmoor is broken', 'The quilt more or less', 'Qillmoor down']
    const unmatched = texts.map((text, number) => item(number, text, unheard))
    const offers = findLessons(course({ unmatched })).map(({ offer }) => offer)
    expect(offers).toEqual([
      { do: 'watch', watchId: 'shop', name: 'Shop', terms: ['quil moor'] },
      { do: 'watch', watchId: 'shop', name: 'Shop', terms: ['quilmoor'] },
      { do: 'watch', watchId: 'shop', name: 'Shop', terms: ['qillmoor'] },
    ])
  })

  test('the address of the site, to a new watch where none found anything', () => {
    const unmatched = [item(3, 'See https://www.quillmoor.example/x', unheard)]
    expect(findLessons(course({ unmatched }))[0]?.offer).toEqual({
      ...{ do: 'watch', name: 'quillmoor.example', terms: ['quillmoor.example'] },
    })
  })

  test('what was said once everybody knew teaches nothing', () => {
    const unmatched = [61, 62, 63].map((number) => item(number, 'Quilmoor #quillfail', unheard))
    expect(findLessons(course({ unmatched }))).toEqual([])
  })
})

describe('checks', () => {
  test('of a page that people named and nobody looks at, without what may be secret in its address', () => {
    const items = [
      item(10, 'I pay and get an error', { page: 'https://www.quillmoor.example/pay?token=7#top' }),
      item(11, 'Look: https://www.quillmoor.example/pay/. https://elsewhere.example/'),
      item(12, 'The page https://quillmoor.example/library/ is empty'),
    ]
    expect(findLessons(course({ items }))).toEqual([
      {
        id: 'check quillmoor.example/pay',
        text: '2 people named https://www.quillmoor.example/pay, which no check looks at.',
        minutes: 50,
        itemIds: ['i10', 'i11'],
        offer: { do: 'check', url: 'https://www.quillmoor.example/pay', everyMinutes: 2 },
      },
    ])
  })

  test('that ask too rarely to be first', () => {
    const alarm = {
      topic: 'down',
      sourceId: 'library',
      acknowledgedAt: undefined,
      toldElsewhere: true,
    } as const
    const alarms = [{ ...alarm, raisedAt: start + 60 * minute }]
    const slow = { ...check, everyMinutes: 30 }
    const lessons = findLessons(course({ alarms, sources: [slow] }))
    expect(lessons).toMatchObject([
      { minutes: 28, offer: { do: 'oftener', sourceId: 'library', everyMinutes: 2 } },
    ])
    expect(findLessons(course({ alarms, sources: [check] }))).toEqual([])
    const first = [{ ...alarm, raisedAt: start }]
    expect(findLessons(course({ alarms: first, knownAt: start, sources: [slow] }))).toEqual([])
  })
})

test('a source that was read long after something was said there, but not for another reason', () => {
  const items = [item(0, 'Quillmoor is gone', { receivedAt: start + 45 * minute })]
  const rare = { ...forum, everyMinutes: 60 }
  const lessons = findLessons(course({ items, sources: [rare] }))
  expect(lessons).toMatchObject([
    { minutes: 55, itemIds: ['i0'], offer: { do: 'oftener', sourceId: 'forum', everyMinutes: 5 } },
  ])
  for (const other of [{ listens: true }, { createdAt: start + minute }, { everyMinutes: 30 }])
    expect(findLessons(course({ items, sources: [{ ...rare, ...other }] }))).toEqual([])
})

test('what nobody looked at: paused, blind, told not to warn, not heard', () => {
  const sources = [{ ...check, paused: true }, forum]
  const blind = [{ sourceId: 'forum', from: start, to: undefined, reason: 'this machine was asleep' }]
  const items = Array.from({ length: 25 }, (_, number) => item(number, 'Quillmoor'))
  const alarms = [
    {
      ...({ topic: 'storm', sourceId: undefined, raisedAt: start + 60 * minute } as const),
      ...{ acknowledgedAt: undefined, toldElsewhere: false },
    },
  ]
  const lessons = findLessons(
    course({
      ...{ sources, blind, items, alarms, acknowledgedAt: start + 100 * minute },
      watches: [{ ...shop, storm: false }],
    }),
  )
  expect(lessons.map(({ id, offer }) => [id, offer?.do])).toEqual([
    ['warn shop', 'warn'],
    ['resume library', 'resume'],
    ['blind forum', undefined],
    ['push', undefined],
  ])
  expect(lessons[0]?.minutes).toBe(40)
  expect(lessons[3]?.text).toContain('It rang for 40 minutes')
})
