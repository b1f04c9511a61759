import type { SourceErrorKind } from '../../shared/model/source.ts'
import { SourceError } from '../sources/source-error.ts'

/** Why a request never became an answer, as precisely as the network tells. */
export type HttpFailureReason = keyof typeof kinds

/** The coarser kind of each reason, as sources report it. */
const kinds = {
  'bad-address': 'refused',
  'no-such-name': 'network',
  'name-lookup': 'network',
  'no-route': 'network',
  'connection-refused': 'network',
  'connection-lost': 'network',
  'connect-timeout': 'timeout',
  'answer-timeout': 'timeout',
  'body-timeout': 'timeout',
  'certificate-expired': 'network',
  'certificate-not-yet-valid': 'network',
  'certificate-self-signed': 'network',
  'certificate-untrusted': 'network',
  'certificate-wrong-name': 'network',
  'certificate-revoked': 'network',
  'no-encryption': 'network',
  'not-http': 'malformed',
  'bad-encoding': 'malformed',
  'too-big': 'too-big',
  'bad-redirect': 'refused',
  'redirect-inwards': 'refused',
  'redirect-loop': 'refused',
  proxy: 'network',
  cancelled: 'network',
} as const satisfies Record<string, SourceErrorKind>

/** A `SourceError` of the HTTP client that also says which of the network's many troubles it was. */
export class HttpFailure extends SourceError {
  readonly reason: HttpFailureReason

  /** `message` is one sentence without a full stop, `advice` one with. */
  constructor(reason: HttpFailureReason, message: string, advice: string, cause?: unknown) {
    super(kinds[reason], message, advice, { cause })
    this.name = 'HttpFailure'
    this.reason = reason
  }
}
