/**
 * Why a page could not be brought to its target. `network` and `server` may pass by themselves; `auth` (not let in),
 * `settings` (wrong in the form) and `occupied` (something else lies there) wait for the person.
 */
export type PublishErrorKind = 'network' | 'server' | 'auth' | 'settings' | 'occupied'

/** A page that did not get there; what stands there is the old one. Thrown by targets. */
export class PublishError extends Error {
  readonly kind: PublishErrorKind
  /** What the person can do next, one sentence. */
  readonly advice: string

  /** `message` is one sentence for a person. */
  constructor(kind: PublishErrorKind, message: string, advice: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'PublishError'
    this.kind = kind
    this.advice = advice
  }

  /** Whether it may be tried again without anybody changing anything. */
  get mayPass(): boolean {
    return this.kind === 'network' || this.kind === 'server'
  }
}

/** Whatever was thrown as a `PublishError`. */
export function asPublishError(error: unknown): PublishError {
  if (error instanceof PublishError) return error
  const words = error instanceof Error ? error.message : String(error)
  return new PublishError(
    'server',
    `The page could not be brought there: ${words}.`,
    'It is tried again by itself; if it stays so, look at the settings of the public page.',
    error,
  )
}
