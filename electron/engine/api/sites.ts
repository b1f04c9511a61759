import type { Site, SiteCheck } from '../../shared/model/site.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import { CallFailure } from '../call-failure.ts'
import type { StoredCheck, StoredSite } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of the sites being watched. */
export function siteHandlers({ store }: ApiContext): HandlersOf<'sites'> {
  return {
    'sites.list': () => store.sites.list().map(present),
    'sites.history': ({ sourceId, since, limit }) => {
      if (store.sources.get(sourceId)?.kind !== 'site')
        throw new CallFailure('not-found', 'No site is checked by that source.')
      return store.sites
        .history(sourceId, since === undefined ? 0 : Date.parse(since), limit)
        .map(presentCheck)
    },
  }
}

function present({ sourceId, name, url, verdict, since, confirming, lastCheck }: StoredSite): Site {
  return {
    ...{ sourceId, name, url, verdict, confirming },
    ...(since === undefined ? {} : { since: toTimestamp(since) }),
    ...(lastCheck === undefined ? {} : { lastCheck: presentCheck(lastCheck) }),
  }
}

function presentCheck(check: StoredCheck): SiteCheck {
  return { ...check, at: toTimestamp(check.at) }
}
