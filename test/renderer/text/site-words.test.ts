import { expect, test } from 'vitest'
import type { Site } from '../../../electron/shared/model/site.ts'
import { intervalChoices, intervalWords } from '../../../renderer/text/interval-words.ts'
import { siteCheckWords, siteWords } from '../../../renderer/text/site-words.ts'

const now = Date.parse('2026-11-22T12:00:00.000Z')
const at = '2026-11-22T11:59:00.000Z'
const site: Site = {
  sourceId: 's1',
  key: 'blog.example',
  name: 'Site',
  url: 'https://blog.example/',
  verdict: 'up',
  since: '2026-11-22T02:10:00.000Z',
  confirming: false,
  lastCheck: { at, outcome: 'success', status: 200, milliseconds: 240 },
}
const failed = { at, outcome: 'failure', status: 503, reason: 'The server answered 503.' } as const

test.each<[string, Partial<Site>, string]>([
  ['up', {}, 'Up since 02:10, answers in 240 ms.'],
  [
    'wavering',
    { confirming: true, lastCheck: failed },
    'Up since 02:10, but the last check failed. Checking again soon to be sure.',
  ],
  ['down', { verdict: 'down', lastCheck: failed }, 'Down since 02:10. The server answered 503.'],
  [
    'recovering',
    { verdict: 'down', confirming: true },
    'Down since 02:10, but the last check worked. Checking again soon to be sure.',
  ],
  [
    'offline',
    { verdict: 'unknown', lastCheck: { at, outcome: 'unknown', reason: 'This machine is offline.' } },
    'Not known since 02:10. This machine is offline.',
  ],
])('a site that is %s', (_, change, words) => {
  expect(siteWords({ ...site, ...change }, now)).toBe(words)
})

test('a check that does not ask whether the site answers does not call it up or down', () => {
  expect(siteWords(site, now, 'certificate')).toMatch(/^All right since 02:10/)
  expect(siteWords({ ...site, verdict: 'down', lastCheck: failed }, now, 'page')).toMatch(/^In trouble since/)
})

test('a site that was never checked does not claim to be up', () => {
  const { lastCheck: _, since: __, ...fresh } = site
  expect(siteWords({ ...fresh, verdict: 'unknown' }, now)).toBe('Not checked yet.')
})

test('one check', () => {
  expect(siteCheckWords({ at, outcome: 'success', status: 200, milliseconds: 1840 }, now)).toBe(
    '11:59: answered 200 in 1.8 s',
  )
  expect(siteCheckWords(failed, now)).toBe('11:59: The server answered 503.')
  expect(siteCheckWords({ at, outcome: 'unknown' }, now)).toBe('11:59: not observed.')
})

test.each([
  [1, 'every minute'],
  [30, 'every 30 minutes'],
  [60, 'every hour'],
  [90, 'every 90 minutes'],
  [720, 'every 12 hours'],
  [1440, 'every day'],
  [2880, 'every 2 days'],
])('%d minutes read %j', (minutes, words) => {
  expect(intervalWords(minutes)).toBe(words)
})

test('intervals to choose from never go below what the kind allows, and include what is set', () => {
  expect(intervalChoices(5, 30, 45)).toEqual([5, 10, 15, 30, 45, 60, 120, 240, 720, 1440, 2880, 10_080])
  expect(intervalChoices(3, 30, 30)[0]).toBe(3)
})
