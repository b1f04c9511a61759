import { describe, expect, test } from 'vitest'
import { type AlarmEvent, type AlarmRules, stepAlarm } from '../../../electron/engine/alarm/step.ts'
import type { AlarmFact, AlarmRecord } from '../../../electron/shared/model/alarm-record.ts'
import { someAlarm } from './some-alarm.ts'

const minute = 60_000
const start = Date.UTC(2026, 10, 22, 3)

const rules: AlarmRules = {
  escalation: [
    { channelId: 'desktop', afterMinutes: 0, sound: false },
    { channelId: 'phone', afterMinutes: 5, sound: true },
  ],
  escalateFrom: 'serious',
  knows: () => true,
  quietUntil: () => undefined,
  gatherUntil: start + 15_000,
}

const step = (alarm: AlarmRecord, event: AlarmEvent, now = start, change: Partial<AlarmRules> = {}) =>
  stepAlarm(alarm, event, now, { ...rules, ...change })
const tick = { kind: 'tick' } as const
const fact = (phase: AlarmFact['phase'], change: Partial<AlarmFact> = {}): AlarmEvent => ({
  kind: 'fact',
  fact: {
    ...{ subject: { kind: 'watch', id: 'w' }, phase, severity: 'serious', at: start },
    ...{ title: 'Storm', text: 'Many.' },
    ...change,
  },
})
const storm = someAlarm({
  ...{ subject: { kind: 'watch', id: 'w' }, topic: 'storm', severity: 'serious', trend: 'rising' },
  title: 'Storm',
})
const until = start + 120 * minute
const acknowledged = step(step(storm, tick).alarm, { kind: 'acknowledge', until, note: undefined }).alarm

describe('ringing', () => {
  test('tells step by step, each once, and knows when the next one comes', () => {
    const first = step(storm, tick)
    expect(first.tellings.map(({ channelId, sound }) => [channelId, sound])).toEqual([['desktop', false]])
    expect(first.alarm).toMatchObject({ lastTold: start, notices: 1, toldOn: ['desktop'], step: 1 })
    expect(first.alarm.nextAt).toBe(start + 5 * minute)
    const second = step(first.alarm, tick, start + 5 * minute)
    expect(second.tellings).toMatchObject([
      { channelId: 'phone', sound: true, title: 'Still storming, 5 min: Storm', urgency: 'alarm' },
    ])
    expect(second.alarm).toMatchObject({
      toldOn: ['desktop', 'phone'],
      nextAt: start + 20 * minute,
      repeats: 0,
    })
    const third = step(second.alarm, tick, start + 20 * minute)
    expect(third.alarm).toMatchObject({ repeats: 1, nextAt: start + 50 * minute })
  })

  test('after a long sleep it is told once and not for every time missed', () => {
    const told = step(step(storm, tick).alarm, tick, start + 600 * minute)
    expect(told.tellings).toHaveLength(1)
    expect(told.alarm.nextAt).toBe(start + 615 * minute)
  })

  test('one that is below the chosen severity, or only notable, is told once', () => {
    expect(step(storm, tick, start, { escalateFrom: 'critical' }).alarm.nextAt).toBeUndefined()
    const notable = { ...storm, severity: 'notable' } as const
    expect(step(notable, tick, start, { escalateFrom: 'notable' }).alarm.nextAt).toBeUndefined()
  })

  test('a channel that could not take it hurries the next step, but not after the last', () => {
    const first = step(storm, tick).alarm
    expect(step(first, { kind: 'untold' }, start + 1).alarm.nextAt).toBe(start + 1)
    const last = step(first, tick, start + 5 * minute).alarm
    expect(step(last, { kind: 'untold' }, start + 5 * minute).alarm.nextAt).toBe(start + 20 * minute)
  })

  test('a channel that is gone is named in the timeline', () => {
    const { remarks, tellings } = step(storm, tick, start, { knows: (id) => id === 'phone' })
    expect(remarks).toMatchObject([{ channelId: 'desktop', outcome: 'skipped' }])
    expect(tellings.map(({ channelId }) => channelId)).toEqual(['phone'])
  })
})

describe('quiet hours', () => {
  const quietUntil = () => start + 240 * minute

  test('hold it back until they end, say so once, and lose nothing', () => {
    const held = step(storm, tick, start, { quietUntil })
    expect([held.tellings, held.alarm.nextAt, held.alarm.lastTold]).toEqual([[], quietUntil(), undefined])
    expect(held.remarks).toMatchObject([{ outcome: 'held', text: expect.stringContaining('07:00') }])
    expect(step(held.alarm, tick, start + 5, { quietUntil }).remarks).toEqual([])
    const morning = step(held.alarm, tick, quietUntil())
    expect(morning.tellings).toMatchObject([{ channelId: 'desktop', title: 'Storm' }])
    expect(morning.alarm.heldUntil).toBeUndefined()
  })

  test('hold back its end as well', () => {
    const held = step(storm, tick, start, { quietUntil }).alarm
    const { tellings, alarm } = step(held, fact('over'), start + 5, { quietUntil })
    expect(tellings).toMatchObject([{ urgency: 'recovery', notBefore: quietUntil() }])
    expect(alarm).toMatchObject({ state: 'over', nextAt: undefined })
  })

  test('do not hold back a rehearsal, which somebody has asked for', () => {
    expect(step({ ...storm, drill: true }, tick, start, { quietUntil }).tellings).toHaveLength(1)
  })
})

