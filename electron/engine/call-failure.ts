import type { ErrorKind } from '../shared/model/result.ts'

/** A call that cannot be done, said in a sentence; handlers throw it, `dispatch` turns it into a result. */
export class CallFailure extends Error {
  readonly kind: ErrorKind
  /** The param at fault, e.g. `settings.url`; for `invalid` only. */
  readonly field: string | undefined

  constructor(kind: ErrorKind, message: string, field?: string) {
    super(message)
    this.name = 'CallFailure'
    this.kind = kind
    this.field = field
  }
}
