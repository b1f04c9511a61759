import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { findClaims } from '../../../electron/engine/incident/claims/find-claims.ts'
import { findObjections } from '../../../electron/engine/incident/claims/find-objections.ts'
import { loadClaimRules } from '../../../electron/engine/incident/claims/load-claim-rules.ts'

const rules = loadClaimRules()
const pairs = z.array(
  z.strictObject({
    said: z.string(),
    draft: z.string(),
    differ: z.array(z.string()),
    said_at: z.string().default('2026-03-09T12:00:00Z'),
    draft_at: z.string().default('2026-03-09T18:00:00Z'),
  }),
)

/** Share of what is flagged that differs, and share of what differs that is flagged. */
function measure(file: string): { readonly precision: number; readonly recall: number } {
  const read = pairs.parse(
    parse(readFileSync(new URL(`../../fixtures/drafts/${file}.yml`, import.meta.url), 'utf8')),
  )
  const judged = read.map(({ said, draft, differ, said_at, draft_at }) => {
    const then = { at: Date.parse(said_at), zone: 'UTC' }
    const before = [{ text: said, claims: findClaims(said, rules, then), source: undefined }]
    const found = findObjections(draft, before, [], rules, { at: Date.parse(draft_at), zone: 'UTC' })
    return {
      differs: differ.length > 0,
      isFlagged: found.some(
        ({ about }) => differ.length === 0 || about === 'words' || differ.includes(about),
      ),
    }
  })
  const right = judged.filter(({ differs, isFlagged }) => differs && isFlagged).length
  return {
    precision: right / judged.filter(({ isFlagged }) => isFlagged).length,
    recall: right / judged.filter(({ differs }) => differs).length,
  }
}

// What the rules were made with, and what nobody looked at while making them.
test.each([
  ['developed', 0.97, 0.9],
  ['unseen', 0.8, 0.55],
])('pairs of drafts, %s', (file, precision, recall) => {
  const measured = measure(file)
  expect(measured.precision).toBeGreaterThanOrEqual(precision)
  expect(measured.recall).toBeGreaterThanOrEqual(recall)
})
