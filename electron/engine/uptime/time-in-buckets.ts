import type { SiteTime } from '../../shared/model/site-page.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'

/**
 * Milliseconds spent in each state between each two neighbours of `edges`. `spells` must be in order and must not
 * overlap; what they leave out counts for nothing. Both in milliseconds since 1970, ascending.
 */
export function timeInBuckets(spells: readonly SiteSpell[], edges: readonly number[]): readonly SiteTime[] {
  let first = 0
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? to
    const time = { up: 0, degraded: 0, down: 0, unknown: 0, maintenance: 0 }
    while ((spells[first]?.to ?? Number.POSITIVE_INFINITY) <= from) first += 1
    for (let next = first; ; next += 1) {
      const spell = spells[next]
      if (spell === undefined || spell.from >= to) break
      time[spell.state] += Math.min(spell.to, to) - Math.max(spell.from, from)
    }
    return time
  })
}
