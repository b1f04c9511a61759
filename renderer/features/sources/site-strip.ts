import type { SiteCheck } from '../../../electron/shared/model/site.ts'

/** One check as a bar. */
export interface StripBar {
  readonly check: SiteCheck
  /** Height as a part of the strip, in (0, 1]. */
  readonly height: number
}

/** The last checks of a site, ready to be drawn. */
export interface SiteStrip {
  /** Oldest first. */
  readonly bars: readonly StripBar[]
  readonly failed: number
  readonly unknown: number
  /** Milliseconds; absent when no check was answered. */
  readonly usual: number | undefined
  readonly slowest: number | undefined
  readonly lastFailure: SiteCheck | undefined
}

const lowest = 0.12

/** Bars of checks in any order: an answer as high as it was slow (by its root, so that one slow answer does not flatten the rest), a failure full. */
export function siteStrip(checks: readonly SiteCheck[]): SiteStrip {
  const ordered = checks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const answered = ordered.filter((check) => check.outcome === 'success')
  const times = answered.flatMap((check) => check.milliseconds ?? []).toSorted((a, b) => a - b)
  const slowest = times.at(-1)
  const height = ({ outcome, milliseconds }: SiteCheck) => {
    if (outcome === 'failure') return 1
    if (outcome === 'unknown' || milliseconds === undefined || !slowest) return lowest
    return Math.max(lowest, Math.sqrt(milliseconds / slowest) * 0.85)
  }
  return {
    bars: ordered.map((check) => ({ check, height: height(check) })),
    failed: ordered.filter((check) => check.outcome === 'failure').length,
    unknown: ordered.filter((check) => check.outcome === 'unknown').length,
    usual: times[Math.floor((times.length - 1) / 2)],
    slowest,
    lastFailure: ordered.findLast((check) => check.outcome === 'failure'),
  }
}
