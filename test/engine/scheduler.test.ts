import { afterEach, beforeEach, expect, it } from 'vitest'
import { createHostPacing } from '../../electron/engine/http/host-pacing.ts'
import type { PollReport } from '../../electron/engine/pipeline.ts'
import { createScheduler, type Scheduler } from '../../electron/engine/scheduler.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'
import { createTestStore, someSource, type TestStore } from './store/test-store.ts'

const minute = 60_000

interface RunningPoll {
  readonly id: string
  readonly signal: AbortSignal
  readonly end: (report: PollReport) => void
  readonly crash: (error: Error) => void
}

let clock: FakeClock
let at: TestStore
let scheduler: Scheduler
/** Polls that have been started, oldest first; they last until a test ends them. */
let polls: RunningPoll[]
let isPaused: boolean

beforeEach(async () => {
  clock = createFakeClock()
  at = await createTestStore()
  polls = []
  isPaused = false
  scheduler = createScheduler({
    clock,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    sources: at.store.sources,
    pacing: createHostPacing(),
    addressOf: (id) => `https://${id.split('-')[0]}.example/`,
    // Sources of the host `slow.example` are of a kind that wants a minute between two polls.
    hostPauseOf: (id) => (id.startsWith('slow-') ? minute : undefined),
    makeDue: (id) => at.store.sources.change(id, { dueAt: clock.now() }),
    isPaused: () => isPaused,
    poll: (id, signal) =>
      new Promise((end, crash) => {
        polls.push({ id, signal, end, crash })
        signal.addEventListener('abort', () => end({ newItems: 0 }))
      }),
  })
})
afterEach(async () => {
  await scheduler.stop()
  at.remove()
})

/** Adds sources that are due now; the host of `a-1` is `a.example`. */
function addDue(...ids: readonly string[]): void {
  for (const id of ids) at.store.sources.add({ ...someSource(id), dueAt: clock.now() })
}

/** Ends the poll of a source, which is then due again in an hour. */
async function end(id: string, report: PollReport = { newItems: 0 }): Promise<void> {
  at.store.sources.change(id, { dueAt: clock.now() + 60 * minute })
  polls.findLast((poll) => poll.id === id)?.end(report)
  await clock.advance(0)
}

const started = () => polls.map(({ id }) => id)

it('starts no more than twelve polls at once, and the next when one ends', async () => {
  const ids = Array.from({ length: 15 }, (_, number) => `h${number}-1`)
  addDue(...ids)
  scheduler.start()
  expect(polls).toHaveLength(12)
  await end('h3-1')
  expect(polls).toHaveLength(13)
  await clock.advance(10 * minute)
  expect(polls).toHaveLength(13)
})

it('asks one host a second apart and twice at a time, and others meanwhile', async () => {
  addDue('a-1', 'a-2', 'a-3', 'b-1')
  scheduler.start()
  expect(started()).toEqual(['a-1', 'b-1'])
  await clock.advance(1000)
  expect(started()).toEqual(['a-1', 'b-1', 'a-2'])
  await clock.advance(10_000)
  expect(started()).toEqual(['a-1', 'b-1', 'a-2'])
  await end('a-1')
  expect(started()).toEqual(['a-1', 'b-1', 'a-2', 'a-3'])
})

it('a check that somebody asks for goes at once, and joins one that is under way', async () => {
  addDue('a-1', 'a-2')
  scheduler.start()
  const joined = scheduler.checkNow('a-1')
  const second = scheduler.checkNow('a-2')
  expect(started()).toEqual(['a-1', 'a-2'])
  await end('a-1', { newItems: 3 })
  await end('a-2', { newItems: 4 })
  expect(await Promise.all([joined, second])).toEqual([{ newItems: 3 }, { newItems: 4 }])
})

it('a service that wants longer pauses gets them also from what somebody asks for', async () => {
  addDue('slow-1')
  at.store.sources.add({ ...someSource('slow-2'), dueAt: clock.now() + 24 * 60 * minute })
  scheduler.start()
  await end('slow-1')
  const { newItems, error } = await scheduler.checkNow('slow-2')
  expect(newItems).toBe(0)
  expect(error?.message).toBeTruthy()
  expect(started()).toEqual(['slow-1'])
  await clock.advance(minute)
  expect(started()).toEqual(['slow-1', 'slow-2'])
})

it('starts nothing by itself while paused, but what somebody asks for', async () => {
  isPaused = true
  addDue('a-1', 'b-1')
  scheduler.start()
  await clock.advance(60 * minute)
  expect(started()).toEqual([])
  void scheduler.checkNow('b-1')
  expect(started()).toEqual(['b-1'])
  isPaused = false
  scheduler.nudge()
  expect(started()).toEqual(['b-1', 'a-1'])
})

it('a poll whose outcome cannot be stored is told, and rests a minute', async () => {
  addDue('a-1')
  scheduler.start()
  const report = scheduler.checkNow('a-1')
  polls[0]?.crash(new Error('The disk is full'))
  expect((await report).error).toMatchObject({ kind: 'storage', message: 'The disk is full' })
  await clock.advance(50_000)
  expect(polls).toHaveLength(1)
  await clock.advance(15_000)
  expect(polls).toHaveLength(2)
})

it('looks at the due list every ten minutes, so that a moment it was not told of costs no more', async () => {
  at.store.sources.add({ ...someSource('a-1'), dueAt: clock.now() + 24 * 60 * minute })
  scheduler.start()
  at.store.sources.change('a-1', { dueAt: clock.now() })
  await clock.advance(9 * minute)
  expect(polls).toHaveLength(0)
  await clock.advance(minute)
  expect(started()).toEqual(['a-1'])
})

it('stopping calls off what is under way, waits for it, and starts nothing more', async () => {
  addDue('a-1', 'b-1')
  scheduler.start()
  addDue('c-1')
  await scheduler.stop()
  expect(polls.map(({ signal }) => signal.aborted)).toEqual([true, true])
  await clock.advance(60 * minute)
  expect(polls).toHaveLength(2)
})
