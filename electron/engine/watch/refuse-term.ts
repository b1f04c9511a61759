import { fold } from './fold.ts'

const letters = /[\p{L}\p{N}]/gu
/** Signs that mean something by themselves, such as an emoji; and Chinese characters, which are words. */
const telling = /\p{Extended_Pictographic}|\p{Script=Han}/u

/** Why a term cannot be looked for, as a sentence; `undefined` when it can. */
export function refuseTerm(term: string): string | undefined {
  const trimmed = term.trim()
  const bare = trimmed.replace(/^[#@]/, '').replace(/\*+$/, '').trim()
  if (bare === '') {
    return trimmed === ''
      ? 'An empty term cannot be looked for: type a word or a phrase.'
      : `“${trimmed}” alone stands for nothing: add the word that belongs to it.`
  }
  const count = fold(bare).match(letters)?.length ?? 0
  if (count >= 2 || telling.test(bare)) return undefined
  // One letter with signs that belong to it, such as "C++".
  if (count === 1 && bare.replace(/\s/g, '').length >= 3) return undefined
  return count === 1
    ? `“${trimmed}” is too short: one letter stands in every text.`
    : `“${trimmed}” has no letter or digit that could be looked for.`
}
