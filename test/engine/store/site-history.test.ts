import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { quantile } from '../../../electron/engine/store/answer-tally.ts'
import { databaseName } from '../../../electron/engine/store/open-store.ts'
import type { CheckRecord } from '../../../electron/engine/store/store.ts'
import { createTestStore, someSource, type TestStore, testTime } from './test-store.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
  at.store.sources.add(someSource('s', { kind: 'site' }))
})
afterEach(() => at.remove())

/** Records a check at the store's present; good and answered in 100 ms unless told otherwise. */
function check(
  change: Partial<CheckRecord['check']> = {},
  verdict: CheckRecord['verdict'] = 'up',
  since = testTime,
) {
  at.store.sites.record({
    ...{
      sourceId: 's',
      url: 'https://s.example/',
      verdict,
      since,
      confirming: false,
      speaksFor: 11 * minute,
    },
    check: { at: at.now(), outcome: 'success', milliseconds: 100, ...change },
  })
}

/** Checks every five minutes for a while. */
function watch(milliseconds: number, one: () => void = check): void {
  for (const end = at.now() + milliseconds; at.now() < end; at.tick(5 * minute)) one()
}

const spells = () =>
  at.store.sites
    .spells('s', 0)
    .map(({ state, from, to }) => `${state} ${(from - testTime) / minute}–${(to - testTime) / minute}`)

function rollUpAll(): number {
  let steps = 1
  while (at.store.sites.rollUp()) steps += 1
  return steps
}

function rows(table: string, where = '1'): readonly Record<string, unknown>[] {
  const connection = new DatabaseSync(join(at.folder, databaseName), { readOnly: true })
  try {
    return connection.prepare(`SELECT * FROM ${table} WHERE ${where}`).all()
  } finally {
    connection.close()
  }
}

test('phases come back to a tenth of a millisecond, absent ones as absent', () => {
  const timings = { dns: 1.26, firstByte: 80, download: 0 }
  check({ timings })
  expect(at.store.sites.history('s', 0, 1)[0]?.timings).toEqual({ dns: 1.3, firstByte: 80, download: 0 })
  at.tick(minute)
  check()
  expect(at.store.sites.history('s', 0, 1)[0]).not.toHaveProperty('timings')
})

test('facts stay until others replace them, each by itself', () => {
  const domain = { name: 's.example', registrar: 'R' }
  const record = (facts?: CheckRecord['facts']) => {
    at.store.sites.record({
      ...{ sourceId: 's', url: 'u', verdict: 'up', since: 1, confirming: false, speaksFor: 1 },
      ...{ check: { at: at.now(), outcome: 'success' } },
      ...(facts === undefined ? {} : { facts }),
    })
  }
  record({ domain })
  record()
  expect(at.store.sites.get('s')?.facts).toEqual({ domain })
  const certificate = {
    ...{ validFrom: '2026-01-01T00:00:00Z', expiresAt: '2026-12-01T00:00:00Z' },
    ...{ issuer: 'A', names: ['s.example'], fingerprint: 'ab' },
  }
  record({ certificate })
  expect(at.store.sites.get('s')?.facts).toEqual({ domain, certificate })
})

test('spells go on over a restart; a site that stays as it is writes none', async () => {
  watch(hour)
  await at.reopen()
  watch(hour)
  expect(spells()).toEqual(['up 0–115'])
  expect(rows('spells')).toEqual([])
})

test('an outage is counted from its first bad check on, time in which nobody looked as unknown', () => {
  watch(30 * minute)
  const failed = { outcome: 'failure', reason: 'It hung up.' } as const
  const since = at.now()
  check(failed)
  at.tick(minute)
  check(failed)
  at.tick(minute)
  watch(10 * minute, () => check(failed, 'down', since))
  at.tick(3 * hour)
  watch(10 * minute, () => check({}, 'up', at.now()))
  expect(spells()).toEqual(['up 0–30', 'down 30–37', 'unknown 37–222', 'up 222–227'])
  expect(at.store.sites.spells('s', 0)[1]?.reason).toBe('It hung up.')
  expect(at.store.sites.spells('s', testTime + 40 * minute).map(({ state }) => state)).toEqual([
    'unknown',
    'up',
  ])
})

test('a clock that was wrong for a while takes its times with it', () => {
  watch(hour)
  at.tick(365 * day)
  watch(2 * hour)
  rollUpAll()
  at.tick(-365 * day)
  watch(hour)
  expect(spells()).toEqual(['up 0–55', 'unknown 55–180', 'up 180–235'])
  expect(at.store.sites.history('s', at.now(), 10)).toEqual([])
  at.tick(2 * hour)
  rollUpAll()
  expect(rows('rollups', `at > ${at.now()}`)).toEqual([])
  const [tally] = at.store.sites.answers('s', Math.floor(testTime / day) * day, 1, day)
  expect(tally?.count).toBe(24)
})

