import { expect, test } from 'vitest'
import type { PageLook, WatchedLook } from '../../../electron/shared/model/page-look.ts'
import { contactWords, lookWords, measuresOf, sizeWords } from '../../../renderer/text/looks.ts'

const now = new Date(2026, 10, 22, 12).getTime()
const at = new Date(now - 7_200_000).toISOString()
const look: PageLook = {
  ...{ at, end: 'whole', url: 'https://blog.example/', title: 'Blog', milliseconds: 1830 },
  ...{ requests: 34, bytes: 1_240_000, failedRequests: 0, consoleErrors: 0, exceptions: 0 },
  scripts: 0,
  longTasks: { count: 2, milliseconds: 190, longest: 120 },
  text: { characters: 8400, visible: 0.93 },
  findings: [],
}
const watched: WatchedLook = {
  ...{ sourceId: '1', name: 'Front page', url: look.url, site: 'blog.example', verdict: 'up' },
  ...{ last: look, recent: [look], hosts: [], ignored: [] },
}

test('a page says whether it looks as usual, or how far it is known', () => {
  expect(lookWords(watched, now)).toBe('It looks as usual. Looked at 2 hours ago.')
  expect(lookWords({ ...watched, learning: { looks: 1, of: 3 } }, now)).toMatch(/1 of 3\. Looked/)
  const findings = [{ id: 'f', kind: 'blank', text: 'It is blank.', weight: 'down' }] as const
  expect(lookWords({ ...watched, last: { ...look, findings: [...findings] } }, now)).toMatch(
    /^1 thing is not as usual\./,
  )
  const { last: _, ...never } = watched
  expect(lookWords(never, now)).toBe('Not looked at yet.')
})

test('a look that could not be judged says how it ended', () => {
  expect(lookWords({ ...watched, verdict: 'unknown', last: { ...look, end: 'memory' } }, now)).toMatch(
    /more memory than it may/,
  )
})

test('what was measured stands beside what was expected', () => {
  const measures = measuresOf(look, { ...look, requests: 51 })
  expect(measures).toContainEqual({ what: 'Requests', expected: '34', newest: '51' })
  expect(measures).toContainEqual({ what: 'Transferred', expected: '1.2 MB', newest: '1.2 MB' })
  expect(measuresOf(undefined, look).every(({ expected }) => expected === '')).toBe(true)
})

test.each([
  [1, '1 byte'],
  [940_400, '940 kB'],
  [1_240_000, '1.2 MB'],
])('%i bytes are %s', (bytes, words) => expect(sizeWords(bytes)).toBe(words))

test('a host that the newest look did not contact says since when', () => {
  const host = { host: 'ads.example', firstSeenAt: '2026-10-13T10:00:00.000Z', lastSeenAt: at, isOwn: false }
  expect(contactWords(host, at, now)).toBe('first seen 13 Oct')
  expect(contactWords(host, new Date(now).toISOString(), now)).toBe('first seen 13 Oct · not since 22 Nov')
})
