import { type SiteUptime, siteSpans } from '../../shared/model/site-page.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'
import { uptimeOf } from '../uptime/uptime-of.ts'
import type { Checkup } from './site-checkups.ts'
import { spellsTogether } from './site-overview.ts'

interface Known {
  /** Changes with every check. */
  readonly print: string
  readonly at: number
  readonly uptime: readonly SiteUptime[]
}

/** Milliseconds for which an uptime is told again while nothing was checked. */
const fresh = 60_000

/** A site's uptime over each span, shortest first; empty before its first check. */
export function uptimesOf(spells: readonly SiteSpell[], now: number): readonly SiteUptime[] {
  return siteSpans.flatMap((span) => uptimeOf(spells, span, now) ?? [])
}

/**
 * Remembers the uptime of each site until one of its checks has been made: the list of all sites is asked for after
 * every check of any of them.
 */
export function createUptimeMemory(): (
  key: string,
  checkups: readonly Checkup[],
  now: number,
) => readonly SiteUptime[] {
  const memory = new Map<string, Known>()
  return (key, checkups, now) => {
    const print = checkups
      .map(({ shown, source }) =>
        [
          shown.sourceId,
          shown.lastCheck?.at,
          shown.counts,
          source.paused,
          source.blind,
          source.everyMinutes,
        ].join(),
      )
      .join(';')
    const known = memory.get(key)
    if (known?.print === print && now >= known.at && now - known.at < fresh) return known.uptime
    const uptime = uptimesOf(spellsTogether(checkups), now)
    memory.set(key, { print, at: now, uptime })
    return uptime
  }
}
