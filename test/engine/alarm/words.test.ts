import { expect, test } from 'vitest'
import { alarmWords, overWords, shortDuration } from '../../../electron/engine/alarm/words.ts'
import { someAlarm } from './some-alarm.ts'

const hour = 3_600_000
const raisedAt = Date.UTC(2026, 10, 22, 3)
const storm = someAlarm({
  topic: 'storm',
  title: '38 mentions of Lumen',
  text: 'Since 02:00.',
  lastTold: raisedAt,
})

test('the first notice says what it is, later ones that it still is, and how long', () => {
  expect(alarmWords({ ...storm, lastTold: undefined }, raisedAt)).toEqual({
    title: '38 mentions of Lumen',
    body: 'Since 02:00.',
  })
  expect(alarmWords(storm, raisedAt + 59_000).title).toBe('38 mentions of Lumen')
  const title = (change: Partial<typeof storm>) =>
    alarmWords({ ...storm, ...change }, raisedAt + 3 * hour).title
  expect(title({})).toBe('Still storming, 3 h: 38 mentions of Lumen')
  expect(title({ trend: 'calming' })).toBe('Still storming, but calming, 3 h: 38 mentions of Lumen')
  expect(title({ topic: 'down', title: 'Blog is down' })).toBe('Still down, 3 h: Blog is down')
})

test('a storm is as old as its first mention', () => {
  const evidence = {
    ...{ since: '2026-11-22T01:00:00.000Z', count: 9, authors: 8, places: [], words: [], sentences: [] },
    ...{ itemIds: [], expected: { low: 0, high: 1 } },
  }
  expect(alarmWords({ ...storm, evidence }, raisedAt + 60_000).title).toContain('2 h')
})

test('its end says so; a note stands below; a rehearsal is marked in every word', () => {
  expect(overWords(storm, 'It took 3 hours.')).toEqual({
    title: 'Over: 38 mentions of Lumen',
    body: 'It took 3 hours.',
  })
  expect(alarmWords({ ...storm, note: 'On it' }, raisedAt).body).toBe('Since 02:00.\nYour note: On it')
  const drill = { ...storm, drill: true }
  expect([alarmWords(drill, raisedAt + hour).title, overWords(drill, '').title]).toEqual([
    'Rehearsal: Still storming, 1 h: 38 mentions of Lumen',
    'Rehearsal: Over: 38 mentions of Lumen',
  ])
})

test.each([
  [-5, '0 s'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [59 * 60_000 + 59_000, '59 min'],
  [hour, '1 h'],
  [47 * hour, '47 h'],
  [48 * hour, '2 d'],
])('%d ms is %s', (milliseconds, words) => {
  expect(shortDuration(milliseconds)).toBe(words)
})
