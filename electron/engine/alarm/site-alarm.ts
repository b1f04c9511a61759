import type { AlarmState } from '../../shared/model/alarm.ts'
import type { SiteVerdict } from '../../shared/model/site.ts'

/** The open alarm of a site, as far as the next step depends on it. */
export interface OpenAlarm {
  readonly id: string
  readonly state: AlarmState
}

/** What a site's new verdict asks of its alarm. */
export type AlarmStep = 'raise' | 'end' | 'keep'

/**
 * Decides what becomes of a site's alarm: down raises one unless one is open, up ends it, and unknown
 * changes nothing, since a machine that could not look has learned nothing.
 */
export function stepSiteAlarm(open: OpenAlarm | undefined, verdict: SiteVerdict): AlarmStep {
  switch (verdict) {
    case 'down':
      return open === undefined ? 'raise' : 'keep'
    case 'up':
      return open === undefined ? 'keep' : 'end'
    case 'unknown':
      return 'keep'
  }
}
