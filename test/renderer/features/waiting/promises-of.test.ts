import { expect, test } from 'vitest'
import type { ConversationEntry, Promised } from '../../../../electron/shared/model/conversation.ts'
import { promisesOf } from '../../../../renderer/features/waiting/conversation/promises-of.ts'

const day = '2026-11-22T'
const place = { conversationId: 'c', sourceId: 's', sourceName: 'S', sourceKind: 'mailbox' } as const

function mine(
  time: string,
  promises?: readonly Promised[],
  state: 'sent' | 'failed' = 'sent',
): ConversationEntry {
  const at = `${day}${time}:00.000Z`
  return { kind: 'mine', ...place, at, text: '', state, ...(promises && { promises: [...promises] }) }
}
const by = (time: string): Promised => ({ quote: `By ${time}.`, due: `${day}${time}:00.000Z` })
const fates = (entries: readonly ConversationEntry[], now: string) =>
  promisesOf(entries, Date.parse(`${day}${now}:00.000Z`)).map(({ fate }) => fate)

test('a promise is open until its time, then missed', () => {
  expect(fates([mine('10:00', [by('12:00')])], '11:00')).toEqual(['open'])
  expect(fates([mine('10:00', [by('12:00')])], '12:01')).toEqual(['missed'])
})

test('it is kept by whatever was sent in time, and by nothing that was not sent', () => {
  const promise = mine('10:00', [by('12:00')])
  expect(fates([promise, mine('11:59')], '15:00')).toEqual(['kept'])
  expect(fates([promise, mine('12:01')], '15:00')).toEqual(['late'])
  expect(fates([promise, mine('11:00', undefined, 'failed')], '15:00')).toEqual(['missed'])
})

test('the newest come first', () => {
  const entries = [mine('08:00', [by('09:00')]), mine('10:00', [by('12:00'), by('14:00')])]
  expect(promisesOf(entries, 0).map(({ quote }) => quote)).toEqual(['By 14:00.', 'By 12:00.', 'By 09:00.'])
})

test('what has not gone out promises nothing', () => {
  expect(fates([mine('10:00', [by('12:00')], 'failed')], '11:00')).toEqual([])
})
