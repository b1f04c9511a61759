import { correcting } from './correcting.ts'
import { beginStatement } from './statement-drafts.ts'

/** By which the writing field of statements is found. */
export const statementFieldName = 'statement'

/** Puts words into the next statement of an incident, or into the correction of an earlier one, and goes to it. */
export function writeStatement(incidentId: string, words: string, corrects?: string): void {
  correcting.set(incidentId, corrects)
  void beginStatement(incidentId, words, corrects).then(() => {
    const field = document.querySelector<HTMLTextAreaElement>(
      `[data-writing="${statementFieldName}"] textarea`,
    )
    field?.focus()
    field?.scrollIntoView({ block: 'center' })
  })
}
