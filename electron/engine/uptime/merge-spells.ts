import type { SiteCondition } from '../../shared/model/site-page.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'

/** Which state wins where two checks of one site say different things: the first in this list. */
const order: readonly SiteCondition[] = ['maintenance', 'down', 'degraded', 'up', 'unknown']

/**
 * What several checks of one site saw together, moment by moment: down where one says so, up where one says so and
 * none objects, unknown only where none looked. Each list in order and without overlaps; so is the result.
 */
export function mergeSpells(lists: readonly (readonly SiteSpell[])[]): readonly SiteSpell[] {
  const only = lists[0]
  if (only !== undefined && lists.length === 1) return only
  const moments = [...new Set(lists.flat().flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const places = lists.map(() => 0)
  const merged: SiteSpell[] = []
  for (const [index, from] of moments.entries()) {
    const to = moments[index + 1]
    if (to === undefined) break
    const here = lists.flatMap((list, number) => {
      let place = places[number] ?? 0
      while ((list[place]?.to ?? Number.POSITIVE_INFINITY) <= from) place += 1
      places[number] = place
      const spell = list[place]
      return spell !== undefined && spell.from <= from ? [spell] : []
    })
    const worst = here.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0]
    if (worst === undefined) continue
    const last = merged.at(-1)
    if (last?.to === from && last.state === worst.state && last.reason === worst.reason)
      merged[merged.length - 1] = { ...last, to }
    else merged.push({ ...worst, from, to })
  }
  return merged
}
