import { expect, test } from 'vitest'
import type { Health } from '../../../electron/shared/model/health.ts'
import type { Source } from '../../../electron/shared/model/source.ts'
import { statusWords } from '../../../renderer/text/status.ts'

const now = Date.UTC(2026, 10, 22, 3, 0)
const calm: Health = {
  ...{
    version: '1',
    glance: 'well',
    online: true,
    unread: 0,
    needsAnswer: 0,
    ringing: 0,
    waiting: { count: 0 },
    problems: [],
  },
  sources: { total: 2, failing: 0, blind: 0 },
  sites: { down: 0, degraded: 0 },
}
const source = (lastSuccessAt?: string): Source => ({
  ...{ id: 's', kind: 'feed', name: 'Blog', everyMinutes: 60, settings: {}, paused: false },
  createdAt: '2026-11-01T00:00:00.000Z',
  health: { status: 'ok', failures: 0, ...(lastSuccessAt ? { lastSuccessAt } : {}) },
})
const sources = [source('2026-11-22T02:10:00.000Z'), source('2026-11-22T02:56:00.000Z'), source()]
const say = (health: Partial<Health>) => statusWords({ health: { ...calm, ...health }, sources, now })

test('calm says since when it has looked', () => {
  expect(say({})).toEqual({
    ...{ tone: 'well', sentence: 'Nothing needs you right now.', detail: 'Checked 4 minutes ago.' },
  })
})

test('what is new, and what waits for an answer when nothing is new', () => {
  expect(say({ unread: 1234, needsAnswer: 3 })).toMatchObject({
    tone: 'new',
    sentence: 'All well. 1,234 new.',
  })
  expect(say({ needsAnswer: 1 }).sentence).toBe('All well. 1 waits for an answer.')
  expect(say({ needsAnswer: 2 }).sentence).toBe('All well. 2 wait for an answer.')
})

test('never says all is well while a source cannot be read', () => {
  const troubled = { sources: { total: 3, failing: 1, blind: 1 } }
  expect(say(troubled)).toMatchObject({
    ...{ sentence: 'No alarm, nothing new.', detail: 'Checked 4 minutes ago. 2 sources cannot be read.' },
  })
  expect(say({ ...troubled, unread: 1 }).sentence).toBe('No alarm. 1 new.')
})

test('nor while a site is not well, though somebody has answered its alarm', () => {
  const slow = { sites: { down: 0, degraded: 1, worst: 'Blog' } }
  expect(say(slow).sentence).toBe('Blog is not well. Nothing new.')
  expect(say({ sites: { down: 1, degraded: 1, worst: 'Shop' }, unread: 2 }).sentence).toBe(
    'Shop is down, and 1 more. 2 new.',
  )
})

test('what keeps from judging is said, also while the internet seems to be there', () => {
  const network = 'It is in doubt whether this machine is online: a answers, b does not'
  expect(say({ network })).toMatchObject({
    ...{ tone: 'blind', sentence: 'Nothing that fails is judged at the moment.', detail: `${network}.` },
  })
  expect(say({ online: false, network: 'This machine is offline' }).detail).toBe(
    'This machine is offline. Unknown is not the same as well.',
  )
})

test('offline outranks what is new and says until when it saw', () => {
  expect(say({ online: false, unread: 5 })).toMatchObject({
    ...{ tone: 'blind', sentence: 'Offline: nothing observed since 02:56.' },
  })
})

test('a pause is told with its end, an empty start with what to do', () => {
  expect(say({ pausedUntil: '2026-11-22T04:00:00.000Z' }).sentence).toBe('Checking is paused until 04:00.')
  expect(say({ sources: { total: 0, failing: 0, blind: 0 } })).toMatchObject({ tone: 'start' })
})

test('never says all is well while an incident is under way', () => {
  const incidents = { open: 1, newest: { id: 'i', title: 'Books are missing', stage: 'finding' as const } }
  expect(say({ incidents }).sentence).toBe('An incident is under way. Nothing new.')
  expect(say({ incidents: { ...incidents, open: 2 }, unread: 3 }).sentence).toBe(
    '2 incidents are under way. 3 new.',
  )
})
