import { describe, expect, test } from 'vitest'
import { findClaims } from '../../../electron/engine/incident/claims/find-claims.ts'
import { findContradictions } from '../../../electron/engine/incident/claims/find-contradictions.ts'
import { loadClaimRules } from '../../../electron/engine/incident/claims/load-claim-rules.ts'

const rules = loadClaimRules()
/** A Monday, at noon in London. */
const noon = '2026-03-09T12:00:00Z'
const began = (text: string, at = noon, zone = 'UTC') =>
  findClaims(text, rules, { at: Date.parse(at), zone }).filter(({ kind }) => kind === 'began')
const holds = (text: string, moment: string, at?: string, zone?: string) =>
  began(text, at, zone).map(
    (claim) => claim.kind === 'began' && claim.from <= Date.parse(moment) && Date.parse(moment) <= claim.to,
  )

describe('when it began', () => {
  test.each([
    ['It began at 9:40.', '2026-03-09T09:40Z'],
    ['Nothing has loaded since 9:40.', '2026-03-09T09:40Z'],
    ['The shop went down yesterday at 22:10.', '2026-03-08T22:10Z'],
    ['It started around ten in the evening of 7 March.', '2026-03-07T22:00Z'],
    ['The trouble started on Friday at noon.', '2026-03-06T12:00Z'],
    ['Uploads have been failing since half past seven.', '2026-03-09T07:30Z'],
    ['It broke last night.', '2026-03-09T02:00Z'],
    ['It has been down for two hours now.', '2026-03-09T10:00Z'],
    ['It failed three days ago.', '2026-03-06T12:00Z'],
    ['It failed nineteen days ago.', '2026-02-18T12:00Z'],
    ['It has been down for sixty minutes.', '2026-03-09T11:00Z'],
    ['From ten to eleven this morning, nobody could pay.', '2026-03-09T10:00Z'],
    ['Mail did not arrive from Tuesday on.', '2026-03-03T10:00Z'],
    ['It has been going on since 24 December.', '2025-12-24T10:00Z'],
    ['It started at 6 this morning, and I noticed it at 11:30.', '2026-03-09T06:00Z'],
    ['It started at 11:30 CET.', '2026-03-09T10:30Z'],
  ])('%s', (text, moment) => {
    expect(holds(text, moment)).toEqual([true])
  })

  test.each([
    'It works again since 9:40.',
    'We noticed it at 9:40.',
    'The next update comes at 18:00.',
    'It has been fixed for two hours.',
    'I have run this shop since Monday.',
    'Three orders placed on Saturday are missing.',
    'I will write again by 15:00.',
    'You wrote that it started at 9:40.',
  ])('says nothing of it: %s', (text) => {
    expect(began(text)).toEqual([])
  })

  test('a time is read on the clock of the one who said it', () => {
    expect(
      holds('It began at 9:40.', '2026-03-09T13:40Z', '2026-03-09T15:00:00Z', 'America/New_York'),
    ).toEqual([true])
  })

  test('on the night when the clocks go forward, an hour that there is not is the moment of the change', () => {
    const text = 'It began at 02:30 this morning.'
    expect(holds(text, '2026-03-29T01:00Z', '2026-03-29T10:00:00Z', 'Europe/Berlin')).toEqual([true])
  })

  test('the same statement on another clock says the same, on the same clock not', () => {
    const said = { at: Date.parse('2026-03-09T16:00:00Z'), zone: 'UTC' }
    const against = (draft: string) =>
      findContradictions(findClaims(draft, rules, said), [
        findClaims('The feed broke at 14:05 UTC.', rules, said),
      ])
    expect(against('The feed broke at 15:05 CET.')).toEqual([])
    expect(against('The feed broke at 14:05 CET.')).toHaveLength(1)
  })
})
