import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StoredCheck } from '../../../electron/engine/store/store.ts'
import { createTestStore, someSource, type TestStore, testTime } from './test-store.ts'

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('s', { kind: 'site' }))
})
afterEach(() => at.remove())

const record = (check: StoredCheck, verdict: 'up' | 'down' | 'unknown' = 'up') =>
  at.store.sites.record({
    sourceId: 's',
    url: 'https://s.example/',
    verdict,
    since: testTime,
    confirming: verdict === 'down',
    check,
    speaksFor: 11 * 60_000,
  })

test('a site is known from its first check on, with the last verdict and check', () => {
  expect(at.store.sites.list()).toEqual([])
  record({ at: testTime, outcome: 'success', status: 200, milliseconds: 12.4 })
  record({ at: testTime + 60_000, outcome: 'failure', status: 503, reason: 'It answered 503.' }, 'down')
  const site = {
    sourceId: 's',
    name: 'Source s',
    url: 'https://s.example/',
    verdict: 'down',
    since: testTime,
    confirming: true,
    lastCheck: { at: testTime + 60_000, outcome: 'failure', status: 503, reason: 'It answered 503.' },
    facts: undefined,
  }
  expect(at.store.sites.get('s')).toEqual(site)
  expect(at.store.sites.list()).toEqual([site])
  expect(at.store.sites.get('nobody')).toBeUndefined()
})

test('history comes newest first, from a moment on, up to a number', () => {
  for (let minute = 0; minute < 10; minute += 1) {
    record({
      at: testTime + minute * 60_000,
      outcome: minute === 5 ? 'unknown' : 'success',
      milliseconds: minute,
    })
  }
  const history = at.store.sites.history('s', testTime + 3 * 60_000, 4)
  expect(history.map((check) => check.milliseconds)).toEqual([9, 8, 7, 6])
  expect(at.store.sites.history('s', testTime + 5 * 60_000, 50).at(-1)).toEqual({
    at: testTime + 5 * 60_000,
    outcome: 'unknown',
    milliseconds: 5,
  })
  expect(at.store.sites.history('nobody', 0, 5)).toEqual([])
})

test('a removed source hides its site', () => {
  record({ at: testTime, outcome: 'success' })
  at.store.sources.remove('s', testTime)
  expect(at.store.sites.list()).toEqual([])
  at.store.sources.restore('s')
  expect(at.store.sites.list()).toHaveLength(1)
})

test('a check of an unknown source is refused', () => {
  expect(() =>
    at.store.sites.record({
      sourceId: 'nobody',
      url: 'https://x.example/',
      verdict: 'up',
      since: undefined,
      confirming: false,
      check: { at: testTime, outcome: 'success' },
      speaksFor: 1,
    }),
  ).toThrow('nobody')
})
