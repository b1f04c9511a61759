import type { SiteSpell } from '../../shared/model/site-spell.ts'

/**
 * Fills spells up to now: holes between them, and the time since the last look where that can no longer be believed,
 * are unknown. `speaksFor`: milliseconds for which a look can be believed; 0 where nobody looks any more.
 */
export function spellsUntil(
  spells: readonly SiteSpell[],
  now: number,
  speaksFor: number,
): readonly SiteSpell[] {
  const filled: SiteSpell[] = []
  for (const spell of spells) {
    const end = filled.at(-1)?.to ?? spell.from
    if (spell.from > end) filled.push({ state: 'unknown', from: end, to: spell.from })
    filled.push(spell)
  }
  const last = filled.at(-1)
  if (last === undefined || last.to >= now) return filled
  if (last.state === 'unknown' || now - last.to <= speaksFor)
    return [...filled.slice(0, -1), { ...last, to: now }]
  return [...filled, { state: 'unknown', from: last.to, to: now }]
}
