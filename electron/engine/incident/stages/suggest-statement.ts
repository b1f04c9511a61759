import { assertNever } from '../../../shared/assert-never.ts'
import type { Fact, IncidentStage } from '../../../shared/model/incident.ts'
import { knownFact, type Situation } from './situation.ts'

/** What a suggested statement is made from. */
export interface SuggestionFacts extends Pick<Situation, 'facts'> {
  /** The title of the incident. */
  readonly title: string
  /** By when the next word comes, as it is to be read, e.g. "18:00 CET on Sunday 22 November (17:00 UTC)". */
  readonly nextUpdate: string
}

/**
 * A statement to begin with for going into a stage: what is confirmed is said, what is only suspected is called so, and
 * what the person alone knows stands as a blank in braces. Empty for the stage nothing is said at.
 */
export function suggestStatement(stage: IncidentStage, facts: SuggestionFacts): string {
  const { title, nextUpdate } = facts
  const inAnyCase = 'even if there is nothing new by then'
  const next = `I will write again here by ${nextUpdate}, ${inAnyCase}.`
  const harm = sentence(facts, 'affected') ?? `You are affected if {who could not do what}.`
  const began = sentence(facts, 'began')
  const advice = sentence(facts, 'advice')
  switch (stage) {
    case 'seen':
      return ''
    case 'acknowledged':
      return paragraphs(
        [`I have seen it: ${quoted(title)}. This is my responsibility.`, harm],
        [advice],
        [`I am looking for the cause now and will write again here by ${nextUpdate}, ${inAnyCase}.`],
      )
    case 'finding':
      return paragraphs(
        [`I do not know the cause of this yet: ${quoted(title)}.`, harm, began],
        [suspected(facts), 'I checked {the part}, and it is not that.'],
        [advice, next],
      )
    case 'cause':
      return paragraphs(
        [
          `I know now what caused this: ${quoted(title)}.`,
          sentence(facts, 'cause') ?? 'The cause was {the cause}.',
        ],
        [`That is my responsibility, and I am sorry.`, harm, began],
        [sentence(facts, 'data')],
        [advice, next],
      )
    case 'fixed':
      return paragraphs(
        [
          `It works again: ${quoted(title)}.`,
          sentence(facts, 'done') ?? 'I have {what you did}, and it works since {time}.',
        ],
        [harm, sentence(facts, 'data')],
        [`I am sorry. This was mine to prevent.`, sentence(facts, 'remedy'), advice],
        ['If it still does not work for you, reply here; I read every answer.'],
      )
    case 'closed':
      return paragraphs(
        [`This is what happened: ${quoted(title)}.`, sentence(facts, 'cause'), began],
        [harm, sentence(facts, 'data') ?? '{Whether anything was lost, and what can be recovered.}'],
        [
          sentence(facts, 'done') ?? 'I have {what you did}.',
          '{What changes, so that it does not happen again.}',
        ],
        [sentence(facts, 'remedy') ?? '{What you do for those it hurt.}', advice],
        ['I am sorry. If a question is left open, reply here; I read every answer.'],
      )
    default:
      return assertNever(stage)
  }
}

/** A confirmed fact as a sentence of its own. */
function sentence(facts: SuggestionFacts, field: Fact['field']): string | undefined {
  const fact = knownFact(facts, field)
  return fact?.certainty === 'confirmed' ? ended(fact.text) : undefined
}

/** The suspected cause, called suspected. */
function suspected(facts: SuggestionFacts): string | undefined {
  const cause = knownFact(facts, 'cause')
  return cause?.certainty === 'suspected'
    ? `It may be this, but I do not know yet: ${ended(cause.text)}`
    : undefined
}

function ended(text: string): string {
  const line = text.trim()
  return /[.!?…]$/u.test(line) ? line : `${line}.`
}

function quoted(title: string): string {
  return title.trim().replace(/[.!?…]+$/u, '')
}

function paragraphs(...parts: readonly (readonly (string | undefined)[])[]): string {
  return parts
    .map((sentences) => sentences.filter((one) => one !== undefined).join(' '))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}
