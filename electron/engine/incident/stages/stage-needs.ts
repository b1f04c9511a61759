import { assertNever } from '../../../shared/assert-never.ts'
import type { IncidentRoom, IncidentStage } from '../../../shared/model/incident.ts'
import { knownFact, type Situation } from './situation.ts'
import { isLater } from './stage-order.ts'

type Need = IncidentRoom['needs'][number]

/** What it takes to leave a stage, and what of it is there. A closed incident needs nothing. */
export function needsOf(stage: IncidentStage, situation: Situation): readonly Need[] {
  const { statements, promises, openQuestions, waiting, ringing } = situation
  const has = (field: Parameters<typeof knownFact>[1]) => knownFact(situation, field) !== undefined
  const isSure = (field: Parameters<typeof knownFact>[1]) =>
    knownFact(situation, field)?.certainty === 'confirmed'
  switch (stage) {
    case 'seen':
      return [
        {
          text: 'Say that you have seen it and that it is yours, best where everybody can read it.',
          done: statements.length > 0,
        },
      ]
    case 'acknowledged':
      return [
        {
          text: 'Say that you are looking for the cause, and by when you write next.',
          done: promises.some(({ state }) => state !== 'dropped'),
        },
      ]
    case 'finding':
      return [
        { text: 'Find the cause and confirm it.', done: isSure('cause') },
        { text: 'Find out since when it is so.', done: has('began') },
        { text: 'Find out who and what is affected.', done: has('affected') },
        { text: 'State the cause in public.', done: said(statements, 'finding') },
      ]
    case 'cause':
      return [
        { text: 'Write down what was done about it.', done: has('done') },
        { text: 'Wait until its alarms are over.', done: ringing === 0 },
        { text: 'Find out whether data was lost, and confirm it.', done: isSure('data') },
        { text: 'Say in public that it works again, and since when.', done: said(statements, 'cause') },
      ]
    case 'fixed':
      return [
        { text: 'Answer every question, or say why not.', done: openQuestions === 0 },
        { text: 'Keep every promise, or say why not.', done: promises.every(isSettled) },
        { text: 'Publish the statement that explains it all.', done: said(statements, 'fixed') },
        {
          text: 'Tell everybody who wrote how it ended, or leave them out with a reason.',
          done: waiting === 0,
        },
      ]
    case 'closed':
      return []
    default:
      return assertNever(stage)
  }
}

/** Whether something was said that belongs to a later stage, which is what one stage is left by. */
function said(statements: Situation['statements'], leaving: IncidentStage): boolean {
  return statements.some(({ stage }) => isLater(stage, leaving))
}

function isSettled({ state }: Situation['promises'][number]): boolean {
  return state === 'kept' || state === 'dropped'
}
