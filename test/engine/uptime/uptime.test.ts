import { describe, expect, test } from 'vitest'
import { daysOf } from '../../../electron/engine/uptime/days-of.ts'
import { localDays } from '../../../electron/engine/uptime/local-days.ts'
import { mergeSpells } from '../../../electron/engine/uptime/merge-spells.ts'
import { spellsUntil } from '../../../electron/engine/uptime/spells-until.ts'
import { timeInBuckets } from '../../../electron/engine/uptime/time-in-buckets.ts'
import { uptimeOf } from '../../../electron/engine/uptime/uptime-of.ts'
import type { SiteCondition } from '../../../electron/shared/model/site-page.ts'
import type { SiteSpell } from '../../../electron/shared/model/site-spell.ts'
import { createChoices } from '../store/random.ts'

const hour = 3_600_000
const day = 24 * hour

const spell = (state: SiteCondition, from: number, to: number, reason?: string): SiteSpell => ({
  ...{ state, from, to },
  ...(reason === undefined ? {} : { reason }),
})
const nothing = { up: 0, degraded: 0, down: 0, unknown: 0, maintenance: 0 }

describe('time in buckets', () => {
  test('cuts spells at the edges and leaves out what nobody knows of', () => {
    const spells = [spell('up', 5, 15), spell('down', 15, 22), spell('unknown', 30, 100)]
    expect(timeInBuckets(spells, [0, 10, 20, 30, 40])).toEqual([
      { ...nothing, up: 5 },
      { ...nothing, up: 5, down: 5 },
      { ...nothing, down: 2 },
      { ...nothing, unknown: 10 },
    ])
  })

  test('sums up to the same as going through every moment', () => {
    const choices = createChoices(5)
    const states = ['up', 'degraded', 'down', 'unknown', 'maintenance'] as const
    for (let round = 0; round < 50; round += 1) {
      let at = choices.below(20)
      const spells = Array.from({ length: 12 }, () => {
        const from = at + (choices.chance(0.3) ? choices.below(5) : 0)
        at = from + 1 + choices.below(15)
        return spell(choices.one(states), from, at)
      })
      const edges = [choices.below(10)]
      while (edges.length < 8) edges.push((edges.at(-1) ?? 0) + 1 + choices.below(30))
      const byMoment = edges.slice(1).map((to, index) => {
        const time = { ...nothing }
        for (let moment = edges[index] ?? 0; moment < to; moment += 1) {
          const here = spells.find(({ from, to }) => from <= moment && moment < to)
          if (here !== undefined) time[here.state] += 1
        }
        return time
      })
      expect(timeInBuckets(spells, edges)).toEqual(byMoment)
    }
  })
})

describe('several checks of one site', () => {
  test('down where one says so, up where one says so, unknown only where none looked', () => {
    const one = [spell('up', 0, 10), spell('unknown', 10, 30), spell('up', 30, 50)]
    const other = [
      spell('unknown', 5, 20),
      spell('up', 20, 35),
      spell('down', 35, 40, 'Refused.'),
      spell('up', 40, 50),
    ]
    expect(mergeSpells([one, other])).toEqual([
      spell('up', 0, 10),
      spell('unknown', 10, 20),
      spell('up', 20, 35),
      spell('down', 35, 40, 'Refused.'),
      spell('up', 40, 50),
    ])
    expect(mergeSpells([one])).toBe(one)
    expect(mergeSpells([])).toEqual([])
  })

  test('a hole in all of them stays one', () => {
    expect(mergeSpells([[spell('up', 0, 5)], [spell('up', 8, 9)]])).toEqual([
      spell('up', 0, 5),
      spell('up', 8, 9),
    ])
  })
})

describe('up to now', () => {
  test('a fresh look is believed, an old one is not', () => {
    expect(spellsUntil([spell('up', 0, 10)], 15, 5)).toEqual([spell('up', 0, 15)])
    expect(spellsUntil([spell('up', 0, 10)], 16, 5)).toEqual([spell('up', 0, 10), spell('unknown', 10, 16)])
    expect(spellsUntil([spell('unknown', 0, 10)], 100, 5)).toEqual([spell('unknown', 0, 100)])
    expect(spellsUntil([], 100, 5)).toEqual([])
  })

  test('a hole between spells is unknown', () => {
    expect(spellsUntil([spell('up', 0, 10), spell('up', 20, 30)], 30, 5).map(({ state }) => state)).toEqual([
      'up',
      'unknown',
      'up',
    ])
  })
})

