import type { SourceErrorKind } from '../../shared/model/source.ts'

/** Why a source could not be read; thrown by adapters and the HTTP client, caught once by the pipeline. */
export class SourceError extends Error {
  readonly kind: SourceErrorKind
  /** What the person can do next, one sentence. */
  readonly advice: string
  /** Milliseconds since 1970 before which the service asked not to be asked again. */
  readonly retryAt: number | undefined

  /** `message` is one sentence for a person, without the source's name (the pipeline puts it in front). */
  constructor(
    kind: SourceErrorKind,
    message: string,
    advice: string,
    options: { readonly retryAt?: number; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'SourceError'
    this.kind = kind
    this.advice = advice
    this.retryAt = options.retryAt
  }
}
