import type { SiteVerdict } from '../../shared/model/site.ts'
import type { SiteCheckup, SiteOverview, SiteUptime } from '../../shared/model/site-page.ts'
import type { SiteSpell } from '../../shared/model/site-spell.ts'
import { siteKey } from '../sources/site-key.ts'
import type { Store } from '../store/store.ts'
import { mergeSpells } from '../uptime/merge-spells.ts'
import type { Checkup } from './site-checkups.ts'

/** What the checks of one site that count saw together, up to now. */
export function spellsTogether(checkups: readonly Checkup[]): readonly SiteSpell[] {
  const counting = checkups.filter(({ shown }) => shown.counts)
  return mergeSpells(counting.map(({ spells }) => spells()).filter((spells) => spells.length > 0))
}

/** One site as a row: its checks taken together. `checkups` are those of one site, at least one. */
export function siteOverview(
  key: string,
  checkups: readonly Checkup[],
  uptime: readonly SiteUptime[],
  store: Store,
): SiteOverview {
  const shown = checkups.map((one) => one.shown)
  const { verdict, speaker } = judge(shown)
  const lastChecks = shown.flatMap(({ lastCheck }) => lastCheck?.at ?? [])
  const ids = new Set(shown.map(({ sourceId }) => sourceId))
  const url = siteAddress(shown, key)
  return {
    ...{ key, verdict },
    ...(url === undefined ? {} : { url }),
    ...(speaker?.since === undefined ? {} : { since: speaker.since }),
    ...(speaker?.reason === undefined || verdict === 'up'
      ? {}
      : { reason: `${speaker.name}: ${speaker.reason}` }),
    confirming: shown.some(({ confirming }) => confirming),
    paused: shown.every(({ paused }) => paused),
    checks: shown.length,
    ...(lastChecks.length === 0 ? {} : { lastCheckAt: lastChecks.toSorted().at(-1) }),
    uptime: [...uptime],
    alarmIds: store.alarms
      .open()
      .filter(({ subject, drill }) => subject.kind === 'site' && ids.has(subject.id) && !drill)
      .map(({ id }) => id),
  }
}

interface Judgement {
  readonly verdict: SiteVerdict
  /** The check that says so. */
  readonly speaker: SiteCheckup | undefined
}

/** Down if a check that counts says so; degraded if any check is not content; up if one that counts is. */
function judge(all: readonly SiteCheckup[]): Judgement {
  const counting = all.filter(({ counts }) => counts)
  const down = counting.find(({ verdict }) => verdict === 'down')
  if (down !== undefined) return { verdict: 'down', speaker: down }
  const discontent =
    all.find(({ verdict }) => verdict === 'down') ?? all.find(({ verdict }) => verdict === 'degraded')
  if (discontent !== undefined) return { verdict: 'degraded', speaker: discontent }
  const up = counting.filter(({ verdict }) => verdict === 'up')
  if (up.length === 0) return { verdict: 'unknown', speaker: counting[0] }
  return {
    verdict: 'up',
    speaker: up.toSorted((a, b) => (a.since ?? '').localeCompare(b.since ?? '')).at(-1),
  }
}

/**
 * An address of the site that a browser opens, rather one of a page than one of a server; `undefined` where there is
 * none, e.g. of jobs that report in somewhere else.
 */
export function siteAddress(all: readonly SiteCheckup[], key: string): string | undefined {
  const pages = all.filter(({ address }) => /^https?:\/\//iu.test(address) && siteKey(address) === key)
  const page = pages.find(({ kind }) => kind === 'site') ?? pages[0]
  return page?.address ?? (key.includes('.') ? `https://${key}/` : undefined)
}
