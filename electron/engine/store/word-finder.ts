import type { PlainWords } from './plain-words.ts'
import { isAscii } from './searchable-text.ts'

/** Looks for words in what `searchableText` made of an item, as the index would find them. */
export interface WordFinder {
  /** Whether this word, as the index spells it, is one of them. */
  has(searchable: string, word: string): boolean
  /** Whether one of them begins so. */
  hasBeginning(searchable: string, beginning: string): boolean
}

/** Plain ASCII is looked through as it is, several times as quick as writing it as the index sees it. */
export function createWordFinder(plainWords: PlainWords): WordFinder {
  return {
    has: (searchable, word) =>
      isAscii(searchable)
        ? someWord(searchable.toLowerCase(), word, (text, end) => !isLetterOrDigit(text, end))
        : plainWords(searchable).includes(` ${word} `),
    hasBeginning: (searchable, beginning) =>
      isAscii(searchable)
        ? someWord(searchable.toLowerCase(), beginning, () => true)
        : plainWords(searchable).includes(` ${beginning}`),
  }
}

function someWord(text: string, word: string, holds: (text: string, end: number) => boolean): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLetterOrDigit(text, at - 1) && holds(text, at + word.length)) return true
  }
  return false
}

const letterOrDigit = /[a-z0-9]/

function isLetterOrDigit(text: string, at: number): boolean {
  return letterOrDigit.test(text.charAt(at))
}
