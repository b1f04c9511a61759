import { listTextLimit } from '../../shared/model/item.ts'
import {
  type SiteChange,
  type SiteExpiry,
  type SitePage,
  type SiteStretch,
  stripDays,
} from '../../shared/model/site-page.ts'
import { toTimestamp } from '../../shared/model/time.ts'
import type { Store } from '../store/store.ts'
import { daysOf } from '../uptime/days-of.ts'
import { localDays } from '../uptime/local-days.ts'
import type { Checkup } from './site-checkups.ts'
import { siteOverview, spellsTogether } from './site-overview.ts'
import { uptimesOf } from './uptime-memory.ts'

/** How many troubles and changes a site's page lists. */
const listed = 50

/** Everything a site's page shows but the charts. `checkups` are those of one site, at least one. */
export function sitePage(
  key: string,
  checkups: readonly Checkup[],
  timeZone: string,
  store: Store,
  now: number,
): SitePage {
  const spells = spellsTogether(checkups)
  return {
    ...siteOverview(key, checkups, uptimesOf(spells, now), store),
    checkups: checkups.map(({ shown }) => shown),
    days: [...daysOf(spells, localDays(now, stripDays, timeZone))],
    troubles: troubles(checkups, now),
    expiries: checkups
      .flatMap(({ shown }) => expiries(shown))
      .toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt)),
    changes: changes(checkups, store),
    timeZone,
  }
}

function troubles(checkups: readonly Checkup[], now: number): SiteStretch[] {
  return checkups
    .filter(({ shown }) => shown.counts)
    .flatMap(({ source, spells }) =>
      spells()
        .filter(({ state }) => state === 'down' || state === 'degraded')
        .map((spell) => ({ ...spell, sourceId: source.id })),
    )
    .toSorted((a, b) => b.from - a.from)
    .slice(0, listed)
    .map(({ sourceId, state, from, to, reason }) => ({
      ...{ sourceId, state, from: toTimestamp(from) },
      ...(to >= now ? {} : { to: toTimestamp(to) }),
      ...(reason === undefined ? {} : { reason }),
    }))
}

function expiries({ sourceId, facts, address }: Checkup['shown']): readonly SiteExpiry[] {
  const { certificate, domain } = facts ?? {}
  const host = URL.parse(address)?.hostname ?? address
  return [
    ...(certificate === undefined
      ? []
      : [
          {
            ...({ what: 'certificate', sourceId, host, by: certificate.issuer } as const),
            ...{ expiresAt: certificate.expiresAt, validFrom: certificate.validFrom },
          },
        ]),
    ...(domain?.expiresAt === undefined
      ? []
      : [
          {
            ...({ what: 'domain', sourceId, host: domain.name, expiresAt: domain.expiresAt } as const),
            ...(domain.registrar === undefined ? {} : { by: domain.registrar }),
          },
        ]),
  ]
}

function changes(checkups: readonly Checkup[], store: Store): SiteChange[] {
  return checkups
    .flatMap(
      ({ source }) =>
        store.items.list(
          { sourceId: source.id, kinds: ['site'] },
          { limit: listed, textLimit: listTextLimit },
        ).items,
    )
    .toSorted((a, b) => b.publishedAt - a.publishedAt)
    .slice(0, listed)
    .map(({ id: itemId, sourceId, publishedAt, title, text, state, needs }) => ({
      ...{ itemId, sourceId, title, text, state, needs },
      at: toTimestamp(publishedAt),
    }))
}
