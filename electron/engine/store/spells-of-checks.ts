import type { SiteVerdict } from '../../shared/model/site.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'
import type { StoredCheck } from './site-store.ts'
import { type OpenSpell, rewriteSpells, stepSpell } from './spell-steps.ts'

/** Failures in a row that made a site down, and successes that made it up again, when no verdict was kept. */
const needed = { down: 3, up: 2 }

/**
 * What a row of checks says of the time they span, by the rule that site checks have always followed: three
 * failures in a row are an outage from the first of them on, two successes its end. `checks` oldest first.
 */
export function spellsOfChecks(
  checks: readonly StoredCheck[],
  speaksFor: number,
): { readonly spells: readonly SiteSpell[]; readonly open: OpenSpell | undefined } {
  let spells: SiteSpell[] = []
  let open: OpenSpell | undefined
  let verdict: SiteVerdict = 'unknown'
  let since: number | undefined
  let against = 0
  let againstSince = 0
  for (const { at, outcome, reason } of checks) {
    if (outcome !== 'unknown') {
      const says = outcome === 'failure' ? 'down' : 'up'
      if (says === verdict) against = 0
      else {
        against += 1
        if (against === 1) againstSince = at
        if (against >= (verdict === 'unknown' && says === 'up' ? 1 : needed[says])) {
          ;[verdict, since, against] = [says, againstSince, 0]
        }
      }
    }
    const step = stepSpell(open, {
      ...{ at, verdict, since, reason, speaksFor, maintenance: false },
      saw: outcome !== 'unknown',
    })
    spells.push(...step.closed)
    if (step.rewrite !== undefined) spells = [...rewriteSpells(spells, step.rewrite)]
    open = step.open
  }
  return { spells, open }
}
