import type { Pattern } from './pattern.ts'
import type { Sentence } from './read-text.ts'
import type { TonePack } from './tone-pack.ts'

/** How many sentences before and after one are close to it. */
export const reach = 2

/** Whether a pattern is anywhere in a sentence. */
export function matches(pattern: Pattern, sentence: Sentence): boolean {
  return pattern.expression().test(sentence.plain)
}

/** What each sentence says that rules have to know; worked out when first asked. */
export class FactBook {
  readonly #known = new Map<string, boolean>()
  readonly #pack: TonePack
  readonly #sentences: readonly Sentence[]

  constructor(pack: TonePack, sentences: readonly Sentence[]) {
    this.#pack = pack
    this.#sentences = sentences
  }

  /** Whether the sentence with this number says it. */
  isIn(fact: string, at: number): boolean {
    const key = `${at} ${fact}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const sentence = this.#sentences[at]
    const is =
      sentence !== undefined && (this.#pack.facts[fact] ?? []).some((pattern) => matches(pattern, sentence))
    this.#known.set(key, is)
    return is
  }

  /** Whether that sentence or one close to it says it. */
  isNear(fact: string, at: number): boolean {
    for (let other = at - reach; other <= at + reach; other++) if (this.isIn(fact, other)) return true
    return false
  }
}
