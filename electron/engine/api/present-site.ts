import type { Site, SiteCheck } from '../../shared/model/site.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { StoredCheck, StoredSite } from '../store/store.ts'

/** What one check knows of its site, which has this key, as the contract has it. */
export function presentSite(
  { sourceId, name, url, verdict, since, confirming, lastCheck }: StoredSite,
  key: string,
): Site {
  return {
    ...{ sourceId, key, name, url, verdict, confirming },
    ...(since === undefined ? {} : { since: toTimestamp(since) }),
    ...(lastCheck === undefined ? {} : { lastCheck: presentCheck(lastCheck) }),
  }
}

/** One stored check as the contract has it. */
export function presentCheck(check: StoredCheck): SiteCheck {
  return { ...check, at: toTimestamp(check.at) }
}
