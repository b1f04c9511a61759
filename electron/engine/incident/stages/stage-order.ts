import { type IncidentStage, incidentStages } from '../../../shared/model/incident.ts'

/** The stage after this one; `undefined` after the last. */
export function stageAfter(stage: IncidentStage): IncidentStage | undefined {
  return incidentStages[incidentStages.indexOf(stage) + 1]
}

/** Whether a stage comes after another. */
export function isLater(stage: IncidentStage, than: IncidentStage): boolean {
  return incidentStages.indexOf(stage) > incidentStages.indexOf(than)
}

/** The stages that are left on the way from one to a later one, in their order. */
export function stagesBetween(from: IncidentStage, to: IncidentStage): readonly IncidentStage[] {
  return incidentStages.slice(incidentStages.indexOf(from), incidentStages.indexOf(to))
}