test('a clock that is put right by a second costs no history', () => {
  watch(hour)
  at.tick(-5 * minute - 1000)
  watch(hour)
  expect(spells().map((one) => one.split(' ')[0])).toEqual(['up', 'up'])
  const [first, second] = at.store.sites.spells('s', 0)
  expect(first?.from).toBe(testTime)
  expect(second?.from).toBe(first?.to)
  expect(second?.to).toBe(at.now() - 5 * minute)
})

test('what was checked before spells were kept is gone through once', async () => {
  watch(hour)
  at.store.close()
  const connection = new DatabaseSync(join(at.folder, databaseName))
  connection.exec('UPDATE sites SET state = NULL, spellFrom = NULL, lookedAt = NULL')
  connection.close()
  await at.reopen()
  expect(spells()).toEqual([])
  check()
  expect(spells()).toEqual(['up 0–60'])
})

test('buckets say the same before and after rolling up, and after the checks are gone', () => {
  let milliseconds = 20
  watch(3 * day, () => {
    milliseconds = 20 + ((milliseconds * 7919) % 400)
    check({
      milliseconds,
      ...(milliseconds % 2 ? { timings: { dns: 1, connect: 2.5, firstByte: milliseconds - 4 } } : {}),
    })
  })
  const from = Math.floor(testTime / day) * day
  const ask = () =>
    [30 * minute, 2 * hour, day].map((length) =>
      at.store.sites
        .answers('s', from, (4 * day) / length, length)
        .map((tally) => ({ ...tally, sum: Math.round(tally.sum), p95: quantile(tally, 0.95) })),
    )
  const before = ask()
  expect(before[2]?.map(({ count }) => count)).toEqual([252, 288, 288, 36])
  expect(rollUpAll()).toBeGreaterThan(2)
  expect(tidy(ask())).toEqual(tidy(before))
  while (at.store.prune({ keepSince: 0, removedBefore: 0 }));
  const kept = at.store.sites.history('s', 0, 5000)
  expect(kept).toHaveLength((2 * day) / (5 * minute))
  expect(tidy(ask())).toEqual(tidy(before))
  expect(rows('rollups', 'minutes = 1440')).toHaveLength(4)
})

/** Sums of fractions may differ in the last bit. */
function tidy(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, one) => {
      if (one instanceof Map) return [...one].sort((a, b) => a[0] - b[0])
      return typeof one === 'number' ? Math.round(one * 1000) / 1000 : one
    }),
  )
}

test('an hour is rolled up when it is over, not before, and once', () => {
  watch(30 * minute)
  expect(at.store.sites.rollUp()).toBe(false)
  expect(rows('rollups')).toEqual([])
  at.tick(40 * minute)
  rollUpAll()
  expect(rows('rollups').map(({ minutes, answers }) => [minutes, answers])).toEqual([
    ...Array.from({ length: 6 }, () => [5, 1]),
    [60, 6],
    [1440, 6],
  ])
  rollUpAll()
  expect(rows('rollups')).toHaveLength(8)
})

test('each grain is kept for its time; of rare checks the newest sixty stay', () => {
  at.store.sources.add(someSource('rare', { kind: 'site' }))
  const rare = () =>
    at.store.sites.record({
      ...{
        sourceId: 'rare',
        url: 'u',
        verdict: 'up',
        since: testTime,
        confirming: false,
        speaksFor: 3 * day,
      },
      check: { at: at.now(), outcome: 'success', milliseconds: 5 },
    })
  for (let count = 0; count < 110; count += 1) {
    check({}, count % 2 ? 'up' : 'down', at.now())
    rare()
    at.tick(day)
  }
  rollUpAll()
  while (at.store.prune({ keepSince: 0, removedBefore: 0 }));
  expect(at.store.sites.history('rare', 0, 5000)).toHaveLength(60)
  const ages = (minutes: number) =>
    Math.max(
      ...rows('rollups', `source = 1 AND minutes = ${minutes}`).map((row) => at.now() - Number(row.at)),
    ) / day
  expect(ages(5)).toBeLessThanOrEqual(8)
  expect(ages(60)).toBeGreaterThan(98)
  expect(ages(60)).toBeLessThanOrEqual(100)
  expect(ages(1440)).toBeGreaterThan(109)
  at.tick(400 * day)
  while (at.store.prune({ keepSince: 0, removedBefore: 0 }));
  expect(rows('spells')).toEqual([])
  expect(rows('rollups')).toEqual([])
})

test('a removed source takes its history with it', () => {
  watch(2 * day)
  rollUpAll()
  at.store.sources.remove('s', at.now())
  while (at.store.prune({ keepSince: 0, removedBefore: at.now() + 1 }));
  for (const table of ['checks', 'rollups', 'spells', 'sites', 'sources']) expect(rows(table)).toEqual([])
})
