import { go } from '../../../ui/route.ts'
import { correcting } from './correcting.ts'
import { beginStatement } from './statement-drafts.ts'

/** By which the writing field of statements is found. */
export const statementFieldName = 'statement'

/** Milliseconds in which the composer is expected to be there, and between two looks for it. */
const patience = 3000
const pause = 50

/** Puts words into the next statement of an incident, or into the correction of an earlier one, and goes to it. */
export function writeStatement(incidentId: string, words: string, corrects?: string): void {
  correcting.set(incidentId, corrects)
  go({ view: 'incidents', id: incidentId, part: 'say' })
  void beginStatement(incidentId, words, corrects).then(() => showField(Date.now() + patience))
}

function showField(until: number): void {
  const field = document.querySelector<HTMLTextAreaElement>(`[data-writing="${statementFieldName}"] textarea`)
  if (field) {
    field.focus()
    field.scrollIntoView({ block: 'center' })
  } else if (Date.now() < until) setTimeout(() => showField(until), pause)
}