describe('uptime', () => {
  const now = 100 * day

  test('counts unknown and maintenance for neither side, and says how much was seen', () => {
    const spells = [
      spell('up', now - 24 * hour, now - 10 * hour),
      spell('unknown', now - 10 * hour, now - 4 * hour),
      spell('maintenance', now - 4 * hour, now - 3 * hour),
      spell('down', now - 3 * hour, now - 2 * hour),
      spell('degraded', now - 2 * hour, now),
    ]
    const uptime = uptimeOf(spells, '24h', now)
    expect(uptime?.share).toBeCloseTo(16 / 17)
    expect(uptime?.seen).toBeCloseTo(18 / 24)
    expect(uptime?.time).toEqual({
      ...{ up: 14 * hour, degraded: 2 * hour, down: hour, unknown: 6 * hour, maintenance: hour },
    })
  })

  test('begins with the first check, and says nothing where nothing was seen', () => {
    const uptime = uptimeOf([spell('up', now - 3 * hour, now)], '90d', now)
    expect(uptime).toMatchObject({ from: new Date(now - 3 * hour).toISOString(), share: 1, seen: 1 })
    expect(uptimeOf([], '90d', now)).toBeUndefined()
    const blind = uptimeOf([spell('unknown', now - hour, now)], '24h', now)
    expect(blind).not.toHaveProperty('share')
    expect(blind?.seen).toBe(0)
  })
})

describe('days on the person’s clock', () => {
  test('begin at midnight there, and are 23 and 25 hours long when the clocks change', () => {
    const noon = Date.UTC(2026, 9, 26, 12)
    const days = localDays(noon, 3, 'Europe/Berlin')
    expect(days.map(({ day, from, to }) => [day, (to - from) / hour])).toEqual([
      ['2026-10-24', 24],
      ['2026-10-25', 25],
      ['2026-10-26', 24],
    ])
    expect(new Date(days[0]?.from ?? 0).toISOString()).toBe('2026-10-23T22:00:00.000Z')
    const spring = localDays(Date.UTC(2026, 2, 29, 12), 1, 'Europe/Berlin')
    expect(spring.map(({ day, from, to }) => [day, (to - from) / hour])).toEqual([['2026-03-29', 23]])
  })

  test.each([
    'UTC',
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'America/St_Johns',
    'Pacific/Apia',
    'Pacific/Pago_Pago',
    'America/Santiago',
    'Africa/Cairo',
    'Australia/Lord_Howe',
    'America/Havana',
  ])('in %s ninety days follow each other without a hole, and now lies in the last', (zone) => {
    const clock = new Intl.DateTimeFormat('en-CA', { timeZone: zone })
    // Together they cover a year with both changes of clocks.
    for (const month of [1, 4, 7, 10]) {
      const now = Date.UTC(2026, month, 17, 3, 33)
      const days = localDays(now, 90, zone)
      expect(new Set(days.map(({ day }) => day)).size).toBe(90)
      for (const [index, { day, from, to }] of days.entries()) {
        if (index > 0) expect(from).toBe(days[index - 1]?.to)
        const shown = (at: number) => clock.format(at)
        expect([shown(from - 1) === day, shown(from), shown(to - 1)]).toEqual([false, day, day])
      }
      expect(days.at(-1)?.from).toBeLessThanOrEqual(now)
      expect(days.at(-1)?.to).toBeGreaterThan(now)
    }
  })

  test('each says what it was and why it was worst', () => {
    const days = localDays(3 * day - hour, 3, 'UTC')
    const spells = [
      spell('down', 20 * hour, 30 * hour, 'It hung up.'),
      spell('up', 30 * hour, 40 * hour),
      spell('down', 40 * hour, 41 * hour, 'It answered 500.'),
      spell('degraded', 41 * hour, 47 * hour, 'It was slow.'),
      spell('up', 48 * hour, 71 * hour),
    ]
    expect(daysOf(spells, days)).toEqual([
      { day: '1970-01-01', time: { ...nothing, down: 4 * hour }, outages: 1, reason: 'It hung up.' },
      {
        day: '1970-01-02',
        time: { ...nothing, down: 7 * hour, up: 10 * hour, degraded: 6 * hour },
        outages: 2,
        reason: 'It hung up.',
      },
      { day: '1970-01-03', time: { ...nothing, up: 23 * hour }, outages: 0 },
    ])
  })
})
