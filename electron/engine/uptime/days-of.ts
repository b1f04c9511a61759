import type { SiteDay } from '../../shared/model/site-page.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'
import type { LocalDay } from './local-days.ts'
import { timeInBuckets } from './time-in-buckets.ts'

/** What a site was on each of some days that follow each other; `spells` reach up to now. */
export function daysOf(spells: readonly SiteSpell[], days: readonly LocalDay[]): readonly SiteDay[] {
  const edges = days.map(({ from }) => from)
  const times = timeInBuckets(spells, [...edges, days.at(-1)?.to ?? 0])
  const troubles = spells.filter(({ state }) => state === 'down' || state === 'degraded')
  return days.map(({ day, from, to }, index) => {
    const here = troubles.filter((spell) => spell.from < to && spell.to > from)
    const downs = here.filter(({ state }) => state === 'down')
    const lengthHere = (spell: SiteSpell) => Math.min(spell.to, to) - Math.max(spell.from, from)
    const worst = (downs.length > 0 ? downs : here).toSorted((a, b) => lengthHere(b) - lengthHere(a))[0]
    return {
      day,
      time: times[index] ?? { up: 0, degraded: 0, down: 0, unknown: 0, maintenance: 0 },
      outages: downs.length,
      ...(worst?.reason === undefined ? {} : { reason: worst.reason }),
    }
  })
}
