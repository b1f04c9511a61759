import { expect, test } from 'vitest'
import { claimsOfFact } from '../../../electron/engine/incident/claims/claims-of-fact.ts'
import { loadClaimRules } from '../../../electron/engine/incident/claims/load-claim-rules.ts'

const rules = loadClaimRules()
const evening = { at: Date.parse('2026-03-09T18:00:00Z'), zone: 'UTC' }

test.each([
  ['cause', 'wrong button', 'human'],
  ['cause', 'A software fault', 'software'],
  ['cause', 'third party', 'third-party'],
  ['cause', 'a cow on the line', 'other'],
  ['affected', '40 readers', 'somebody'],
  ['affected', 'subscribers in Germany', 'somebody'],
  ['affected', 'Nobody', 'nobody'],
  ['data', 'None lost', 'kept'],
  ['data', 'safe', 'kept'],
  ['data', 'lost', 'lost'],
  ['data', 'addresses leaked', 'leaked'],
] as const)('%s: “%s” claims %s', (field, text, value) => {
  const [claim, ...others] = claimsOfFact(field, text, rules, evening)
  expect(claim).toMatchObject({ value, quote: text, how: 'stated' })
  expect(others).toEqual([])
})

test.each([
  '9:10',
  'since 9:10',
  'From 9:10 to 11:00',
  '9 March, 09:10',
  '2026-03-09T09:10:00Z',
  'this morning at about 9',
])('it began “%s”', (text) => {
  const moment = Date.parse('2026-03-09T09:10:00Z')
  const [claim] = claimsOfFact('began', text, rules, evening)
  expect(claim?.kind === 'began' && claim.from <= moment && moment <= claim.to).toBe(true)
})

test.each(['advice', 'remedy'] as const)('%s claims nothing', (field) => {
  expect(claimsOfFact(field, 'Everything is fixed.', rules, evening)).toEqual([])
})
