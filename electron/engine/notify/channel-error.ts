/**
 * Why a channel did not take a message. `auth`: its login is refused; `network`: it cannot be reached; `limit`:
 * it takes no more for now; `refused`: it will never take this message; `server`: it failed itself.
 */
export type ChannelErrorKind = 'auth' | 'network' | 'limit' | 'refused' | 'server'

/** A message that did not go out; thrown by channel adapters. */
export class ChannelError extends Error {
  readonly kind: ChannelErrorKind
  /** What the person can do next, one sentence. */
  readonly advice: string
  /** Milliseconds since 1970 before which it is of no use to try again. */
  readonly retryAt: number | undefined

  /** `message` is one sentence for a person, without the channel's name. */
  constructor(kind: ChannelErrorKind, message: string, advice: string, retryAt?: number) {
    super(message)
    this.name = 'ChannelError'
    this.kind = kind
    this.advice = advice
    this.retryAt = retryAt
  }
}
