/**
 * Whether an answer went out. `kept`: it surely did not; `open`: it may have, and nobody knows; `doubtful`: the other
 * side failed at it, so that it did not unless it is found there.
 */
export type AnswerFate = 'kept' | 'open' | 'doubtful'

/** Why an answer did not go out, or may not have; thrown by adapters, caught once by the reply outbox. */
export class AnswerError extends Error {
  readonly fate: AnswerFate
  /** What the person can do next, one sentence. */
  readonly advice: string

  /** `message` is one sentence for a person. */
  constructor(fate: AnswerFate, message: string, advice: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'AnswerError'
    this.fate = fate
    this.advice = advice
  }
}
