import type { ToneLabel } from '../../../shared/model/tone.ts'
import type { Ear } from './ear/ear.ts'
import type { Pattern } from './pattern.ts'

/** One rule of a pack, ready to run. */
export interface ToneRule {
  /** `label/name`. */
  readonly id: string
  readonly label: ToneLabel
  readonly reason: string
  readonly offer: string
  readonly find: readonly Pattern[]
  /** Any of these in the same sentence, and the rule is silent. */
  readonly unless: readonly Pattern[]
  /** Names of facts that must be in the same sentence. */
  readonly needs: readonly string[]
  /** Names of facts that silence the rule when they are in the same sentence … */
  readonly unlessHere: readonly string[]
  /** … or in one of the two before and after it. */
  readonly unlessNear: readonly string[]
  /** A hint alone says nothing: it takes a clear rule close by, or the ear. */
  readonly isHint: boolean
}

/** The rules for one language. */
export interface TonePack {
  /** ISO 639, e.g. `en`. */
  readonly language: string
  readonly rules: readonly ToneRule[]
  /** What a sentence may say that rules have to know, e.g. `owned`: I or we take the blame. */
  readonly facts: Readonly<Record<string, readonly Pattern[]>>
  /** Hears what a passage sounds like as a whole; absent when nothing was learned for the language. */
  readonly ear?: Ear | undefined
  /** What is said of a passage that only the ear finds. */
  readonly whole: Readonly<Partial<Record<ToneLabel, { readonly reason: string; readonly offer: string }>>>
}
