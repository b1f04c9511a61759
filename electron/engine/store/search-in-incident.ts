import { arrivalCursor } from './cursor.ts'
import type { IncidentMembers } from './incident-members.ts'
import type { Search } from './search.ts'

/** Found items that are looked at in one go, and how often, before a page is handed out as it is. */
const lookedAtOnce = 1000
const mostLooks = 10

/**
 * Lets a search ask for the items of one incident too: what the search finds is taken if it belongs there. A page may
 * be shorter than asked for although more follows.
 */
export function createSearchInIncident(search: Search, members: IncidentMembers): Search {
  return (filter, limit, cursor) => {
    const { incidentId } = filter
    if (incidentId === undefined) return search(filter, limit, cursor)
    const ids: number[] = []
    let place = cursor
    for (let look = 0; look < mostLooks; look += 1) {
      const page = search(filter, lookedAtOnce, place)
      if (page === undefined) return undefined
      ids.push(...members.among(page.ids, incidentId))
      place = page.nextCursor
      const last = ids[limit - 1]
      if (last !== undefined && (ids.length > limit || place !== undefined))
        return { ids: ids.slice(0, limit), nextCursor: arrivalCursor(last) }
      if (place === undefined) break
    }
    return { ids, nextCursor: place }
  }
}
