/**
 * What may have caused a trouble. `unknown`: the statement says that nobody knows yet; `other`: it gives a reason that
 * is none of these.
 */
export type Cause =
  | 'policy'
  | 'software'
  | 'human'
  | 'overload'
  | 'attack'
  | 'third-party'
  | 'unknown'
  | 'other'

/** What is claimed, and of what kind it is; claims of different kinds never contradict each other. */
export type Claimed =
  | {
      readonly kind: 'cause'
      readonly value: Cause
      /** Stems of the words of the reason, and of what it is the reason for; the latter may be left unsaid. */
      readonly reason: ReadonlySet<string>
      readonly effect: ReadonlySet<string>
    }
  | {
      readonly kind: 'data'
      /** `gone`: lost for good; `restored`: it was lost, and is there again. */
      readonly value: 'lost' | 'gone' | 'restored' | 'kept'
      /** Which of the `things` of the rules; `all` for everything, or anything at all. */
      readonly about: readonly string[]
    }
  | { readonly kind: 'leak'; readonly value: 'leaked' | 'private'; readonly about: readonly string[] }
  | {
      readonly kind: 'affected'
      readonly value: 'nobody' | 'somebody' | 'everybody'
      /** What happened to them, e.g. `charged`; `all` where it only says that they were affected. */
      readonly about: string
      /** Whether that is a harm by itself, as to be charged twice is and to be counted is not. */
      readonly isHarm: boolean
      readonly number?: number
    }
  | { readonly kind: 'state'; readonly value: 'fixed' | 'broken' }
  | {
      readonly kind: 'began'
      readonly value: 'began'
      /** The stretch in which the trouble is said to have begun, milliseconds since 1970. */
      readonly from: number
      readonly to: number
    }

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
