import type { ReplyStage } from '../../../../electron/shared/model/completeness.ts'
import type { Fact, IncidentStage } from '../../../../electron/shared/model/incident.ts'

/** With what a statement's completeness is compared: what an incident at its stage has to say next. */
export function nextReplyStage(stage: IncidentStage, facts: readonly Fact[]): ReplyStage {
  const causeKnown = facts.some(({ field, certainty }) => field === 'cause' && certainty === 'confirmed')
  switch (stage) {
    case 'seen':
      return 'acknowledge'
    case 'acknowledged':
    case 'finding':
      return causeKnown ? 'cause' : 'looking'
    case 'cause':
      return 'fixed'
    case 'fixed':
    case 'closed':
      return 'follow-up'
  }
}

/** The stage of the incident at which a statement of that kind stands; `undefined` where it stands at none. */
export function incidentStageOf(stage: ReplyStage): IncidentStage | undefined {
  switch (stage) {
    case 'acknowledge':
      return 'acknowledged'
    case 'looking':
      return 'finding'
    case 'cause':
      return 'cause'
    case 'fixed':
      return 'fixed'
    case 'follow-up':
    case 'declined':
      return undefined
  }
}
