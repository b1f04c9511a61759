import type { IncidentMinutes } from '../../../shared/model/incident-after.ts'

/** The moments of an incident, in milliseconds since 1970. */
export interface IncidentMoments {
  readonly firstSignAt: number
  readonly openedAt: number
  readonly acknowledgedAt: number | undefined
  readonly causeAt: number | undefined
  readonly fixedAt: number | undefined
  readonly closedAt: number | undefined
  readonly alarms: readonly { readonly raisedAt: number; readonly acknowledgedAt: number | undefined }[]
  /** When something was said about it. */
  readonly said: readonly number[]
}

/** Whole minutes from the first sign to each of them, as `IncidentMinutes` describes. */
export function incidentMinutes(moments: IncidentMoments): IncidentMinutes {
  const { firstSignAt, openedAt, acknowledgedAt, causeAt, fixedAt, closedAt, alarms, said } = moments
  const since = (name: keyof IncidentMinutes, all: readonly (number | undefined)[]): IncidentMinutes => {
    const known = all.filter((at) => at !== undefined)
    // What was said before the first sign, e.g. an announcement, took no time.
    return known.length === 0
      ? {}
      : { [name]: Math.max(0, Math.round((Math.min(...known) - firstSignAt) / 60_000)) }
  }
  return {
    ...since('notice', [openedAt, ...alarms.map(({ raisedAt }) => raisedAt)]),
    ...since('acknowledge', [openedAt, acknowledgedAt, ...alarms.map((alarm) => alarm.acknowledgedAt)]),
    ...since('firstWord', said),
    ...since('cause', [causeAt]),
    ...since('fix', [fixedAt]),
    ...since('close', [closedAt]),
  }
}
