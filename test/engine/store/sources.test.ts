import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PollOutcome } from '../../../electron/engine/store/store.ts'
import { createTestStore, someSource, type TestStore, testTime } from './test-store.ts'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
})
afterEach(() => at.remove())

const sources = () => at.store.sources
const outcome = (change: Partial<PollOutcome> = {}): PollOutcome => ({
  triedAt: testTime + 1000,
  dueAt: testTime + 5000.7,
  succeeded: true,
  blind: false,
  failures: 0,
  ...change,
})

describe('sources', () => {
  test('come back as they were given, oldest first', async () => {
    const full = someSource('full', {
      kind: 'site',
      everyMinutes: 0.5,
      settings: { url: 'https://x.example', deep: [1, { a: null }] },
      paused: true,
      state: { etag: '"1"' },
      lastTriedAt: 1,
      lastSuccessAt: 2,
      failures: 3,
      blind: true,
      error: { kind: 'gone', message: 'It is gone.', advice: 'Remove it.', at: 4 },
    })
    sources().add(full)
    sources().add(someSource('another'))
    expect(sources().list()).toEqual([full, someSource('another')])
    await at.reopen()
    expect(sources().get('full')).toEqual(full)
    expect(sources().get('nobody')).toBeUndefined()
  })

  test('change only in what is named', () => {
    sources().add(someSource('a', { state: { page: 1 } }))
    sources().change('a', { name: 'New', paused: true })
    expect(sources().get('a')).toEqual(someSource('a', { state: { page: 1 }, name: 'New', paused: true }))
    sources().change('a', { settings: { url: 'https://new.example' }, state: undefined, paused: false })
    expect(sources().get('a')).toMatchObject({ settings: { url: 'https://new.example' }, state: undefined })
    sources().change('nobody', { name: 'x' })
  })

  test('are counted with their troubles, paused and removed ones without', () => {
    expect(sources().tally()).toEqual({ total: 0, blind: 0, failing: 0 })
    const error = { kind: 'gone', message: 'It is gone.', advice: 'Remove it.', at: 4 } as const
    sources().add(someSource('well'))
    sources().add(someSource('failing', { error }))
    sources().add(someSource('blind', { error, blind: true }))
    sources().add(someSource('paused', { error, paused: true }))
    sources().add(someSource('paused and blind', { blind: true, paused: true }))
    sources().add(someSource('removed', { error }))
    sources().remove('removed', testTime)
    expect(sources().tally()).toEqual({ total: 5, blind: 1, failing: 1 })
  })

  test('remember a success and keep it through failures', () => {
    sources().add(someSource('a'))
    sources().recordPoll('a', outcome({ state: { etag: 'x' } }))
    const error = { kind: 'timeout', message: 'It stalled.', advice: 'Wait.', at: testTime } as const
    sources().recordPoll('a', outcome({ triedAt: testTime + 2000, succeeded: false, failures: 1, error }))
    expect(sources().get('a')).toMatchObject({
      lastTriedAt: testTime + 2000,
      lastSuccessAt: testTime + 1000,
      dueAt: testTime + 5001,
      failures: 1,
      error,
      state: { etag: 'x' },
    })
    sources().recordPoll('a', outcome({ triedAt: testTime + 3000 }))
    expect(sources().get('a')).toMatchObject({
      lastSuccessAt: testTime + 3000,
      error: undefined,
      failures: 0,
    })
  })

  test('are due when their time has come, longest first, unless paused or removed', () => {
    for (const [id, dueAt] of [
      ['late', 3],
      ['early', 1],
      ['middle', 2],
      ['later', 9],
    ] as const) {
      sources().add(someSource(id, { dueAt }))
    }
    sources().add(someSource('paused', { dueAt: 0, paused: true }))
    sources().add(someSource('removed', { dueAt: 0 }))
    sources().remove('removed', testTime)
    expect(sources().due(3, 10)).toEqual(['early', 'middle', 'late'])
    expect(sources().due(3, 2)).toEqual(['early', 'middle'])
    expect(sources().nextDueAt()).toBe(1)
    sources().restore('removed')
    expect(sources().nextDueAt()).toBe(0)
    expect(sources().get('removed')).toEqual(someSource('removed', { dueAt: 0 }))
  })

  test('nothing is due when there is none', () => {
    expect(sources().due(testTime, 5)).toEqual([])
    expect(sources().nextDueAt()).toBeUndefined()
  })
})
