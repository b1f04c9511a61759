import { describe, expect, test } from 'vitest'
import { bucketLength, bucketsADay } from '../../../../electron/engine/alarm/storm/bucket.ts'
import {
  newStormState,
  readStormState,
  type StormState,
  stepStorm,
} from '../../../../electron/engine/alarm/storm/step-storm.ts'
import { drawn, rising, start, stateAfter, told, watch } from './series.ts'

/** A quiet name: two mentions a day for three weeks. */
const quiet = drawn(21, () => 1 / 12)
const calm = stateAfter(watch(quiet))
/** A storm that begins at once, peaks at 120 an hour after 100 minutes, and fades after four hours. */
const storm = drawn(1, (bucket) => (bucket < 48 ? rising(bucket) : 120 * 2 ** (-(bucket - 48) / 8)), 7)
const storming = watch(storm, undefined, calm)

describe('raising the alarm', () => {
  test('three weeks with a mention now and then raise none', () => {
    expect(told(watch(quiet))).toEqual([])
  })

  test('a trickle that doubles every quarter of an hour raises it within its first hours, with the facts', () => {
    const bucket = storming.findIndex(({ verdict }) => verdict === 'storm')
    const step = storming[bucket]
    expect(bucket).toBeGreaterThan(3)
    expect(bucket).toBeLessThan(19)
    expect(step?.value).toBeGreaterThanOrEqual(5)
    expect(step?.expected).toBeLessThan(0.5)
    expect(step?.band[1]).toBeLessThan(step?.value ?? 0)
    // It began with the day; the first mention came a little later.
    const begin = (calm.at ?? 0) + bucketLength
    expect(step?.since).toBeGreaterThanOrEqual(begin)
    expect(step?.since).toBeLessThan(step?.at ?? 0)
  })

  test('fewer than five mentions within two hours are never a storm, however close together', () => {
    expect(told(watch([0, 1, 0, 1, 1, 1, 0, 0], undefined, calm))).toEqual([])
    expect(told(watch([4, ...Array.from({ length: 30 }, () => 0)], undefined, calm))).toEqual([])
  })

  test('one text that several places copy in the same minute is not a storm', () => {
    expect(told(watch([8, ...Array.from({ length: 60 }, () => 0)], undefined, calm))).toEqual([])
  })

  test('a friendly link is not a storm: much at once, then less and less', () => {
    const linked = [2, 1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]
    expect(told(watch(linked, undefined, calm))).toEqual([])
  })

  test('one loud account is not a storm; as many people are', () => {
    expect(told(watch(storm, (_, mentions) => ({ authors: Math.min(1, mentions) }), calm))).not.toEqual([])
    const loud = watch(
      storm,
      (bucket, mentions) => ({ authors: bucket === 8 ? Math.min(1, mentions) : 0 }),
      calm,
    )
    expect(told(loud)).toEqual([])
    expect(told(watch(storm, (_, mentions) => ({ authors: mentions }), calm))).toContainEqual([
      expect.any(Number),
      'storm',
    ])
  })

  test('knowing the authors and the places never makes it slower, and sometimes faster', () => {
    const delay = (seed: number, known: boolean) => {
      const mentions = drawn(1, (bucket) => rising(bucket, 20), seed).slice(0, 40)
      const about = (_: number, count: number) =>
        known ? { authors: count, places: Math.min(5, count + 2) } : {}
      const found = watch(mentions, about, calm).findIndex(({ verdict }) => verdict === 'storm')
      return found < 0 ? Number.POSITIVE_INFINITY : found
    }
    const gains = Array.from({ length: 20 }, (_, seed) => delay(seed + 100, false) - delay(seed + 100, true))
    expect(Math.min(...gains)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...gains)).toBeGreaterThan(0)
  })

  test('a bucket that is still filling raises the alarm with the mention that makes it one, and changes nothing', () => {
    const bucket = storming.findIndex(({ verdict }) => verdict === 'storm')
    const before = storming[bucket - 1]?.state ?? calm
    const at = (before.at ?? 0) + bucketLength
    const written = JSON.stringify(before)
    const verdicts = Array.from(
      { length: (storm[bucket] ?? 0) + 1 },
      (_, mentions) => stepStorm(before, { at, mentions }).verdict,
    )
    expect(verdicts[0]).toBe('quiet')
    expect(verdicts.at(-1)).toBe('storm')
    expect(JSON.stringify(before)).toBe(written)
  })
})

