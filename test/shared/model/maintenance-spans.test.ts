import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Maintenance, WeeklyTimes } from '../../../electron/shared/model/maintenance.ts'
import { maintenanceSchema } from '../../../electron/shared/model/maintenance.ts'
import {
  maintenanceAt,
  maintenanceSpans,
  nextSpan,
} from '../../../electron/shared/model/maintenance-spans.ts'

const hour = 60 * 60_000
const day = 24 * hour
const at = (moment: string) => Date.parse(moment)
const every = [1, 2, 3, 4, 5, 6, 7]

function weekly(from: string, to: string, timeZone: string, days = every): WeeklyTimes {
  return { kind: 'weekly', days, from, to, timeZone }
}
function spans(when: Maintenance['when'], from: string, to: string): string[] {
  const iso = (moment: number) => new Date(moment).toISOString().slice(0, 16)
  return maintenanceSpans(when, at(from), at(to)).map((span) => `${iso(span.from)} ${iso(span.to)}`)
}
const whole = (date: string): [string, string] => [`${date}T00:00:00Z`, `${date}T20:00:00Z`]

describe('weekly', () => {
  test('on its days only, by the clock of its zone', () => {
    const when = weekly('02:00', '03:30', 'Europe/Berlin', [1, 4])
    expect(spans(when, '2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z')).toEqual([
      '2026-11-23T01:00 2026-11-23T02:30',
      '2026-11-26T01:00 2026-11-26T02:30',
    ])
    expect(spans({ ...when, timeZone: 'UTC' }, '2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z')).toEqual([
      '2026-11-23T02:00 2026-11-23T03:30',
    ])
  })

  test('over midnight it belongs to the day on which it begins', () => {
    const when = weekly('23:00', '01:00', 'UTC', [7])
    // 2026-11-22 is a Sunday.
    expect(spans(when, '2026-11-23T00:30:00Z', '2026-11-23T00:31:00Z')).toEqual([
      '2026-11-22T23:00 2026-11-23T01:00',
    ])
    expect(spans(when, '2026-11-23T01:00:00Z', '2026-11-29T23:00:00Z')).toEqual([])
    expect(spans(when, '2026-11-29T22:59:00Z', '2026-11-29T23:01:00Z')).toHaveLength(1)
  })

  test('far from Greenwich the day is the one of its own clock', () => {
    // In Kiritimati (UTC+14) Monday begins on Sunday at 10:00 UTC, in Pago Pago (UTC-11) on Monday at 11:00 UTC.
    expect(spans(weekly('00:30', '01:00', 'Pacific/Kiritimati', [1]), ...whole('2026-11-22'))).toEqual([
      '2026-11-22T10:30 2026-11-22T11:00',
    ])
    expect(spans(weekly('00:30', '01:00', 'Pacific/Pago_Pago', [1]), ...whole('2026-11-23'))).toEqual([
      '2026-11-23T11:30 2026-11-23T12:00',
    ])
  })
})

describe('when clocks change', () => {
  test('a window over the hour that is skipped is an hour shorter', () => {
    expect(spans(weekly('01:30', '03:30', 'Europe/Berlin'), ...whole('2026-03-29'))).toEqual([
      '2026-03-29T00:30 2026-03-29T01:30',
    ])
  })

  test('one that lies within the skipped hour begins when clocks are set', () => {
    expect(spans(weekly('02:15', '02:45', 'Europe/Berlin'), ...whole('2026-03-29'))).toEqual([
      '2026-03-29T01:00 2026-03-29T01:45',
    ])
    // Lord Howe Island sets its clocks by half an hour.
    expect(spans(weekly('02:10', '02:20', 'Australia/Lord_Howe'), ...whole('2026-10-03'))).toEqual([
      '2026-10-03T15:30 2026-10-03T15:50',
    ])
  })

  test('one over the hour that comes twice holds through both', () => {
    expect(spans(weekly('02:15', '02:45', 'Europe/Berlin'), ...whole('2026-10-25'))).toEqual([
      '2026-10-25T00:15 2026-10-25T01:45',
    ])
    expect(spans(weekly('23:00', '04:00', 'America/New_York'), ...whole('2026-11-01'))).toEqual([
      '2026-11-01T03:00 2026-11-01T09:00',
    ])
  })

  test('the same by the clock of this machine', () => {
    vi.stubEnv('TZ', 'Europe/Berlin')
    for (const date of ['2026-03-29', '2026-10-25', '2026-07-01'])
      expect(spans(weekly('01:30', '03:30', ''), ...whole(date))).toEqual(
        spans(weekly('01:30', '03:30', 'Europe/Berlin'), ...whole(date)),
      )
  })

  test('every window of a year begins and ends at its times, and no day has two', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'])
      for (const [from, to] of [
        ['05:00', '06:30'],
        ['22:10', '01:05'],
      ] as const) {
        const clock = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          hour: '2-digit',
          minute: '2-digit',
        })
        const all = maintenanceSpans(weekly(from, to, zone), at('2026-01-01T12:00Z'), at('2027-01-01T12:00Z'))
        expect(all.length).toBeGreaterThanOrEqual(365)
        expect(all.length).toBeLessThanOrEqual(366)
        for (const span of all) expect([clock.format(span.from), clock.format(span.to)]).toEqual([from, to])
      }
  })
})
afterEach(() => vi.unstubAllEnvs())