describe('an answer', () => {
  test('silences it, takes back what has not been told, and expires', () => {
    const { alarm, dropsUntold } = step(
      step(storm, tick).alarm,
      { kind: 'acknowledge', until, note: 'On it' },
      start + 9,
    )
    expect(alarm).toMatchObject({
      state: 'acknowledged',
      acknowledgedAt: start + 9,
      note: 'On it',
      nextAt: until,
    })
    expect(dropsUntold).toBe(true)
    expect(step(alarm, tick, until - 1).tellings).toEqual([])
    const again = step(alarm, tick, until)
    expect(again.tellings).toMatchObject([{ channelId: 'desktop', title: 'Still storming, 2 h: Storm' }])
    expect(again.alarm).toMatchObject({
      state: 'ringing',
      acknowledgedUntil: undefined,
      step: 1,
      note: 'On it',
    })
  })

  test('can be confirmed, which keeps when it was first given', () => {
    const later = step(acknowledged, { kind: 'confirm', until: until + minute }, start + 60 * minute).alarm
    expect(later).toMatchObject({
      acknowledgedAt: start,
      acknowledgedUntil: until + minute,
      nextAt: until + minute,
    })
    expect(step(later, tick, until).alarm.state).toBe('acknowledged')
  })

  test('to something merely notable does not expire', () => {
    const notable = step(
      { ...storm, severity: 'notable' },
      { kind: 'acknowledge', until, note: undefined },
    ).alarm
    expect([notable.nextAt, notable.acknowledgedUntil]).toEqual([undefined, undefined])
  })

  test('can be "later", after which it rings from the first step', () => {
    const told = step(step(storm, tick).alarm, tick, start + 5 * minute).alarm
    const { alarm, dropsUntold } = step(told, { kind: 'snooze', until })
    expect([alarm.state, alarm.snoozedUntil, alarm.nextAt, dropsUntold]).toEqual([
      'snoozed',
      until,
      until,
      true,
    ])
    expect(step(alarm, tick, until).tellings.map(({ channelId }) => channelId)).toEqual(['desktop'])
    const had = step(alarm, { kind: 'acknowledge', until: until + 1, note: undefined }).alarm
    expect(had).toMatchObject({ state: 'acknowledged', snoozedUntil: undefined })
  })
})

