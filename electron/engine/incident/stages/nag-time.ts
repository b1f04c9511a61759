import { assertNever } from '../../../shared/assert-never.ts'
import type { IncidentStage } from '../../../shared/model/incident.ts'
import type { IncidentNags } from '../../../shared/model/settings.ts'

/** What the reminders of an incident go by. Times in milliseconds since 1970. */
export interface NagFacts {
  readonly stage: IncidentStage
  /** Since when it is in this stage. */
  readonly stageAt: number
  /** When its first alarm was raised; when it was opened, where there was none. */
  readonly firstAlarmAt: number
  readonly acknowledgedAt: number | undefined
  /** When something was last said about it. */
  readonly lastSaidAt: number | undefined
  /** Until when somebody has been promised the next word, which is as good as a word. */
  readonly promisedAt: number | undefined
}

/** What should have been done by then. */
export type NagReason = 'acknowledge' | 'update' | 'cause' | 'close'

export interface Nag {
  readonly at: number
  readonly reason: NagReason
}

const minute = 60_000

/**
 * When the person is gently reminded, and of what: first after the time that the settings give a stage, then again and
 * again after as much. The first such moment after `after`; `undefined` for what is closed or has no limit.
 */
export function nextNag(facts: NagFacts, nags: IncidentNags, after: number): Nag | undefined {
  return limits(facts, nags)
    .filter(({ minutes }) => minutes > 0)
    .map(({ reason, from, minutes, notBefore = 0 }) => {
      const length = minutes * minute
      const first = Math.max(from + length, notBefore)
      const at = first > after ? first : first + (Math.floor((after - first) / length) + 1) * length
      return { at, reason }
    })
    .toSorted((one, other) => one.at - other.at)[0]
}

interface Limit {
  readonly reason: NagReason
  readonly from: number
  readonly minutes: number
  readonly notBefore?: number
}

function limits(facts: NagFacts, nags: IncidentNags): readonly Limit[] {
  const { stage, stageAt, firstAlarmAt, acknowledgedAt, lastSaidAt, promisedAt } = facts
  const update: Limit = {
    ...{ reason: 'update', from: lastSaidAt ?? stageAt, minutes: nags.updateMinutes },
    ...(promisedAt === undefined ? {} : { notBefore: promisedAt }),
  }
  switch (stage) {
    case 'seen':
      return [{ reason: 'acknowledge', from: firstAlarmAt, minutes: nags.acknowledgeMinutes }]
    case 'acknowledged':
    case 'finding':
      return [update, { reason: 'cause', from: acknowledgedAt ?? stageAt, minutes: nags.causeMinutes }]
    case 'cause':
      return [update]
    case 'fixed':
      return [{ reason: 'close', from: stageAt, minutes: nags.closeMinutes }]
    case 'closed':
      return []
    default:
      return assertNever(stage)
  }
}
