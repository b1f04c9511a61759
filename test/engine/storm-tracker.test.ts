import { afterEach, beforeEach, expect, it } from 'vitest'
import { createStormTracker, type StormTracker } from '../../electron/engine/storm-tracker.ts'
import type { AlarmFact } from '../../electron/shared/model/alarm-record.ts'
import {
  createTestStore,
  someItem,
  someSource,
  someWatch,
  type TestStore,
  testTime,
} from './store/test-store.ts'

const hour = 3_600_000
const day = 24 * hour
let at: TestStore
let facts: AlarmFact[]
let observed: number
const now = () => at.now()

beforeEach(async () => {
  at = await createTestStore()
  facts = []
  observed = 1
  at.store.sources.add(someSource('a'))
  at.store.watches.save(someWatch('w'))
  poll(testTime - 9 * day)
  say(2, testTime - 5 * day, testTime - day)
})
afterEach(() => at.remove())

function poll(triedAt: number): void {
  at.store.sources.recordPoll('a', { triedAt, dueAt: triedAt, succeeded: true, blind: false, failures: 0 })
}

/** Stores mentions that were said evenly from `from` to before `to` and came together at the end or now. */
function say(count: number, from: number, to: number): void {
  const items = Array.from({ length: count }, (_, number) => {
    const publishedAt = from + Math.floor(((to - from) * number) / count)
    const voice = `${from} ${number}`
    return someItem(voice, { publishedAt, receivedAt: Math.max(to, now()), watchIds: ['w'], voice })
  })
  at.store.items.insert(items)
}

function newTracker(): StormTracker {
  return createStormTracker('w', {
    ...{ store: at.store, now, observed: () => () => observed, isToldElsewhere: () => false },
    desk: { report: (fact) => void facts.push(fact) },
  })
}
function work(tracker: StormTracker): unknown {
  while (!tracker.work());
  return at.store.storms.get('w')?.marks
}
const anew = () => {
  at.store.storms.forgetMarks('w')
  return work(newTracker())
}

it('counts what came late where it belongs, as if it had come in time', () => {
  const tracker = newTracker()
  work(tracker)
  at.tick(hour)
  say(3, now() - 7 * hour, now() - 6 * hour)
  tracker.heard(now() - 7 * hour)
  at.tick(hour)
  expect(work(tracker)).toEqual(anew())
})

it('finds after a crash what came late and had not been counted', () => {
  work(newTracker())
  at.tick(hour)
  work(newTracker())
  say(3, now() - 7 * hour, now() - 6 * hour)
  at.tick(hour)
  expect(work(newTracker())).toEqual(anew())
})

it('begins anew when its memory is of another version', () => {
  work(newTracker())
  at.tick(hour)
  const marks = [{ at: now() - hour, mark: { at: now() - hour, state: { version: 0 } } }]
  at.store.storms.save('w', { told: {}, countedItem: 0, marks }, 0, [])
  at.tick(hour)
  expect(work(newTracker())).toEqual(anew())
})

it('keeps marks of two days, each from an hour’s end', () => {
  const tracker = newTracker()
  for (let half = 0; half < 12; half += 1) {
    work(tracker)
    at.tick(6 * hour + 60_000)
  }
  work(tracker)
  const marks = at.store.storms.get('w')?.marks ?? []
  expect(marks.every(({ at }) => at % hour === 0)).toBe(true)
  expect(now() - (marks[0]?.at ?? 0)).toBeGreaterThanOrEqual(48 * hour)
  expect(marks.length).toBeLessThan(20)
})

it('tells begin and end of a storm that came and went unseen, and nothing of one that was before its time', () => {
  work(newTracker())
  at.tick(12 * hour)
  const began = now() - 9 * hour
  for (const [place, many] of [2, 3, 4, 6, 8, 10].entries())
    say(many, began + (place * hour) / 6, began + ((place + 1) * hour) / 6)
  poll(now())
  work(newTracker())
  expect(facts.map(({ phase }) => phase)).toEqual(['raise', 'over'])
  expect(facts[1]?.text).toMatch(
    /^In \d+ hours there were \d+ mentions by \d+ people, \d+ people in the busiest hour\. The last hour was usual again: up to \d+\.$/,
  )
  facts = []
  at.store.storms.remove('w')
  work(newTracker())
  expect(facts).toEqual([])
})

it('raises nothing of what nobody observed', () => {
  observed = 0
  say(40, now() - hour, now())
  work(newTracker())
  expect(facts).toEqual([])
})