describe('a busy name', () => {
  /** Two hundred an hour by day, twenty by night, for three weeks. */
  const daily = (bucket: number) => 110 - 90 * Math.cos((2 * Math.PI * bucket) / bucketsADay)
  const busy = watch(drawn(21, daily, 3))

  test('its daily rhythm raises no alarm, and is what is expected', () => {
    expect(told(busy)).toEqual([])
    const noon = busy.at(-bucketsADay / 2)
    const midnight = busy.at(-1)
    expect(noon?.expected).toBeGreaterThan(150)
    expect(midnight?.expected).toBeLessThan(60)
    expect(noon?.band[0]).toBeGreaterThan(60)
    expect(noon?.band[1]).toBeLessThan(350)
  })

  test('six times as many raise it', () => {
    const news = drawn(1, (bucket) => daily(bucket) * (bucket > 140 && bucket < 170 ? 6 : 1), 5)
    const [first] = told(watch(news, undefined, stateAfter(busy)))
    expect(first?.[1]).toBe('storm')
    expect(first?.[0]).toBeGreaterThan(140)
    expect(first?.[0]).toBeLessThan(153)
  })
})

describe('after the alarm', () => {
  test('it is told when it doubles, calms and ends, in this order and each once for its cause', () => {
    const verdicts = told(storming).map(([, verdict]) => verdict)
    expect(verdicts[0]).toBe('storm')
    expect(verdicts.slice(-2)).toEqual(['calming', 'over'])
    const doublings = verdicts.slice(1, -2)
    expect(doublings.length).toBeGreaterThanOrEqual(2)
    expect(new Set(doublings)).toEqual(new Set(['doubled']))
    // Each time at least twice as many as when it was last told.
    const values = storming
      .filter(({ verdict }) => ['storm', 'doubled'].includes(verdict))
      .map(({ value }) => value)
    for (const [index, value] of values.entries())
      expect(value).toBeGreaterThanOrEqual(index === 0 ? 5 : 2 * (values[index - 1] ?? 0))
  })

  test('while it lasts the steps say since when and how high it went', () => {
    const late = storming[60]
    expect(late?.verdict).toBe('ongoing')
    expect(late?.since).toBe(storming.find(({ verdict }) => verdict === 'storm')?.since)
    expect(late?.peak).toBeGreaterThan(90)
    expect(storming.at(-1)).toMatchObject({ verdict: 'quiet', value: expect.any(Number) })
    expect(storming.at(-1)?.since).toBeUndefined()
  })

  test('within a day only one that is twice as large raises it again', () => {
    const first = drawn(1, (bucket) => (bucket < 24 ? rising(bucket, 15, 20) : 0), 7).slice(0, 100)
    const rested = watch(first, undefined, calm)
    expect(told(rested).map(([, verdict]) => verdict)).toContain('over')
    const told20 = rested.find(({ verdict }) => verdict === 'storm')?.value ?? 0
    const small = first.map((count, bucket) => (bucket < 12 ? count : bucket < 24 ? Math.min(count, 1) : 0))
    expect(told(watch(small, undefined, stateAfter(rested)))).toEqual([])
    const large = watch(storm, undefined, stateAfter(rested))
    expect(told(large)[0]?.[1]).toBe('storm')
    expect(large.find(({ verdict }) => verdict === 'storm')?.value).toBeGreaterThanOrEqual(2 * told20)
  })

  test('an old storm does not deafen: ten days later the next one is found as fast, give or take half an hour', () => {
    const fresh = storming.findIndex(({ verdict }) => verdict === 'storm')
    const scarred = stateAfter(
      watch(
        drawn(10, () => 1 / 12, 9),
        undefined,
        stateAfter(storming),
      ),
    )
    const next = watch(storm, undefined, scarred).findIndex(({ verdict }) => verdict === 'storm')
    expect(next).toBeGreaterThan(0)
    expect(next - fresh).toBeLessThanOrEqual(6)
  })
})

