import { type Submission, stampOf } from './read-submission.ts'
import { bitsFor } from './stamp.ts'
import { isTicket, writeTicket } from './ticket.ts'

/** Reports in a minute that are taken although nothing was worked for them, so that browsers without scripts are heard. */
const mostUnstamped = 20

/** What is asked of the next one. */
export interface ReportTerms {
  readonly bits: number
  readonly ticket: string
}

/** What a page has to do before it sends to this key, when so many reports came in a minute. */
export function termsFor(key: string, lately: number, now: number): ReportTerms {
  return { bits: bitsFor(lately), ticket: writeTicket(key, now) }
}

/**
 * Whether a report is taken, when so many came in a minute: those that worked for it always are, the others while there
 * are few. The work may be one bit less than is asked now, since more may have come meanwhile.
 */
export function mayEnter(submission: Submission, key: string, lately: number, now: number): boolean {
  const stamp = stampOf(submission, key)
  if (stamp === undefined || !isTicket(stamp.challenge, key, now)) return lately <= mostUnstamped
  return stamp.bits >= bitsFor(lately) - 1
}
