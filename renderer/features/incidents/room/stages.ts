import type { Incident, IncidentStage } from '../../../../electron/shared/model/incident.ts'

/** The stages in their order. Named here too, since the page takes only types of the model. */
export const stagesInOrder = [
  'seen',
  'acknowledged',
  'finding',
  'cause',
  'fixed',
  'closed',
] as const satisfies readonly IncidentStage[]

/** When each stage was reached, ISO, as far as it is known. */
export function stageTimes(incident: Incident): Partial<Record<IncidentStage, string>> {
  const { openedAt, acknowledgedAt, causeAt, fixedAt, closedAt } = incident
  return {
    seen: openedAt,
    ...(acknowledgedAt === undefined ? {} : { acknowledged: acknowledgedAt }),
    ...(causeAt === undefined ? {} : { cause: causeAt }),
    ...(fixedAt === undefined ? {} : { fixed: fixedAt }),
    ...(closedAt === undefined ? {} : { closed: closedAt }),
  }
}