describe('a crowd without the shape of a storm', () => {
  /** The same number of new people every hour, as after a broadcast: nothing rises, nothing fades. */
  const plateau = (perHour: number, apart: boolean) => {
    const mentions = Array.from(
      { length: 8 * 12 },
      (_, bucket) => Math.floor(((bucket + 1) * perHour) / 12) - Math.floor((bucket * perHour) / 12),
    )
    const steps = watch(mentions, (_, count) => (apart ? { authors: count } : {}), calm)
    return steps.findIndex(({ verdict }) => verdict === 'storm')
  }

  test.each([
    [10, 25],
    [20, 13],
    [40, 9],
  ])('%i new people an hour about a quiet name raise it within %i buckets', (perHour, buckets) => {
    const bucket = plateau(perHour, true)
    expect(bucket).toBeGreaterThan(1)
    expect(bucket).toBeLessThanOrEqual(buckets)
  })

  test('a handful of people an hour do not', () => expect(plateau(5, true)).toBe(-1))

  test('nor do ten mentions an hour that may all be one person’s', () => expect(plateau(10, false)).toBe(-1))

  test('nor does what is usual for the name', () => {
    const busy = drawn(21, () => 20, 31)
    const used = stateAfter(watch(busy, (_, count) => ({ authors: count })))
    const day = watch(
      drawn(3, () => 25, 32),
      (_, count) => ({ authors: count }),
      used,
    )
    expect(told(day)).toEqual([])
  })
})

describe('in the first day, with nothing to compare with', () => {
  const people = (_: number, count: number) => ({ authors: count })
  const firstAlarm = (rate: (bucket: number) => number, about = people) =>
    told(watch(drawn(1, rate, 41), about))[0]?.[0] ?? -1
  const from =
    (begin: number, rate: number, before = 0) =>
    (bucket: number) =>
      bucket < begin ? before : rate

  test('a crowd raises the alarm within the hour', () => {
    const at = firstAlarm(from(36, 60, 1))
    expect(at).toBeGreaterThan(36)
    expect(at).toBeLessThan(48)
  })

  test('mentions that may all be one person’s do not', () =>
    expect(firstAlarm(from(36, 60, 1), () => ({ authors: 1 }))).toBe(-1))

  test('nor does a name that is talked about as much from the beginning', () =>
    expect(firstAlarm(() => 150)).toBe(-1))

  test('nor does the first morning of a busy name', () =>
    expect(firstAlarm((bucket) => 110 - 90 * Math.cos((2 * Math.PI * bucket) / bucketsADay))).toBe(-1))

  test('nor does what comes in the first hour: nobody knows what was before', () =>
    expect(firstAlarm(from(6, 60))).toBe(-1))

  test('nor what comes after hours that nobody watched', () =>
    expect(firstAlarm(from(36, 60), (bucket) => ({ authors: 5, observed: bucket < 36 ? 0 : 1 }))).toBe(-1))
})

describe('what is usual is learned', () => {
  /** A newsletter every Thursday at nine that brings nine mentions, quickly at first. */
  const letter = (day: number) => (bucket: number) => {
    const since = bucket - (day * bucketsADay + 108)
    return since < 0 || since > 60 ? 1 / 12 : 1 / 12 + 14 * 2 ** (-since / 9)
  }
  const odds = (state: StormState) => {
    const rises = Array.from({ length: 40 }, (_, seed) => {
      const day = drawn(1, letter(0), 500 + seed)
      return told(watch(day, undefined, state)).some(([, verdict]) => verdict === 'storm')
    })
    return rises.filter(Boolean).length
  }

  test('a newsletter in the slot where one always comes is less often taken for a storm', () => {
    const untilThursday = (weeks: number) => {
      const thursdays = Array.from({ length: weeks }, (_, week) => letter(3 + 7 * week))
      return drawn(7 * weeks + 3, (bucket) => Math.max(...thursdays.map((rate) => rate(bucket))), 4)
    }
    const used = stateAfter(watch(untilThursday(4)))
    const unused = stateAfter(watch(drawn(31, () => 1 / 12, 4)))
    expect(odds(used)).toBeLessThan(odds(unused))
  })

  test('a name that has become busier for good is no storm for ever', () => {
    const steps = watch([...drawn(14, () => 1, 11), ...drawn(14, () => 4, 12)])
    expect(told(steps).filter(([bucket]) => bucket > 20 * bucketsADay)).toEqual([])
    expect(steps.at(-1)?.expected).toBeGreaterThan(2.5)
    expect(steps.at(-1)?.state.storm).toBeNull()
  })
})

