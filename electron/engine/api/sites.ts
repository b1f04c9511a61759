import { CallFailure } from '../call-failure.ts'
import { siteKey } from '../sources/site-key.ts'
import { siteOf } from '../sources/site-of.ts'
import { siteOffers } from '../sources/site-offers.ts'
import type { StoredSite } from '../store/store.ts'
import type { ApiContext, HandlersOf } from './context.ts'
import { presentCheck, presentSite } from './present-site.ts'
import { type Checkup, siteCheckups } from './site-checkups.ts'
import { siteAddress, siteOverview } from './site-overview.ts'
import { sitePage } from './site-page.ts'
import { siteRestHandlers } from './site-rest.ts'
import { siteSeries } from './site-series.ts'
import { createUptimeMemory } from './uptime-memory.ts'

/** Handlers of the sites being watched. */
export function siteHandlers(context: ApiContext): HandlersOf<'sites'> {
  const { store, parts } = context
  const now = () => parts.ports.clock.now()
  const uptimes = createUptimeMemory()

  function checkupOf(sourceId: string): Checkup {
    const checkup = siteCheckups(store, now()).find(({ source }) => source.id === sourceId)
    if (checkup === undefined) throw new CallFailure('not-found', 'No site is checked by that source.')
    return checkup
  }

  function keyOf({ sourceId, url }: StoredSite): string {
    const source = store.sources.get(sourceId)
    return (source && siteOf(source)?.key) ?? siteKey(url)
  }

  return {
    ...siteRestHandlers(context),
    'sites.list': () => store.sites.list().map((site) => presentSite(site, keyOf(site))),
    'sites.history': ({ sourceId, since, limit }) =>
      store.sites
        .history(checkupOf(sourceId).source.id, since === undefined ? 0 : Date.parse(since), limit)
        .map(presentCheck),
    'sites.overview': () => {
      const at = now()
      const sites = Map.groupBy(siteCheckups(store, at), ({ key }) => key)
      return [...sites].map(([key, checkups]) =>
        siteOverview(key, checkups, uptimes(key, checkups, at), store),
      )
    },
    'sites.get': ({ key, timeZone }) => {
      const at = now()
      const checkups = siteCheckups(store, at, key)
      if (checkups.length === 0)
        throw new CallFailure('not-found', 'That site is no longer watched: its checks have been removed.')
      return sitePage(key, checkups, zone(timeZone), store, at)
    },
    'sites.offers': ({ key }) => {
      const shown = siteCheckups(store, now(), key).map((checkup) => checkup.shown)
      const page = URL.parse(siteAddress(shown, key) ?? '')
      return page === null ? [] : [...siteOffers(page, new Set(shown.map(({ kind }) => kind)))]
    },
    'sites.series': ({ sourceId, span }) =>
      siteSeries(sourceId, span, checkupOf(sourceId).spells(), store, now()),
  }
}

/** A time zone that this machine knows; its own without one. */
function zone(wanted: string | undefined): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  if (wanted === undefined) return own
  try {
    return new Intl.DateTimeFormat('en', { timeZone: wanted }).resolvedOptions().timeZone
  } catch {
    throw new CallFailure('invalid', 'There is no such time zone; give one like Europe/Berlin.', 'timeZone')
  }
}
