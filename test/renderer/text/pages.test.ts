import { expect, test } from 'vitest'
import type { Page, PageParty, PageScript } from '../../../electron/shared/model/page.ts'
import { pageWords, partyMark, partyWords, scriptWords } from '../../../renderer/text/pages.ts'

const now = new Date(2026, 10, 22, 12).getTime()
const at = new Date(now - 180_000).toISOString()
const page: Page = {
  ...{ sourceId: '1', name: 'Front page', url: 'https://blog.example/', verdict: 'up' },
  ...{ learned: 5, learnsFrom: 5, lastLookAt: at, open: [] },
}
const script: PageScript = {
  ...{ url: 'https://ads.example/a.js', firstSeenAt: '2026-11-03T10:00:00.000Z', lastSeenAt: at },
  ...{ integrity: false, varies: false, hash: 'a3f5c1e29b77d0e44c', hashSince: '2026-11-05T10:00:00.000Z' },
}
const party: PageParty = {
  ...{ host: 'ads.example', own: false, uses: ['script', 'frame'], present: true, slow: false },
  ...{ firstSeenAt: '2026-11-03T10:00:00.000Z', lastSeenAt: at, usualMilliseconds: 120, scripts: [script] },
}

test('a page says whether it is known, as expected, or waits for an answer', () => {
  expect(pageWords({ ...page, learned: 2 }, now)).toBe('Getting to know it: 2 of 5 looks.')
  expect(pageWords(page, now)).toBe('As expected. Looked at 3 minutes ago.')
  const change = { key: 'title', kind: 'title', alarm: false, text: 'Its title changed', lines: [] } as const
  expect(pageWords({ ...page, open: [{ ...change, lines: [] }] }, now)).toMatch(
    /^One thing is not as expected/,
  )
})

test('a host says what it brings, since when, and that it is slow or gone', () => {
  expect(partyWords(party, now)).toBe('scripts, frames · first seen 3 Nov · usually 120 ms')
  expect(partyWords({ ...party, slow: true, lastMilliseconds: 4300 }, now)).toMatch(
    /slow: 4\.3 s, usually 120 ms$/,
  )
  expect(partyWords({ ...party, present: false }, now)).toContain('gone since 22 Nov')
})

test('a host is marked as one’s own, or by what was answered', () => {
  expect(partyMark({ own: true })).toBe('your own')
  expect(partyMark({ own: false, answer: 'theirs' })).toBe('theirs')
  expect(partyMark(party)).toBeUndefined()
})

test('a script says who checks its content and since when it is the same', () => {
  const words = scriptWords(script, now)
  expect(words).toMatch(/^first seen 3 Nov /)
  expect(words).toContain('Nobody checks its content · SHA-256 a3f5c1e29b77…, the same since 5 Nov')
  expect(scriptWords({ ...script, varies: true }, now)).toContain('differs at each look')
  const { url: _, ...inline } = script
  expect(scriptWords(inline, now)).not.toContain('first seen')
})
