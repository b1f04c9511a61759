import { assertNever } from '../../shared/assert-never.ts'
import type { SiteVerdict } from '../../shared/model/site.ts'

/** Checks in a row that say the same, and when the first of them was begun. */
interface Streak {
  readonly count: number
  readonly since: number
}

/** The current streaks. A check counts for each that its outcome speaks for; a streak of none is absent. */
interface Streaks {
  /** Failures. */
  readonly failing?: Streak
  /** Failures and degraded answers. */
  readonly troubled?: Streak
  /** Degraded and good answers. */
  readonly answering?: Streak
  /** Good answers. */
  readonly well?: Streak
}

/** What is known of a site after the checks so far; JSON. All times in milliseconds since 1970. */
export interface SiteState {
  readonly verdict: SiteVerdict
  /** Since when the verdict holds: the first check that spoke for it. */
  readonly since?: number
  readonly streaks: Streaks
  /** When the last check that counted was made. */
  readonly countedAt?: number
}

/** What one check says. `unknown`: this machine could not look, so the site said nothing. */
export type SiteOutcome = 'success' | 'degraded' | 'failure' | 'unknown'

/** A change of verdict that a person should hear of. `was` is the verdict before, and since when it held. */
export type SiteEvent =
  | { readonly kind: 'first-up'; readonly at: number }
  | { readonly kind: 'down'; readonly since: number; readonly checks: number }
  | {
      readonly kind: 'degraded'
      readonly since: number
      readonly checks: number
      readonly downSince?: number
    }
  | { readonly kind: 'up-again'; readonly since: number; readonly downSince: number }
  | { readonly kind: 'well-again'; readonly since: number; readonly degradedSince: number }

export interface SiteStep {
  readonly state: SiteState
  /** True while checks that speak against the verdict are being counted. */
  readonly confirming: boolean
  readonly event?: SiteEvent
}

/** How many checks in a row it takes for each verdict. */
export interface Needed {
  readonly down: number
  readonly degraded: number
  readonly up: number
}

const usually: Needed = { down: 3, degraded: 3, up: 2 }

/**
 * While something is being confirmed, checks come every 20 s. After a longer silence than this (sleep, an
 * offline night, a restart) those before it no longer count as "in a row".
 */
const longestGap = 5 * 60_000

const fresh: SiteState = { verdict: 'unknown', streaks: {} }

/**
 * The whole judgement over a site, pure. Usually three failures in a row confirm down and three checks in a row that
 * are not good confirm degraded, from the first of them; two good ones in a row confirm up again, from the first of
 * them; the very first good one is enough to call a site up. `unknown` neither counts nor resets. `now` is when the
 * check was begun.
 */
export function stepSite(
  before: SiteState | undefined,
  outcome: SiteOutcome,
  now: number,
  needed: Needed = usually,
): SiteStep {
  const state = before ?? fresh
  if (outcome === 'unknown') return { state, confirming: isConfirming(state) }
  const isInARow = state.countedAt !== undefined && Math.abs(now - state.countedAt) <= longestGap
  const streaks = count(isInARow ? state.streaks : {}, outcome, now)
  const next = judge(state.verdict, streaks, needed)
  if (next === undefined) {
    const same: SiteState = { ...state, streaks, countedAt: now }
    return { state: same, confirming: isConfirming(same) }
  }
  const { verdict, streak } = next
  const changed: SiteState = { verdict, since: streak.since, streaks, countedAt: now }
  return { state: changed, confirming: isConfirming(changed), event: eventOf(state, verdict, streak) }
}

function count(before: Streaks, outcome: Exclude<SiteOutcome, 'unknown'>, now: number): Streaks {
  const longer = (streak: Streak | undefined): Streak =>
    streak === undefined ? { count: 1, since: now } : { ...streak, count: streak.count + 1 }
  switch (outcome) {
    case 'failure':
      return { failing: longer(before.failing), troubled: longer(before.troubled) }
    case 'degraded':
      return { troubled: longer(before.troubled), answering: longer(before.answering) }
    case 'success':
      return { answering: longer(before.answering), well: longer(before.well) }
    default:
      return assertNever(outcome)
  }
}

interface Judgement {
  readonly verdict: Exclude<SiteVerdict, 'unknown'>
  readonly streak: Streak
}

/** The new verdict and the streak that speaks for it; `undefined` while the old one stands. */
function judge(verdict: SiteVerdict, streaks: Streaks, needed: Needed): Judgement | undefined {
  const { failing, troubled, answering, well } = streaks
  const isLong = (streak: Streak | undefined, least: number): streak is Streak =>
    streak !== undefined && streak.count >= least
  if (verdict !== 'down' && isLong(failing, needed.down)) return { verdict: 'down', streak: failing }
  if (verdict !== 'up' && isLong(well, verdict === 'unknown' ? 1 : needed.up))
    return { verdict: 'up', streak: well }
  if (verdict === 'down' && isLong(answering, needed.up)) return { verdict: 'degraded', streak: answering }
  if ((verdict === 'up' || verdict === 'unknown') && isLong(troubled, needed.degraded))
    return { verdict: 'degraded', streak: troubled }
  return undefined
}

function isConfirming({ verdict, streaks }: SiteState): boolean {
  switch (verdict) {
    case 'up':
    case 'unknown':
      return streaks.troubled !== undefined
    case 'degraded':
      return streaks.failing !== undefined || streaks.well !== undefined
    case 'down':
      return streaks.answering !== undefined
    default:
      return assertNever(verdict)
  }
}

function eventOf(before: SiteState, verdict: Judgement['verdict'], streak: Streak): SiteEvent {
  const { count: checks, since } = streak
  const beforeSince = before.since ?? since
  switch (verdict) {
    case 'down':
      return { kind: 'down', since, checks }
    case 'degraded':
      return {
        ...{ kind: 'degraded', since, checks },
        ...(before.verdict === 'down' ? { downSince: beforeSince } : {}),
      }
    case 'up':
      if (before.verdict === 'down') return { kind: 'up-again', since, downSince: beforeSince }
      if (before.verdict === 'degraded') return { kind: 'well-again', since, degradedSince: beforeSince }
      return { kind: 'first-up', at: since }
    default:
      return assertNever(verdict)
  }
}
