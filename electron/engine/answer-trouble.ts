import { HttpFailure, type HttpFailureReason } from './http/http-failure.ts'
import type { Log } from './ports.ts'
import { AnswerError, type AnswerFate } from './sources/answer-error.ts'
import { SourceError } from './sources/source-error.ts'

/** What went wrong with an answer, in words, and whether it may be out all the same. */
export interface AnswerTrouble {
  readonly fate: AnswerFate
  readonly message: string
  readonly advice: string
}

/** Failures that surely came before the first byte of the request was sent. */
const beforeAnything: ReadonlySet<HttpFailureReason> = new Set([
  'bad-address',
  'no-such-name',
  'name-lookup',
  'no-route',
  'connection-refused',
  'connect-timeout',
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-self-signed',
  'certificate-untrusted',
  'certificate-wrong-name',
  'certificate-revoked',
  'no-encryption',
])

/** Says what an adapter's failure means. `atTheDoor`: it was about to hand the answer over, or had. */
export function answerTrouble(error: unknown, atTheDoor: boolean, log: Log): AnswerTrouble {
  const fate: AnswerFate = atTheDoor ? 'open' : 'kept'
  if (error instanceof AnswerError) {
    const { message, advice } = error
    return { fate: atTheDoor ? error.fate : 'kept', message: sentence(message), advice }
  }
  if (error instanceof HttpFailure) {
    const isKept = beforeAnything.has(error.reason)
    return { fate: isKept ? 'kept' : fate, message: sentence(error.message), advice: error.advice }
  }
  if (error instanceof SourceError) return { fate, message: sentence(error.message), advice: error.advice }
  log.error('An answer failed unexpectedly', {
    error: error instanceof Error ? error.stack : String(error),
  })
  return {
    fate,
    message: 'Storeminder itself failed at this.',
    advice: 'Please report it together with the log; you can copy the text and send it by hand.',
  }
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}
