import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { shippedAsset } from '../../formats/shipped-asset.ts'
import { type ClaimRules, claimRulesSchema, compileClaimRules } from './claim-rules.ts'

/** Reads the rules that come with the program. Throws when they are wrong, and says where. */
export function loadClaimRules(): ClaimRules {
  const read = claimRulesSchema.safeParse(parse(readFileSync(shippedAsset('incident', 'claims.yml'), 'utf8')))
  if (!read.success) throw new Error(`assets/incident/claims.yml is wrong: ${read.error.message}`)
  return compileClaimRules(read.data)
}
