import { absoluteTime } from '../../shared/canned/absolute-time.ts'
import type { Claim } from '../incident/claims/claim.ts'
import { siteOf } from '../sources/site-of.ts'
import type { Store, StoredIncident, StoredSite } from '../store/store.ts'

/** Where something stands that was said or is known. */
export interface ClaimSource {
  readonly statementId: string | undefined
  /** Milliseconds since 1970. */
  readonly at: number | undefined
  readonly where: string
}

/** Something that is known, with where that stands. */
export type KnownClaim = Claim & { readonly source: ClaimSource }

/** Length within which all reports count as one number: longer than any trouble. */
const everything = 20 * 365 * 24 * 60 * 60_000
/** Time that checks may take to see an outage that visitors see at once, milliseconds. */
const slack = 30 * 60_000

/**
 * What the checks and the reports of an incident tell by themselves: a check that fails now ("it works again" is not so),
 * since when it has failed (it cannot have begun later), and that somebody was affected who wrote.
 */
export function knownState(incident: StoredIncident, store: Store, now: number): readonly KnownClaim[] {
  return [...failing(incident, store, now), ...reported(incident, store)]
}

function failing(incident: StoredIncident, store: Store, now: number): readonly KnownClaim[] {
  const checks = new Set(
    store.incidents.alarms(incident.id).flatMap((id) => {
      const subject = store.alarms.get(id)?.subject
      return subject?.kind === 'site' ? [subject.id] : []
    }),
  )
  const belongs = ({ sourceId }: StoredSite): boolean => {
    if (checks.has(sourceId)) return true
    const source = incident.joins.siteKeys.length === 0 ? undefined : store.sources.get(sourceId)
    const key = source && siteOf(source)?.key
    return key !== undefined && incident.joins.siteKeys.includes(key)
  }
  return store.sites
    .list()
    .filter((site) => (site.verdict === 'down' || site.verdict === 'degraded') && belongs(site))
    .flatMap((site): KnownClaim[] => {
      const { name, since = now, verdict, lastCheck } = site
      const fails = verdict === 'down' ? 'fails' : 'is not well'
      const why = lastCheck?.reason === undefined ? '' : `: ${lastCheck.reason}`
      const quote = `The check “${name}” ${fails} since ${absoluteTime(since, { mine: '', theirs: '' })}${why}`
      const base = {
        ...({ how: 'stated', corrects: false, quote, start: 0, end: quote.length } as const),
        source: { statementId: undefined, at: lastCheck?.at ?? since, where: `the check “${name}”` },
      }
      return [
        { kind: 'state', value: 'broken', ...base },
        // It may have begun long before, unseen.
        { kind: 'began', value: 'began', from: 0, to: since + slack, ...base },
      ]
    })
}

function reported(incident: StoredIncident, store: Store): readonly KnownClaim[] {
  const reports = store.incidents
    .bursts(incident.id, everything)
    .filter(({ kind }) => kind === 'report')
    .reduce((sum, { count }) => sum + count, 0)
  if (reports === 0) return []
  const quote =
    reports === 1 ? 'Somebody has reported it.' : `It was reported ${reports.toLocaleString('en')} times.`
  return [
    {
      ...{ kind: 'affected', value: 'somebody', about: 'all', isHarm: true, how: 'stated', corrects: false },
      ...{ quote, start: 0, end: quote.length },
      source: { statementId: undefined, at: undefined, where: 'the reports of this incident' },
    },
  ]
}
