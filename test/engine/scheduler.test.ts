import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHostPacing } from '../../electron/engine/http/host-pacing.ts'
import { createScheduler, type Scheduler } from '../../electron/engine/scheduler.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { createTestStore, someSource, type TestStore } from './store/test-store.ts'

const minute = 60_000
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

let kept: TestStore
let clock: FakeClock
let scheduler: Scheduler
let polled: { readonly id: string; readonly at: number }[]

/** Three sources of one service that wants a minute between two questions, whichever of them asks. */
beforeEach(async () => {
  kept = await createTestStore()
  clock = createFakeClock()
  polled = []
  const { store } = kept
  store.write(() => {
    for (const id of ['one', 'two', 'three'])
      store.sources.add(someSource(id, { dueAt: clock.now() + (id === 'one' ? 0 : 60 * minute) }))
  })
  scheduler = createScheduler({
    ...{ clock, log: quiet, sources: store.sources, pacing: createHostPacing() },
    addressOf: () => 'https://service.example/feed',
    hostPauseOf: () => minute,
    isPaused: () => false,
    makeDue: (id) => store.write(() => store.sources.change(id, { dueAt: clock.now() })),
    async poll(id) {
      polled.push({ id, at: clock.now() })
      store.write(() => store.sources.change(id, { dueAt: clock.now() + 60 * minute }))
      return { newItems: 0 }
    },
  })
})
afterEach(async () => {
  await scheduler.stop()
  kept.remove()
})

test('a service that wants a pause gets it, also when the person asks: then its turn is kept', async () => {
  const start = clock.now()
  scheduler.start()
  await clock.advance(1000)
  const asked = [await scheduler.checkNow('two'), await scheduler.checkNow('three')]
  expect(asked.map(({ error }) => error?.kind)).toEqual(['rate-limited', 'rate-limited'])
  expect(asked[0]?.error?.message).toBe('Its service allows one question in 60 seconds over all its sources')
  await clock.advance(5 * minute)
  expect(polled.map(({ id }) => id)).toEqual(['one', 'two', 'three'])
  const gaps = polled.slice(1).map(({ at }, index) => at - (polled[index]?.at ?? start))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(minute)
})

test('after the pause the person is answered at once', async () => {
  scheduler.start()
  await clock.advance(2 * minute)
  expect(await scheduler.checkNow('two')).toEqual({ newItems: 0 })
  expect(polled.map(({ id }) => id)).toEqual(['one', 'two'])
})