describe('blind spots', () => {
  const blind = () => ({ observed: 0 })
  const nothing = (days: number) => Array.from({ length: days * bucketsADay }, () => 0)

  test('a fortnight in which nobody looked teaches nothing', () => {
    const state = stateAfter(watch(nothing(14), blind, calm))
    expect(state.rhythm).toEqual(calm.rhythm)
    expect(state.habit.weeks).toEqual(calm.habit.weeks)
    expect(state.spread).toEqual(calm.spread)
    expect(told(watch(storm, undefined, state))[0]?.[1]).toBe('storm')
  })

  test('what was not watched neither calms nor ends a storm; the quiet that is seen later does', () => {
    const high = storming.slice(0, 40)
    const dark = watch(nothing(1), blind, stateAfter(high))
    expect(told(dark)).toEqual([])
    expect(dark.at(-1)).toMatchObject({ verdict: 'ongoing', expected: 0 })
    expect(told(watch(nothing(1), undefined, stateAfter(dark))).map(([, verdict]) => verdict)).toEqual([
      'calming',
      'over',
    ])
  })

  test('buckets that are left out are the same as buckets that were not watched', () => {
    const at = (calm.at ?? 0) + 20 * bucketLength
    const left = stepStorm(calm, { at, mentions: 3 })
    const said = stepStorm(stateAfter(watch(nothing(1).slice(0, 19), blind, calm)), { at, mentions: 3 })
    expect(left).toEqual(said)
  })

  test('of a bucket that was half watched, half is expected', () => {
    const half = watch(nothing(1).slice(0, 12), () => ({ observed: 0.5 }), calm).at(-1)
    const whole = watch(nothing(1).slice(0, 12), undefined, calm).at(-1)
    expect(half?.expected).toBeCloseTo((whole?.expected ?? 0) / 2, 1)
    expect(half?.expected).toBeLessThan((whole?.expected ?? 0) * 0.6)
  })

  test('a storm seen between gaps is found', () => {
    const gappy = watch(storm, (bucket) => ({ observed: bucket % 4 === 0 ? 0 : 1 }), calm)
    expect(told(gappy)[0]?.[1]).toBe('storm')
  })
})

describe('the state', () => {
  test('written to JSON and read back at every step it gives the same alarms', () => {
    let state = calm
    const verdicts = storm.map((mentions, bucket) => {
      const read = readStormState(JSON.parse(JSON.stringify(state)))
      if (read === undefined) throw new Error('The state could not be read back.')
      const step = stepStorm(read, { at: (calm.at ?? 0) + (bucket + 1) * bucketLength, mentions })
      state = step.state
      return step.verdict
    })
    expect(verdicts).toEqual(storming.map(({ verdict }) => verdict))
  })

  test('is bounded, however long and loud the watch has been', () => {
    const loud = stateAfter(watch(drawn(40, (bucket) => 400 + 300 * Math.sin(bucket / 50), 21)))
    expect(JSON.stringify(loud).length).toBeLessThan(8000)
  })

  test('is refused when it is damaged or from another version', () => {
    const good = JSON.parse(JSON.stringify(stateAfter(storming)))
    expect(readStormState(good)).toEqual(stateAfter(storming))
    for (const bad of [
      null,
      'storm',
      { ...good, version: 0 },
      { ...good, rhythm: { ...good.rhythm, seen: [1, 2] } },
      { ...good, recent: { ...good.recent, due: [Number.NaN] } },
      { ...good, storm: { since: 'noon' } },
    ])
      expect(readStormState(bad)).toBeUndefined()
  })

  test('takes buckets in order only', () => {
    const { state } = stepStorm(newStormState(), { at: start, mentions: 1 })
    expect(() => stepStorm(state, { at: start, mentions: 1 })).toThrow(RangeError)
    expect(() => stepStorm(state, { at: start - bucketLength, mentions: 1 })).toThrow(RangeError)
  })
})
