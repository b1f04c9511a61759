import type { SiteVerdict } from '../../shared/model/site.ts'

/** What is known of a site after the checks so far; JSON. All times in milliseconds since 1970. */
export interface SiteState {
  readonly verdict: SiteVerdict
  /** Since when the verdict holds: the first check that spoke for it. */
  readonly since?: number
  /** Checks in a row that speak against the verdict. */
  readonly against: number
  /** When the first of those began. */
  readonly againstSince?: number
  /** When the last check that counted was made. */
  readonly countedAt?: number
}

/** What one check says. `unknown`: this machine could not look, so the site said nothing. */
export type SiteOutcome = 'success' | 'failure' | 'unknown'

/** A change of verdict that a person should hear of. */
export type SiteEvent =
  | { readonly kind: 'first-up'; readonly at: number }
  | { readonly kind: 'down'; readonly since: number; readonly checks: number }
  | { readonly kind: 'up-again'; readonly since: number; readonly downSince: number }

export interface SiteStep {
  readonly state: SiteState
  /** True while checks that speak against the verdict are being counted. */
  readonly confirming: boolean
  readonly event?: SiteEvent
}

/** Failures in a row that make a site down, and successes in a row that make it up again. */
const needed = { down: 3, up: 2 }

/**
 * While something is being confirmed, checks come every 20 s. After a longer silence than this (sleep, an
 * offline night, a restart) those before it no longer count as "in a row".
 */
const longestGap = 5 * 60_000

const fresh: SiteState = { verdict: 'unknown', against: 0 }

/**
 * The whole judgement over a site, pure: three failures in a row confirm down, from the first of them; two
 * successes in a row confirm up again, from the first of them; the very first success is enough to call a
 * site up. `unknown` neither counts nor resets. `now` is when the check was begun.
 */
export function stepSite(before: SiteState | undefined, outcome: SiteOutcome, now: number): SiteStep {
  const state = before ?? fresh
  switch (outcome) {
    case 'unknown':
      return { state, confirming: state.against > 0 }
    case 'success':
      return state.verdict === 'down' ? speakAgainst(state, now, 'up') : speakFor(state, now)
    case 'failure':
      return state.verdict === 'down' ? speakFor(state, now) : speakAgainst(state, now, 'down')
  }
}

function speakFor(state: SiteState, now: number): SiteStep {
  if (state.verdict !== 'unknown')
    return { state: settled(state.verdict, state.since ?? now, now), confirming: false }
  return { state: settled('up', now, now), confirming: false, event: { kind: 'first-up', at: now } }
}

function speakAgainst(state: SiteState, now: number, towards: 'up' | 'down'): SiteStep {
  const isInARow =
    state.against > 0 && state.countedAt !== undefined && Math.abs(now - state.countedAt) <= longestGap
  const against = isInARow ? state.against + 1 : 1
  const since = isInARow ? (state.againstSince ?? now) : now
  if (against < needed[towards])
    return { state: { ...state, against, againstSince: since, countedAt: now }, confirming: true }
  return {
    state: settled(towards, since, now),
    confirming: false,
    event:
      towards === 'down'
        ? { kind: 'down', since, checks: against }
        : { kind: 'up-again', since, downSince: state.since ?? since },
  }
}

function settled(verdict: SiteVerdict, since: number, countedAt: number): SiteState {
  return { verdict, since, against: 0, countedAt }
}
