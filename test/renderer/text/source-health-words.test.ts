import { expect, test } from 'vitest'
import type { SourceHealth } from '../../../electron/shared/model/source.ts'
import { sourceHealthWords, withoutName } from '../../../renderer/text/source-health-words.ts'

const now = Date.parse('2026-11-22T12:00:00.000Z')
const words = (health: Partial<SourceHealth>) =>
  sourceHealthWords({ name: 'Blog', health: { status: 'ok', failures: 0, ...health } }, now)

test('a healthy source says when it was read and when it will be', () => {
  expect(words({ lastSuccessAt: '2026-11-22T11:56:00.000Z', nextTryAt: '2026-11-22T12:26:00.000Z' })).toEqual(
    {
      tone: 'well',
      sentence: 'Read 4 minutes ago, next in 26 minutes.',
    },
  )
})

test('a reading that is long overdue is not promised', () => {
  const late = { lastSuccessAt: '2026-11-22T11:00:00.000Z', nextTryAt: '2026-11-22T11:30:00.000Z' }
  expect(words(late).sentence).toBe('Read 60 minutes ago.')
})

test('a failing source says since when, why and what to do, without repeating its name', () => {
  const error = {
    kind: 'gone',
    message: 'Blog: the server answered 404',
    advice: 'Check the address.',
    cure: 'edit-address',
    at: '2026-11-22T11:55:00.000Z',
  } as const
  expect(words({ status: 'failing', failures: 3, error, lastSuccessAt: '2026-11-22T02:10:00.000Z' })).toEqual(
    {
      tone: 'trouble',
      sentence: 'Could not be read since 02:10.',
      reason: 'The server answered 404.',
      advice: 'Check the address.',
      cure: 'edit-address',
    },
  )
  expect(words({ status: 'failing', failures: 1, error }).sentence).toBe('Could not be read yet.')
})

test('blind is not quiet: it says so, and until when it could see', () => {
  const error = {
    kind: 'offline',
    message: 'Offline.',
    advice: '',
    cure: 'wait',
    at: '2026-11-22T11:55:00.000Z',
  } as const
  expect(words({ status: 'blind', error, lastSuccessAt: '2026-11-21T22:00:00.000Z' })).toEqual({
    tone: 'blind',
    sentence: 'Not observed: this machine is offline.',
    reason: 'Last read yesterday 22:00.',
  })
})

test('paused and never read', () => {
  expect(words({ status: 'paused' })).toEqual({ tone: 'paused', sentence: 'Paused.' })
  expect(words({ status: 'paused', lastSuccessAt: '2026-11-22T09:00:00.000Z' }).sentence).toBe(
    'Paused. Last read 3 hours ago.',
  )
  expect(words({ status: 'waiting' }).tone).toBe('waiting')
})

test.each([
  ['Blog: no answer', 'no answer'],
  ['“Blog”: no answer', 'no answer'],
  ['Blog could not be read.', 'Blog could not be read.'],
  ['No answer from Blog.', 'No answer from Blog.'],
])('withoutName(%j)', (message, rest) => {
  expect(withoutName(message, 'Blog')).toBe(rest)
})