describe('facts', () => {
  test.each([
    ['acknowledged', acknowledged],
    ['snoozed', step(acknowledged, { kind: 'snooze', until }).alarm],
  ])('one that has doubled rings again at once, also when %s', (_, alarm) => {
    const after = step(alarm, fact('grow', { severity: 'critical', title: 'Doubled' }), start + 9).alarm
    expect(after).toMatchObject({ state: 'ringing', severity: 'critical', step: 0, nextAt: start + 9 })
    expect(after).toMatchObject({ acknowledgedUntil: undefined, snoozedUntil: undefined, trend: 'rising' })
  })

  test('one that has doubled while it rings takes the next step at once', () => {
    const first = step(storm, tick).alarm
    const grown = step(first, fact('grow'), start + 9).alarm
    expect([grown.step, grown.nextAt]).toEqual([1, start + 9])
    expect(step(storm, fact('grow'), start + 9).alarm.nextAt).toBe(storm.nextAt)
  })

  test('the same again changes words only, and never makes it milder', () => {
    const critical = { ...acknowledged, severity: 'critical' } as const
    const { alarm, tellings } = step(critical, fact('raise', { title: 'New', itemId: '7' }), start + 9)
    expect(alarm).toEqual({ ...critical, title: 'New', text: 'Many.', itemId: '7', trend: 'steady' })
    expect(tellings).toEqual([])
  })

  test('calming is noted, not told, and turns back when it rises', () => {
    const { alarm, tellings } = step(acknowledged, fact('calming'))
    expect([alarm.trend, alarm.state, tellings]).toEqual(['calming', 'acknowledged', []])
    expect(step(alarm, fact('raise')).alarm.trend).toBe('rising')
    expect(step({ ...alarm, topic: 'down' }, fact('raise')).alarm.trend).toBe('steady')
  })

  test('the end is told once, everywhere the alarm was told, without a sound', () => {
    const told = step(step(storm, tick).alarm, tick, start + 5 * minute).alarm
    const { alarm, tellings, dropsUntold } = step(told, fact('over', { at: start + 9 }), start + 10)
    expect(
      tellings.map(({ channelId, sound, title, urgency }) => [channelId, sound, title, urgency]),
    ).toEqual([
      ['desktop', false, 'Over: Storm', 'recovery'],
      ['phone', false, 'Over: Storm', 'recovery'],
    ])
    expect(alarm).toMatchObject({
      state: 'over',
      trend: 'over',
      endedAt: start + 9,
      nextAt: undefined,
      notices: 4,
    })
    expect(dropsUntold).toBe(true)
    for (const event of [tick, fact('over'), fact('grow'), { kind: 'snooze', until } as const])
      expect(step(alarm, event, until)).toMatchObject({ alarm, tellings: [] })
  })

  test('the end is told when nobody had been told yet, and when somebody has it', () => {
    expect(step(storm, fact('over')).tellings).toHaveLength(1)
    expect(step(acknowledged, fact('over')).tellings).toHaveLength(1)
    // Somebody who saw it on the page was quicker than the first notice.
    for (const answer of [
      { kind: 'acknowledge', until, note: undefined },
      { kind: 'snooze', until },
    ] as const)
      expect(step(step(storm, answer).alarm, fact('over')).tellings).toHaveLength(1)
    const removed = { knows: (id: string) => id === 'phone' }
    expect(step(acknowledged, fact('over'), start, removed).tellings).toMatchObject([{ channelId: 'phone' }])
  })

  test('who signed in again need not be told', () => {
    expect(step({ ...acknowledged, topic: 'sign-in' }, fact('over')).tellings).toEqual([])
  })

  test('that somebody saw one that is over is noted', () => {
    const over = step(storm, fact('over')).alarm
    const seen = step(over, { kind: 'acknowledge', until, note: 'Seen' }, start + 9).alarm
    expect(seen).toMatchObject({ state: 'over', acknowledgedAt: start + 9, note: 'Seen', nextAt: undefined })
  })
})

describe('another alarm that explains it', () => {
  const muted = step(step(storm, tick).alarm, { kind: 'inhibit', by: 'x', title: 'Blog is down' }, start + 9)

  test('mutes it until it is over', () => {
    expect([muted.alarm.inhibitedBy, muted.alarm.nextAt, muted.dropsUntold]).toEqual(['x', undefined, true])
    expect(muted.remarks).toMatchObject([
      { outcome: 'held', text: 'Kept quiet while this goes on: Blog is down' },
    ])
    expect(step(muted.alarm, tick, until).tellings).toEqual([])
    expect(step(muted.alarm, fact('grow'), start + 9).alarm.nextAt).toBeUndefined()
    const released = step(muted.alarm, { kind: 'release' }, start + 10).alarm
    expect([released.inhibitedBy, released.nextAt]).toEqual([undefined, rules.gatherUntil])
  })

  test('leaves its end to be told where it had been told itself, and nowhere else', () => {
    expect(step(muted.alarm, fact('over')).tellings).toHaveLength(1)
    expect(step({ ...storm, inhibitedBy: 'x' }, fact('over')).tellings).toEqual([])
  })

  test('does not make an answer last longer', () => {
    const had = step(acknowledged, { kind: 'inhibit', by: 'x', title: 'Blog is down' }).alarm
    expect(had.nextAt).toBe(until)
    const expired = step(had, tick, until)
    expect([expired.alarm.state, expired.alarm.nextAt, expired.tellings]).toEqual(['ringing', undefined, []])
    expect(step(expired.alarm, { kind: 'release' }, until).alarm.nextAt).toBe(rules.gatherUntil)
  })
})

describe('what may be explained by something else', () => {
  const page = someAlarm({ topic: 'quality', nextAt: start + 120_000 })

  test('is told when nothing explains it, or when its time has come', () => {
    expect(step(page, { kind: 'unexplained' }).alarm.nextAt).toBe(rules.gatherUntil)
    const told = step(page, tick, start + 120_000).alarm
    expect(step(told, { kind: 'unexplained' }, start + 121_000).alarm).toEqual(told)
  })

  test('ends without a word while it waits', () => {
    expect(step(page, fact('over', { topic: 'quality' })).tellings).toEqual([])
    expect(step({ ...page, nextAt: start + 15_000 }, fact('over')).tellings).toHaveLength(1)
  })

  test('waits again when what explained it is over', () => {
    const muted = step(page, { kind: 'inhibit', by: 'a2', title: 'Blog is down' }).alarm
    const released = step(muted, { kind: 'release', tellFrom: start + 300_000 }).alarm
    expect(released).toMatchObject({ inhibitedBy: undefined, nextAt: start + 300_000 })
  })
})
