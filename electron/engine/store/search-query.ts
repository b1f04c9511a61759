import type { PlainWords } from './plain-words.ts'
import { askedText, folded, longRuns } from './searchable-text.ts'
import type { Tokens } from './tokens.ts'

/** Whether an item has what was asked for, by what `searchedText` made of it. */
export type Check = (searched: string) => boolean

/** What somebody typed, as the index can be asked. */
export interface SearchQuery {
  /** Words that must stand in the item, as the index spells them. */
  readonly words: readonly string[]
  /** The beginning of one more word. */
  readonly prefixes: readonly string[]
  /** What must be looked for in the text itself, since the index knows no order and no signs. */
  readonly checks: readonly Check[]
}

const partPattern = /"([^"]*)"?|[^\s"]+/g
const nonAsciiSign = /[^\0-\x7f]/

/**
 * Reads what a person typed; nothing in it is an operator except quotes and a trailing `*`, and nothing makes
 * it fail. `undefined` when there is nothing to look for. The last word counts as the beginning of a word.
 */
export function createQueryReader(
  tokens: Tokens,
  plainWords: PlainWords,
): (query: string) => SearchQuery | undefined {
  return (query) => {
    const parts = [...query.matchAll(partPattern)]
    const words = new Set<string>()
    const prefixes = new Set<string>()
    const checks: Check[] = []
    for (const [index, part] of parts.entries()) {
      const phrase = part[1]
      const text = phrase ?? part[0]
      const spelled = tokens(askedText(text))
      if (spelled.length === 0) {
        const sign = folded(text.trim())
        // Nothing the index holds, such as an emoji; plain punctuation is left aside.
        if (nonAsciiSign.test(sign)) checks.push((searched) => folded(searched).includes(sign))
        continue
      }
      for (const run of longRuns(text)) {
        const wanted = plainWords(run).trim()
        checks.push((searched) => plainWords(searched).includes(wanted))
      }
      if (phrase !== undefined) {
        for (const word of spelled) words.add(word)
        const inOrder = plainWords(phrase)
        if (spelled.length > 1) checks.push((searched) => plainWords(searched).includes(inOrder))
        continue
      }
      const asPrefix = text.endsWith('*') || index === parts.length - 1 || /^[\u0e00-\uffff]$/.test(text)
      for (const [place, word] of spelled.entries()) {
        if (asPrefix && place === spelled.length - 1) prefixes.add(word)
        else words.add(word)
      }
    }
    if (words.size === 0 && prefixes.size === 0 && checks.length === 0) return undefined
    return { words: [...words], prefixes: [...prefixes], checks }
  }
}
