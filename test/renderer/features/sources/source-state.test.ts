import { expect, test } from 'vitest'
import type { Site } from '../../../../electron/shared/model/site.ts'
import type { Source, SourceHealth } from '../../../../electron/shared/model/source.ts'
import { sourceState } from '../../../../renderer/features/sources/source-state.ts'

const now = Date.parse('2026-11-22T12:00:00.000Z')
const at = '2026-11-22T11:56:00.000Z'
const source = (health: Partial<SourceHealth>): Source => ({
  id: 's1',
  kind: 'site',
  name: 'Blog',
  everyMinutes: 5,
  settings: {},
  paused: false,
  createdAt: at,
  health: { status: 'ok', failures: 0, lastSuccessAt: at, ...health },
})
const down: Site = {
  key: 'blog.example',
  sourceId: 's1',
  name: 'Blog',
  url: 'https://blog.example/',
  verdict: 'down',
  since: '2026-11-22T11:40:00.000Z',
  confirming: false,
  lastCheck: { at, outcome: 'failure', reason: 'It answered 503.' },
}

test('a site that is down is the first thing to say, and the one thing that looks like an alarm', () => {
  expect(sourceState(source({}), down, now)).toMatchObject({
    tone: 'down',
    sentence: 'Down since 11:40. It answered 503.',
  })
})

test('a site that is not observed is not called down, whatever was seen last', () => {
  expect(sourceState(source({ status: 'blind' }), down, now)).toMatchObject({
    tone: 'blind',
    reason: 'Last checked 11:56.',
  })
  expect(sourceState(source({ status: 'paused' }), down, now).tone).toBe('paused')
})

test('without a site the source’s own health speaks', () => {
  expect(sourceState(source({}), undefined, now).sentence).toBe('Read 4 minutes ago.')
})
