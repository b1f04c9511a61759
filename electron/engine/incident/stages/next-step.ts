import type { IncidentRoom, IncidentStage } from '../../../shared/model/incident.ts'
import type { Situation } from './situation.ts'
import { needsOf } from './stage-needs.ts'
import { stageAfter } from './stage-order.ts'

/** The one thing to do next: the first need that is not met, else the step into the next stage. */
export function nextStep(situation: Situation): Pick<IncidentRoom['next'], 'stage' | 'text'> {
  const stage = stageAfter(situation.stage)
  if (stage === undefined) return { text: 'Everything is done. Reopen it if it comes back.' }
  const missing = needsOf(situation.stage, situation).find(({ done }) => !done)
  return { stage, text: missing?.text ?? stepWords[stage] }
}

const stepWords: Readonly<Record<IncidentStage, string>> = {
  seen: '',
  acknowledged: 'You have said that it is yours: go on to finding the cause.',
  finding: 'You have said that you are looking: go on.',
  cause: 'The cause is known and stated: go on.',
  fixed: 'It works again and you have said so: go on to telling everybody.',
  closed: 'Everybody has been told: close it.',
}
