/** What may have caused a trouble. `unknown`: the statement says that nobody knows yet. */
export type Cause = 'policy' | 'software' | 'human' | 'overload' | 'attack' | 'third-party' | 'unknown'

/** What is claimed, and of what kind it is; claims of different kinds never contradict each other. */
export type Claimed =
  | { readonly kind: 'cause'; readonly value: Cause }
  | { readonly kind: 'data'; readonly value: 'lost' | 'kept' }
  | { readonly kind: 'leak'; readonly value: 'leaked' | 'private' }
  | {
      readonly kind: 'affected'
      readonly value: 'nobody' | 'somebody' | 'everybody'
      readonly number?: number
    }
  | { readonly kind: 'state'; readonly value: 'fixed' | 'broken' }

/** One claim of a statement. */
export type Claim = Claimed & {
  /** `denied`: said not to be so; `suspected`: said with a "perhaps". */
  readonly how: 'stated' | 'suspected' | 'denied'
  /** It takes back what was said before. */
  readonly corrects: boolean
  /** The sentence, and where it stands in UTF-16 units; `end` is the first one after it. */
  readonly quote: string
  readonly start: number
  readonly end: number
}
