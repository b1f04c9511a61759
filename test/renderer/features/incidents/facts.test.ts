import { expect, test } from 'vitest'
import type { Fact, TimelineEntry } from '../../../../electron/shared/model/incident.ts'
import { evidenceIn } from '../../../../renderer/features/incidents/room/facts/evidence-in.ts'
import { factsInOrder } from '../../../../renderer/features/incidents/room/facts/facts-in-order.ts'

const at = '2026-11-22T10:00:00.000Z'
const fact = (field: Fact['field'], certainty: Fact['certainty']): Fact => ({
  ...{ field, certainty, text: certainty === 'unknown' ? '' : 'So it is.', at, evidence: [], before: [] },
})

test('facts stand in the order of a story, and what was never set is not known', () => {
  const { known, unknown } = factsInOrder([
    fact('remedy', 'suspected'),
    fact('data', 'unknown'),
    fact('cause', 'confirmed'),
  ])
  expect(known.map(({ field }) => field)).toEqual(['cause', 'remedy'])
  expect(unknown.map(({ field }) => field)).toEqual(['began', 'affected', 'data', 'done', 'advice'])
})

const entry = (text: string, ids: Partial<TimelineEntry>): TimelineEntry => ({
  ...{ kind: 'mention', at, text, count: 1 },
  ...ids,
})

test('what happened is offered as evidence, newest first, each thing once and not what was chosen', () => {
  const timeline = [
    entry('The first mention', { itemId: '1' }),
    entry('The feed lost entries', { sourceId: '7' }),
    entry('It was opened', {}),
    entry('The alarm', { alarmId: 'a', itemId: '9' }),
    entry('The first mention again', { itemId: '1' }),
    entry('Chosen before', { itemId: '2' }),
  ]
  const offered = evidenceIn(timeline, [{ kind: 'item', id: '2', text: 'Chosen before' }])
  expect(offered.map(({ evidence }) => evidence)).toEqual([
    { kind: 'item', id: '1', text: 'The first mention again' },
    { kind: 'alarm', id: 'a', text: 'The alarm' },
    { kind: 'source', id: '7', text: 'The feed lost entries' },
  ])
})
