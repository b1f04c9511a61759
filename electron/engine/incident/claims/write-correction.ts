import type { Certainty, FactField } from '../../../shared/model/incident.ts'

/** What a correction is made of. */
export interface CorrectionParts {
  /** The sentence that was said, and when, in words. */
  readonly quote: string
  readonly when: string
  readonly field: FactField
  readonly certainty: Certainty
  /** What is known now, in the person's words. */
  readonly text: string
}

/**
 * A draft that takes back what was said and says what is known now; the person makes it theirs. Empty as long as nothing
 * is known that could be said instead.
 */
export function writeCorrection({ quote, when, field, certainty, text }: CorrectionParts): string {
  if (certainty === 'unknown' || text.trim() === '') return ''
  const known = certainty === 'confirmed' ? 'What I know now:' : 'What I believe now, and am still checking:'
  const said = text.trim().replace(/[.\s]+$/u, '')
  return `Correction: at ${when} I wrote: “${quote.trim()}” That was wrong.\n\n${known} ${begins[field]}${said}.\n\nI am sorry that I told you otherwise.`
}

const begins: Readonly<Record<FactField, string>> = {
  cause: 'the cause: ',
  began: 'it began: ',
  affected: 'who is affected: ',
  data: 'your data: ',
  done: 'what was done: ',
  advice: 'what you should do: ',
  remedy: 'what I do for those it hurt: ',
}
