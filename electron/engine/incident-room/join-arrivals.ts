import { toMatchable } from '../match-items.ts'
import type { Arrival } from '../site-stage.ts'
import { siteKey } from '../sources/site-key.ts'
import type { NewItem, Store, StoredIncident } from '../store/store.ts'
import { createMatcher, type Matcher } from '../watch/match.ts'
import type { ReportRule } from './report-rule.ts'
import { siteKeyOf } from './take-in.ts'

/** Items that joined, by the incident they joined. */
export type Joined = ReadonlyMap<string, readonly string[]>

/**
 * Makes what lets new items join the open incidents they belong to: one more place of a story that belongs there, one
 * more letter of a conversation that does, and what its rules name, where that was said after its first sign. Of
 * several that would take it, the one opened last does. Costs nothing while no incident is open. Call inside `write`.
 */
export function createJoiner(
  store: Store,
  rule: Pick<ReportRule, 'isMeant'>,
): (arrivals: readonly Arrival[]) => Joined {
  const { incidents } = store
  const wordMatchers = new Map<string, Matcher>()

  /** Whether one of the words that an incident asks for stands in an item. */
  function hasWord(item: NewItem, words: readonly string[]): boolean {
    if (words.length === 0) return true
    const key = words.join('\n')
    const known = wordMatchers.get(key)
    const matcher = known ?? matcherOf(words)
    if (known === undefined) {
      wordMatchers.clear()
      wordMatchers.set(key, matcher)
    }
    return matcher(toMatchable(item)).length > 0
  }

  function isMeant(item: NewItem, { joins, firstSignAt }: StoredIncident): boolean {
    if (item.publishedAt < firstSignAt) return false
    const isOfSite = (key: string) => joins.siteKeys.includes(key)
    if (item.kind === 'site') return siteKeyOf(item.sourceId, store).some(isOfSite)
    const page = item.report?.page
    const isNamed =
      item.watchIds.some((id) => joins.watchIds.includes(id)) ||
      joins.sourceIds.includes(item.sourceId) ||
      (page !== undefined && isOfSite(siteKey(page)))
    if (isNamed) return hasWord(item, joins.words)
    return item.kind === 'report' && rule.isMeant(item, joins)
  }

  return (arrivals) => {
    const joined = new Map<string, string[]>()
    const open = arrivals.length === 0 ? [] : incidents.list(true)
    if (open.length === 0) return joined
    const isOpen = new Set(open.map(({ id }) => id))
    const company = incidents.ofCompany(arrivals.map(({ id }) => id))
    for (const { id, item } of arrivals) {
      const known = company.get(id)
      const into =
        known !== undefined && isOpen.has(known)
          ? known
          : open.find((incident) => isMeant(item, incident))?.id
      if (into === undefined) continue
      const ids = joined.get(into) ?? []
      joined.set(into, ids)
      ids.push(...incidents.addItems(into, [id]))
    }
    return joined
  }
}

function matcherOf(words: readonly string[]): Matcher {
  return createMatcher([{ id: 'words', terms: [...words], exclude: [], sourceIds: undefined }])
}