describe('under way', () => {
  const one = (id: string, when: Maintenance['when'], site = ''): Maintenance => ({
    id,
    name: id,
    site,
    when,
  })
  const once = (from: string, to: string): Maintenance['when'] => ({ kind: 'once', from, to })
  const backup = one('backup', weekly('02:00', '03:00', 'UTC'), 'blog.example')
  const move = one('move', once('2026-11-22T02:30:00Z', '2026-11-22T05:00:00Z'))

  test('concerns its own site, or all', () => {
    const now = at('2026-11-22T02:10:00Z')
    expect(maintenanceAt([backup], 'blog.example', now)?.maintenance.id).toBe('backup')
    expect(maintenanceAt([backup], 'shop.example', now)).toBeUndefined()
    expect(maintenanceAt([move], 'shop.example', now + hour)?.maintenance.id).toBe('move')
    expect(maintenanceAt([move], undefined, now + hour)?.maintenance.id).toBe('move')
  })

  test('its first moment is part of it, its last is not', () => {
    expect(maintenanceAt([backup], 'blog.example', at('2026-11-22T01:59:59.999Z'))).toBeUndefined()
    expect(maintenanceAt([backup], 'blog.example', at('2026-11-22T02:00:00Z'))?.until).toBe(
      at('2026-11-22T03:00:00Z'),
    )
    expect(maintenanceAt([backup], 'blog.example', at('2026-11-22T03:00:00Z'))).toBeUndefined()
  })

  test('several that overlap or follow each other at once end together, by the name of the first', () => {
    const then = one('then', once('2026-11-22T05:00:00Z', '2026-11-22T06:00:00Z'))
    expect(maintenanceAt([then, move, backup], 'blog.example', at('2026-11-22T02:10:00Z'))).toEqual({
      maintenance: backup,
      until: at('2026-11-22T06:00:00Z'),
    })
    const always = [0, 8, 16].map((from) =>
      one(
        `${from}`,
        weekly(
          `${String(from).padStart(2, '0')}:00`,
          `${String((from + 8) % 24).padStart(2, '0')}:00`,
          'UTC',
        ),
      ),
    )
    expect(maintenanceAt(always, undefined, at('2026-11-22T02:10:00Z'))?.until).toBeGreaterThan(
      at('2026-11-22T02:10:00Z') + 7 * day,
    )
  })

  test('the next time', () => {
    expect(nextSpan(weekly('02:00', '03:00', 'UTC', [6]), at('2026-11-22T02:10:00Z'))).toEqual({
      from: at('2026-11-28T02:00:00Z'),
      to: at('2026-11-28T03:00:00Z'),
    })
    expect(nextSpan(move.when, at('2026-11-20T00:00:00Z'))?.from).toBe(at('2026-11-22T02:30:00Z'))
    expect(nextSpan(move.when, at('2026-11-23T00:00:00Z'))).toBeUndefined()
  })
})

test('what makes no sense is refused in words', () => {
  const said = (when: unknown) =>
    maintenanceSchema
      .safeParse({ id: 'a', name: 'Backup', site: '', when })
      .error?.issues.flatMap((issue) => JSON.stringify(issue))
      .join(' ')
  const good = weekly('02:00', '03:00', 'Europe/Berlin')
  expect(said(good)).toBeUndefined()
  expect(said({ ...good, timeZone: 'Mars/Olympus' })).toContain('There is no such time zone')
  expect(said({ ...good, to: '02:00' })).toContain('It must end at another time than it begins')
  expect(said({ ...good, days: [] })).toContain('Choose at least one day')
  expect(said({ ...good, from: '25:00' })).toContain('Give a time of day')
  expect(said({ kind: 'once', from: '2026-11-22T05:00:00Z', to: '2026-11-22T05:00:00Z' })).toContain(
    'It must end after it begins',
  )
})
