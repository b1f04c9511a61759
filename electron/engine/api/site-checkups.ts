import type { SiteVerdict } from '../../shared/model/site.ts'
import type { SiteCheckup } from '../../shared/model/site-page.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { isReach } from '../sources/is-reach.ts'
import { siteOf } from '../sources/site-of.ts'
import type { Store, StoredSite, StoredSource } from '../store/store.ts'
import { speaksFor } from '../uptime/speaks-for.ts'
import { spellsUntil } from '../uptime/spells-until.ts'
import { presentCheck } from './present-site.ts'

/** One check of a site, and what it saw up to now. */
export interface Checkup {
  readonly key: string
  readonly source: StoredSource
  readonly shown: SiteCheckup
  /** Up to now, at most 91 days back; empty before the first check. Read when it is first asked for. */
  spells(): readonly SiteSpell[]
}

const longest = 91 * 86_400_000

/** Every check of a site there is, or of the site with one key, in the order in which they were added. */
export function siteCheckups(store: Store, now: number, key?: string): readonly Checkup[] {
  const all = store.sources.list().flatMap((source) => {
    const site = siteOf(source)
    return site === undefined || (key !== undefined && site.key !== key) ? [] : [{ source, ...site }]
  })
  const reaching = new Set(all.filter(({ source }) => isReach(source.kind)).map((one) => one.key))
  return all.map(({ source, key: of, address }) => {
    // Where nothing asks whether the site answers, its other checks are all there is to count by.
    const counts = isReach(source.kind) || !reaching.has(of)
    const site = store.sites.get(source.id)
    const believed = source.paused || source.blind ? 0 : speaksFor(source.everyMinutes)
    let known: readonly SiteSpell[] | undefined
    return {
      ...{ key: of, source },
      shown: present(source, site, address, counts, now),
      spells: () => {
        known ??= spellsUntil(store.sites.spells(source.id, now - longest), now, believed)
        return known
      },
    }
  })
}

function present(
  source: StoredSource,
  site: StoredSite | undefined,
  address: string,
  counts: boolean,
  now: number,
): SiteCheckup {
  const { id: sourceId, kind, name, everyMinutes, paused } = source
  const { verdict, reason } = verdictNow(source, site, now)
  const since = verdict === site?.verdict ? site.since : undefined
  return {
    ...{ sourceId, kind, name, everyMinutes, paused, counts, verdict },
    address: site?.url ?? address,
    confirming: site?.confirming ?? false,
    ...(reason === undefined || verdict === 'up' ? {} : { reason }),
    ...(since === undefined ? {} : { since: toTimestamp(since) }),
    ...(site?.lastCheck === undefined ? {} : { lastCheck: presentCheck(site.lastCheck) }),
    ...(site?.facts === undefined ? {} : { facts: site.facts }),
    ...(paused ? {} : { nextCheckAt: toTimestamp(source.dueAt) }),
  }
}

/** What is known at this moment; a check that lies too far back tells nothing of now. */
function verdictNow(
  source: StoredSource,
  site: StoredSite | undefined,
  now: number,
): { readonly verdict: SiteVerdict; readonly reason?: string } {
  const { verdict, lastCheck } = site ?? {}
  if (source.paused) return { verdict: 'unknown', reason: 'This check is paused.' }
  if (source.error !== undefined) return { verdict: 'unknown', reason: source.error.message }
  if (verdict === undefined || lastCheck === undefined)
    return { verdict: 'unknown', reason: 'It has not been checked yet.' }
  const { reason } = lastCheck
  if (lastCheck.outcome === 'unknown')
    return { verdict: 'unknown', ...(reason === undefined ? {} : { reason }) }
  if (now - lastCheck.at > speaksFor(source.everyMinutes))
    return { verdict: 'unknown', reason: 'It has not been checked for a while.' }
  return { verdict, ...(reason === undefined ? {} : { reason }) }
}
