import type { SourceErrorKind } from '../shared/model/source.ts'
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
  if (error instanceof SourceError) {
    const isKept = error instanceof HttpFailure && beforeAnything.has(error.reason)
    const known = isKept ? 'kept' : fate
    return { fate: known, message: sentence(error.message), advice: adviceFor(error.kind, known) }
  }
  log.error('An answer failed unexpectedly', {
    error: error instanceof Error ? error.stack : String(error),
  })
  return {
    fate,
    message: 'Storeminder itself failed at this.',
    advice: 'Please report it together with the log; you can copy the text and send it by hand.',
  }
}

/** What a source's trouble means to somebody who answers: nothing is tried again by itself here. */
function adviceFor(kind: SourceErrorKind, fate: AnswerFate): string {
  if (fate !== 'kept') return 'Look there before you say what became of it.'
  return `Your draft is kept. ${whatToDo(kind)}`
}

function whatToDo(kind: SourceErrorKind): string {
  switch (kind) {
    case 'auth':
      return 'Give a new password or token in the source’s settings, then send it again.'
    case 'network':
    case 'timeout':
    case 'offline':
      return 'Check whether you are online, then send it again.'
    case 'rate-limited':
    case 'server':
      return 'Send it again in a few minutes.'
    default:
      return 'Send it again later, or copy the text and answer by hand.'
  }
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`
}
