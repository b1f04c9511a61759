import { expect, test } from 'vitest'
import { isNarrowed, leavesView, toFilter } from '../../../../renderer/features/feed/feed-question.ts'
import { someItem } from './some-item.ts'

test('a question becomes a filter of the contract', () => {
  expect(toFilter({ view: 'unread', query: '  two words ', kind: 'report', sourceId: 's' })).toEqual({
    ...{ state: 'unread', query: 'two words', kinds: ['report'], sourceId: 's' },
  })
  expect(toFilter({ view: 'snoozed', query: '' })).toEqual({ state: 'snoozed' })
})

test('what is snoozed is out of sight, except for a search', () => {
  expect(toFilter({ view: 'all', query: '' }).states).not.toContain('snoozed')
  expect(toFilter({ view: 'all', query: 'x' })).toEqual({ query: 'x' })
})

test('what was set aside is in no list, and no search, that does not ask for it', () => {
  expect(toFilter({ view: 'aside', query: 'x' })).toEqual({ state: 'aside', query: 'x' })
  expect(toFilter({ view: 'all', query: '' }).states).not.toContain('aside')
  expect(toFilter({ view: 'answer', query: '' }).states).not.toContain('aside')
})

test('what has been acknowledged no longer waits for an answer', () => {
  expect(toFilter({ view: 'answer', query: '' })).toMatchObject({ needs: 'answer' })
  expect(toFilter({ view: 'answer', query: '' }).states).not.toContain('acknowledged')
})

test.each([
  ['all', { state: 'snoozed' }, true],
  ['all', { state: 'acknowledged' }, false],
  ['unread', { state: 'read' }, false],
  ['unread', { state: 'acknowledged' }, true],
  ['answer', { needs: 'answer', state: 'read' }, false],
  ['answer', { needs: 'nothing' }, true],
  ['answer', { needs: 'answer', state: 'acknowledged' }, true],
  ['snoozed', { state: 'unread' }, true],
  ['all', { state: 'aside' }, true],
  ['unread', { state: 'aside' }, true],
  ['answer', { needs: 'answer', state: 'aside' }, true],
  ['aside', { state: 'aside' }, false],
  ['aside', { state: 'unread' }, true],
] as const)('from %s, an item that becomes %j leaves: %s', (view, change, leaves) =>
  expect(leavesView({ view, query: '' }, someItem(1, change))).toBe(leaves),
)

test('only what was asked beyond the view narrows it', () => {
  expect(isNarrowed({ view: 'unread', query: ' ' })).toBe(false)
  expect(isNarrowed({ view: 'all', query: '', watchId: 'w' })).toBe(true)
})
